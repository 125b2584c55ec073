// In every document of a load, before its own scripts: notes what is painted, blocks, moves and is fetched, at the time since the epoch. A frame
// tells the page around it. It looks for the place to click, and notes when the click is answered.
((action) => {
  const outermost = window === window.top;
  const bench = { entries: [], aim: null, answered: 0, last: 0 };
  const at = (time) => performance.timeOrigin + time;

  const take = (note, frame) => {
    if (note.kind === 'aim') {
      const { left, top } = frame ? frame.getBoundingClientRect() : { left: 0, top: 0 };
      bench.aim = { x: note.x + left, y: note.y + top };
    } else if (note.kind === 'answered') {
      bench.answered ||= note.at;
    } else {
      bench.entries.push({ ...note, framed: Boolean(frame) });
      bench.last = performance.now();
    }
  };
  const tell = (note) => outermost ? take(note) : window.top.postMessage({ bench: note }, '*');
  if (outermost) {
    window.bench = bench;
    addEventListener('message', (event) => {
      const note = event.data?.bench;
      if (!note) return;
      event.stopImmediatePropagation();
      const frames = [...document.querySelectorAll('iframe')];
      take(note, frames.find((frame) => frame.contentWindow === event.source));
    });
    // Everything from the start of the navigation, in milliseconds; sizes as sent, in bytes.
    bench.peek = () => {
      const [page] = performance.getEntriesByType('navigation');
      const entries = bench.entries.map((entry) => ({ ...entry, at: entry.at - performance.timeOrigin, end: entry.end - performance.timeOrigin }));
      return {
        loaded: document.readyState === 'complete',
        quiet: performance.now() - bench.last,
        aim: bench.aim,
        answered: bench.answered && bench.answered - performance.timeOrigin,
        page: { bytes: page.encodedBodySize, end: page.responseEnd },
        entries,
      };
    };
  }

  let painted = false;
  const observe = (type, note) => new PerformanceObserver((list) => list.getEntries().forEach((entry) => {
    const noted = note(entry);
    if (noted) tell({ at: at(entry.startTime), ...noted });
  })).observe({ type, buffered: true });
  observe('paint', ({ name }) => {
    if (name !== 'first-contentful-paint') return undefined;
    painted = true;
    return { kind: 'paint' };
  });
  observe('largest-contentful-paint', () => ({ kind: 'content' }));
  observe('layout-shift', ({ value, hadRecentInput }) => !hadRecentInput && { kind: 'shift', value });
  observe('resource', ({ responseEnd, encodedBodySize, name }) => !name.startsWith('data:') && { kind: 'resource', end: at(responseEnd), bytes: encodedBodySize });
  // The page around a frame sees the frame's tasks, since both are of one process.
  if (outermost) observe('longtask', ({ duration }) => ({ kind: 'task', end: duration, duration }));

  const all = (selector, root) => [...root.querySelectorAll('*')].reduce(
    (found, one) => one.shadowRoot ? [...found, ...all(selector, one.shadowRoot)] : found, [...root.querySelectorAll(selector)]);
  // The first that is in sight, or the first; in shadow roots, too.
  const find = (selector) => {
    const found = all(selector, document);
    return found.find((one) => one.checkVisibility()) ?? found[0];
  };
  // As if a reader had opened what it is folded in.
  const unfolded = (one) => {
    for (let around = one; around; around = around.parentElement) if (around.localName === 'details') around.open = true;
    return one;
  };
  let before = null;
  let clicked = false;
  addEventListener('pointerdown', () => {
    if (before === null) return;
    if (!clicked) requestAnimationFrame(watch);
    clicked = true;
  }, true);
  const state = (target) => target ? action.state(target, find) : null;
  const watch = () => {
    const now = state(action.target(find, unfolded));
    if (now === null || now === before) requestAnimationFrame(watch);
    // After this frame is painted.
    else setTimeout(() => tell({ kind: 'answered', at: at(performance.now()) }));
  };
  const look = () => {
    const target = painted && action.target(find, unfolded);
    const now = clicked ? before : state(target);
    if (target && now !== null && target.checkVisibility({ visibilityProperty: true })) {
      before = now;
      if (action.scrolls) target.scrollIntoView({ block: 'nearest', behavior: 'instant' });
      const { left, top, width, height } = target.getBoundingClientRect();
      if (width && height) tell({ kind: 'aim', x: left + Math.min(width / 2, 20), y: top + height / 2 });
    }
    setTimeout(look, 50);
  };
  look();
})
