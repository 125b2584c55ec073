// What a click does without the app: a button copies the text before it, a link saves a picture.

const root = new URL('./', import.meta.url).href;

addEventListener('click', (event) => {
  const [target] = event.composedPath();
  /** @type {HTMLElement | null} */
  const act = target instanceof Element ? target.closest('.sc :is([data-copy], a[data-png])') : null;
  if (!act || event.defaultPrevented) return;
  if (act instanceof HTMLAnchorElement) {
    event.preventDefault();
    // What draws it is loaded when a reader asks for it. If that can't be had, the link to the drawing is beside it.
    import('./picture.js').then((picture) => picture.save(act)).catch((fault) => console.error('source-compare:', fault));
  } else {
    copy(act);
  }
});

/**
 * Copies what stands before the line of a button, with the address of the site in it, which no page knows before it is published; and says
 * so, or how to copy by hand where copying is blocked.
 * @param {HTMLElement} button
 */
async function copy(button) {
  const text = /** @type {HTMLElement} */ (button.parentElement?.previousElementSibling?.cloneNode(true));
  const status = /** @type {HTMLElement} */ (button.nextElementSibling);
  for (const sign of text.querySelectorAll('.sc-invisible')) {
    sign.textContent = String.fromCodePoint(parseInt(/** @type {string} */ (sign.textContent?.split('U+')[1]), 16));
  }
  for (const address of /** @type {NodeListOf<HTMLElement>} */ (text.querySelectorAll('[data-path]'))) {
    address.textContent = root.startsWith('http') ? `${root}${address.dataset.path} ` : '';
  }
  try {
    await navigator.clipboard.writeText((text.textContent ?? '').trim());
    status.textContent = status.dataset.done ?? '';
  } catch {
    status.textContent = status.dataset.failed ?? '';
  }
}
