// Puts the content of a page in another language in the place of this one's: what was open is still open, and what was in sight where it was.
import { fetchPage } from './page.js';
import { carryOver, inSight, openDetails, scrollBack } from './place.js';

/**
 * Rejects when the page can't be had; then nothing has moved.
 * @param {HTMLElement} host the host of the widget
 * @param {string} address
 * @param {(host: HTMLElement, page: Document) => () => void} adopt is told of the new host before it is shown; and what it gives back is done
 * when it stands there, if the widget ran before
 */
export async function follow(host, address, adopt) {
  const { host: other, page } = await fetchPage(address);
  const [from, to] = [host, other].map((one) => /** @type {HTMLElement} */ (one.querySelector('.sc')));
  const seen = inSight([host]);
  carryOver(from, openDetails(from), to);
  document.adoptNode(other);
  const start = adopt(other, page);
  host.replaceWith(other);
  if ('started' in host.dataset) start();
  /** @type {HTMLElement | null} */ (other.querySelector('.sc-languages [aria-current]'))?.focus({ preventScroll: true });
  scrollBack(seen);
}
