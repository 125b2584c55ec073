// Above a card that was made for an earlier version of the data: what has changed since, as the site's own file says.

// Few cards are pinned: the others' style sheet does without these.
const styles = new CSSStyleSheet();
styles.replaceSync(`
  .sc-changes { padding: var(--sc-space-3) var(--sc-space-4); border-inline-start: 4px solid var(--sc-revised); background: var(--sc-ground-soft); font-size: var(--sc-size-small); }
  .sc-changes ul { margin: 0; padding-inline-start: 1.2em; list-style: disc; }
`);

/**
 * @param {HTMLElement} host
 * @param {string} version
 * @param {string | URL} address the address of the card's page
 */
export async function tell(host, version, address) {
  const response = await fetch(new URL('changes.json', address));
  if (!response.ok) throw new Error(`${response.url} answers ${response.status}; publish the whole folder`);
  /** @type {{ unknown: string, since: Record<string, [string, string[]]> }} */
  const { unknown, since } = await response.json();
  const [said, changes] = since[version] ?? [unknown.replace('{version}', version), []];
  // The same in this question, though not in others.
  if (since[version] && changes.length === 0) return;
  // Another card may have taken its place meanwhile.
  if (!host.isConnected) return;
  const note = document.createElement('div');
  Object.assign(note, { className: 'sc sc-changes', lang: host.dataset.language });
  note.setAttribute('role', 'note');
  // The widget's own element may be written anew.
  const follow = () => { note.dataset.theme = host.dataset.theme; };
  new MutationObserver(follow).observe(host, { attributeFilter: ['data-theme'] });
  follow();
  const [line, list] = ['p', 'ul'].map((name) => document.createElement(name));
  line.textContent = said;
  list.append(...changes.map((change) => Object.assign(document.createElement('li'), { textContent: change })));
  note.append(line, ...(changes.length > 0 ? [list] : []));
  host.before(note);
  /** @type {Document | ShadowRoot} */ (host.getRootNode()).adoptedStyleSheets.push(styles);
}
