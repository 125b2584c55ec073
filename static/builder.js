// The page that makes the code of an embed to order: the choices are in its address, the preview stands in real frames, and the codes
// are those that the generator wrote for the question, with the choices put in.
import { apply, folderOf, read } from './options.js';
import { fetchPage } from './page.js';

/** @typedef {{ sources: [number, string][], link: string, frame: string, element: string, static: string, markdown: string }} Snippets */

const root = new URL('./', import.meta.url);
const main = /** @type {HTMLElement} */ (document.querySelector('.sc-builder'));
const form = /** @type {HTMLFormElement} */ (main.querySelector('form'));
const broken = /** @type {HTMLElement} */ (main.querySelector('[data-broken]'));
const frames = [...main.querySelectorAll('iframe')];
const [phone, column] = frames;
// A bar beside a preview, until it is as high as its card, would make it narrower. No markup may say this any more.
for (const frame of frames) frame.scrolling = 'no';
/** The site's address as it is published, or as the browser has it. */
const site = main.dataset.site ?? root.href.replace(/\/$/, '');
const PLACEHOLDER = 'https://ADDRESS';

/** What the form asks about, besides question and language, with its defaults. @type {Record<string, string>} */
const DEFAULTS = { view: 'card', theme: 'auto', accent: '', width: '', sources: '', version: 'latest' };
/** @type {Snippets | undefined} */
let snippets;
let shown = '';
/** The sources that are wanted of a question, by number; all if it is empty. */
let wanted = { topic: '', sources: '' };

/** @param {string} name */
const field = (name) => /** @type {HTMLInputElement | HTMLSelectElement} */ (form.elements.namedItem(name));
const boxes = () => /** @type {HTMLInputElement[]} */ ([...form.querySelectorAll('.sc-builder__sources input')]);

/** The choices as they are in the form; what can't be read is as it is by default. */
function chosen() {
  const all = boxes();
  const kept = all.filter((box) => box.checked).map((box) => box.value);
  const sources = kept.length > 0 && kept.length < all.length ? kept.join(',') : '';
  const choice = { topic: field('topic').value, lang: field('lang').value, sources };
  return /** @type {Record<string, string>} */ ({
    ...choice,
    ...Object.fromEntries(['view', 'theme', 'version', 'accent', 'width'].map((name) => [name, field(name).checkValidity() ? field(name).value : ''])),
  });
}

/** @param {Record<string, string>} choice */
const differing = (choice) => Object.entries(DEFAULTS).filter(([name, usual]) => choice[name] && choice[name] !== usual).map(([name]) => name);

/**
 * The options of a card as a query; its width is the frame's.
 * @param {Record<string, string>} choice
 */
function query(choice) {
  const options = new URLSearchParams(differing(choice).filter((name) => name !== 'width').map((name) => [name, choice[name]]));
  return options.size > 0 ? `?${options}`.replaceAll('%2C', ',') : '';
}

/** @param {Record<string, string>} choice */
const folder = ({ lang, topic }) => `${folderOf(lang)}embed/${topic}/`;

/**
 * The codes with the choices put in. In each, what is edited is what the generator writes in that form, at its first place.
 * @param {Snippets} codes
 * @param {Record<string, string>} choice
 */
function made(codes, choice) {
  const narrow = choice.width ? `;max-width:${choice.width}px` : '';
  const height = phone.dataset.height ? `height="${phone.dataset.height}"` : '$&';
  // What the generator estimates of the usual card is measured for others.
  const fluid = choice.view === 'card' && !choice.width ? '$&' : measured();
  const attributes = differing(choice).filter((name) => name !== 'width' && name !== 'theme').map((name) => ` ${name}="${choice[name]}"`).join('');
  const ways = {
    link: codes.link + query(choice),
    frame: codes.frame.replace(/(<iframe src="[^"]*)"/, `$1${query(choice).replaceAll('&', '&amp;')}"`)
      .replace(/height="\d+"/, height).replace(/max\([^)]*\)(?=")/, fluid).replace('" sandbox', `${narrow}" sandbox`),
    element: codes.element.replace(' theme="auto"', ` theme="${choice.theme}"${attributes}`)
      .replace(/max\([^)]*\)(?=;)/, fluid).replace('min-height:var(--sc-height)', `min-height:var(--sc-height)${narrow}`),
    static: codes.static,
    markdown: codes.markdown,
  };
  return Object.entries(ways).map(([way, code]) => [way, code.replaceAll(PLACEHOLDER, site)]);
}

/** The height by the width of the screen, on a line through those of both previews, with a margin of an article beside them. */
function measured() {
  const [high, low] = frames.map((frame) => Number(frame.dataset.height));
  if (!(high > 0 && low > 0)) return '$&';
  const [from, to] = frames.map((frame) => frame.clientWidth + 32);
  const slope = Math.max(0, high - low) / Math.max(1, to - from);
  return `max(${low}px,${Math.ceil(high + slope * from)}px - ${(slope * 100).toFixed(1)}vw)`;
}

function write() {
  if (!snippets) return;
  const origin = new URL(site).origin;
  for (const rule of main.querySelectorAll('[data-host] code')) rule.textContent = (rule.textContent ?? '').replaceAll(PLACEHOLDER, origin);
  for (const [way, code] of made(snippets, chosen())) {
    const place = main.querySelector(`[data-way="${way}"] code`);
    if (place) place.textContent = code;
  }
}

/** Shows the choices in the frames, and waits for nothing: the height of the phone's comes by a message. */
function preview() {
  const choice = chosen();
  const address = new URL(folder(choice) + query(choice), root).href;
  const width = choice.width || column.dataset.width || '';
  if (column.style.width !== `${width}px`) {
    column.style.width = `${width}px`;
    delete column.dataset.height;
  }
  const caption = column.closest('.sc-builder__width')?.querySelector('p');
  if (caption) caption.textContent = (caption.textContent ?? '').replace(/\d+/, width);
  if (address === shown) return;
  shown = address;
  for (const frame of frames) delete frame.dataset.height;
  // Replaced, not followed: the way back is the reader's.
  for (const frame of frames) frame.contentWindow?.location.replace(address);
}

/** Offers the sources of the question, those that are wanted alone checked. */
function offer() {
  const names = wanted.topic === field('topic').value ? wanted.sources.split(',').filter(Boolean) : [];
  const place = /** @type {HTMLElement} */ (form.querySelector('.sc-builder__sources'));
  place.replaceChildren(...(snippets?.sources ?? []).map(([number, name]) => {
    const label = document.createElement('label');
    label.className = 'sc-check';
    const box = document.createElement('input');
    Object.assign(box, { type: 'checkbox', value: String(number), checked: names.length === 0 || names.includes(String(number)) });
    label.append(box, `${number} ${name}`);
    return label;
  }));
}

/** No code is offered that is another question's. @param {boolean} known */
function allow(known) {
  for (const button of main.querySelectorAll('button')) button.disabled = !known;
  if (!known) for (const code of main.querySelectorAll('[data-way] code')) code.textContent = '…';
}

/** Follows the form: loads the codes of another question or language, then writes all that shows. */
async function follow() {
  delete form.dataset.ready;
  const choice = chosen();
  const path = `${folder(choice)}snippets.json`;
  if (form.dataset.path !== path) {
    snippets = undefined;
    delete form.dataset.path;
    allow(false);
    try {
      const response = await fetch(new URL(path, root));
      if (!response.ok) throw new Error(`${path} answers ${response.status}`);
      const loaded = await response.json();
      // Another was chosen meanwhile.
      if (`${folder(chosen())}snippets.json` !== path) return;
      snippets = loaded;
      form.dataset.path = path;
      offer();
      allow(true);
    } catch (fault) {
      console.error('source-compare:', fault);
      broken.hidden = false;
      return;
    }
  }
  broken.hidden = true;
  preview();
  write();
  const now = chosen();
  wanted = { topic: now.topic, sources: now.sources };
  const address = new URLSearchParams(['topic', ...differing(now)].map((name) => [name, now[name]]));
  for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll('.sc-languages a'))) link.search = `?${address}`;
  if (now.lang !== document.documentElement.lang) address.set('lang', now.lang);
  history.replaceState(null, '', `?${address}`.replaceAll('%2C', ','));
  if (phone.dataset.height) form.dataset.ready = '';
}

/** The form as the address has it. */
function start() {
  const given = new URLSearchParams(location.search);
  const { options, faults } = read((name) => given.get(name));
  for (const fault of faults) console.warn('source-compare:', fault);
  const asked = { ...options, lang: options.lang || document.documentElement.lang, width: given.get('width') ?? '' };
  for (const name of ['topic', 'lang', 'view', 'theme', 'version', 'accent', 'width']) {
    const value = String(asked[/** @type {keyof typeof asked} */ (name)]);
    const one = field(name);
    if (!(one instanceof HTMLSelectElement) || [...one.options].some((option) => option.value === value)) one.value = value;
  }
  for (const part of main.querySelectorAll('fieldset')) part.disabled = false;
  wanted = { topic: field('topic').value, sources: options.sources.join(',') };
  follow();
}

addEventListener('message', ({ source, data }) => {
  const frame = frames.find((one) => one.contentWindow === source);
  // A late word of the card that was there before is none of this one's.
  if (!frame || data?.type !== 'embed-size' || !(data.height > 0) || frame.contentWindow?.location.href !== shown) return;
  frame.style.height = `${Math.ceil(data.height)}px`;
  // The first height is the card's as it comes; what is opened in the preview does not count.
  frame.dataset.height ??= String(Math.ceil(data.height));
  write();
  if (snippets && phone.dataset.height) form.dataset.ready = '';
});

form.addEventListener('input', ({ target }) => {
  // The last source stays: a card of none says nothing.
  if (target instanceof HTMLInputElement && target.type === 'checkbox' && boxes().every((box) => !box.checked)) target.checked = true;
  follow();
});
form.addEventListener('submit', (event) => event.preventDefault());

main.addEventListener('click', async ({ target }) => {
  const button = target instanceof Element ? target.closest('button') : null;
  const way = button?.closest('[data-way]');
  const status = way?.querySelector('[role="status"]');
  if (!button || !(status instanceof HTMLElement)) return;
  try {
    if ('save' in button.dataset) {
      await save(chosen());
      return;
    }
    await navigator.clipboard.writeText(way?.querySelector('code')?.textContent ?? '');
    status.textContent = status.dataset.done ?? '';
  } catch (fault) {
    console.warn('source-compare:', fault);
    status.textContent = status.dataset.failed ?? '';
  }
});

/**
 * The card as one file: its page with the styles in it, without scripts, its links leading to the site, and the choices carried out.
 * @param {Record<string, string>} choice
 */
async function save(choice) {
  const { host, page, rules } = await fetchPage(new URL(folder(choice), root).href);
  for (const part of page.querySelectorAll('script, link, meta[property]')) part.remove();
  const published = `${site}/${folder(choice)}`;
  for (const link of page.querySelectorAll('a[href]:not([href^="#"])')) link.setAttribute('href', new URL(link.getAttribute('href') ?? '', published).href);
  const { options } = read((name) => choice[name] || undefined);
  apply(host, options);
  // What a property holds is not written with the page.
  for (const box of /** @type {NodeListOf<HTMLInputElement>} */ (host.querySelectorAll('.sc-toggles input'))) box.toggleAttribute('checked', box.checked);
  // Nothing in it waits for the widget.
  host.dataset.stopped = '';
  page.head.append(Object.assign(page.createElement('style'), { textContent: rules }));
  const policy = page.querySelector('meta[http-equiv="Content-Security-Policy"]');
  policy?.setAttribute('content', "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'");
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([`<!doctype html>\n${page.documentElement.outerHTML}\n`], { type: 'text/html' }));
  link.download = `${choice.topic}.html`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

start();
