// A frame of ours tells its height; this page, like any host page, makes it as high.
addEventListener('message', (event) => {
  const frame = [...document.querySelectorAll('iframe')].find((one) => one.contentWindow === event.source);
  const { sentinel, type, height } = event.data ?? {};
  if (frame && sentinel === 'amp' && type === 'embed-size' && Number.isFinite(height)) frame.height = String(height);
});
