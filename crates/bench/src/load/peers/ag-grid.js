// AG Grid Community with the one module that rows in the page need.
import { ClientSideRowModelModule, ModuleRegistry, createGrid } from 'ag-grid-community';

ModuleRegistry.registerModules([ClientSideRowModelModule]);
const rows = JSON.parse(document.getElementById('rows').textContent);
createGrid(document.getElementById('table'), { rowData: rows, columnDefs: Object.keys(rows[0]).map((field) => ({ field })), domLayout: 'autoHeight' });
