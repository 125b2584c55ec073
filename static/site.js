// Starts the widget on a page of the site.
import { takeOver } from './widget.js';

// The address changes with the language, and the icon's must not change with it.
for (const link of document.querySelectorAll('link[rel="icon"]')) link.href = link.href;

takeOver();
