// What frames and the element share: the options of an embed, with one reader for both and `mount` (a wrong one is named with its
// mend, and left out), carrying them out on a card, and what a card needs of the page around it.

/** @typedef {{ topic: string, lang: string, theme: string, view: string, sources: string[], accent: string, version: string, 'heading-level': number }} Options */

/** The names of the options. */
export const NAMES = ['topic', 'lang', 'theme', 'view', 'sources', 'accent', 'version', 'heading-level'];
const THEMES = ['auto', 'light', 'dark'];
const VIEWS = ['card', 'full', 'picture', 'values', 'quotes'];

// The languages of the site, the first at its root: the generator writes those of its seeds.
const LANGUAGES = ['en'];

/** The folder of a language, with a slash; none for that of the root. @param {string} lang */
export const folderOf = (lang) => (lang === '' || lang === LANGUAGES[0] ? '' : `${lang}/`);

/**
 * The language of the site that a tag asks for: `de-AT` is `de`, and of Chinese the script is that of the region.
 * @param {string} tag
 */
function languageOf(tag) {
  const base = tag.split('-')[0];
  const near = LANGUAGES.filter((language) => language.toLowerCase().split('-')[0] === base);
  const traditional = /^zh-(hant|tw|hk|mo)\b/.test(tag);
  return near.find((language) => language.toLowerCase() === tag) ?? near.find((language) => language.endsWith('Hant') === traditional) ?? near[0];
}

/** @type {Options} */
const DEFAULTS = { topic: '', lang: '', theme: 'auto', view: 'card', sources: [], accent: '', version: 'latest', 'heading-level': 3 };

/**
 * Reads the options that a host gives, by their names.
 * @param {(name: string) => unknown} given a value, or null or undefined where there is none
 * @returns {{ options: Options, faults: string[] }}
 */
export function read(given) {
  /** @type {string[]} */
  const faults = [];
  const options = { ...DEFAULTS };
  /** @type {Record<string, (text: string) => void>} */
  const readers = {
    topic(text) {
      if (/^[a-z0-9]+(-[a-z0-9]+)*$/.test(text)) options.topic = text;
      else faults.push(`"${text}" is no topic; copy the end of its address`);
    },
    lang(text) {
      const found = languageOf(text.toLowerCase().replaceAll('_', '-'));
      if (found) options.lang = found;
      else faults.push(`there are no words in "${text}"; use one of ${LANGUAGES.join(', ')}`);
    },
    theme(text) { options.theme = oneOf('theme', text, THEMES); },
    view(text) { options.view = oneOf('view', text, VIEWS); },
    sources(text) {
      options.sources = text.split(/[\s,]+/).filter(Boolean);
      if (options.sources.length === 0) faults.push('sources is empty; write numbers or names');
    },
    accent(text) {
      if (/^#([0-9a-f]{3}|[0-9a-f]{6})$/i.test(text)) options.accent = text;
      else faults.push(`"${text}" is no accent; write #rrggbb`);
    },
    version(text) {
      if (/^(latest|[0-9a-f]{12})$/.test(text)) options.version = text;
      else faults.push(`"${text}" is no version; write latest, or what the page Embed gives`);
    },
    'heading-level'(text) {
      if (/^[1-6]$/.test(text)) options['heading-level'] = Number(text);
      else faults.push(`"${text}" is no heading-level; write 1 to 6`);
    },
  };
  const oneOf = (/** @type {string} */ name, /** @type {string} */ text, /** @type {string[]} */ known) => {
    if (known.includes(text)) return text;
    faults.push(`"${text}" is no ${name}; use one of ${known.join(', ')}`);
    return known[0];
  };
  for (const name of NAMES) {
    const value = given(name);
    if (value === null || value === undefined) continue;
    const text = Array.isArray(value) ? value.join(',') : value;
    if (typeof text === 'string' || typeof text === 'number') readers[name](String(text).trim().slice(0, 200));
    else faults.push(`${name} is not text; put it in quotation marks`);
  }
  return { options, faults };
}

/**
 * Carries options out on a card that is on the page; gives back what it could not do.
 * @param {HTMLElement} host the host of a prerendered card
 * @param {Options} options
 * @returns {string[]}
 */
export function apply(host, options) {
  const widget = /** @type {HTMLElement} */ (host.querySelector('.sc'));
  paint(host, options.theme);
  const isThere = widget.querySelector(`.sc-card__${options.view}`);
  const view = isThere || ['card', 'full'].includes(options.view) ? options.view : 'quotes';
  widget.dataset.view = view;
  if (options.accent) widget.style.setProperty('--sc-accent', options.accent);
  for (const part of /** @type {NodeListOf<HTMLDetailsElement>} */ (widget.querySelectorAll('details.sc-card__part'))) {
    part.open ||= view === 'full' || part.classList.contains(`sc-card__${view}`);
  }
  return leaveOut(widget, options.sources);
}

/**
 * Says above a card that was made for an earlier version of the data what has changed since.
 * @param {HTMLElement} host a host that is in a document or a shadow root
 * @param {Options} options
 * @param {string | URL} address the address of the card's page
 */
export function pin(host, { version }, address) {
  if (version === 'latest' || version === host.dataset.version) return;
  import('./pinned.js').then(({ tell }) => tell(host, version, address)).catch((fault) => console.warn('source-compare:', fault));
}

/**
 * The size of letters that the reader asks a browser for, or a host page an element, is that of the card.
 * @param {HTMLElement} host
 * @param {string} fontSize as computed
 */
export function scale(host, fontSize) {
  if (fontSize !== '16px') /** @type {HTMLElement} */ (host.querySelector('.sc')).style.setProperty('--sc-size', fontSize);
}

/**
 * Puts a theme on a card, and touches nothing else that the reader may have changed.
 * @param {HTMLElement} host
 * @param {string} theme
 */
export function paint(host, theme) {
  for (const themed of [host, /** @type {HTMLElement} */ (host.querySelector('.sc'))]) themed.dataset.theme = theme;
}

/**
 * Leaves out all sources but those that are named, by number or name.
 * @param {HTMLElement} widget
 * @param {string[]} wanted
 */
function leaveOut(widget, wanted) {
  /** @type {HTMLInputElement[]} */
  const boxes = [...widget.querySelectorAll('.sc-toggles input')].map((box) => /** @type {HTMLInputElement} */ (box));
  const isMeant = (/** @type {HTMLInputElement} */ box, /** @type {string} */ name) =>
    box.name === `source-${name}` || box.closest('label')?.classList.contains(`sc-source-${name}`);
  const kept = boxes.filter((box) => wanted.some((name) => isMeant(box, name)));
  const faults = wanted.filter((name) => !boxes.some((box) => isMeant(box, name)));
  if (kept.length > 0) for (const box of boxes) box.checked = kept.includes(box);
  return faults.map((name) => `no source "${name}" speaks here; use ${boxes.map((box) => box.name.replace('source-', '')).join(', ')}`);
}

/**
 * Brings an element of a card into sight: what it is folded into opens.
 * @param {Element} element
 */
export function reveal(element) {
  // A view that shows one part alone gives way to what is asked for.
  const [widget, part] = [element.closest('.sc'), element.closest('.sc-card__part')];
  if (widget instanceof HTMLElement && part?.getClientRects().length === 0) widget.dataset.view = 'full';
  for (let fold = element.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null) fold.open = true;
  element.scrollIntoView({ block: 'nearest' });
  if (element instanceof HTMLElement) element.focus({ preventScroll: true });
}

/**
 * True when an element stands on a dark ground: the first of its ancestors that has one decides, of shadow trees, too; where none
 * has, the colour of the page's text does.
 * @param {Element} element
 */
export function isOnDark(element) {
  /** @type {Node | null} */
  let at = element;
  for (; at; at = at instanceof ShadowRoot ? at.host : at.parentNode) {
    const bright = at instanceof Element ? brightness(getComputedStyle(at).backgroundColor) : undefined;
    if (bright !== undefined) return bright < 0.5;
  }
  return (brightness(getComputedStyle(document.documentElement).color) ?? 0) > 0.5;
}

/**
 * How bright a computed colour is, from 0 to 1, in any notation; undefined where it is more clear than not.
 * @param {string} color
 */
function brightness(color) {
  const numbers = color.replaceAll('none', '0').split(/[ (,/]+/).map(parseFloat).filter((n) => n === n);
  const [first, second, third, alpha = 1] = numbers;
  if (numbers.length < 3 || alpha <= 0.5) return undefined;
  const sum = /^l|^okl/.test(color) ? first : 0.299 * first + 0.587 * second + 0.114 * third;
  return sum / (color.startsWith('rgb') ? 255 : color.startsWith('l') ? 100 : 1);
}
