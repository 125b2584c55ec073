// The keys of the comparison's pages and of the search: a slash leads to the search, a question mark to the list of keys.

/** @type {Record<string, string>} */
const ways = { '/': 'search/', '?': 'method/' };

addEventListener('keydown', (event) => {
  const typing = event.target instanceof Element && event.target.closest('input, select, textarea, [contenteditable]');
  const way = ways[event.key];
  if (!way || typing || event.isComposing || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
  const field = event.key === '/' ? document.getElementById('search-words') : null;
  /** @type {HTMLAnchorElement | null} */
  const link = document.querySelector(`.sc-bar__ways > a[href$="${way}"]`);
  if (field?.checkVisibility()) field.focus();
  else if (link) location.assign(event.key === '?' ? `${link.href}#keys` : link.href);
  else return;
  event.preventDefault();
});
