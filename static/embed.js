// For pages that show our cards in frames: makes each as high as it says that it is, those that come later, too, and tells it
// whether it stands on a dark ground. Once is enough; more often does no harm.
(() => {
  const site = new URL('.', /** @type {HTMLScriptElement} */ (document.currentScript).src).href;
  if (/** @type {any} */ (self)[site]) return;
  /** @type {any} */ (self)[site] = 1;
  const ours = () => [...document.querySelectorAll('iframe')].filter((frame) => frame.src.startsWith(site));
  // How bright a computed colour is, in any notation; as in `options.js`, which a page around a frame does not load.
  const brightness = (/** @type {string} */ color) => {
    const [first, second, third, alpha = 1] = color.split(/[ (,/]+/).map(parseFloat).filter((n) => n === n);
    if (alpha <= 0.5) return -1;
    const sum = /^(ok)?l/.test(color) ? first : 0.299 * first + 0.587 * second + 0.114 * third;
    return sum / (color[0] === 'r' ? 255 : color[0] === 'l' ? 100 : 1);
  };
  /** @type {(element: Element) => boolean} */
  const isOnDark = (element) => {
    const { backgroundColor, color } = getComputedStyle(element);
    const bright = brightness(backgroundColor);
    if (bright >= 0) return bright < 0.5;
    return element.parentElement ? isOnDark(element.parentElement) : brightness(color) > 0.5;
  };
  const say = (/** @type {HTMLIFrameElement} */ frame, /** @type {object} */ message) => /** @type {Window} */ (frame.contentWindow).postMessage(message, '*');
  const tell = (/** @type {HTMLIFrameElement} */ frame) => say(frame, { sentinel: 'source-compare', theme: isOnDark(frame) ? 'dark' : 'light' });
  addEventListener('message', ({ source, data }) => {
    const frame = data?.sentinel === 'amp' && ours().find((one) => one.contentWindow === source);
    if (!frame) return;
    // Where the host takes styles out, the frame has the width of a small phone.
    frame.style.width ||= '100%';
    if (data.height > 0 && data.height < 1e5) frame.style.cssText += `;box-sizing:content-box;padding:0;height:${data.height}px`;
    // What a reader asked to see in the frame: in WebKit no frame can scroll its host.
    if (data.top) scrollBy(0, frame.getBoundingClientRect().top + data.top - 99);
    tell(frame);
  });
  for (const frame of ours()) say(frame, { type: 'frames-init' });
  // A switch of the page's own colours; what the system prefers is seen by the frame, which asks again.
  new MutationObserver(() => ours().forEach(tell)).observe(document.documentElement, { attributes: true });
})();
