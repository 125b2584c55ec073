// Tabulator with the modules that a table to sort needs, as its guide to small bundles has it.
import { FormatModule, SortModule, Tabulator } from 'tabulator-tables';
import 'tabulator-tables/dist/css/tabulator.min.css';

Tabulator.registerModule([FormatModule, SortModule]);
const rows = JSON.parse(document.getElementById('rows').textContent);
new Tabulator('#table', { data: rows, layout: 'fitColumns', columns: Object.keys(rows[0]).map((name) => ({ title: name, field: name })) });
