// When the widget is loaded: what a reader does first needs none of it, and it is there when what needs it is touched.

/** What the app alone can do. */
const CONTROLS = '.sc-controls, .sc-card__sources, .sc-pair';
const TOUCHES = ['pointerover', 'pointerdown', 'touchstart', 'focusin'];
let tries = 0;

/** The script of the widget; a browser may remember that it could not be loaded. */
function widget() {
  /** @type {Promise<typeof import('./widget.js')>} */
  const script = import(new URL(`widget.js${tries ? `?${tries}` : ''}`, import.meta.url).href);
  script.catch(() => { tries += 1; });
  return script;
}

/** @param {() => void} act */
const whenIdle = (act) => { (window.requestIdleCallback ?? setTimeout)(act, /** @type {any} */ ({ timeout: 500 })); };

/**
 * Loads the widget when a host has been in sight for a second and the line is idle, unless it is to be spared; and lets it take over when
 * its controls are touched. A card has it at the next idle moment after any touch, a page is got ready; a page without controls has no use
 * for it. What can't be had is asked for again at a later touch.
 * @param {HTMLElement} host
 * @param {(widget: typeof import('./widget.js')) => Promise<unknown>} takeOver
 * @param {(fault: unknown) => void} failed
 * @returns {() => void} what a touch of the controls does
 */
export function whenWanted(host, takeOver, failed) {
  const prepare = () => { widget().then((script) => script.prepare(host)).catch(() => {}); };
  let listening = new AbortController();
  const start = () => {
    listening.abort();
    sight.disconnect();
    const again = () => setTimeout(listen, 1000);
    widget().then((script) => takeOver(script).catch(again), (fault) => {
      failed(fault);
      again();
    });
  };
  const isCard = host.dataset.page === 'embed';
  const later = () => whenIdle(() => { if (!listening.signal.aborted) start(); });
  const listen = () => {
    listening = new AbortController();
    const { signal } = listening;
    for (const touch of TOUCHES) {
      for (const control of host.querySelectorAll(CONTROLS)) control.addEventListener(touch, start, { passive: true, signal });
      host.addEventListener(touch, isCard ? later : prepare, { passive: true, once: true, signal });
    }
  };
  let timer = 0;
  const sight = new IntersectionObserver((entries) => {
    clearTimeout(timer);
    if (entries.some((entry) => entry.isIntersecting)) timer = setTimeout(() => {
      sight.disconnect();
      whenIdle(prepare);
    }, 1000);
  });
  if (!isCard && !host.querySelector(CONTROLS)) return start;
  // @ts-ignore: not in the library of types yet
  if (!navigator.connection?.saveData) sight.observe(host);
  listen();
  return start;
}

/**
 * Language links keep what the address says, in other tabs, too, and are followed in place; where that can't be done, the browser follows them.
 * @param {(host: HTMLElement, page: Document, address: string) => () => void} adopt is told of the new host before it is shown; and what it
 * gives back is done when it stands there, if the widget ran before
 */
export function followLanguages(adopt) {
  /** @param {Event} event */
  const follow = (event) => {
    const link = event.target instanceof Element ? event.target.closest('.sc-languages a') : null;
    const host = link?.closest('[data-source-compare]');
    if (!(link instanceof HTMLAnchorElement && host instanceof HTMLElement)) return;
    const { search, hash } = location;
    const { href } = Object.assign(link, { search, hash });
    const isPlain = event instanceof MouseEvent && event.type === 'click' && !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
    // Where the widget has stopped, the other page begins anew.
    if (!isPlain || 'stopped' in host.dataset) return;
    event.preventDefault();
    import('./language.js').then((language) => language.follow(host, href, (other, page) => adopt(other, page, href))).catch((fault) => {
      console.warn('source-compare:', fault);
      location.assign(href);
    });
  };
  for (const act of ['pointerdown', 'focusin', 'click']) addEventListener(act, follow);
}
