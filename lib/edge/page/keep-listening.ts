// Listens for as long as the document lives. `document.open()` takes every listener from document and window, ours too.

/**
 * Calls `listen` now, and again for each root element that the document is given, the listeners before having been let go by their signal.
 * Another root may come without that; nothing is heard twice for it.
 */
export function keepListening(
  document: Document,
  over: AbortSignal,
  listen: (signal: AbortSignal) => void,
): void {
  let root = document.documentElement;
  let once = new AbortController();
  // The document's own children alone: it is told when a root comes or goes.
  const observer = new MutationObserver(() => {
    const now = document.documentElement;
    if (!now || now === root) return;
    root = now;
    once.abort();
    once = new AbortController();
    listen(once.signal);
  });
  observer.observe(document, { childList: true });
  over.addEventListener('abort', () => {
    observer.disconnect();
    once.abort();
  });
  listen(once.signal);
}
