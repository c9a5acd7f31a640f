// Asks for the panel's script once the document stands. Chromium gives a side panel its size only after the document's load event, some 40 ms
// later; a script of the document itself holds that event up while it is fetched and run, one that is asked for late runs meanwhile.
const PANEL_SCRIPT = '/panel-page.js';

void import(/* @vite-ignore */ PANEL_SCRIPT);
