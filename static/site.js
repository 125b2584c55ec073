// What a page of the site does by itself.
import './clicks.js';
import './keys.js';
import { followLanguages, whenWanted } from './touch.js';

// The address changes with the language, and the icon's must not change with it.
/** @type {NodeListOf<HTMLLinkElement>} */
const icons = document.querySelectorAll('link[rel="icon"]');
for (const link of icons) link.href = link.href;

// The way back may lead to the address of another language than the one that was put in place: its page is loaded.
addEventListener('popstate', () => {
  const shown = /** @type {HTMLElement} */ (document.querySelector('.sc')).lang;
  /** @type {NodeListOf<HTMLElement>} */
  const others = document.querySelectorAll('.sc-languages [lang]');
  const languages = [shown, ...[...others].map((one) => one.lang)];
  const folders = location.pathname.split('/');
  // The first of them has its pages at the root.
  const language = languages.find((one) => folders.includes(one)) ?? others[0]?.lang ?? shown;
  if (language !== shown) location.reload();
});

// Questions, claims and sources once stood in full on the lists: an address of one there leads on to its own page, with the reader's
// choice. That of a source is the whole fragment, since none stands on its page.
const fragment = location.hash.slice(1);
const ofSource = fragment.startsWith('source--');
const named = ofSource ? fragment : fragment.split('--')[0];
/** @type {HTMLAnchorElement | null} */
const own = document.querySelector(`[data-page]:not([data-page="topic"]) :is(tr, li)[id="${CSS.escape(named)}"] a`);
if (own) location.replace(ofSource ? own.href : own.pathname + location.search + location.hash);

/** @param {HTMLElement} host */
function set(host) {
  const takeOver = (/** @type {typeof import('./widget.js')} */ widget) => widget.takeOver([host]);
  return whenWanted(host, takeOver, (fault) => console.error('source-compare:', fault));
}

for (const host of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('[data-source-compare]'))) {
  const start = set(host);
  // The app alone shows what an address says that the reader chose.
  if (/[?&](hide|pair|show)=/.test(location.search)) start();
}

followLanguages((host, page, address) => {
  document.title = page.title;
  Object.assign(document.documentElement, { lang: page.documentElement.lang, dir: page.documentElement.dir });
  history.replaceState(null, '', address);
  return set(host);
});
