// Starts the widget on a page of the site.
import { takeOver } from './widget.js';

// The address changes with the language, and the icon's must not change with it.
for (const link of document.querySelectorAll('link[rel="icon"]')) link.href = link.href;

// The way back may lead to the address of another language than the one that was put in place: its page is loaded.
addEventListener('popstate', () => {
  const folder = location.pathname.split('/').at(-2);
  const language = document.querySelector(`.sc-languages a[lang="${CSS.escape(folder)}"]`)?.lang ?? 'en';
  if (language !== document.documentElement.lang) location.reload();
});

takeOver();
