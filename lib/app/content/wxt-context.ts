// Stands in for WXT's own context of a content script, by an alias in wxt.config.ts.
//
// WXT's context announces itself to every page with a window message that carries the extension's id, and lets any
// page end it with an event. Neither is for a page to know or to do. What it is for, `start.ts` does by itself: it
// notices when the extension is gone, and withdraws.

export class ContentScriptContext {}
