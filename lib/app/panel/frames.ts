// The frames of the panel's page: what is drawn is drawn once for each, and what nobody waits for comes after it.

/** A page that lies behind another has no frames; nor has a side panel before the browser gives it its size. Milliseconds. */
const WITHOUT_FRAME = 100;

/** Before the next frame is painted, or soon where none comes. */
function inFrame(run: () => void): void {
  if (document.hidden) {
    setTimeout(run);
    return;
  }
  const frame = requestAnimationFrame(() => {
    clearTimeout(late);
    run();
  });
  const late = setTimeout(() => {
    cancelAnimationFrame(frame);
    run();
  }, WITHOUT_FRAME);
}

/** What it gives asks for a drawing: all that ask before a frame share one. */
export function oncePerFrame(draw: () => void): () => void {
  let isDue = false;
  return () => {
    if (isDue) return;
    isDue = true;
    inFrame(() => {
      isDue = false;
      draw();
    });
  };
}

/** Once what has changed till now is painted. */
export function painted(): Promise<void> {
  return new Promise((resolve) => inFrame(() => setTimeout(resolve)));
}
