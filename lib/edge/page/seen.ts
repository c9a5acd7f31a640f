// A tab that nobody has looked at yet (opened behind, restored with twenty others, prerendered) costs nothing until somebody does.

/** Calls `run` once the page is seen: at once where it is. Returns the way to wait no longer. */
export function whenSeen(document: Document, run: () => void): () => void {
  const waiting = new AbortController();
  const look = (): void => {
    // A page that is prerendered is hidden too; `prerendering` is asked for browsers in which it is not.
    if (document.hidden || (document as { prerendering?: boolean }).prerendering) return;
    waiting.abort();
    run();
  };
  const { signal } = waiting;
  document.addEventListener('visibilitychange', look, { signal });
  document.addEventListener('prerenderingchange', look, { signal });
  look();
  return () => waiting.abort();
}
