import { openPage } from './shell.js';

// For the pages that are only text.
await openPage();
