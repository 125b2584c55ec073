// In the page around cards, before its own scripts: notes when so many of them stand, laid out.
((kind, count) => {
  const shown = new Set();
  const note = (card) => {
    shown.add(card);
    if (shown.size < count || window.standing) return;
    document.body.getBoundingClientRect();
    window.standing = performance.now();
  };
  if (kind === 'element') addEventListener('source-compare:ready', ({ target }) => note(target));
  // Without being waited for until they come near, as frames are not lazy here.
  if (kind === 'element') customElements.whenDefined('source-compare').then(() => document.querySelectorAll('source-compare').forEach((card) => card.place()));
  if (kind === 'frame') addEventListener('message', ({ source, data }) => { if (data?.type === 'embed-size') note(source); });
  if (kind === 'plain') addEventListener('DOMContentLoaded', () => document.querySelectorAll('blockquote.source-compare').forEach(note));
})
