// The keys of every page with script: a slash leads to the search, a question mark to the list of keys.

/** @type {Record<string, string>} */
const ways = { '/': 'search/', '?': 'method/' };

addEventListener('keydown', (event) => {
  const typing = event.target instanceof Element && event.target.closest('input, select, textarea');
  const way = ways[event.key];
  if (!way || typing || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
  /** @type {HTMLAnchorElement | null} */
  const link = document.querySelector(`.sc-bar__ways > a[href$="${way}"]`);
  // On the page of the search its field takes the slash.
  if (!link || new URL(link.href).pathname === location.pathname) return;
  event.preventDefault();
  location.assign(event.key === '?' ? `${link.href}#keys` : link.href);
});
