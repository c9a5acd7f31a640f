// The marks on the page: which mentions are drawn, which lies under a point, where each stands, which stand out.

import type { Box, Point } from '@/lib/core/hover/corridor';
import type { MentionNumber } from '@/lib/core/hover/hover-types';
import { type Annotation, type Density, isShownAt } from '@/lib/core/model/annotation';
import type { EntityId } from '@/lib/core/model/entity';
import { ok, type Result } from '@/lib/core/model/result';
import { createHitTest, type HitTest, rectsOfRange } from '@/lib/edge/page/hit-test';
import { createPainter, type Painter } from '@/lib/edge/page/paint';
import { rangesOf, stillStands, type TextMap } from '@/lib/edge/page/text-map';

/** How long a mention that was gone to stands out, milliseconds: until the eye has found it after the page has scrolled. */
const SHOWN_FOR = 2_500;

export interface Marks {
  /**
   * Draws the mentions of a story in place of those before; they must be sorted and must not overlap. A browser that
   * cannot draw is a fault: the mentions are then known, but none is drawn.
   */
  readonly set: (story: {
    readonly map: TextMap;
    readonly mentions: readonly Annotation[];
    readonly density: Density;
  }) => Result<null>;
  /** Draws more mentions of the same story; all stand below those before. */
  readonly add: (more: readonly Annotation[]) => void;
  readonly setDensity: (density: Density) => void;
  /** How many are drawn. */
  readonly drawn: () => number;
  /** The document that the story stands in: the page's own, or that of a frame; null while nothing is drawn. */
  readonly home: () => Document | null;
  readonly hitTest: (at: Point) => MentionNumber | null;
  /** The lines of a mention in the viewport, now; empty where it is gone. */
  readonly linesOf: (mention: MentionNumber) => readonly Box[];
  /** Where a mention stands; null where it is gone. */
  readonly rangeOf: (mention: MentionNumber) => AbstractRange | null;
  /** All mentions of an entity stand out; null: none any more. */
  readonly emphasise: (entity: EntityId | null) => void;
  /** Brings a mention into view and lets it stand out for a while. False: it is not on the page any more. */
  readonly goTo: (mention: MentionNumber) => Promise<boolean>;
  /** Takes marks off words that are not those any more. */
  readonly dropChanged: () => void;
  /** Puts back what the page has taken away. */
  readonly repair: () => void;
  /** Takes all away; `set` may follow. */
  readonly clear: () => void;
}

/**
 * Nothing is added to the page before there is a mention to draw. `reveal` brings a stretch into view; false where it is
 * not laid out. It comes with the card's script: few pages are gone through from the panel.
 */
export function createMarks(document: Document, reveal: (range: AbstractRange) => Promise<boolean>): Marks {
  let painter: Painter | null = null;
  /** Whose painter it is. */
  let home = document;
  let map: TextMap | null = null;
  let mentions: readonly Annotation[] = [];
  let ranges: readonly (AbstractRange | null)[] = [];
  let density: Density = 'normal';
  /** The mentions drawn, by position in the hit test's spans. */
  let drawn: readonly MentionNumber[] = [];
  let hits: HitTest | null = null;
  let emphasised: EntityId | null = null;
  let shown: MentionNumber | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  /** The mentions from `first` on that are drawn at this density. */
  function drawnFrom(first: number): MentionNumber[] {
    const numbers: MentionNumber[] = [];
    if (painter)
      for (let number = first; number < mentions.length; number++)
        if (ranges[number] && isShownAt(mentions[number]!, density)) numbers.push(number);
    return numbers;
  }

  const marksOf = (numbers: readonly MentionNumber[]) =>
    numbers.map((number) => ({ kind: mentions[number]!.kind, range: ranges[number]! }));

  function draw(): void {
    drawn = drawnFrom(0);
    painter?.paint(marksOf(drawn));
    hit();
    emphasiseAll();
  }

  function hit(): void {
    const spans = drawn.map((number) => mentions[number]!);
    hits = map && spans.length > 0 ? createHitTest(home, map, spans) : null;
  }

  /** Makes the painter once there is something to draw. */
  function start(): Result<null> {
    if (painter || !ranges.some((range) => range !== null)) return ok(null);
    const made = createPainter(home);
    if (!made.ok) return made;
    painter = made.value;
    return ok(null);
  }

  function emphasiseAll(): void {
    painter?.emphasise(
      ranges.filter(
        (range, number): range is AbstractRange =>
          range !== null && (number === shown || mentions[number]?.entity === emphasised),
      ),
    );
  }

  function forgetShown(): void {
    clearTimeout(timer);
    shown = null;
  }

  return {
    set: (story) => {
      forgetShown();
      ({ map, mentions, density } = story);
      ranges = rangesOf(map, mentions);
      const stands = map.nodes[0]?.ownerDocument ?? document;
      if (stands !== home) {
        painter?.dispose();
        painter = null;
        home = stands;
      }
      const made = start();
      if (!made.ok) {
        draw();
        return made;
      }
      draw();
      painter?.repair();
      return ok(null);
    },
    add: (more) => {
      if (!map) return;
      const first = mentions.length;
      mentions = [...mentions, ...more];
      ranges = [...ranges, ...rangesOf(map, more)];
      if (!start().ok) return;
      const added = drawnFrom(first);
      drawn = [...drawn, ...added];
      painter?.add(marksOf(added));
      hit();
      if (emphasised !== null) emphasiseAll();
    },
    setDensity: (chosen) => {
      if (chosen === density) return;
      density = chosen;
      draw();
    },
    drawn: () => drawn.length,
    home: () => (drawn.length > 0 ? home : null),
    hitTest: ({ x, y }) => {
      const hit = hits?.at(x, y) ?? -1;
      return drawn[hit] ?? null;
    },
    linesOf: (mention) => {
      const range = ranges[mention];
      return range ? rectsOfRange(range) : [];
    },
    rangeOf: (mention) => ranges[mention] ?? null,
    emphasise: (entity) => {
      if (entity === emphasised) return;
      emphasised = entity;
      // The reader has turned to someone else.
      if (entity !== null && shown !== null && mentions[shown]?.entity !== entity) forgetShown();
      emphasiseAll();
    },
    goTo: async (mention) => {
      const range = ranges[mention];
      if (!range || !(await reveal(range))) return false;
      // The story was read again meanwhile: the number is another mention's.
      if (ranges[mention] !== range) return true;
      forgetShown();
      shown = mention;
      emphasiseAll();
      timer = setTimeout(() => {
        shown = null;
        emphasiseAll();
      }, SHOWN_FOR);
      return true;
    },
    dropChanged: () => {
      const read = map;
      if (!read) return;
      const kept = ranges.map((range, number) =>
        range && stillStands(read, mentions[number]!) ? range : null,
      );
      if (kept.every((range, number) => range === ranges[number])) return;
      ranges = kept;
      draw();
    },
    repair: () => painter?.repair(),
    clear: () => {
      forgetShown();
      painter?.dispose();
      painter = null;
      map = null;
      mentions = [];
      ranges = [];
      emphasised = null;
      draw();
    },
  };
}
