// Loads the search, when its page is opened: the tools are no part of the widget.
import './clicks.js';
import './keys.js';

const root = new URL('./', import.meta.url);
const page = /** @type {HTMLElement} */ (document.getElementById('source-compare'));
const failed = /** @type {HTMLElement} */ (page.querySelector('[data-failed]'));
const query = `?v=${page.dataset.build}`;
let starts = 0;

/** Takes away what an instance shows and listens on; what is typed stays. */
function clear() {
  const typed = /** @type {HTMLInputElement | null} */ (page.querySelector('#search-words'))?.value ?? '';
  page.querySelector('.sc-search__tool')?.replaceChildren();
  for (const dead of page.querySelectorAll('form, .sc-search__tool')) dead.replaceWith(dead.cloneNode(true));
  const field = /** @type {HTMLInputElement | null} */ (page.querySelector('#search-words'));
  if (field) field.value = typed;
}

/** @param {unknown} fault */
function fail(fault) {
  if (!failed.hidden) return;
  console.error('source-compare:', fault);
  clear();
  failed.hidden = false;
}

async function start() {
  starts += 1;
  const turn = starts;
  const host = /** @type {HTMLElement} */ (page.querySelector('.sc-search__tool'));
  Object.assign(host.dataset, { language: page.dataset.language, build: page.dataset.build });
  /** @type {ToolsModule} */
  const module = await import(new URL(`tools.js${query}${turn > 1 ? '&again' : ''}`, root).href);
  await module.default({ module_or_path: new URL(`tools_bg.wasm${query}`, root) });
  module.search(host, (/** @type {unknown} */ fault) => { if (turn === starts) fail(fault); });
}

// What ends an instance without a panic, such as an overflow of its stack, or a fault of the engine's own compiler: another follows, once.
addEventListener('error', ({ error }) => {
  const stack = error?.stack ?? '';
  if (!/tools(_bg)?\./.test(stack) || stack.includes('&again') !== starts > 1) return;
  if (starts > 1) {
    fail(error);
  } else {
    console.warn('source-compare: the search begins anew after', error);
    clear();
    start().catch(fail);
  }
});

start().catch(fail);
