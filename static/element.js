// <source-compare topic="planned-area" lang="zh-Hans" theme="auto">: a widget in somebody else's page. What stands in the
// element is shown until the widget has rendered, and again if it fails. Several on a page share one instance.
import { load, onFault, root } from './widget.js';

/** @typedef {{ topic?: string, lang?: string, theme?: string }} Config */

/**
 * Mounts a widget in an element. Rejects with an error whose `faults` lists what is wrong.
 * @param {Element} element
 * @param {Config} [config]
 * @returns {Promise<SourceCompareWidget>}
 */
export async function mount(element, config = {}) {
  const shadow = element.shadowRoot ?? element.attachShadow({ mode: 'open' });
  const fallback = document.createElement('slot');
  const style = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: `${root}source-compare.css` });
  const place = document.createElement('div');
  place.hidden = true;
  shadow.replaceChildren(style, place, fallback);
  const styled = new Promise((resolve) => { style.onload = style.onerror = resolve; });
  // Unless a later mount has taken the element over.
  const restore = () => { if (place.parentNode === shadow) place.replaceWith(fallback); };
  try {
    const module = await load();
    /** @type {Promise<SourceCompareWidget>} */
    const mounted = new Promise((done, failed) => { module.mount(place, config, root, done, failed); });
    const [widget] = await Promise.all([mounted, styled]);
    place.hidden = false;
    fallback.remove();
    const forget = onFault(restore);
    return { unmount() { forget(); widget.unmount(); restore(); } };
  } catch (error) {
    restore();
    const faults = Array.isArray(error) ? error : [String(error)];
    throw Object.assign(new Error(`source-compare: ${faults.join('; ')}`), { faults });
  }
}

class SourceCompareElement extends HTMLElement {
  static observedAttributes = ['topic', 'lang', 'theme'];
  /** @type {SourceCompareWidget | null} */
  #mounted = null;
  #turn = 0;

  connectedCallback() { this.#start(); }

  disconnectedCallback() { this.#stop(); }

  /**
   * @param {string} _name
   * @param {string | null} before
   * @param {string | null} after
   */
  attributeChangedCallback(_name, before, after) {
    if (this.isConnected && before !== after && this.#turn > 0) this.#start();
  }

  async #start() {
    this.#stop();
    const turn = this.#turn;
    /** @type {Record<string, string>} */
    const config = {};
    for (const name of SourceCompareElement.observedAttributes) {
      const value = this.getAttribute(name);
      if (value !== null) config[name] = value;
    }
    try {
      const mounted = await mount(this, config);
      if (turn === this.#turn) this.#mounted = mounted;
      else mounted.unmount();
    } catch (error) {
      console.error(/** @type {Error} */ (error).message);
    }
  }

  #stop() {
    this.#turn += 1;
    // A style sheet that leaves the document with its element no longer tells that it has come.
    this.shadowRoot?.querySelector('link')?.dispatchEvent(new Event('error'));
    this.#mounted?.unmount();
    this.#mounted = null;
  }
}

if (!customElements.get('source-compare')) customElements.define('source-compare', SourceCompareElement);
