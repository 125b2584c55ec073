// The reader's place on a page, to be found again when other nodes stand there.

/**
 * What options and the reader have done to a widget, on the one that takes its place.
 * @param {HTMLElement} from
 * @param {Set<string>} open the details of the first that are open
 * @param {HTMLElement} to
 */
export function carryOver(from, open, to) {
  if (from.dataset.view) to.dataset.view = from.dataset.view;
  for (const name of from.style) to.style.setProperty(name, from.style.getPropertyValue(name));
  for (const details of to.querySelectorAll('details')) details.open ||= open.has(detailsName(details));
  for (const field of /** @type {NodeListOf<HTMLInputElement | HTMLSelectElement>} */ (from.querySelectorAll('[name]'))) {
    const same = to.querySelector(`[name="${field.name}"]`);
    if (field instanceof HTMLInputElement && same instanceof HTMLInputElement) same.checked = field.checked;
    if (field instanceof HTMLSelectElement && same instanceof HTMLSelectElement) same.value = field.value;
  }
}

/**
 * @param {Element} within
 * @returns {Set<string>} the names of the details that are open
 */
export const openDetails = (within) => new Set([...within.querySelectorAll('details[open]')].map(detailsName));

/**
 * The place of details among those of the next element with an identifier, so that they are known again when others are gone.
 * @param {Element} details
 */
export function detailsName(details) {
  const owner = /** @type {Element} */ (details.closest('[id]'));
  const siblings = [...owner.querySelectorAll('details')].filter((one) => one.closest('[id]') === owner);
  return `${siblings.findIndex((one) => one === details)} ${owner.id}`;
}

/**
 * The named element, there with and without the widget, that begins nearest to the top of the screen, and where; the key, which stays in
 * sight, has no place.
 * @param {Iterable<HTMLElement>} hosts
 */
export function inSight(hosts) {
  /** @type {{ id: string, top: number, within: Document | ShadowRoot } | undefined} */
  let nearest;
  for (const host of hosts) {
    for (const one of host.querySelectorAll('[id]:not(.sc-scripted, .sc-scripted *, .sc-key *)')) {
      const { top, width } = one.getBoundingClientRect();
      const within = host.getRootNode();
      if (width === 0 || nearest && Math.abs(nearest.top) <= Math.abs(top)) continue;
      if (within instanceof Document || within instanceof ShadowRoot) nearest = { id: one.id, top, within };
    }
  }
  return nearest;
}

/**
 * Scrolls until what was in sight stands where it stood.
 * @param {ReturnType<typeof inSight>} seen
 */
export function scrollBack(seen) {
  const again = seen?.within.getElementById(seen.id);
  if (seen && again) scrollBy({ top: again.getBoundingClientRect().top - seen.top, behavior: 'instant' });
}
