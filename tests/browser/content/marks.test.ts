// Marks on a real page: what is drawn at each density, what stands out, what lies under a point, and nothing left behind.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createMarks, linesOf, type Marks } from '@/lib/app/content/marks';
import { NOTHING } from '@/lib/app/content/painted';
import { markRef } from '@/lib/core/hover/mark-ref';
import type { Annotation, Density } from '@/lib/core/model/annotation';
import { DEFAULT_SETTINGS } from '@/lib/core/model/settings';
import type { UnknownName } from '@/lib/core/model/unknown-name';
import { readPage } from '@/lib/edge/page/read-page';
import { reveal } from '@/lib/edge/page/reveal';

const TEXT = [
  'Rudolf came to Strelsau by the night train. Nobody had expected Rudolf so soon, and the city was not prepared for him at all.',
  'The talks in Strelsau were short. A paper is to follow within days, and it will say what everybody in the city knows already.',
];

/** What is drawn as `name`, in the page's own words. */
function drawn(name: string): string[] {
  return [...(CSS.highlights.get(`backstory-${name}`) ?? [])].map((range) =>
    (range.startContainer as Text).data.slice(range.startOffset, range.endOffset),
  );
}

function annotation(start: number, words: string, shownFrom: Density | null): Annotation {
  const kind = words === 'Rudolf' ? 'person' : 'place';
  const reason = { kind: 'name', name: words, type: 'full' } as const;
  const confidence = shownFrom ? 'sure' : 'unsure';
  return {
    start,
    end: start + words.length,
    entity: words,
    kind,
    score: 1,
    confidence,
    shownFrom,
    reason,
    rivals: [],
    sense: 'itself',
  };
}

let marks: Marks;
let unknown: readonly UnknownName[];

const name = (mention: number) => markRef('mentions', mention);

/** Reads the page and draws “Rudolf” (quiet, then everything) and “Strelsau” (quiet, then normal). */
function draw(density: Density): void {
  const reading = readPage(document, { url: document.location.href, asked: true });
  if (reading.is !== 'article') throw new Error(reading.why);
  const { text } = reading.text;
  const mentions = [
    annotation(text.indexOf('Rudolf'), 'Rudolf', 'quiet'),
    annotation(text.indexOf('Strelsau'), 'Strelsau', 'quiet'),
    annotation(text.lastIndexOf('Rudolf'), 'Rudolf', 'everything'),
    annotation(text.lastIndexOf('Strelsau'), 'Strelsau', 'normal'),
  ];
  const found = { ...NOTHING, mentions };
  expect(marks.set({ map: reading.map, found, shown: { density, unmarked: [] } }).ok).toBe(true);
}

/** Reads the page and draws nothing: all that is named there is a name without a mark. */
function drawNothing(words: string): void {
  const reading = readPage(document, { url: document.location.href, asked: true });
  if (reading.is !== 'article') throw new Error(reading.why);
  const { text } = reading.text;
  const mentions = [text.indexOf(words), text.lastIndexOf(words)].map((start) => ({
    start,
    end: start + words.length,
  }));
  unknown = [{ words, kind: null, mentions }];
  expect(marks.set({ map: reading.map, found: NOTHING, shown: DEFAULT_SETTINGS }).ok).toBe(true);
}

beforeEach(() => {
  document.body.innerHTML = `<article>${TEXT.map((text) => `<p>${text}</p>`).join('')}</article><div style="height: 3000px"></div>`;
  unknown = [];
  marks = createMarks(
    document,
    async (range) => reveal(range) !== null,
    () => unknown,
  );
});
afterEach(() => {
  marks.clear();
  vi.useRealTimers();
  scrollTo(0, 0);
});

it.each([
  ['quiet', ['Rudolf'], ['Strelsau']],
  ['normal', ['Rudolf'], ['Strelsau', 'Strelsau']],
  ['everything', ['Rudolf', 'Rudolf'], ['Strelsau', 'Strelsau']],
] as const)('at %s', (density, people, places) => {
  draw(density);
  expect([drawn('person'), drawn('place')]).toEqual([people, places]);
  expect(marks.drawn()).toBe(people.length + places.length);
});

it('another density is drawn at once', () => {
  draw('quiet');
  marks.choose({ density: 'everything', unmarked: [] });
  expect(marks.drawn()).toBe(4);
});

it('what lies under a point is a mention by its number, and only where it is drawn', () => {
  draw('quiet');
  const middle = (mention: number) => {
    const [line] = linesOf(marks.rangesOf(name(mention)));
    return { x: (line!.left + line!.right) / 2, y: (line!.top + line!.bottom) / 2 };
  };
  const all = [0, 1, 2, 3];
  expect(all.map((mention) => marks.hitTest(middle(mention)))).toEqual([name(0), name(1), null, null]);
  marks.choose({ density: 'everything', unmarked: [] });
  expect(all.map((mention) => marks.hitTest(middle(mention)))).toEqual(all.map(name));
  expect(marks.hitTest({ x: 1, y: 2000 })).toBeNull();
});

describe('what stands out', () => {
  it('is every mention of an entity, drawn or not, until it is let go', () => {
    draw('quiet');
    marks.emphasise({ of: 'entity', entity: 'Rudolf' });
    expect(drawn('emphasis')).toEqual(['Rudolf', 'Rudolf']);
    marks.emphasise(null);
    expect(drawn('emphasis')).toEqual([]);
  });

  it('is the mention that was gone to, for a while', async () => {
    vi.useFakeTimers();
    draw('quiet');
    scrollTo(0, 2500);
    expect(await marks.goTo(name(3))).toBe(true);
    expect(drawn('emphasis')).toEqual(['Strelsau']);
    vi.advanceTimersByTime(10_000);
    expect(drawn('emphasis')).toEqual([]);
  });

  it('is no longer that mention when the reader turns to another entity', async () => {
    draw('quiet');
    await marks.goTo(name(3));
    marks.emphasise({ of: 'entity', entity: 'Rudolf' });
    expect(drawn('emphasis')).toEqual(['Rudolf', 'Rudolf']);
  });
});

it('a mention that has left the page cannot be gone to, and has no place', async () => {
  draw('everything');
  document.querySelector('p')!.remove();
  expect(await marks.goTo(name(0))).toBe(false);
  expect(linesOf(marks.rangesOf(name(0)))).toEqual([]);
  expect(await marks.goTo(name(3))).toBe(true);
});

it('leaves the page as it was', () => {
  const before = document.documentElement.outerHTML;
  const sheets = document.adoptedStyleSheets.length;
  draw('everything');
  marks.emphasise({ of: 'entity', entity: 'Rudolf' });
  expect(document.documentElement.outerHTML).toBe(before);
  marks.clear();
  expect([...CSS.highlights.keys()].filter((name) => name.startsWith('backstory-'))).toEqual([]);
  expect(document.adoptedStyleSheets).toHaveLength(sheets);
  expect(marks.drawn()).toBe(0);
});

it('nothing is added to the page for a story without a name', () => {
  const sheets = document.adoptedStyleSheets.length;
  const reading = readPage(document, { url: document.location.href, asked: true });
  if (reading.is !== 'article') throw new Error(reading.why);
  expect(marks.set({ map: reading.map, found: NOTHING, shown: DEFAULT_SETTINGS }).ok).toBe(true);
  expect(document.adoptedStyleSheets).toHaveLength(sheets);
});

describe('a name without a mark, in a story that has no mark at all', () => {
  const POINTED = { of: 'unknown', number: 0 } as const;

  it('stands out in all its mentions while the panel points at it, and nothing is drawn besides', () => {
    drawNothing('Strelsau');
    marks.emphasise(POINTED);
    expect(drawn('emphasis')).toEqual(['Strelsau', 'Strelsau']);
    expect(marks.drawn()).toBe(0);
    marks.emphasise(null);
    expect(drawn('emphasis')).toEqual([]);
  });

  it('is gone to by mention, and stands out there for a while', async () => {
    vi.useFakeTimers();
    drawNothing('Strelsau');
    scrollTo(0, 2500);
    expect(await marks.goToUnknown(0, 1)).toBe(true);
    expect(drawn('emphasis')).toEqual(['Strelsau']);
    expect(scrollY).toBeLessThan(2500);
    vi.advanceTimersByTime(10_000);
    expect(drawn('emphasis')).toEqual([]);
  });

  it('is let go when the reader turns to something else, or the story is read again', async () => {
    drawNothing('Strelsau');
    await marks.goToUnknown(0, 0);
    marks.emphasise({ of: 'entity', entity: 'Rudolf' });
    expect(drawn('emphasis')).toEqual([]);
    marks.emphasise(POINTED);
    marks.renumber(new Map());
    expect(drawn('emphasis')).toEqual([]);
  });

  it('that is none of the story’s is nowhere', async () => {
    drawNothing('Strelsau');
    marks.emphasise({ of: 'unknown', number: 7 });
    expect(drawn('emphasis')).toEqual([]);
    expect(await marks.goToUnknown(7, 0)).toBe(false);
    expect(await marks.goToUnknown(0, 7)).toBe(false);
  });
});
