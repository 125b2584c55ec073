// <source-compare topic="garden-size" lang="de">: a card in somebody else's page. What stands in the element is shown until
// the prerendered card is there, and stays if it can't be; the widget is loaded when it is wanted (touch.js).
import './clicks.js';
import { NAMES, apply, folderOf, isOnDark, paint, pin, read, reveal, scale } from './options.js';
import { fetchPage } from './page.js';
import { whenWanted } from './touch.js';

/** @typedef {Partial<Record<string, unknown>>} Config */

const root = new URL('./', import.meta.url).href;

/** Style sheets by their names: constructed, so that a host's policy on styles needs no rule for them. @type {Map<string, Promise<CSSStyleSheet>>} */
const sheets = new Map();

/** @param {string} name */
async function loadSheet(name) {
  const response = await fetch(root + name);
  if (!response.ok) throw new Error(`${root}${name} answers ${response.status}; check that the whole folder is published`);
  return new CSSStyleSheet().replace(await response.text());
}

/**
 * All rules of a card, or of the whole comparison; one sheet for all elements.
 * @param {string} topic
 */
function allRules(topic) {
  const names = topic ? ['source-compare.css'] : ['pages.css', 'source-compare.css'];
  return Promise.all(names.map((name) => {
    const sheet = sheets.get(name) ?? loadSheet(name).catch((fault) => {
      sheets.delete(name);
      throw fault;
    });
    sheets.set(name, sheet);
    return sheet;
  }));
}

/**
 * The rules that stand in a page.
 * @param {string} css
 */
function ownRules(css) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}

/**
 * The address of the page that holds a card, or the whole comparison.
 * @param {import('./options.js').Options} options
 */
const pageOf = ({ topic, lang }) => `${root}${folderOf(lang)}${topic ? `embed/${topic}/` : ''}`;

/**
 * The prerendered host of a card, or of the whole comparison, made fit for another page, and its rules: one sheet for all where there are many.
 * @param {import('./options.js').Options} options
 * @returns {Promise<[HTMLElement, CSSStyleSheet[]]>}
 */
async function prerendered(options) {
  const { 'heading-level': level } = options;
  const address = pageOf(options);
  const { host, rules } = await fetchPage(address);
  const sheets = rules && connected.size === 1 ? [ownRules(rules)] : await allRules(options.topic);
  for (const link of host.querySelectorAll('a[href]:not([href^="#"])')) {
    link.setAttribute('href', new URL(link.getAttribute('href') ?? '', address).href);
  }
  // The host page has a main part, and a first heading, of its own.
  host.querySelector('[role="main"]')?.setAttribute('role', 'region');
  const finish = () => {
    for (const heading of host.querySelectorAll(':is(h1, h2, h3, h4):not([aria-level])')) {
      heading.setAttribute('aria-level', String(Math.min(6, level + Number(heading.localName.slice(1)) - 1)));
    }
    // What the host page may style.
    for (const [part, of] of Object.entries({ card: '.sc-card', question: '.sc-card__question', footer: '.sc-card__footer' })) {
      host.querySelector(of)?.setAttribute('part', part);
    }
  };
  finish();
  document.adoptNode(host);
  // The app makes headings anew, and may make all of them.
  new MutationObserver(finish).observe(host, { subtree: true, childList: true });
  return [host, sheets];
}

/** Places what comes within a screen of sight: until then what stands in the element is shown, and a page of many cards costs no more than a few. */
const nearing = new IntersectionObserver((entries) => {
  for (const { target, isIntersecting } of entries) if (isIntersecting) /** @type {SourceCompareElement} */ (target).place();
}, { rootMargin: '100%' });

/** The elements that are on the page. @type {Set<SourceCompareElement>} */
const connected = new Set();

class SourceCompareElement extends HTMLElement {
  static observedAttributes = NAMES;
  static root = root;
  #turn = 0;
  /** @type {string | undefined} */
  #placed;

  connectedCallback() {
    connected.add(this);
    // Moved within the page it keeps its state; and however often it is moved at once, its ground is looked at when it rests.
    if (this.#placed === this.#wanted()) queueMicrotask(() => this.#paint());
    else if (this.hasChildNodes() && !this.#turn) nearing.observe(this);
    else this.#place();
  }

  disconnectedCallback() {
    connected.delete(this);
    nearing.unobserve(this);
  }

  /** Shows the card now, wherever on the page it stands. */
  place() {
    nearing.unobserve(this);
    if (this.#placed !== this.#wanted()) this.#place();
  }

  /**
   * @param {string} name
   * @param {string | null} before
   * @param {string | null} after
   */
  attributeChangedCallback(name, before, after) {
    if (!this.isConnected || this.#turn === 0 || this.#placed === this.#wanted()) return;
    if (name === 'theme' && this.#host) {
      this.#placed = this.#wanted();
      this.#paint();
    } else {
      this.#place();
    }
  }

  /** @returns {HTMLElement | null | undefined} */
  get #host() { return this.shadowRoot?.querySelector('[data-source-compare]'); }

  /** The host page's ground may have changed. */
  repaint() { this.#paint(); }

  /** Another theme touches nothing else that the reader may have changed. */
  #paint() {
    const theme = this.#theme(read((name) => this.getAttribute(name)).options.theme);
    if (this.#host && this.#host.dataset.theme !== theme) paint(this.#host, theme);
  }

  /** @param {string} theme */
  #theme(theme) { return theme === 'auto' ? (isOnDark(this) ? 'dark' : 'light') : theme; }

  #wanted() { return NAMES.map((name) => this.getAttribute(name)).join('\n'); }

  async #place() {
    this.#turn += 1;
    const turn = this.#turn;
    this.#placed = this.#wanted();
    const { options, faults } = read((name) => this.getAttribute(name));
    for (const fault of faults) this.#report(fault);
    const shadow = this.shadowRoot ?? this.#prepare();
    try {
      const form = this.querySelector('blockquote.source-compare[cite]')?.getAttribute('cite') ?? root;
      if (!form.startsWith(root)) throw new Error(`this card is of ${form}, and the page shows cards of ${root}; put it into a frame`);
      if (!options.topic && options.version !== 'latest') throw new Error('version is that of a card; name its topic, too');
      const [host, rules] = await prerendered(options);
      if (turn !== this.#turn) return;
      // Asking how the page looks, before anything is changed: with container queries every answer lays the page out.
      const theme = this.#theme(options.theme);
      const { fontSize } = getComputedStyle(this);
      const focused = shadow.activeElement;
      for (const fault of apply(host, { ...options, theme })) this.#report(fault);
      shadow.adoptedStyleSheets = rules;
      shadow.replaceChildren(host);
      if (options.topic) pin(host, options, pageOf(options));
      scale(host, fontSize);
      if (focused) /** @type {HTMLElement | null} */ (host.querySelector('.sc-languages [aria-current]'))?.focus({ preventScroll: true });
      // What the app writes may need rules that the page has not.
      const takeOver = async (/** @type {typeof import('./widget.js')} */ widget) => {
        shadow.adoptedStyleSheets = [...new Set([...shadow.adoptedStyleSheets, ...await allRules(options.topic)])];
        await widget.takeOver([host], root);
      };
      whenWanted(host, takeOver, (fault) => this.#report(String(fault)));
      this.#tell('ready', { topic: options.topic });
    } catch (error) {
      if (turn === this.#turn) {
        // The next wish, though it be the same, tries again.
        this.#placed = undefined;
        if (!this.#host) shadow.replaceChildren(document.createElement('slot'));
        this.#report(error instanceof Error ? error.message : String(error));
      }
    }
  }

  #prepare() {
    const shadow = this.attachShadow({ mode: 'open' });
    shadow.append(document.createElement('slot'));
    shadow.addEventListener('click', (event) => this.#follow(event));
    shadow.addEventListener('change', () => {
      /** @type {NodeListOf<HTMLInputElement>} */
      const boxes = shadow.querySelectorAll('[name^="source-"]:checked');
      this.#tell('select', { sources: [...boxes].map((box) => box.name.replace('source-', '')) });
    });
    return shadow;
  }

  /**
   * Links inside: a fragment would change the host's address, and a language its page.
   * @param {Event} event
   */
  #follow(event) {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link || event.defaultPrevented) return;
    const fragment = link.getAttribute('href') ?? '';
    if (fragment.startsWith('#')) {
      event.preventDefault();
      const target = this.shadowRoot?.getElementById(fragment.slice(1));
      if (target) reveal(target);
      this.#tell('select', { fragment });
    } else if (link.closest('.sc-languages') && event instanceof MouseEvent && !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)) {
      event.preventDefault();
      this.setAttribute('lang', link.lang);
    }
  }

  /**
   * @param {string} kind
   * @param {object} detail
   */
  #tell(kind, detail) {
    this.dispatchEvent(new CustomEvent(`source-compare:${kind}`, { bubbles: true, composed: true, detail }));
  }

  /** @param {string} fault */
  #report(fault) {
    console.error(`source-compare: ${fault}`);
    this.#tell('error', { fault });
  }
}

/** The static form of a card of this site becomes the element, and stays what is shown until that stands. */
function upgrade() {
  for (const form of document.querySelectorAll('blockquote.source-compare[data-topic]')) {
    if (form.closest('source-compare') || !form.getAttribute('cite')?.startsWith(root)) continue;
    const card = document.createElement('source-compare');
    for (const name of NAMES) {
      const value = form.getAttribute(`data-${name}`);
      if (value !== null) card.setAttribute(name, value);
    }
    form.replaceWith(card);
    card.append(form);
  }
}

const known = /** @type {typeof SourceCompareElement | undefined} */ (customElements.get('source-compare'));
if (!known) {
  customElements.define('source-compare', SourceCompareElement);
  const repaint = () => connected.forEach((card) => card.repaint());
  for (const painted of [document.documentElement, document.body]) new MutationObserver(repaint).observe(painted, { attributes: true });
  document.addEventListener('transitionend', repaint);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', repaint);
  upgrade();
  document.addEventListener('DOMContentLoaded', upgrade);
} else if (known.root !== root) console.warn(`source-compare: this page shows the comparison of ${known.root} already; put that of ${root} into a frame`);

/**
 * Puts a card into an element, whose content is shown until it is there. Rejects with an error whose `faults` lists what is wrong;
 * then nothing is touched.
 * @param {Element} place
 * @param {Config} [config]
 * @returns {Promise<{ unmount(): void }>}
 */
export async function mount(place, config = {}) {
  /** @type {string[]} */
  const faults = [];
  /** @type {[string, string][]} */
  let given = [];
  try {
    if (!(place instanceof Element)) faults.push('there is no element to mount in; pass one that is on the page');
    else if (!place.isConnected) faults.push('the element is not on the page; add it first');
    else if (place.shadowRoot) faults.push('the element has a shadow root of its own; pass a plain one, such as a div');
    if (/** @type {typeof SourceCompareElement} */ (customElements.get('source-compare')).root !== root) faults.push('this page shows the comparison of another site; use a frame');
    if (typeof config !== 'object' || config === null) faults.push('the configuration is no object; write { topic: "…", lang: "…" }');
    else {
      for (const name of Object.keys(config).filter((key) => !NAMES.includes(key))) {
        faults.push(`"${name.slice(0, 40)}" is no setting; use ${NAMES.join(', ')}`);
      }
      const found = read((name) => config[name]);
      faults.push(...found.faults);
      const isGiven = (/** @type {string} */ name) => config[name] !== null && config[name] !== undefined;
      given = Object.entries(found.options).filter(([name]) => isGiven(name)).map(([name, value]) => [name, String(value)]);
    }
  } catch (error) {
    faults.push(`the configuration can't be read: ${error}`);
  }
  if (faults.length > 0) throw Object.assign(new Error(`source-compare: ${faults.join('; ')}`), { faults });
  const card = document.createElement('source-compare');
  for (const [name, value] of given) card.setAttribute(name, value);
  const before = [...place.childNodes];
  card.append(...before);
  const unmount = () => { card.replaceWith(...card.childNodes); };
  return new Promise((done, failed) => {
    const listening = new AbortController();
    const { signal } = listening;
    card.addEventListener('source-compare:ready', (event) => {
      if (event.target !== card) return;
      listening.abort();
      done({ unmount });
    }, { signal });
    card.addEventListener('source-compare:error', (event) => {
      if (event.target !== card) return;
      listening.abort();
      const { fault } = /** @type {CustomEvent<{ fault: string }>} */ (event).detail;
      unmount();
      failed(Object.assign(new Error(`source-compare: ${fault}`), { faults: [fault] }));
    }, { signal });
    place.replaceChildren(card);
    /** @type {SourceCompareElement} */ (card).place();
  });
}
