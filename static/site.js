// Starts the widget on a page of the site.
import './keys.js';
import { takeOver } from './widget.js';

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

/** @type {NodeListOf<HTMLElement>} */
const hosts = document.querySelectorAll('[data-source-compare]');
/** What could not be loaded is tried again when the reader next touches the page. */
const start = () => takeOver(hosts).catch(() => setTimeout(() => addEventListener('pointerdown', start, { once: true }), 1000));
start();
