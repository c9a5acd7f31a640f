// A built set for comparing quotations: exact, shortened and changed ones are made from public texts of the packs by rule; the seed is fixed.

import type { QuoteCheck } from '@/lib/core/model/quote';
import { ABOUT_IT, PARAPHRASES } from './quotes-paraphrases';

export interface SourceText {
  readonly id: string;
  readonly body: string;
}

export interface BuiltQuote {
  /** What was done to the passage. */
  readonly how: string;
  readonly parts: readonly string[];
  readonly body: string;
  readonly is: QuoteCheck['is'];
  /** All words that only the quotation has, and all that only the text has, in order; left out where more than one telling is right. */
  readonly here?: string;
  readonly there?: string;
}

type Random = (below: number) => number;
/** Words of a passage, with what stands behind each up to the next. */
type Words = readonly string[];
type Made = Omit<BuiltQuote, 'how' | 'body'> | null;
type Maker = (words: Words, random: Random, body: string) => Made;

/** Mulberry32: small, and the same on every machine. */
function randomFrom(seed: number): Random {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * below) | 0;
  };
}

const bare = (word: string): string => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
const isTelling = (word: string): boolean =>
  /^[\p{L}]{6,}$/u.test(bare(word)) && bare(word) === bare(word).toLowerCase();
const join = (words: Words): string => words.join(' ');

/** Words that no treaty has, for those that are put in. */
const STRANGE =
  'purple bakery violin umbrella kitchen penguin rainbow carpet lantern marble orchard velvet'.split(' ');
const ELLIPSES = ['…', '...', '. . .', '[…]', '[...]', '(…)', '....', '…,'];
const BRACKETS = ['[the allies]', '[Russia]', '[it]', '[members of the alliance]', '[i.e. all of them]'];

/** An index of a word inside, at least `margin` words from both ends, that fits; -1 if there is none. */
function inside(words: Words, random: Random, margin: number, fits: (word: string) => boolean): number {
  const fitting = words
    .map((_, at) => at)
    .filter((at) => at >= margin && at < words.length - margin && fits(words[at]!));
  return fitting.length === 0 ? -1 : fitting[random(fitting.length)]!;
}

function without(words: Words, at: number, count: number, ...instead: string[]): string[] {
  return [...words.slice(0, at), ...instead, ...words.slice(at + count)];
}

const AMERICAN: readonly (readonly [RegExp, string])[] = [
  [/\bdefence\b/g, 'defense'],
  [/recognised/g, 'recognized'],
  [/organised/g, 'organized'],
  [/civilisation/g, 'civilization'],
  [/fulfil\b/g, 'fulfill'],
  [/self-/g, 'self‑'],
];

const EXACT: Readonly<Record<string, Maker>> = {
  'a run of words': (words) => ({ parts: [join(words)], is: 'exact' }),
  'capitals and commas': (words, random) => ({
    parts: [
      words
        .map((word) => (random(3) === 0 ? word.replace(/[,;]$/, '') : word))
        .map((word) => (random(5) === 0 ? word.toUpperCase() : word))
        .join(random(2) === 0 ? ' ' : '\u00a0'),
    ],
    is: 'exact',
  }),
  'a full stop, a comma or a dash added': (words, random) => ({
    parts: [
      `${join(words)}${['.', ',', '!', '?', '—'][random(5)]}`.replace(' ', random(2) === 0 ? ', ' : ' — '),
    ],
    is: 'exact',
  }),
  'American spelling': (words) => {
    const text = AMERICAN.reduce((now, [from, to]) => now.replace(from, to), join(words));
    return text === join(words) ? null : { parts: [text], is: 'exact' };
  },
  'a capital in brackets': (words) => ({
    parts: [
      join(words).replace(
        /^(\p{L})/u,
        (letter) => `[${letter === letter.toUpperCase() ? letter.toLowerCase() : letter.toUpperCase()}]`,
      ),
    ],
    is: 'exact',
  }),
  'broken by an attribution': (words, random) => {
    const at = 2 + random(words.length - 3);
    return { parts: [`${join(words.slice(0, at))},`, join(words.slice(at))], is: 'exact' };
  },
  'words put in and said so': (words, random) => {
    const at = 2 + random(words.length - 3);
    return {
      parts: [join(without(words, at, 0, ['[sic]', '[of NATO]', '[emphasis added]'][random(3)]!))],
      is: 'exact',
    };
  },
};

const SHORTENED: Readonly<Record<string, Maker>> = {
  'an ellipsis': (words, random) => {
    if (words.length < 8) return null;
    const count = 1 + random(Math.min(12, words.length - 6));
    const at = 3 + random(words.length - count - 5);
    return { parts: [join(without(words, at, count, ELLIPSES[random(ELLIPSES.length)]!))], is: 'shortened' };
  },
  'two ellipses': (words, random) => {
    if (words.length < 14) return null;
    const first = 3 + random(3);
    const second = words.length - 4 - random(3);
    const mark = ELLIPSES[random(ELLIPSES.length)]!;
    const middle = words.slice(first + 1 + random(2), second - 1 - random(2));
    return {
      parts: [join([...words.slice(0, first), mark, ...middle, mark, ...words.slice(second)])],
      is: 'shortened',
    };
  },
  'brackets for some words': (words, random) => {
    if (words.length < 8) return null;
    const count = 1 + random(4);
    const at = 2 + random(words.length - count - 4);
    return { parts: [join(without(words, at, count, BRACKETS[random(BRACKETS.length)]!))], is: 'shortened' };
  },
  'broken by an attribution, and words left out there': (words, random) => {
    if (words.length < 10) return null;
    const at = 3 + random(words.length - 8);
    const count = 1 + random(Math.min(3, words.length - at - 4));
    return { parts: [`${join(words.slice(0, at))},`, join(words.slice(at + count))], is: 'shortened' };
  },
};

const CHANGED: Readonly<Record<string, Maker>> = {
  'one word changed': (words, random) => {
    const at = inside(words, random, 0, isTelling);
    if (at < 0) return null;
    const word = STRANGE[random(STRANGE.length)]!;
    return { parts: [join(without(words, at, 1, word))], is: 'changed', here: word, there: bare(words[at]!) };
  },
  'two words changed': (words, random) => {
    const first = inside(words, random, 1, isTelling);
    const second = inside(words, random, 1, isTelling);
    if (first < 0 || second - first < 2 || words.length < 10) return null;
    const [one, other] = [STRANGE[random(6)]!, STRANGE[6 + random(6)]!];
    const parts = [join(without(without(words, second, 1, other), first, 1, one))];
    return {
      parts,
      is: 'changed',
      here: `${one} ${other}`,
      there: `${bare(words[first]!)} ${bare(words[second]!)}`,
    };
  },
  'one word left out, and not said': (words, random) => {
    const at = inside(words, random, 2, isTelling);
    return at < 0
      ? null
      : { parts: [join(without(words, at, 1))], is: 'changed', here: '', there: bare(words[at]!) };
  },
  'a clause left out, and not said': (words, random) => {
    if (words.length < 14) return null;
    const count = 3 + random(6);
    const at = 4 + random(Math.max(1, words.length - count - 8));
    return { parts: [join(without(words, at, count))], is: 'changed', here: '' };
  },
  'one word put in': (words, random) => {
    const at = 2 + random(words.length - 4);
    const word = STRANGE[random(STRANGE.length)]!;
    return { parts: [join(without(words, at, 0, word))], is: 'changed', here: word, there: '' };
  },
  'not put in or left out': (words, random) => {
    const has = words.findIndex((word, at) => word === 'not' && at > 1 && at < words.length - 2);
    if (has > 0) return { parts: [join(without(words, has, 1))], is: 'changed', here: '', there: 'not' };
    const at = inside(words, random, 2, (word) => /^(?:shall|will|may|be)$/.test(word));
    return at < 0
      ? null
      : { parts: [join(without(words, at + 1, 0, 'not'))], is: 'changed', here: 'not', there: '' };
  },
  'a few words for a few others': (words, random) => {
    if (words.length < 10) return null;
    const count = 2 + random(3);
    const at = 3 + random(words.length - count - 6);
    const instead = STRANGE.slice(random(6)).slice(0, 1 + random(3));
    return {
      parts: [join(without(words, at, count, ...instead))],
      is: 'changed',
      here: instead.join(' '),
      there: words
        .slice(at, at + count)
        .map(bare)
        .join(' '),
    };
  },
  'clauses the other way round': (words, random) => {
    if (words.length < 14) return null;
    const at = 5 + random(words.length - 10);
    return { parts: [join([...words.slice(at), ...words.slice(0, at)])], is: 'changed' };
  },
  'clauses the other way round with an ellipsis': (words, random) => {
    if (words.length < 16) return null;
    const at = 6 + random(words.length - 12);
    return { parts: [`${join(words.slice(at + 1))} … ${join(words.slice(0, at - 1))}`], is: 'changed' };
  },
  'an ellipsis, and one word changed': (words, random) => {
    if (words.length < 16) return null;
    const at = inside(words.slice(0, 6), random, 2, isTelling);
    if (at < 0) return null;
    const word = STRANGE[random(STRANGE.length)]!;
    const changed = without(words, at, 1, word);
    return { parts: [join(without(changed, 8, 3, '…'))], is: 'changed', here: word, there: bare(words[at]!) };
  },
};

/** Fewest and most words of a passage. */
const FEWEST = 6;
const MOST = 45;

function passageOf(body: string, random: Random): Words {
  const words = body.split(/\s+/);
  const length = Math.min(words.length, FEWEST + random(MOST - FEWEST));
  const at = random(words.length - length + 1);
  return words.slice(at, at + length);
}

/** `each`: how many of each kind of change; every text gets its turn, every third time all of them as one text. */
export function builtQuotes(texts: readonly SourceText[], each: number): BuiltQuote[] {
  const random = randomFrom(7);
  const all = texts.map(({ body }) => body).join('\n\n');
  const built: BuiltQuote[] = [];
  for (const [how, make] of Object.entries({ ...EXACT, ...SHORTENED, ...CHANGED })) {
    let made = 0;
    // A text may have no passage for a change: no "not", nothing spelt in the British way.
    for (let turn = 0; made < each && turn < each * 40; turn += 1) {
      const { body } = texts[random(texts.length)]!;
      const quote = make(passageOf(body, random), random, body);
      if (quote === null) continue;
      built.push({ ...quote, how, body: made % 3 === 2 ? all : body });
      made += 1;
    }
  }
  return [...built, ...writtenQuotes(texts), ...quotesFromElsewhere(texts, each, random)];
}

function writtenQuotes(texts: readonly SourceText[]): BuiltQuote[] {
  const treaty = texts.filter(({ id }) => id.startsWith('text/north-atlantic-treaty'));
  const bodyOf = (section: string) => treaty.find(({ id }) => id.endsWith(`/${section}`))?.body;
  const whole = treaty.map(({ body }) => body).join('\n\n');
  return [
    ...PARAPHRASES.flatMap(([section, words]): BuiltQuote[] => {
      const body = bodyOf(section);
      return body === undefined
        ? []
        : [{ how: 'in other words, by hand', parts: [words], body, is: 'changed' }];
    }),
    ...ABOUT_IT.map(
      (words): BuiltQuote => ({
        how: 'about the text, by hand',
        parts: [words],
        body: whole,
        is: 'not-found',
      }),
    ),
  ];
}

/** Whole clauses of one text against another that has no run of five of their words. */
function quotesFromElsewhere(texts: readonly SourceText[], each: number, random: Random): BuiltQuote[] {
  const built: BuiltQuote[] = [];
  for (let turn = 0; built.length < each * 2 && turn < each * 200; turn += 1) {
    const from = texts[random(texts.length)]!;
    const other = texts[random(texts.length)]!;
    const words = passageOf(from.body, random);
    if (from === other || sharesRun(words, other.body)) continue;
    built.push({ how: 'from another text', parts: [join(words)], body: other.body, is: 'not-found' });
  }
  return built;
}

function sharesRun(words: Words, body: string): boolean {
  const plain = (text: string) => ` ${text.toLowerCase().split(/\s+/).map(bare).join(' ')} `;
  const there = plain(body);
  return words.some(
    (_, at) => at + 5 <= words.length && there.includes(plain(join(words.slice(at, at + 5)))),
  );
}
