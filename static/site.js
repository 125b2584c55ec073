// Starts the widget on a page of the site.
import { takeOver } from './widget.js';

// The address changes with the language, and the icon's must not change with it.
/** @type {NodeListOf<HTMLLinkElement>} */
const icons = document.querySelectorAll('link[rel="icon"]');
for (const link of icons) link.href = link.href;

// The way back may lead to the address of another language than the one that was put in place: its page is loaded.
addEventListener('popstate', () => {
  const folder = location.pathname.split('/').at(-2) ?? '';
  /** @type {HTMLAnchorElement | null} */
  const link = document.querySelector(`.sc-languages a[lang="${CSS.escape(folder)}"]`);
  const language = link?.lang ?? 'en';
  if (language !== document.documentElement.lang) location.reload();
});

takeOver();
