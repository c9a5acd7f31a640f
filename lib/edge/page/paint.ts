// Paints marks with the CSS Custom Highlight API: ranges in a registry, rules in a sheet, not one node of the page touched.

import { fail, ok, type Result } from '@/lib/core/model/result';
import { isGone } from './frames';
import {
  EMPHASIS_NAME,
  GROUNDS,
  type Ground,
  highlightName,
  MARK_KINDS,
  type MarkKind,
  markStyle,
} from './mark-style';
import { rootsOf } from './shadow-roots';
import { adoptStyle } from './style-sheet';

/** What is drawn: a stretch of the page, and as which kind. */
export interface Mark {
  readonly kind: MarkKind;
  readonly range: AbstractRange;
}

export interface Painter {
  /** Draws these marks in place of all drawn before. */
  readonly paint: (marks: readonly Mark[]) => void;
  /** Draws these beside those drawn before. */
  readonly add: (marks: readonly Mark[]) => void;
  /** Emphasises these stretches in place of those before; an empty list takes the emphasis away. */
  readonly emphasise: (ranges: readonly AbstractRange[]) => void;
  /** Puts back what the page has taken out of the registry or of its list of sheets. Costs a few look-ups. */
  readonly repair: () => void;
  /** Takes all marks away; painting again is possible. */
  readonly clear: () => void;
  /** Takes marks, registry entries and style sheet away. */
  readonly dispose: () => void;
}

/** Lightness from which words are light, on the scale of Rec. 709. */
const LIGHT_WORDS = 0.5;

/** What each mark stands on, told by the colour of its words. Asked once per element. */
function groundsOf(marks: readonly Mark[]): readonly Ground[] {
  const known = new Map<Element | null, Ground>();
  return marks.map(({ range }) => {
    const element = range.startContainer.parentElement;
    let ground = known.get(element);
    if (!ground) {
      const color = element?.ownerDocument.defaultView?.getComputedStyle(element).color;
      // Computed colours are `rgb(…)` unless the page writes in a wider space: those count as dark words.
      const [red = 0, green = 0, blue = 0] = color?.startsWith('rgb')
        ? (color.match(/[\d.]+/g) ?? []).map(Number)
        : [];
      ground = (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255 > LIGHT_WORDS ? 'dark' : 'light';
      known.set(element, ground);
    }
    return ground;
  });
}

/** Made without a mark; nothing is added to the page before the first. */
export function createPainter(document: Document): Result<Painter, 'no-highlights' | 'no-style-sheets'> {
  // The registry of the document's own window: a frame has one for itself.
  const view = document.defaultView ?? globalThis;
  const registry = view.CSS?.highlights;
  if (!registry || typeof view.Highlight === 'undefined')
    return fail('no-highlights', 'Marks cannot be drawn: this browser has no CSS highlights; update it.');
  const own = adoptStyle(document, markStyle());
  if (!own.ok) return own;
  const style = own.value;
  /** Rules do not reach into shadow roots: each that holds a mark gets the sheet too. */
  const styled = new Set<Node>();

  function styleRoots(marks: readonly Mark[]): void {
    for (const root of rootsOf(marks.map(({ range }) => range.startContainer)))
      if (!styled.has(root) && style.extend(root)) styled.add(root);
  }

  // Our own record: a content script of Firefox cannot list the registry, and the page may have emptied it.
  const drawn = new Map<string, Highlight>();

  function draw(name: string, ranges: readonly AbstractRange[], priority: number): void {
    drawn.delete(name);
    registry.delete(name);
    extend(name, ranges, priority);
  }

  /** Adds to what is drawn under a name. One by one: engines limit how many arguments a call may have. */
  function extend(name: string, ranges: readonly AbstractRange[], priority: number): void {
    if (ranges.length === 0) return;
    const highlight = drawn.get(name) ?? new view.Highlight();
    for (const range of ranges) highlight.add(range);
    highlight.priority = priority;
    drawn.set(name, highlight);
    registry.set(name, highlight);
  }

  /** Each kind lies over those before it in the list, and emphasis over all. */
  function drawKinds(marks: readonly Mark[], into: typeof draw) {
    styleRoots(marks);
    const grounds = groundsOf(marks);
    for (const [priority, kind] of MARK_KINDS.entries())
      for (const ground of GROUNDS)
        into(
          highlightName(kind, ground),
          marks
            .filter((mark, index) => mark.kind === kind && grounds[index] === ground)
            .map(({ range }) => range),
          priority,
        );
  }

  const clear = () => {
    for (const name of [...drawn.keys()]) draw(name, [], 0);
  };
  return ok({
    paint: (marks) => drawKinds(marks, draw),
    add: (marks) => drawKinds(marks, extend),
    emphasise: (ranges) => draw(EMPHASIS_NAME, ranges, MARK_KINDS.length),
    repair: () => {
      style.restore();
      for (const [name, highlight] of drawn) if (!registry.has(name)) registry.set(name, highlight);
    },
    clear,
    dispose: () => {
      if (isGone(document)) return;
      clear();
      style.remove();
    },
  });
}
