// Starts the widget on a page of the site.
import { takeOver } from './widget.js';

takeOver();
