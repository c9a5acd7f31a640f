// What the card over a mark asks of the background, and when there is none.
import { beforeEach, expect, it, vi } from 'vitest';
import { createContents } from '@/lib/app/content/contents';
import { type Found, NOTHING } from '@/lib/app/content/painted';
import { markRef } from '@/lib/core/hover/mark-ref';
import { parseDay } from '@/lib/core/model/dates';
import { MAX_SENTENCE } from '@/lib/core/model/limits';
import { fail, ok } from '@/lib/core/model/result';
import type { ClaimPassage, Mention, QuotePassage, SessionView } from '@/lib/core/model/session';

const MENTION = {
  start: 0,
  end: 6,
  words: 'Rudolf',
  entity: 'person/rudolf',
  rivals: [],
} as unknown as Mention;
const SENTENCE: ClaimPassage = {
  start: 0,
  end: 20,
  words: 'Rudolf sold the crown.',
  matches: [
    { claim: 'claim/a', score: 0.9, stance: 'repeats', isPlain: true },
    { claim: 'claim/b', score: 0.6, stance: 'denies', isPlain: false },
  ],
};
const QUOTE: QuotePassage = {
  start: 30,
  end: 60,
  parts: [
    { start: 30, end: 40 },
    { start: 50, end: 60 },
  ],
  words: ['a toll on one', 'is a toll on all'],
  speaker: 'person/rudolf',
  check: { is: 'changed', text: 'text/bridge' },
};

let found: Found;
let answers: Record<string, unknown>;
let call: ReturnType<typeof vi.fn>;

beforeEach(() => {
  found = {
    mentions: [MENTION],
    claims: [SENTENCE],
    quotes: [QUOTE, { ...QUOTE, check: null }],
    unknown: [],
  };
  answers = {
    card: ok({ entity: MENTION.entity }),
    claimCard: ok({ claims: [{}], sources: [] }),
    quoteCard: ok({ is: 'changed' }),
  };
  call = vi.fn(async (name: string) => answers[name]);
});

const desk = (story: Partial<SessionView> = {}) =>
  createContents({
    callBackground: call as never,
    found: () => found,
    story: () => ({ published: null, ...story }),
  });

it('of a name: the card of whom it means', async () => {
  expect(await desk().ask(markRef('mentions', 0))).toMatchObject({ is: 'name', of: MENTION, others: [] });
  expect(call).toHaveBeenCalledExactlyOnceWith('card', { entity: MENTION.entity, asOf: null, named: [] });
});

it('of a name in a story that was changed long after: that as well', async () => {
  const story = { published: parseDay('2012-05-10')!, changed: parseDay('2026-04-24')! };
  expect(await desk(story).ask(markRef('mentions', 0))).toMatchObject({ view: { changed: '2026-04-24' } });
  expect(call).toHaveBeenCalledWith('card', { entity: MENTION.entity, asOf: '2012-05-10', named: [] });
});

it('of a sentence: all the claims that it repeats, the likeliest first, with its words', async () => {
  expect(await desk().ask(markRef('claims', 0))).toMatchObject({ is: 'claim', of: SENTENCE });
  expect(call).toHaveBeenCalledExactlyOnceWith('claimCard', {
    claims: ['claim/a', 'claim/b'],
    sentence: SENTENCE.words,
  });
});

it('of a quotation: its text, who says it, and the words in its marks', async () => {
  expect(await desk().ask(markRef('quotes', 0))).toMatchObject({ is: 'quote', of: QUOTE });
  expect(call).toHaveBeenCalledExactlyOnceWith('quoteCard', {
    text: 'text/bridge',
    speaker: 'person/rudolf',
    parts: QUOTE.words,
  });
});

it('is asked once, and anew for another story', async () => {
  const cards = desk();
  await cards.ask(markRef('claims', 0));
  await cards.ask(markRef('claims', 0));
  expect(call).toHaveBeenCalledTimes(1);
  cards.forget();
  await cards.ask(markRef('claims', 0));
  expect(call).toHaveBeenCalledTimes(2);
});

it.each([
  ['a quotation that is compared with nothing', markRef('quotes', 1)],
  ['a mark that is gone', markRef('claims', 7)],
  ['words whose mark was taken off', 'held'],
] as const)('%s has none, and nobody is asked', async (_, mark) => {
  expect(await desk().ask(mark)).toBeNull();
  expect(call).not.toHaveBeenCalled();
});

it('is none where the library has lost the claims, or does not answer', async () => {
  answers.claimCard = ok({ claims: [], sources: [] });
  answers.quoteCard = fail('unavailable', 'The disk is full.');
  expect(await desk().ask(markRef('claims', 0))).toBeNull();
  expect(await desk().ask(markRef('quotes', 0))).toBeNull();
});

it('a sentence, and a quotation in many parts, are cut to what may be asked', async () => {
  const long = 'x'.repeat(MAX_SENTENCE + 1);
  found = {
    ...NOTHING,
    claims: [{ ...SENTENCE, words: long }],
    quotes: [{ ...QUOTE, words: Array.from({ length: 120 }, () => long) }],
  };
  const cards = desk();
  await cards.ask(markRef('claims', 0));
  await cards.ask(markRef('quotes', 0));
  const [[, claim], [, quote]] = call.mock.calls as [
    [string, { sentence: string }],
    [string, { parts: string[] }],
  ];
  expect(claim.sentence).toHaveLength(MAX_SENTENCE);
  expect(quote.parts).toHaveLength(100);
  expect(quote.parts.every(({ length }) => length === MAX_SENTENCE)).toBe(true);
});
