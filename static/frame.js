// A page in somebody else's frame: tells its height to the parent, in the dialects that parents know, and loads the widget
// when the reader first touches, focuses or points at it. Until then the page is complete as it is.
(() => {
  // In a frame without an origin, a relative import has no base.
  const widget = new URL('widget.js', /** @type {HTMLScriptElement} */ (document.currentScript).src).href;
  const theme = new URLSearchParams(location.search).get('theme');
  if (theme === 'light' || theme === 'dark') {
    /** @type {NodeListOf<HTMLElement>} */
    const themed = document.querySelectorAll('[data-source-compare], .sc');
    for (const element of themed) element.dataset.theme = theme;
  }

  if (parent !== window) {
    const child = new URLSearchParams(location.search).get('childId');
    const secret = new URLSearchParams(location.hash.replace(/^#\?/, '')).get('secret');
    let last = 0;
    const send = () => {
      const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
      if (height === last || height === 0) return;
      last = height;
      const say = (/** @type {unknown} */ message) => parent.postMessage(message, '*');
      say({ sentinel: 'amp', type: 'embed-size', height });
      say(JSON.stringify({ src: location.href, context: 'iframe.resize', height }));
      if (child) say(`pymxPYMx${child}xPYMxheightxPYMx${height}`);
      if (secret) say({ message: 'height', value: height, secret });
    };
    parent.postMessage({ sentinel: 'amp', type: 'embed-ready' }, '*');
    addEventListener('message', (event) => {
      const data = event.data;
      if (event.source !== parent || !data) return;
      if ((data.sentinel === 'amp' && data.type === 'frames-init') || (secret && data.message === 'ready' && data.secret === secret)) {
        last = 0;
        send();
      }
    });
    new ResizeObserver(send).observe(document.documentElement);
  }

  const touches = ['pointerover', 'pointerdown', 'touchstart', 'focusin'];
  const start = () => {
    for (const touch of touches) removeEventListener(touch, start);
    import(widget).then((/** @type {import('./widget.js')} */ module) => module.takeOver()).catch((error) => console.error('source-compare:', error));
  };
  for (const touch of touches) addEventListener(touch, start, { passive: true });
})();
