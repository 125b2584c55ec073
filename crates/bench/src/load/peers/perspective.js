// FINOS Perspective: its viewer with the grid of data, as its guide for pages without a bundler has it.
import './perspective-viewer/dist/cdn/perspective-viewer.js';
import './perspective-viewer-datagrid/dist/cdn/perspective-viewer-datagrid.js';
import perspective from './perspective/dist/cdn/perspective.js';

const rows = JSON.parse(document.getElementById('rows').textContent);
const worker = await perspective.worker();
const table = await worker.table(rows);
const viewer = document.getElementById('table');
await viewer.load(table);
await viewer.restore({ plugin: 'Datagrid' });
