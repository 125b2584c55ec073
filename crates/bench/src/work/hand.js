// The table of questions as somebody writes it by hand, without a framework: it touches only the nodes that change.
const words = { en: WORDS_EN };
let tongue = words.en;
const shown = new Set(SAID[0].map((_, source) => source));
let pair = [];
let differences = false;
const rows = [...document.querySelectorAll('tbody tr')].map((row) => ({
  row, cells: [...row.cells].slice(1, -1), verdict: row.cells[row.cells.length - 1], question: row.cells[0].firstChild, state: '',
}));
const heads = [...document.querySelectorAll('thead th')];
const status = document.querySelector('[role=status]');
let visible = new Set(shown);

function update() {
  const wanted = pair.length === 2 ? new Set(pair) : shown;
  let n = 0;
  rows.forEach((one, idx) => {
    const said = SAID[idx].filter((cell, source) => cell && wanted.has(source));
    const state = said.length < 2 ? 'one' : said.every((cell) => cell[0] === said[0][0]) ? 'agree' : 'apart';
    if (one.state !== state) {
      one.state = state;
      one.verdict.textContent = tongue[state];
    }
    const hidden = state === 'one' || differences && state === 'agree';
    if (one.row.hidden !== hidden) one.row.hidden = hidden;
    if (!hidden) n += 1;
  });
  for (const source of shown.size ? SAID[0].keys() : []) {
    if (visible.has(source) === wanted.has(source)) continue;
    heads[source + 1].hidden = !wanted.has(source);
    for (const { cells } of rows) cells[source].hidden = !wanted.has(source);
  }
  visible = new Set(wanted);
  status.textContent = `${n}`;
}

addEventListener('change', ({ target }) => {
  if (target.name === 'differences') differences = target.checked;
  else if (target.name.startsWith('source-')) shown[target.checked ? 'add' : 'delete'](Number(target.name.slice(14)));
  else {
    const chosen = target.value && Number(target.value.slice(7));
    pair = target.value ? [chosen, chosen === 0 ? 1 : 0] : [];
  }
  update();
});

document.querySelector('[hreflang]').addEventListener('click', async (event) => {
  event.preventDefault();
  tongue = words.de ??= await (await fetch('hand-de.json')).json();
  heads.forEach((head, idx) => { head.textContent = tongue.heads[idx]; });
  rows.forEach((one, idx) => {
    one.question.textContent = tongue.question.replace('*', NAMES[idx]);
    one.verdict.textContent = tongue[one.state];
    one.cells.forEach((cell, source) => {
      const said = SAID[idx][source];
      cell.lastChild.textContent = said ? tongue.scopes[Number(said[1])] : tongue.silent;
    });
  });
  document.documentElement.lang = 'de';
});

const texts = rows.map(({ row }) => row.textContent.toLowerCase());
document.querySelector('[type=search]').addEventListener('input', ({ target }) => {
  const terms = target.value.toLowerCase().split(' ');
  let n = 0;
  rows.forEach(({ row }, idx) => {
    const hidden = !terms.every((term) => texts[idx].includes(term));
    if (row.hidden !== hidden) row.hidden = hidden;
    if (!hidden) n += 1;
  });
  status.textContent = `${n} ${target.value}`;
});
update();
