// A card in somebody else's frame: reads the options of its address, tells its height to the parent in the dialects that parents
// know, and loads the widget when it is wanted. Until then the page is complete as it is.
import './clicks.js';
import { apply, paint, pin, read, reveal, scale } from './options.js';
import { followLanguages, whenWanted } from './touch.js';

// After a fault another stands in its place.
const ours = () => /** @type {HTMLElement} */ (document.querySelector('[data-source-compare]'));
const query = new URLSearchParams(location.search);
const { options, faults } = read((name) => query.get(name));
const warn = (/** @type {unknown} */ fault) => console.warn('source-compare:', fault);
faults.forEach(warn);

/**
 * Carries the options out on a card, and waits for its touch.
 * @param {HTMLElement} host
 */
function set(host) {
  apply(host, options).forEach(warn);
  scale(host, getComputedStyle(document.documentElement).fontSize);
  if (parent !== window) host.dataset.framed = '';
  return whenWanted(host, (widget) => widget.takeOver([host]), warn);
}

set(ours());
pin(ours(), options, location.href);
/** @type {HTMLAnchorElement | null} */
const inLanguage = options.lang ? document.querySelector(`.sc-languages a[hreflang="${options.lang}"]:not([aria-current])`) : null;
if (inLanguage) {
  query.delete('lang');
  inLanguage.search = `${query}`;
  location.replace(inLanguage.href);
}

const secret = new URLSearchParams(location.hash.replace(/^#\?/, '')).get('secret');

// In another language the card keeps its options; the address stays, since the host's history would go with it.
followLanguages((host, page) => {
  document.title = page.title;
  document.documentElement.lang = page.documentElement.lang;
  return set(host);
});

// Inside the frame a fragment would be a step of the host's history, and a fitted frame has nothing to scroll.
document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  const fragment = link?.getAttribute('href') ?? '';
  if (fragment.startsWith('#')) {
    event.preventDefault();
    const target = document.getElementById(fragment.slice(1));
    if (!target) return;
    reveal(target);
    // It is in sight only once its host has made the frame higher, and in WebKit no frame can scroll its host, which does it then.
    const show = () => {
      target.scrollIntoView({ block: 'nearest' });
      parent.postMessage({ sentinel: 'amp', top: target.getBoundingClientRect().top }, '*');
    };
    show();
    addEventListener('resize', show);
    setTimeout(removeEventListener, 1000, 'resize', show);
  } else if (link && secret && link.target === '_blank') {
    parent.postMessage({ message: 'link', value: link.href, secret }, '*');
  }
});

if (parent !== window) {
  const child = query.get('childId');
  let resizer = '';
  let last = 0;
  let waiting = 0;
  const say = (/** @type {unknown} */ message) => parent.postMessage(message, '*');
  const send = () => {
    const { width, height: exact } = document.documentElement.getBoundingClientRect();
    const height = Math.ceil(exact);
    if (!width || !height || height === last) return;
    last = height;
    say({ sentinel: 'amp', type: 'embed-size', height });
    say(JSON.stringify({ context: 'iframe.resize', height }));
    if (child) say(`pymxPYMx${child}xPYMxheightxPYMx${height}`);
    if (secret) say({ message: 'height', value: height, secret });
    if (resizer) say(`[iFrameSizer]${resizer}:${height}:${Math.ceil(width)}:size`);
  };
  // However often it is asked, it answers ten times a second at most.
  const answer = () => {
    waiting ||= setTimeout(() => { waiting = 0; last = 0; send(); }, 100);
  };
  addEventListener('message', ({ source, data }) => {
    if (source !== parent || !data) return;
    if (typeof data === 'string' && data.startsWith('[iFrameSizer]')) {
      resizer = data.slice(13).split(':')[0];
      answer();
    } else if (data.type === 'frames-init' || data.secret === secret) {
      answer();
    } else if (data.sentinel === 'source-compare' && options.theme === 'auto' && /^(light|dark)$/.test(data.theme)) {
      paint(ours(), data.theme);
    }
  });
  say({ sentinel: 'amp', type: 'embed-ready' });
  say('[iFrameResizerChild]Ready');
  new ResizeObserver(send).observe(document.documentElement);
  // A frame that a parent clips or hides until it knows the height observes nothing, but events and timers run.
  addEventListener('pageshow', send);
  // Its host may have undone the height: it is said again, though it is the same.
  addEventListener('resize', answer);
  document.documentElement.addEventListener('pointerenter', answer);
  // Whether it stands on a dark ground may change with what the system prefers.
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', answer);
  for (const delay of [0, 100, 300, 1000, 3000]) setTimeout(send, delay);
  new MutationObserver(send).observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ['open'] });
}
