// A drawing of the site as PNG, made in the reader's browser and saved under the drawing's name.

/**
 * Saves the drawing that a link leads to; `data-png` says how many dots a pixel has across. Says so if it can't.
 * @param {HTMLAnchorElement} link
 */
export async function save(link) {
  const notice = /** @type {HTMLElement} */ (link.parentElement?.querySelector('[role="status"]'));
  notice.hidden = true;
  try {
    const scale = Number(link.dataset.png);
    const response = await fetch(link.href);
    if (!response.ok) throw new Error(`${link.href} answers ${response.status}`);
    const png = await paint(await response.text(), scale);
    const name = link.href.slice(link.href.lastIndexOf('/') + 1).replace('.svg', scale === 1 ? '.png' : `-${scale}x.png`);
    const saved = Object.assign(document.createElement('a'), { href: URL.createObjectURL(png), download: name });
    saved.click();
    setTimeout(() => URL.revokeObjectURL(saved.href), 60000);
  } catch (error) {
    console.error('source-compare:', error);
    notice.hidden = false;
  }
}

/**
 * The drawing is given its full size before it is painted: some browsers paint it small, and enlarge the dots.
 * @param {string} svg
 * @param {number} scale
 */
async function paint(svg, scale) {
  const sized = svg.replace(/width="(\d+)" height="(\d+)"/, (_, width, height) => `width="${Number(width) * scale}" height="${Number(height) * scale}"`);
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(sized)}`;
  await image.decode();
  const canvas = Object.assign(document.createElement('canvas'), { width: image.naturalWidth, height: image.naturalHeight });
  const context = canvas.getContext('2d');
  if (!context) throw new Error('this browser can paint no pictures');
  context.drawImage(image, 0, 0);
  /** @type {Blob | null} */
  const png = await new Promise((done) => { canvas.toBlob(done, 'image/png'); });
  if (!png) throw new Error('the picture is too large to paint');
  return png;
}
