// Paints marks with the CSS Custom Highlight API: ranges in a registry, rules in a sheet, not one node of the page touched.

import { fail, ok, type Result } from '@/lib/core/model/result';
import { say } from '@/lib/core/words/say';
import { isGone } from './frames';
import { readGrounds } from './ground';
import { type GroundWatch, watchGrounds } from './ground-watch';
import { createLineNames, EMPHASIS_NAME, MARK_KINDS, type MarkKind } from './mark-style';
import { rootsOf } from './shadow-roots';
import { adoptStyle } from './style-sheet';

/** What is drawn: a stretch of the page, and as which kind. */
export interface Mark {
  readonly kind: MarkKind;
  readonly range: AbstractRange;
  /** The reader knows well who is meant: the line is thin and pale. */
  readonly faded?: boolean;
}

/** Drawn until something else is; a page that turns dark or light meanwhile has its marks in the colours for that. */
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

/** Made without a mark; nothing is added to the page before the first. */
export function createPainter(document: Document): Result<Painter, 'no-highlights' | 'no-style-sheets'> {
  // The registry of the document's own window: a frame has one for itself.
  const view = document.defaultView ?? globalThis;
  const registry = view.CSS?.highlights;
  if (!registry || typeof view.Highlight === 'undefined')
    return fail('no-highlights', say('fault_noHighlights'));
  const names = createLineNames();
  // Without a rule nothing of the page is styled anew.
  const own = adoptStyle(document, '');
  if (!own.ok) return own;
  const style = own.value;
  /** How many lines have their rules in the sheet. */
  let ruled = 0;
  let due: number | null = null;
  /** Rules do not reach into shadow roots: each that holds a mark gets the sheet too. */
  const unstyled = new Set<ShadowRoot>();
  const styled = new Set<ShadowRoot>();

  /**
   * Puts the rules in right before the browser styles the page for its next frame, in which marks are first seen anyhow. New rules have the
   * whole page styled anew, and whoever asks for a style before that frame does it in his own name: pictures that the page's policy
   * forbids were then loaded in ours, past that policy (Chromium), or reported to the page as an extension's (Firefox).
   */
  function styleInFrame(): void {
    due ??= view.requestAnimationFrame(() => {
      due = null;
      if (isGone(document)) return;
      style.restore();
      if (names.count() > ruled) style.rewrite(names.style());
      ruled = names.count();
      for (const root of unstyled) if (style.extend(root)) styled.add(root);
      unstyled.clear();
    });
  }

  function styleRoots(marks: readonly Mark[]): void {
    for (const root of rootsOf(marks.map(({ range }) => range.startContainer)))
      if (!styled.has(root)) unstyled.add(root);
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

  /** What is drawn, and the name of each one's line. */
  let shown: readonly Mark[] = [];
  let named: readonly string[] = [];
  let watch: GroundWatch | null = null;

  /** The names of lines, each of which has its rule then. */
  function namesOf(marks: readonly Mark[]): readonly string[] {
    const grounds = readGrounds();
    const found = marks.map(({ kind, range, faded = false }) =>
      names.of(kind, grounds.of(range.startContainer.parentElement), faded),
    );
    if (names.count() > ruled || unstyled.size > 0) styleInFrame();
    watch ??= watchGrounds(document, look);
    watch.follow(grounds.asked());
    return found;
  }

  /** Looks again at what they stand on. */
  function look(): void {
    if (isGone(document)) return;
    const now = namesOf(shown);
    if (now.some((name, at) => name !== named[at])) redraw(shown, now);
  }

  /** Each kind lies over those before it in the list, and emphasis over all. */
  function extendBy(marks: readonly Mark[], as: readonly string[]): void {
    for (const name of new Set(as)) {
      const same = marks.filter((_, at) => as[at] === name);
      extend(
        name,
        same.map(({ range }) => range),
        MARK_KINDS.indexOf(same[0]!.kind),
      );
    }
  }

  function redraw(marks: readonly Mark[], as: readonly string[]): void {
    for (const name of [...drawn.keys()]) if (name !== EMPHASIS_NAME) draw(name, [], 0);
    extendBy(marks, as);
    shown = marks;
    named = as;
  }

  const unwatch = () => {
    watch?.stop();
    watch = null;
  };
  const clear = () => {
    unwatch();
    shown = [];
    for (const name of [...drawn.keys()]) draw(name, [], 0);
  };
  return ok({
    paint: (marks) => {
      unwatch();
      styleRoots(marks);
      redraw(marks, namesOf(marks));
    },
    add: (marks) => {
      styleRoots(marks);
      const as = namesOf(marks);
      extendBy(marks, as);
      shown = [...shown, ...marks];
      named = [...named, ...as];
    },
    emphasise: (ranges) => {
      if (names.count() > ruled) styleInFrame();
      draw(EMPHASIS_NAME, ranges, MARK_KINDS.length);
    },
    repair: () => {
      styleInFrame();
      for (const [name, highlight] of drawn) if (!registry.has(name)) registry.set(name, highlight);
    },
    clear,
    dispose: () => {
      unwatch();
      if (isGone(document)) return;
      if (due !== null) view.cancelAnimationFrame(due);
      due = null;
      clear();
      style.remove();
    },
  });
}
