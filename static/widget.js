// Loads the widget, once for all of a page, and keeps what was there before it. If it can't start, or fails later, the
// prerendered nodes come back: a panic ends every widget of the instance. What could not be loaded is asked for again at the next try.

const folder = new URL('./', import.meta.url);
/** @type {Map<HTMLElement, HTMLElement>} */
const kept = new Map();
/** Instances by the build of the page: one, unless a page of another build comes later. @type {Map<string, Promise<SourceCompareModule>>} */
const instances = new Map();
let failed = false;
let tries = 0;
/** Hosts that the instance has been let at: their nodes may be half changed. @type {WeakSet<HTMLElement>} */
const begun = new WeakSet();

/**
 * The module of the widget, however often it is asked for. Its files are those of the page's own build, whatever a
 * cache holds; a browser may remember that one could not be loaded.
 * @param {string} build
 * @returns {Promise<SourceCompareModule>}
 */
function load(build) {
  const query = `?v=${build}${tries ? `-${tries}` : ''}`;
  const known = instances.get(build);
  if (known) return known;
  const instance = import(new URL(`source-compare.js${query}`, folder).href).then(async (module) => {
    await module.default({ module_or_path: new URL(`source-compare_bg.wasm${query}`, folder) });
    module.onPanic(fail);
    return module;
  });
  instances.set(build, instance);
  instance.catch(() => {
    instances.delete(build);
    tries += 1;
  });
  return instance;
}

/**
 * Lets the widget take over prerendered hosts; in somebody else's page with the absolute address of the widget's own folder. Rejects
 * when some could not be had, which are as they were: they may be tried again.
 * @param {Iterable<HTMLElement>} hosts
 * @param {string} [elsewhere]
 */
export async function takeOver(hosts, elsewhere) {
  for (const host of kept.keys()) if (!host.isConnected) kept.delete(host);
  const waiting = [...hosts].filter((host) => !('started' in host.dataset));
  // After a fault the page stays as it was published.
  if (failed) for (const host of waiting) stop(host);
  const fit = failed ? [] : waiting;
  /** @type {unknown[]} */
  const faults = [];
  await Promise.all(fit.map(async (host) => {
    kept.set(host, /** @type {HTMLElement} */ (host.cloneNode(true)));
    try {
      await start(await load(host.dataset.build ?? ''), host, elsewhere);
    } catch (fault) {
      if (fault === '') {
        stop(host, true);
        return;
      }
      // Its words could not be had, say: it is as it was, and others run.
      report(fault);
      stop(host);
      faults.push(fault);
    }
  }));
  if (faults.length > 0) throw faults[0];
}

/**
 * @param {SourceCompareModule} module
 * @param {HTMLElement} host
 * @param {string} [elsewhere]
 */
async function start(module, host, elsewhere) {
  if (failed) return;
  if (isTranslated(host)) {
    stop(host, true);
    return;
  }
  // Somebody has taken nodes out or put some in: the widget writes its own anew.
  if (host.dataset.nodes !== String(count(host))) host.dataset.changed = '';
  // Words are still to come, and somebody may change nodes meanwhile.
  const watch = new MutationObserver(() => { host.dataset.changed = ''; });
  watch.observe(host, { subtree: true, childList: true });
  const before = /** @type {HTMLElement} */ (host.querySelector('.sc'));
  const open = new Set([...before.querySelectorAll('details[open]')].map(detailsName));
  begun.add(host);
  await new Promise((/** @type {(value?: unknown) => void} */ done, refused) => {
    module.takeOver(host, elsewhere, () => {
      watch.disconnect();
      // What is written anew is there a little later.
      setTimeout(() => {
        const now = host.querySelector('.sc');
        if (now instanceof HTMLElement && now !== before) carryOver(before, open, now);
      });
      host.dataset.started = '';
      delete host.dataset.stopped;
      host.querySelector('.sc-fault')?.setAttribute('hidden', '');
      keepSelection(host);
      done();
    }, (fault) => {
      watch.disconnect();
      refused(fault);
    });
  });
  new MutationObserver((_, watch) => {
    if (!isTranslated(host)) return;
    watch.disconnect();
    stepAside(host);
  }).observe(host, { subtree: true, childList: true });
}

/**
 * What options and the reader have done to a card, on the one that was written anew in its place.
 * @param {HTMLElement} from
 * @param {Set<string>} open
 * @param {HTMLElement} to
 */
function carryOver(from, open, to) {
  if (from.dataset.view) to.dataset.view = from.dataset.view;
  for (const name of from.style) to.style.setProperty(name, from.style.getPropertyValue(name));
  for (const details of to.querySelectorAll('details')) details.open ||= open.has(detailsName(details));
}

/**
 * The elements and comments in a host: by the comments the widget finds its components.
 * @param {HTMLElement} host
 */
function count(host) {
  const nodes = document.createTreeWalker(host, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_COMMENT);
  let n = 0;
  while (nodes.nextNode()) n += 1;
  return n;
}

/**
 * True when a translator has wrapped texts in elements of its own, which nothing of ours has.
 * @param {HTMLElement} host
 */
function isTranslated(host) {
  return host.querySelector('font, [_msttexthash]') !== null;
}

/**
 * Leaves a page that is being translated to the translator: the nodes stay, and the widget, which listens on the host, hears no more.
 * @param {HTMLElement} host
 */
function stepAside(host) {
  const shell = /** @type {HTMLElement} */ (host.cloneNode(false));
  shell.append(...host.childNodes);
  kept.delete(host);
  host.replaceWith(shell);
  stop(shell, true);
}

/** @param {unknown} fault */
function report(fault) {
  console.error('source-compare:', fault, '(the page stays as it was published)');
}

/**
 * Leaves a host as it is, without what can't work. On a card in somebody else's page nothing was promised: no notice.
 * @param {HTMLElement} host
 * @param {boolean} [quietly]
 */
function stop(host, quietly) {
  kept.delete(host);
  host.dataset.stopped = '';
  if (!quietly && host.dataset.page !== 'embed') host.querySelector('.sc-fault')?.removeAttribute('hidden');
}

// Yew writes every text anew when it takes a page over, and splits some: the ends of a selection in them would jump.
/** @param {HTMLElement} host */
function keepSelection(host) {
  // A shadow root has one of its own in Chromium.
  const within = /** @type {{ getSelection?: () => Selection | null }} */ (host.getRootNode());
  const selection = within.getSelection?.() ?? getSelection();
  if (!selection?.anchorNode || !selection.focusNode || selection.isCollapsed) return;
  if (!host.contains(selection.anchorNode) || !host.contains(selection.focusNode)) return;
  const [anchor, focus] = [place(selection.anchorNode, selection.anchorOffset), place(selection.focusNode, selection.focusOffset)];
  setTimeout(() => selection.setBaseAndExtent(...find(...anchor), ...find(...focus)));
}

/**
 * A point as an element, which stays, and how far into its text.
 * @param {Node} node
 * @param {number} offset
 * @returns {[Element, number]}
 */
function place(node, offset) {
  const element = /** @type {Element} */ (node instanceof Element ? node : node.parentElement);
  const before = document.createRange();
  before.setStart(element, 0);
  before.setEnd(node, offset);
  return [element, before.toString().length];
}

/**
 * The point that `place` made an element and a length of.
 * @param {Element} element
 * @param {number} length
 * @returns {[Node, number]}
 */
function find(element, length) {
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const text = /** @type {Text} */ (texts.currentNode);
    if (length <= text.length) return [text, length];
    length -= text.length;
  }
  return [element, element.childNodes.length];
}

// A drawing as PNG: what makes it is loaded when a reader asks for it. If that can't be had, the link to the drawing is beside it.
addEventListener('click', (event) => {
  const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement && node.dataset.png);
  if (event.defaultPrevented || !(link instanceof HTMLAnchorElement && link.closest('[data-source-compare]'))) return;
  event.preventDefault();
  /** @type {Promise<typeof import('./picture.js')>} */
  const picture = import(new URL('picture.js', folder).href);
  picture.then((module) => module.save(link)).catch(report);
});

/** @param {unknown} error */
function fail(error) {
  if (failed) return;
  failed = true;
  report(error);
  const pages = [...kept.keys()].filter((host) => host.getRootNode() === document);
  if (pages.some((host) => host.dataset.language !== document.documentElement.lang)) {
    // The language was changed in place, and the address is that of another published page.
    location.reload();
    return;
  }
  const seen = inSight();
  for (const [host, copy] of kept) {
    if (!begun.has(host)) {
      stop(host);
      continue;
    }
    for (const box of /** @type {NodeListOf<HTMLInputElement>} */ (copy.querySelectorAll('input[name]'))) {
      box.checked = /** @type {HTMLInputElement | null} */ (host.querySelector(`input[name="${box.name}"]`))?.checked ?? box.checked;
    }
    for (const [to, from] of [[copy, host], [copy.querySelector('.sc'), host.querySelector('.sc')]]) {
      if (to instanceof HTMLElement && from instanceof HTMLElement && from.dataset.theme) to.dataset.theme = from.dataset.theme;
    }
    const open = new Set([...host.querySelectorAll('details[open]')].map(detailsName));
    for (const details of copy.querySelectorAll('details')) details.open = open.has(detailsName(details));
    copy.dataset.stopped = '';
    copy.querySelector('.sc-fault')?.removeAttribute('hidden');
    host.replaceWith(copy);
  }
  // The notice is new and controls are gone: what the reader looks at may not move.
  const again = seen?.within.getElementById(seen.id);
  if (seen && again) scrollBy({ top: again.getBoundingClientRect().top - seen.top, behavior: 'instant' });
}

/** The named element, there with and without the widget, that begins nearest to the top of the screen, and where; the key, which stays in
 * sight, has no place. */
function inSight() {
  /** @type {{ id: string, top: number, within: Document | ShadowRoot } | undefined} */
  let nearest;
  for (const host of kept.keys()) {
    for (const one of host.querySelectorAll('[id]:not(.sc-scripted, .sc-scripted *, .sc-key *)')) {
      const { top, width } = one.getBoundingClientRect();
      const within = host.getRootNode();
      if (width === 0 || nearest && Math.abs(nearest.top) <= Math.abs(top)) continue;
      if (within instanceof Document || within instanceof ShadowRoot) nearest = { id: one.id, top, within };
    }
  }
  return nearest;
}

/**
 * The place of details among those of the next element with an identifier, so that they are known again when others are gone.
 * @param {Element} details
 */
function detailsName(details) {
  const owner = /** @type {Element} */ (details.closest('[id]'));
  const siblings = [...owner.querySelectorAll('details')].filter((one) => one.closest('[id]') === owner);
  return `${siblings.findIndex((one) => one === details)} ${owner.id}`;
}
