// Loads the widget, once for all of a page, and keeps what was there before it. If it can't start, or fails later, the
// prerendered nodes come back: a panic ends every widget of the instance. What could not be loaded is asked for again at the next try.

import { carryOver, detailsName, inSight, openDetails, scrollBack } from './place.js';

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

/** Words by their addresses, until they are used, as the module takes them. @type {Map<string, Promise<string>>} */
const words = new Map();

/**
 * The words of a host's page.
 * @param {HTMLElement} host
 */
function wordsOf({ dataset: { words: path, build } }) {
  const address = new URL(`${path}?v=${build}`, folder).href;
  const loaded = words.get(address) ?? fetch(address).then(async (response) => {
    if (!response.ok) throw new Error(`${address} answers ${response.status}; check that the whole folder is published`);
    return (await response.json()).join('\0');
  });
  words.set(address, loaded);
  loaded.catch(() => words.delete(address));
  return loaded;
}

/** @type {Promise<unknown> | undefined} */
let styled;

/**
 * All rules, for what the app writes: a page of ours has those of its first state. An element sees to its own.
 * @param {HTMLElement} host
 */
function stylesOf(host) {
  if (host.getRootNode() !== document) return undefined;
  const names = host.dataset.page === 'embed' ? [] : ['pages.css'];
  styled ??= Promise.all([...names, 'source-compare.css'].map((name) => new Promise((done) => {
    const sheet = document.createElement('link');
    const onerror = () => {
      sheet.remove();
      styled = undefined;
      done(undefined);
    };
    Object.assign(sheet, { rel: 'stylesheet', href: new URL(`${name}?v=${host.dataset.build}`, folder), onload: done, onerror });
    document.head.append(sheet);
  })));
  return styled;
}

/**
 * Loads what taking over a host will need. Rejects when some could not be had.
 * @param {HTMLElement} host
 */
export const prepare = (host) => Promise.all([load(host.dataset.build ?? ''), wordsOf(host), stylesOf(host)]);

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
      const [module, words] = await prepare(host);
      start(module, host, words, elsewhere);
    } catch (fault) {
      // A panic has been told of.
      if (failed) return;
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
 * @param {string} words
 * @param {string} [elsewhere]
 */
function start(module, host, words, elsewhere) {
  if (failed) return;
  if (isTranslated(host)) {
    stop(host, true);
    return;
  }
  // Somebody has taken nodes out or put some in: the widget writes its own anew.
  if (host.dataset.nodes !== String(count(host))) host.dataset.changed = '';
  const before = /** @type {HTMLElement} */ (host.querySelector('.sc'));
  const open = openDetails(before);
  begun.add(host);
  module.takeOver(host, elsewhere, words);
  // What is written anew is there a little later.
  setTimeout(() => {
    const now = host.querySelector('.sc');
    if (now instanceof HTMLElement && now !== before) carryOver(before, open, now);
  });
  host.dataset.started = '';
  delete host.dataset.stopped;
  host.querySelector('.sc-fault')?.setAttribute('hidden', '');
  keepSelection(host);
  new MutationObserver((_, watch) => {
    if (!isTranslated(host)) return;
    watch.disconnect();
    stepAside(host);
  }).observe(host, { subtree: true, childList: true });
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

/** @param {unknown} error */
function fail(error) {
  if (failed) return;
  failed = true;
  report(error);
  const seen = inSight(kept.keys());
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
    const open = openDetails(host);
    for (const details of copy.querySelectorAll('details')) details.open = open.has(detailsName(details));
    copy.dataset.stopped = '';
    copy.querySelector('.sc-fault')?.removeAttribute('hidden');
    host.replaceWith(copy);
  }
  // The notice is new and controls are gone: what the reader looks at may not move.
  scrollBack(seen);
}
