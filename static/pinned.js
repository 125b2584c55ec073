// Above a card that was made for an earlier version of the data: what has changed since, as the site's own file says.

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
  const widget = /** @type {HTMLElement} */ (host.querySelector('.sc'));
  const note = document.createElement('div');
  Object.assign(note, { className: 'sc sc-changes', lang: widget.lang });
  note.setAttribute('role', 'note');
  note.dataset.theme = widget.dataset.theme;
  const [line, list] = ['p', 'ul'].map((name) => document.createElement(name));
  line.textContent = said;
  list.append(...changes.map((change) => Object.assign(document.createElement('li'), { textContent: change })));
  note.append(line, ...(changes.length > 0 ? [list] : []));
  host.before(note);
}
