// Loads the search, when its page is opened: the tools are no part of the widget.
import './clicks.js';
import './keys.js';

const root = new URL('./', import.meta.url);
const page = /** @type {HTMLElement} */ (document.getElementById('source-compare'));
const host = /** @type {HTMLElement} */ (page.querySelector('.sc-search__tool'));
const failed = /** @type {HTMLElement} */ (page.querySelector('[data-failed]'));

/**
 * Takes away what can't work, and what a dead instance listens on.
 * @param {unknown} fault
 */
function fail(fault) {
  if (!failed.hidden) return;
  console.error('source-compare:', fault);
  for (const dead of [page.querySelector('form'), host]) dead?.replaceWith(dead.cloneNode(dead !== host));
  failed.hidden = false;
}

// What ends an instance without a panic, such as an overflow of its stack.
addEventListener('error', (event) => { if (/tools(_bg)?\./.test(event.error?.stack ?? '')) fail(event.error); });

Object.assign(host.dataset, { language: page.dataset.language, build: page.dataset.build });
const query = `?v=${page.dataset.build}`;
/** @type {Promise<ToolsModule>} */
const tools = import(new URL(`tools.js${query}`, root).href);
tools.then(async (module) => {
  await module.default({ module_or_path: new URL(`tools_bg.wasm${query}`, root) });
  module.search(host, fail);
}).catch(fail);
