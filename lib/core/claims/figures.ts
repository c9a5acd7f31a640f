// What the numbers of a text count, and whether two of them agree: "nearly half" and 49 %, $1.5 billion, one in three, 2012.

import { stemHash, WORD, type Words } from './words';

/** What a number measures. Only numbers of one kind are compared: 5 percent and 5 percentage points are two things. */
export type FigureKind = 'share' | 'points' | 'money' | 'times' | 'year' | 'count';

export interface Figure {
  readonly kind: FigureKind;
  /** Shares in percent. */
  readonly value: number;
  /** Stems of what is counted: the first words of weight behind it. */
  readonly of: readonly number[];
  /** "Nearly", "about": it stands for what is near it. */
  readonly isRough: boolean;
  /** Told by a word such as "half". */
  readonly isPart: boolean;
  /** Its words, half-open. */
  readonly first: number;
  readonly next: number;
}

const stems = (words: string): ReadonlySet<number> => new Set(words.split(' ').map(stemHash));
const values = (words: Readonly<Record<string, number>>): ReadonlyMap<number, number> =>
  new Map(Object.entries(words).map(([word, value]) => [stemHash(word), value]));

const PARTS = values({ half: 2, third: 3, quarter: 4, fifth: 5, tenth: 10 });
const MULTIPLES = values({
  twice: 2,
  double: 2,
  doubled: 2,
  triple: 3,
  tripled: 3,
  quadruple: 4,
  quadrupled: 4,
});
const ROUGH = stems(
  'nearly almost about around roughly approximately some over more close up under virtually estimated upwards',
);
const BETWEEN = stems('than to of at');
const ONE = stemHash('one');
const A = stemHash('a');
const IN = stemHash('in');
const OUT = stemHash('out');
const OF = stemHash('of');
const PERCENT = stems('percent percentage pct');
const PER = stemHash('per');
const CENT = stemHash('cent');
const CENTS = stemHash('cents');
const POINT = stemHash('point');
const TIMES = stems('times fold x');
/** A span of time behind "in": two in five years are no share. */
const SPANS = stems('year month week day hour state county decade');
const NUMBER_WORDS: ReadonlySet<number> = new Set([...PARTS.keys(), ...MULTIPLES.keys(), ONE]);
const COUNTED = 2;

/** The numbers of a text, in order. */
export function figuresIn(words: Words, first = 0, next = words.count): Figure[] {
  const found: Figure[] = [];
  for (let at = first; at < next; ) {
    // Most words are no number: they must cost next to nothing.
    const mayBe = (words.flags[at]! & WORD.number) !== 0 || NUMBER_WORDS.has(words.stems[at]!);
    const figure = mayBe ? readFigure(words, at, next) : null;
    if (figure) found.push(figure);
    at = figure ? figure.next : at + 1;
  }
  return found;
}

function readFigure(words: Words, at: number, limit: number): Figure | null {
  const { stems: stem, flags, values: value } = words;
  const is = (index: number, wanted: number): boolean =>
    index >= 0 && index < limit && stem[index] === wanted;
  const isOf = (index: number, set: ReadonlySet<number>): boolean =>
    index >= 0 && index < limit && set.has(stem[index]!);
  const isRough = isOf(at - 1, ROUGH) || (isOf(at - 1, BETWEEN) && isOf(at - 2, ROUGH));
  const isNumber = (flags[at]! & WORD.number) !== 0;
  const make = (kind: FigureKind, amount: number, behind: number, of: readonly number[] = []): Figure => ({
    kind,
    value: amount,
    of,
    isRough,
    isPart: !isNumber,
    first: at,
    next: behind,
  });
  if (!isNumber) {
    const multiple = MULTIPLES.get(stem[at]!);
    if (multiple !== undefined) return make('times', multiple, at + 1);
    const part = PARTS.get(stem[at]!);
    if (part === 2 || (part !== undefined && (is(at - 1, A) || is(at - 1, ONE))))
      return make('share', 100 / part, at + 1);
    return is(at, ONE) ? shareOf(words, { at, amount: 1, limit }, make) : null;
  }
  const amount = value[at]!;
  const part = at + 1 < limit ? PARTS.get(stem[at + 1]!) : undefined;
  if (part !== undefined && part > 2 && amount < part) return make('share', (100 * amount) / part, at + 2);
  let behind = at + 1;
  if (isOf(behind, PERCENT)) behind += 1;
  else if (is(behind, PER) && is(behind + 1, CENT)) behind += 2;
  if (flags[at]! & WORD.percent || behind > at + 1)
    return is(behind, POINT) ? make('points', amount, behind + 1) : make('share', amount, behind);
  if (flags[at]! & WORD.money) return make('money', amount, behind);
  if (is(behind, CENTS)) return make('money', amount / 100, behind + 1);
  if (isOf(behind, TIMES)) return make('times', amount, behind + 1);
  const share = shareOf(words, { at, amount, limit }, make);
  if (share) return share;
  if (amount >= 1800 && amount < 2100 && Number.isInteger(amount) && !isRough)
    return make('year', amount, behind);
  return make('count', amount, behind, counted(words, behind, limit));
}

/** "1 in 5", "two out of three". */
function shareOf(
  { stems: stem, flags, values: value }: Words,
  { at, amount, limit }: { readonly at: number; readonly amount: number; readonly limit: number },
  make: (kind: FigureKind, amount: number, behind: number) => Figure,
): Figure | null {
  const from = stem[at + 1] === IN ? at + 2 : stem[at + 1] === OUT && stem[at + 2] === OF ? at + 3 : limit;
  if (from >= limit || !(flags[from]! & WORD.number) || flags[from]! & (WORD.percent | WORD.money))
    return null;
  const whole = value[from]!;
  if (whole <= amount || whole > 1000 || (from + 1 < limit && SPANS.has(stem[from + 1]!))) return null;
  return make('share', (100 * amount) / whole, from + 1);
}

function counted({ stems: stem, flags }: Words, from: number, limit: number): number[] {
  const of: number[] = [];
  for (let at = from; at < Math.min(limit, from + 4) && of.length < COUNTED; at += 1)
    if (!(flags[at]! & (WORD.frame | WORD.number))) of.push(stem[at]!);
  return of;
}

/**
 * How the first stands to the second: `equal` within what rounding allows, `rough` where either says "about" and they are near,
 * `differs` where they count the same and are not equal, `other` where they count different things.
 */
export function compareFigures(here: Figure, there: Figure): 'equal' | 'rough' | 'differs' | 'other' {
  if (here.kind !== there.kind) return 'other';
  const isSame = here.value === there.value;
  if (
    here.kind === 'count' &&
    !here.of.some((stem) => there.of.includes(stem)) &&
    here.of.length + there.of.length > 0
  )
    return isSame ? 'equal' : 'other';
  if (isSame) return 'equal';
  if (here.kind === 'year') return 'differs';
  if (isRounded(here.value, there.value)) return 'equal';
  if (!here.isRough && !there.isRough) return 'differs';
  const most = Math.max(Math.abs(here.value), Math.abs(there.value));
  const gap = Math.abs(here.value - there.value) / most;
  if (here.isPart || there.isPart) return gap <= PART_GAP ? 'rough' : 'differs';
  return most >= LARGE && gap <= ROUGH_GAP ? 'rough' : 'differs';
}

/** "About 47 million" is 48 million; but nobody says "about 80" for 79 percent, and a checker would not let it pass. */
const LARGE = 1000;
const ROUGH_GAP = 0.03;
/** "Nearly half" is 47 percent as well as 49: there are few such words. */
const PART_GAP = 0.07;

/** Whether the one with fewer digits is the other, rounded: 22 and 22.4, 40,000 and 39,773; never to fewer than two digits. */
function isRounded(one: number, two: number): boolean {
  const digits = Math.min(significant(one), significant(two));
  return digits >= 2 && Number(one.toPrecision(digits)) === Number(two.toPrecision(digits));
}

function significant(value: number): number {
  return String(value).replace(/[.-]/g, '').replace(/^0+/, '').replace(/0+$/, '').length;
}
