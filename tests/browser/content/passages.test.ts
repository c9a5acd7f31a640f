// Sentences that repeat claims, and quotations, on a real page: their marks, what lies under a point of them, and going to one.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createMarks, linesOf, type Marks } from '@/lib/app/content/marks';
import { NOTHING } from '@/lib/app/content/painted';
import { markRef } from '@/lib/core/hover/mark-ref';
import type { Annotation, Density } from '@/lib/core/model/annotation';
import type { ClaimMention } from '@/lib/core/model/claim-match';
import type { Quote, QuoteCheck } from '@/lib/core/model/quote';
import { DEFAULT_SETTINGS } from '@/lib/core/model/settings';
import type { Span } from '@/lib/core/model/span';
import { readPage } from '@/lib/edge/page/read-page';
import { reveal } from '@/lib/edge/page/reveal';
import type { TextMap } from '@/lib/edge/page/text-map';

const CLAIM =
  'Rudolf said that the city of Strelsau pays for all of the bridge, which nobody there had ever heard.';
const TEXT = [
  `The count came by the night train. ${CLAIM} The talks were short and dull for everyone.`,
  'Article 5 of the treaty says that “a toll on one”, as the count put it, “is a toll on all” of its parties. “Nobody reads it,” he said to the papers.',
  'Nobody had expected him so soon, and the city was not prepared for him at all, although the papers had written of it for weeks.',
];

let text: string;
let map: TextMap;
let marks: Marks;

function span(words: string): Span {
  const start = text.indexOf(words);
  expect(start, words).toBeGreaterThanOrEqual(0);
  return { start, end: start + words.length };
}

function quote(check: QuoteCheck['is'] | null, ...parts: readonly string[]): Quote {
  const spans = parts.map(span);
  return {
    start: spans[0]!.start,
    end: spans.at(-1)!.end,
    parts: spans,
    speaker: null,
    check: check && { is: check, text: 'text/a' },
  };
}

const name = (words: string): Annotation => ({
  ...span(words),
  entity: words,
  kind: 'person',
  score: 1,
  confidence: 'sure',
  shownFrom: 'normal',
  reason: { kind: 'name', name: words, type: 'full' },
  rivals: [],
  sense: 'itself',
});

function draw(density: Density, check: QuoteCheck['is'] = 'changed'): void {
  const claims: ClaimMention[] = [
    { ...span(CLAIM), matches: [{ claim: 'claim/a', score: 1, stance: 'repeats', isPlain: true }] },
  ];
  const quotes = [quote(check, 'a toll on one', 'is a toll on all'), quote(null, 'Nobody reads it')];
  const found = { mentions: [name('Rudolf')], claims, quotes };
  expect(marks.set({ map, found, shown: { density, unmarked: [] } }).ok).toBe(true);
}

const drawn = (kind: string): string[] =>
  [...(CSS.highlights.get(`backstory-${kind}`) ?? [])].map((range) =>
    (range.startContainer as Text).data.slice(range.startOffset, range.endOffset),
  );

beforeEach(() => {
  document.body.innerHTML = `<article style="font:16px/1.6 serif;width:320px">${TEXT.map((line) => `<p>${line}</p>`).join('')}</article><div style="height: 3000px"></div>`;
  marks = createMarks(document, async (range) => reveal(range) !== null);
  const reading = readPage(document, { url: document.location.href, asked: true });
  if (reading.is !== 'article') throw new Error(reading.why);
  ({
    text: { text },
    map,
  } = reading);
});
afterEach(() => {
  marks.clear();
  scrollTo(0, 0);
});

describe('the marks of passages', () => {
  it.each(['quiet', 'normal', 'everything'] as const)('are the same at %s', (density) => {
    draw(density);
    expect(drawn('claim')).toEqual([CLAIM]);
    expect(drawn('quote')).toEqual(['a toll on one', 'is a toll on all']);
    expect(drawn('person')).toEqual(density === 'quiet' ? [] : ['Rudolf']);
  });

  it.each(['exact', 'shortened', 'changed', 'not-found'] as const)(
    'do not tell what was found: %s',
    (check) => {
      draw('normal', check);
      expect(drawn('quote')).toEqual(['a toll on one', 'is a toll on all']);
    },
  );

  it('lie under those of names, which have lines of their own', async () => {
    draw('normal');
    // Their rules come with the frame in which they are first drawn.
    await new Promise(requestAnimationFrame);
    const under = CSS.highlights.get('backstory-claim')!.priority;
    expect(CSS.highlights.get('backstory-person')!.priority).toBeGreaterThan(under);
    const depth = (kind: string) =>
      Number.parseFloat(
        getComputedStyle(document.querySelector('p')!, `::highlight(backstory-${kind})`).textUnderlineOffset,
      );
    expect(depth('claim')).toBeGreaterThan(depth('person') + 1);
    expect(depth('quote')).toBeGreaterThan(depth('person') + 1);
  });

  it('go with words that change, and only with those', () => {
    draw('normal');
    const [, second] = document.querySelectorAll('p');
    (second!.firstChild as Text).data += ' More.';
    marks.dropChanged();
    expect(drawn('quote')).toEqual([]);
    expect(drawn('claim')).toEqual([CLAIM]);
  });

  it('come further down with more of a long story, under numbers that go on', () => {
    draw('normal');
    marks.add({ ...NOTHING, quotes: [quote('exact', 'the papers had written of it')] });
    expect(drawn('quote')).toEqual(['a toll on one', 'is a toll on all', 'the papers had written of it']);
    expect(marks.rangesOf(markRef('quotes', 2))).toHaveLength(1);
    expect(marks.rangesOf(markRef('quotes', 0))).toHaveLength(2);
  });
});

describe('under the pointer', () => {
  /** Into the first line of a mark, from its left. */
  const at = (mark: ReturnType<typeof markRef>, line = 0, x = 6) => {
    const box = linesOf(marks.rangesOf(mark))[line]!;
    return { x: box.left + x, y: (box.top + box.bottom) / 2 };
  };

  it('is the name before the sentence that it stands in, and the sentence beside it', () => {
    draw('normal');
    expect(marks.hitTest(at(markRef('mentions', 0)))).toBe(markRef('mentions', 0));
    const lines = linesOf(marks.rangesOf(markRef('claims', 0)));
    expect(lines.length).toBeGreaterThan(2);
    for (let line = 1; line < lines.length; line++)
      expect(marks.hitTest(at(markRef('claims', 0), line))).toBe(markRef('claims', 0));
    marks.choose({ density: 'quiet', unmarked: [] });
    expect(marks.hitTest(at(markRef('mentions', 0)))).toBe(markRef('claims', 0));
  });

  it('is a quotation in its marks, not in what stands between them, nor one that is compared with nothing', () => {
    draw('normal');
    expect(marks.hitTest(at(markRef('quotes', 0)))).toBe(markRef('quotes', 0));
    const between = span('as the count put it');
    const [beside] = linesOf(rangesAt(between));
    expect(marks.hitTest({ x: beside!.left + 20, y: (beside!.top + beside!.bottom) / 2 })).toBeNull();
    expect(marks.hitTest(at(markRef('quotes', 1)))).toBeNull();
  });

  it('is the shorter of two passages', () => {
    const found = {
      ...NOTHING,
      claims: [
        {
          start: text.indexOf('Article 5'),
          end: text.indexOf('“Nobody'),
          matches: [{ claim: 'claim/a', score: 1, stance: 'repeats', isPlain: true } as const],
        },
      ],
      quotes: [quote('exact', 'a toll on one')],
    };
    marks.set({ map, found, shown: DEFAULT_SETTINGS });
    expect(marks.hitTest(at(markRef('quotes', 0)))).toBe(markRef('quotes', 0));
    expect(marks.hitTest(at(markRef('claims', 0)))).toBe(markRef('claims', 0));
  });

  function rangesAt({ start, end }: Span): AbstractRange[] {
    const node = document.querySelectorAll('p')[1]!.firstChild as Text;
    const begin = node.data.indexOf(text.slice(start, end));
    const range = document.createRange();
    range.setStart(node, begin);
    range.setEnd(node, begin + end - start);
    return [range];
  }
});

it('a passage is gone to, stands out whole, and lets go when the reader turns to a name', async () => {
  draw('normal');
  scrollTo(0, 2500);
  expect(await marks.goTo(markRef('quotes', 0))).toBe(true);
  expect(drawn('emphasis')).toEqual(['a toll on one', 'is a toll on all']);
  marks.emphasise({ of: 'entity', entity: 'Rudolf' });
  expect(drawn('emphasis')).toEqual(['Rudolf']);
  expect(await marks.goTo(markRef('claims', 9))).toBe(false);
});

describe('pointed at in the panel, a passage', () => {
  it.each([
    ['claims', 0, [CLAIM]],
    ['quotes', 0, ['a toll on one', 'is a toll on all']],
    ['quotes', 1, ['Nobody reads it']],
    ['claims', 9, []],
  ] as const)('stands out whole until it is let go: %s %i', (of, number, words) => {
    draw('normal');
    marks.emphasise({ of, number });
    expect(drawn('emphasis')).toEqual(words);
    marks.emphasise(null);
    expect(drawn('emphasis')).toEqual([]);
  });

  it('is the same one, or none, once the story was read again under other numbers', () => {
    draw('normal');
    marks.emphasise({ of: 'quotes', number: 0 });
    const quotes = [quote(null, 'Nobody reads it'), quote('changed', 'a toll on one')];
    marks.set({ map, found: { ...NOTHING, quotes }, shown: DEFAULT_SETTINGS });
    marks.renumber(new Map([[markRef('quotes', 0), markRef('quotes', 1)]]));
    expect(drawn('emphasis')).toEqual(['a toll on one']);
    marks.renumber(new Map());
    expect(drawn('emphasis')).toEqual([]);
  });

  it('takes the place of a name, and a name that of it', () => {
    draw('normal');
    marks.emphasise({ of: 'claims', number: 0 });
    marks.emphasise({ of: 'entity', entity: 'Rudolf' });
    expect(drawn('emphasis')).toEqual(['Rudolf']);
    marks.emphasise({ of: 'quotes', number: 0 });
    expect(drawn('emphasis')).toEqual(['a toll on one', 'is a toll on all']);
  });
});

it('leaves the page as it was', () => {
  const before = document.documentElement.outerHTML;
  draw('everything');
  expect(document.documentElement.outerHTML).toBe(before);
  marks.clear();
  expect([...CSS.highlights.keys()].filter((key) => key.startsWith('backstory-'))).toEqual([]);
});
