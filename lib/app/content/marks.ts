// The marks on the page: what is drawn, what lies under a point, where each stands, which stand out.

import type { Box, Point } from '@/lib/core/hover/corridor';

import type { MarkRef } from '@/lib/core/hover/mark-ref';

import { isShownAt } from '@/lib/core/model/annotation';
import { ok, type Result } from '@/lib/core/model/result';
import type { Subject } from '@/lib/core/model/session';
import { DEFAULT_SETTINGS, type Settings } from '@/lib/core/model/settings';
import type { UnknownName } from '@/lib/core/model/unknown-name';
import { createHitTest, type HitTest, rectsOfRange } from '@/lib/edge/page/hit-test';
import { createPainter, type Painter } from '@/lib/edge/page/paint';
import { rangesOf, stillStands, type TextMap } from '@/lib/edge/page/text-map';

import { layersOf, NO_LAYERS } from './mark-layers';
import type { Markable, MarkedWords } from './marked-words';
import { isMeant, meantBy, NOTHING_MEANT } from './meant';
import { createUnmarkedAt } from './unmarked-words';

/** What of the marks the reader wants to see. */
export type Shown = Pick<Settings, 'density' | 'unmarked'>;

/** How long what was gone to stands out, milliseconds: until the eye has found it after the page has scrolled. */
const SHOWN_FOR = 2_500;

export interface Marks {
  /**
   * Draws what was found in a story in place of what was before; each list must be sorted and must not overlap in itself. A
   * browser that cannot draw is a fault: the marks are then known, but none is drawn.
   */
  readonly set: (story: {
    readonly map: TextMap;
    readonly found: Markable;
    readonly shown: Shown;
  }) => Result<null>;
  /** Draws more of the same story; all stands below what was before. */
  readonly add: (more: Markable) => void;
  readonly choose: (shown: Shown) => void;
  /** How many are drawn. */
  readonly drawn: () => number;
  /** Those that are drawn, in reading order. */
  readonly inOrder: () => readonly MarkRef[];
  /** The document that the story stands in: the page's own, or that of a frame; null while nothing is drawn. */
  readonly home: () => Document | null;
  /** The mark under a point: a name before the passage that it stands in, of two passages the shorter one. */
  readonly hitTest: (at: Point) => MarkRef | null;
  /** The name without a mark that lies under a point of the page's window: its number. */
  readonly unknownAt: (at: { readonly x: number; readonly y: number }) => number | null;
  /** Where the words of a mark stand: one stretch, or of a quotation several; none where they are gone. */
  readonly rangesOf: (mark: MarkRef) => readonly AbstractRange[];
  /** All mentions of an entity, or a whole passage, stand out; null: none any more. */
  readonly emphasise: (subject: Subject | null) => void;
  /** The story was read again, old marks to new ones: what stands out is the same passage, under its new number. */
  readonly renumber: (marks: ReadonlyMap<MarkRef, MarkRef>) => void;
  /** Brings the words of a mark into view and lets them stand out for a while. False: they are not on the page any more. */
  readonly goTo: (mark: MarkRef) => Promise<boolean>;
  /** The same of a mention of a name that has no mark, for the library does not know it. */
  readonly goToUnknown: (number: number, mention: number) => Promise<boolean>;
  /** Takes marks off words that are not those any more. */
  readonly dropChanged: () => void;
  /** Puts back what the page has taken away. */
  readonly repair: () => void;
  /** Takes all away; `set` may follow. */
  readonly clear: () => void;
}

/** The lines of stretches in the viewport, now. */
export function linesOf(ranges: readonly AbstractRange[]): readonly Box[] {
  return ranges.flatMap(rectsOfRange);
}

const NONE_UNMARKED = { pointed: [], shown: [] };

/**
 * Nothing is added to the page before there is a mark to draw. `reveal` brings a stretch into view; false where it is
 * not laid out. It comes with the card's script: few pages are gone through from the panel. `unknown`: the session's names without marks;
 * where they stand is looked up when the panel points at one.
 */
export function createMarks(
  document: Document,
  reveal: (range: AbstractRange) => Promise<boolean>,
  unknown: () => readonly UnknownName[] = () => [],
): Marks {
  let painter: Painter | null = null;
  /** Whose painter it is. */
  let home = document;
  let map: TextMap | null = null;
  let layers = NO_LAYERS;
  let wanted: Shown = DEFAULT_SETTINGS;
  let hits: HitTest | null = null;
  let emphasised = NOTHING_MEANT;
  let shown: MarkRef | null = null;
  /** Words without a mark that stand out: those pointed at, and those gone to. */
  let unmarked: { readonly pointed: readonly AbstractRange[]; readonly shown: readonly AbstractRange[] } =
    NONE_UNMARKED;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const unmarkedAt = createUnmarkedAt();

  /** Draws what of the layers the reader wants to see and stands at or behind `from` in its layer. */
  function draw(how: 'paint' | 'add', from: (layer: number) => number): void {
    const marks: { kind: MarkedWords['kind']; range: AbstractRange; faded: boolean }[] = [];
    layers = layers.map(({ words, ranges, drawn }, layer) => {
      const first = from(layer);
      const now = first === 0 ? [] : [...drawn];
      for (let at = first; painter && at < words.length; at++) {
        const range = ranges[at];
        const { kind, faded = false } = words[at]!;
        if (!range || !isShownAt(words[at]!, wanted.density) || wanted.unmarked.includes(kind)) continue;
        now.push(at);
        marks.push({ kind, range, faded });
      }
      return { words, ranges, drawn: now };
    });
    painter?.[how](marks);
    const spans = layers.map(({ words, drawn }) => drawn.map((at) => words[at]!));
    hits = map && count() > 0 ? createHitTest(home, map, ...spans) : null;
    emphasiseAll();
  }

  const redraw = () => draw('paint', () => 0);
  const count = () => layers.reduce((sum, { drawn }) => sum + drawn.length, 0);

  /** Makes the painter once there is something to draw. */
  function start(): Result<null> {
    const isNeeded =
      unmarked.pointed.length + unmarked.shown.length > 0 ||
      layers.some(({ ranges }) => ranges.some((range) => range !== null));
    if (painter || !isNeeded) return ok(null);
    const made = createPainter(home);
    if (!made.ok) return made;
    painter = made.value;
    return ok(null);
  }

  /** The stretches of all marks for which something holds. */
  function stretchesOf(holds: (words: MarkedWords) => boolean): AbstractRange[] {
    return layers.flatMap(({ words, ranges }) =>
      ranges.filter((range, at): range is AbstractRange => range !== null && holds(words[at]!)),
    );
  }

  const isEmphasised = (words: MarkedWords) => isMeant(emphasised, words);
  const ofMark = (mark: MarkRef) => stretchesOf((words) => words.mark === mark);

  function emphasiseAll(): void {
    start();
    painter?.emphasise([
      ...stretchesOf((words) => words.mark === shown || isEmphasised(words)),
      ...unmarked.pointed,
      ...unmarked.shown,
    ]);
  }

  function forgetShown(): void {
    clearTimeout(timer);
    shown = null;
    unmarked = { ...unmarked, shown: [] };
  }

  /** From now on, for a while. */
  function showOut(what: { readonly mark: MarkRef } | { readonly words: AbstractRange }): void {
    forgetShown();
    if ('mark' in what) shown = what.mark;
    else unmarked = { ...unmarked, shown: [what.words] };
    emphasiseAll();
    timer = setTimeout(() => {
      forgetShown();
      emphasiseAll();
    }, SHOWN_FOR);
  }

  /** Where a name without marks stands; none where it is gone. */
  function rangesOfUnknown(number: number): readonly (AbstractRange | null)[] {
    const name = unknown()[number];
    return map && name ? rangesOf(map, name.mentions) : [];
  }

  return {
    set: (story) => {
      forgetShown();
      ({ map, shown: wanted } = story);
      layers = layersOf(map, story.found, NO_LAYERS);
      const stands = map.nodes[0]?.ownerDocument ?? document;
      if (stands !== home) {
        painter?.dispose();
        painter = null;
        home = stands;
      }
      const made = start();
      redraw();
      if (!made.ok) return made;
      painter?.repair();
      return ok(null);
    },
    add: (more) => {
      if (!map) return;
      const before = layers;
      layers = layersOf(map, more, before);
      if (start().ok) draw('add', (layer) => before[layer]!.words.length);
    },
    choose: (chosen) => {
      const { density, unmarked } = wanted;
      wanted = chosen;
      if (chosen.density !== density || String(chosen.unmarked) !== String(unmarked)) redraw();
    },
    drawn: count,
    inOrder: () => {
      const drawn = layers.flatMap(({ words, drawn: places }) => places.map((at) => words[at]!));
      // A quotation has a stretch for each of its parts.
      return [...new Set(drawn.sort((a, b) => a.start - b.start).map(({ mark }) => mark))];
    },
    home: () => (count() > 0 ? home : null),
    hitTest: ({ x, y }) => {
      const under = (hits?.at(x, y) ?? []).map(({ layer, index }) => {
        const { words, drawn } = layers[layer]!;
        return words[drawn[index]!]!;
      });
      const isName = (words: MarkedWords) => Number(words.entity !== undefined);
      under.sort((a, b) => isName(b) - isName(a) || a.end - a.start - (b.end - b.start));
      return under[0]?.mark ?? null;
    },
    unknownAt: (at) => map && unmarkedAt({ home, map, names: unknown() }, at),
    rangesOf: ofMark,
    emphasise: (subject) => {
      emphasised = meantBy(subject);
      const ranges = emphasised.unknown === null ? [] : rangesOfUnknown(emphasised.unknown);
      unmarked = { ...unmarked, pointed: ranges.filter((range) => range !== null) };
      // The reader has turned to something else.
      const isLeft =
        stretchesOf((words) => words.mark === shown && !isEmphasised(words)).length > 0 ||
        (unmarked.shown.length > 0 && emphasised.unknown === null);
      if (subject && isLeft) forgetShown();
      emphasiseAll();
    },
    renumber: (same) => {
      const { passage } = emphasised;
      unmarked = NONE_UNMARKED;
      if (passage !== null) emphasised = { ...NOTHING_MEANT, passage: same.get(passage) ?? null };
      emphasiseAll();
    },
    goTo: async (mark) => {
      const [range] = ofMark(mark);
      if (!range || !(await reveal(range))) return false;
      // The story was read again meanwhile: the number is another mark's.
      if (ofMark(mark)[0] !== range) return true;
      showOut({ mark });
      return true;
    },
    goToUnknown: async (number, mention) => {
      const read = map;
      const range = rangesOfUnknown(number)[mention];
      if (!range || !(await reveal(range))) return false;
      if (map === read) showOut({ words: range });
      return true;
    },
    dropChanged: () => {
      const read = map;
      if (!read) return;
      let isChanged = false;
      layers = layers.map((layer) => ({
        ...layer,
        ranges: layer.ranges.map((range, at) => {
          if (!range || stillStands(read, layer.words[at]!)) return range;
          isChanged = true;
          return null;
        }),
      }));
      if (isChanged) redraw();
    },
    repair: () => painter?.repair(),
    clear: () => {
      forgetShown();
      painter?.dispose();
      painter = null;
      map = null;
      layers = NO_LAYERS;
      emphasised = NOTHING_MEANT;
      unmarked = NONE_UNMARKED;
      redraw();
    },
  };
}
