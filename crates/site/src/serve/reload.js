// Part of every page that `cargo xtask serve` shows: reloads the page when the data have changed, and shows their faults over it.

const STATE = '/development/state';

/** @type {HTMLElement | undefined} */
let notice;

/** @param {string} faults */
function show(faults) {
  notice?.remove();
  notice = undefined;
  if (!faults) return;
  notice = document.createElement('div');
  const root = notice.attachShadow({ mode: 'open' });
  const style = document.createElement('link');
  style.rel = 'stylesheet';
  style.href = '/development/faults.css';
  const box = document.createElement('section');
  box.setAttribute('role', 'alert');
  const heading = document.createElement('h1');
  heading.textContent = 'The data have faults; the page is as it was before';
  const list = document.createElement('pre');
  list.textContent = faults;
  box.append(heading, list);
  root.append(style, box);
  document.body.append(notice);
}

/** @param {string} known */
async function follow(known) {
  for (;;) {
    try {
      const answer = await fetch(`${STATE}?${known}`, { cache: 'no-store' });
      const [version, ...faults] = (await answer.text()).split('\n');
      const text = faults.join('\n').trim();
      if (known && version !== known && !text) {
        location.reload();
        return;
      }
      show(text);
      known = version;
    } catch {
      // The server is being built anew.
      await new Promise((resolve) => setTimeout(resolve, 300));
    }
  }
}

if (window.top === window) follow('');
