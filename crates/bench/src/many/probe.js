// In the page around cards, before its own scripts: notes when all of them stand, laid out; or, if those far below may wait, when the last that
// does not has come to stand.
((kind, count, all) => {
  const shown = new Set();
  let rest = 0;
  const note = (card) => {
    shown.add(card);
    document.body.getBoundingClientRect();
    const now = performance.now();
    clearTimeout(rest);
    if (shown.size === count) window.standing = now;
    else if (!all) rest = setTimeout(() => { window.standing = now; }, 500);
  };
  if (kind === 'element') addEventListener('source-compare:ready', ({ target }) => note(target));
  if (kind === 'element' && all) customElements.whenDefined('source-compare').then(() => document.querySelectorAll('source-compare').forEach((card) => card.place()));
  if (kind === 'frame') addEventListener('message', ({ source, data }) => { if (data?.type === 'embed-size') note(source); });
  if (kind === 'plain') addEventListener('DOMContentLoaded', () => document.querySelectorAll('blockquote.source-compare').forEach(note));
})
