// DataTables over a table that stands in the page.
import DataTable from 'datatables.net-dt';
import 'datatables.net-dt/css/dataTables.dataTables.min.css';

new DataTable('#table', { paging: false, info: false, searching: false, order: [] });
