// Pages of the site, fetched to be shown within another.

// Some pages let nothing be parsed that no policy has made; what is parsed here is the site's own page, and runs no script.
/** @type {{ createHTML(html: string): string } | undefined} */
let policy;
try {
  // @ts-ignore: not in the library of types yet
  policy = globalThis.trustedTypes?.createPolicy('source-compare', { createHTML: (/** @type {string} */ html) => html });
} catch {
  // The page lists the names of policies, and ours is not among them.
}

/**
 * Rejects when it can't be had.
 * @param {string} address
 * @returns {Promise<{ host: HTMLElement, page: Document, rules: string }>} the host of the widget on the page, the page, and its rules
 */
export async function fetchPage(address) {
  const response = await fetch(address);
  const [before, rules, after] = (await response.text()).split(/<style>([^]*?)<\/style>/);
  // Rules that this page's own policy does not know would be reported, though they apply to nothing.
  const page = parse((before ?? '') + (after ?? '')) ?? await readByBrowser(address);
  /** @type {HTMLElement | null} */
  const host = page.querySelector('[data-source-compare]');
  if (!response.ok || !host) throw new Error(`${address} answers ${response.status}; check the topic and that the whole folder is published`);
  return { host, page, rules };
}

/** @param {string} html */
function parse(html) {
  try {
    return new DOMParser().parseFromString(policy?.createHTML(html) ?? html, 'text/html');
  } catch {
    return undefined;
  }
}

/**
 * Needs no leave to parse.
 * @param {string} address
 * @returns {Promise<Document>}
 */
const readByBrowser = (address) => new Promise((done, failed) => {
  const request = new XMLHttpRequest();
  request.open('GET', address);
  request.responseType = 'document';
  request.onload = () => done(request.response ?? document.implementation.createHTMLDocument());
  request.onerror = () => failed(new Error(`${address} could not be loaded; check that the whole folder is published`));
  request.send();
});
