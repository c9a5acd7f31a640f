// Same-origin frames: which may hold the story, and where their points stand in the page's own window.

/** Elements that hold a document: asked at most, and their documents read at most. */
const MAX_ASKED = 40;
const MAX_READ = 4;
/** Frames within frames. Print views and archives lay a story two deep. */
const DEEPEST = 3;
/** A smaller one holds an advertisement, a player, a button; CSS pixels. A telephone's window is 320 wide. */
const LEAST_WIDTH = 250;
const LEAST_AREA = 100_000;

/** Documents of the frames that may hold the story, the largest first. Asks for layout. */
export function storyFrames(document: Document): readonly Document[] {
  const areas = new Map<Document, number>();
  let asked = 0;
  const look = (outer: Document, depth: number): void => {
    // The browser keeps count of them; else every element would be looked at for nothing.
    if (outer.defaultView?.length === 0) return;
    for (const frame of outer.querySelectorAll<HTMLIFrameElement>('iframe, frame')) {
      if (++asked > MAX_ASKED) return;
      // Null where it is of another origin, or in a sandbox: asked first, since it costs no layout.
      const inner = frame.contentDocument;
      if (!inner?.body?.firstChild) continue;
      const { width, height } = frame.getBoundingClientRect();
      if (width < LEAST_WIDTH || width * height < LEAST_AREA) continue;
      if (!frame.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
      areas.set(inner, width * height);
      if (depth < DEEPEST) look(inner, depth + 1);
    }
  };
  look(document, 1);
  return [...areas]
    .sort(([, a], [, b]) => b - a)
    .slice(0, MAX_READ)
    .map(([inner]) => inner);
}

/** The address of a framed document; `about:srcdoc` and `about:blank` are none, and count as the page's own. */
export function addressOf(inner: Document, page: string): string {
  return inner.URL.startsWith('http') ? inner.URL : page;
}

/** The element that a document stands in; null for the page itself, and for a document that was taken away. */
function frameOf(document: Document): HTMLElement | null {
  return (document.defaultView?.frameElement as HTMLElement | null | undefined) ?? null;
}

/**
 * Whether the document of a node is shown no more: its frame was removed, or shows another. Firefox leaves it its window for a while,
 * which then has another document, and later takes it from content scripts altogether ("dead object").
 */
export function isGone(node: Node): boolean {
  try {
    const document = node.ownerDocument ?? (node as Document);
    return document.defaultView?.document !== document;
  } catch (fault) {
    if (fault instanceof TypeError) return true;
    throw fault;
  }
}

/** The document and those that it is framed in, the innermost first. */
export function documentsAround(document: Document): readonly Document[] {
  const around = [document];
  for (let frame = frameOf(document); frame; frame = frameOf(frame.ownerDocument))
    around.push(frame.ownerDocument);
  return around;
}

/** Where a frame's own pixels begin in the document around it, and how large one of them is there (transforms, zoom). */
function originOf(frame: HTMLElement) {
  const box = frame.getBoundingClientRect();
  const { paddingLeft, paddingTop } = getComputedStyle(frame);
  const x = box.width / frame.offsetWidth || 1;
  const y = box.height / frame.offsetHeight || 1;
  return {
    x,
    y,
    left: box.left + (frame.clientLeft + Number.parseFloat(paddingLeft)) * x,
    top: box.top + (frame.clientTop + Number.parseFloat(paddingTop)) * y,
  };
}

export interface Place {
  readonly x: number;
  readonly y: number;
}

/** A point of the page's window in the window of a document framed in it. Turned frames are taken for upright. */
export function inward(document: Document, at: Place): Place {
  const frame = frameOf(document);
  if (!frame) return at;
  const around = inward(frame.ownerDocument, at);
  const { left, top, x, y } = originOf(frame);
  return { x: (around.x - left) / x, y: (around.y - top) / y };
}

/** A box of a framed document's window, in the window of the document around it; not cut. */
export function oneOutward(frame: HTMLElement, rect: DOMRect): DOMRect {
  const { left, top, x, y } = originOf(frame);
  return new DOMRect(left + rect.x * x, top + rect.y * y, rect.width * x, rect.height * y);
}

/** The same in the page's window; null where a frame does not show it: it is scrolled out of sight there. */
export function outward(document: Document, rect: DOMRect): DOMRect | null {
  let at: DOMRect = rect;
  for (let frame = frameOf(document); frame; frame = frameOf(frame.ownerDocument)) {
    at = oneOutward(frame, at);
    const box = frame.getBoundingClientRect();
    if (at.bottom <= box.top || at.top >= box.bottom || at.right <= box.left || at.left >= box.right)
      return null;
  }
  return at;
}
