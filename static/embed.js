// For pages that show our cards in frames: makes each as high as it says that it is, those that come later, too, and tells it
// whether it stands on a dark ground. Once is enough; more often does no harm.
(() => {
  const site = new URL('.', /** @type {HTMLScriptElement} */ (document.currentScript).src).href;
  const key = Symbol.for(site);
  const known = /** @type {Record<symbol, boolean>} */ (/** @type {unknown} */ (window));
  if (known[key]) return;
  known[key] = true;
  const ours = () => [...document.querySelectorAll('iframe')].filter((frame) => frame.src.startsWith(site));
  // How bright a computed colour is, in any notation; as in `options.js`, which a page around a frame does not load.
  const brightness = (/** @type {string} */ color) => {
    const [first, second = 0, third = 0, alpha = 1] = color.replace(/^color\([\w-]+/, '').match(/-?[\d.]+(e-?\d+)?/g)?.map(Number) ?? [0, 0, 0, 0];
    if (alpha <= 0.5) return NaN;
    const sum = /^(ok)?l/.test(color) ? first : 0.299 * first + 0.587 * second + 0.114 * third;
    return sum / (color[0] === 'r' ? 255 : color[0] === 'l' ? 100 : 1);
  };
  const isOnDark = (/** @type {Element} */ frame) => {
    for (let at = frame.parentElement; at; at = at.parentElement) {
      const bright = brightness(getComputedStyle(at).backgroundColor);
      if (bright >= 0) return bright < 0.5;
    }
    return brightness(getComputedStyle(document.documentElement).color) > 0.5;
  };
  addEventListener('message', ({ source, data }) => {
    const frame = data?.sentinel === 'amp' && ours().find((one) => one.contentWindow === source);
    if (!frame) return;
    if (data.type === 'embed-size' && data.height > 0 && data.height < 1e5) {
      frame.style.cssText += `;box-sizing:content-box;padding:0;height:${Math.ceil(data.height)}px`;
    }
    frame.contentWindow?.postMessage({ sentinel: 'source-compare', theme: isOnDark(frame) ? 'dark' : 'light' }, '*');
  });
  for (const frame of ours()) frame.contentWindow?.postMessage({ sentinel: 'amp', type: 'frames-init' }, '*');
})();
