// Grid.js as its first example has it.
import { Grid } from 'gridjs';
import 'gridjs/dist/theme/mermaid.min.css';

const rows = JSON.parse(document.getElementById('rows').textContent);
new Grid({ columns: Object.keys(rows[0]), data: rows.map((row) => Object.values(row)), sort: true }).render(document.getElementById('table'));
