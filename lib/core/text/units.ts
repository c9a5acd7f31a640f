// What each character is to the matcher: part of a word, a mark to ignore, a kind of separator; and what it folds to.

/**
 * A unit is one 32-bit number per character: the sign bit says "plain part of a word, folds to one code unit", so that the
 * hot loops test one sign. Bits 0-15 hold the folded code unit, bits 16-18 its capitals, bits 20-24 the class.
 */
export type Unit = number;

/** Capital, small, and "this character folds to several units, see `spreadOf`". */
export const UPPER = 1 << 16;
export const LOWER = 1 << 17;
export const SPREADS = 1 << 18;

/** The classes of characters that are not plain. Those from `MARK_KEPT` on belong to words. */
export const CLASS = {
  /** Any white space but a line break. */
  space: 1,
  /** Line, page and paragraph breaks: no name goes over one. */
  lineBreak: 2,
  stop: 3,
  comma: 4,
  /** Hyphen-minus and its kin, and the minus sign. */
  hyphen: 5,
  /** En dash and figure dash: same as a hyphen inside a name, but they join names rather than parts of one. */
  enDash: 6,
  apostrophe: 7,
  ampersand: 8,
  /** Plus, number sign, currency: part of the word they follow (C++, Disney+, US$). */
  sign: 9,
  /** Punctuation and symbols. */
  other: 10,
  /** First half of a character outside the basic plane. */
  surrogate: 11,
  /** Soft hyphen, zero-width and direction marks: as if they were not there. */
  ignored: 12,
  /** Diacritics that writers leave out: dropped, but the span covers them. */
  markDropped: 13,
  /** Vowel signs and the like, without which it is another word. */
  markKept: 14,
  /** Part of a word that folds to several units, or lies outside the basic plane. */
  word: 15,
  /** Katakana: runs of it are words, but they end where another script begins. */
  kana: 16,
  /** Characters of scripts without spaces: each is a token. */
  cluster: 17,
} as const;

const PLAIN = 1 << 31;

export function classOf(unit: Unit): number {
  return (unit >> 20) & 31;
}

/** What a character folds to when it is more than one unit: the units, and per unit 0 caseless, 1 capital, 2 small. */
export interface Spread {
  readonly units: string;
  readonly capitals: readonly number[];
}

/** Filled when a character is first met: computing all 65,536 takes 50 ms, a text has about a hundred. */
const units = new Int32Array(65536);
const astral = new Map<number, Unit>();
const spreads = new Map<number, Spread>();

/** The table itself, for loops that cannot afford a call; 0 means "not met yet", ask `unitOf`. */
export const UNITS: Int32Array = units;

/** The unit of a UTF-16 code unit. The first half of a pair has a class of its own: ask `unitAt`. */
export function unitOf(code: number): Unit {
  return units[code]! || learn(code);
}

/** The unit of the character at `at`, both halves of a pair taken together. Half a pair alone is an unknown symbol. */
export function unitAt(text: string, at: number): Unit {
  const unit = unitOf(text.charCodeAt(at));
  if (classOf(unit) !== CLASS.surrogate) return unit;
  const point = text.codePointAt(at)!;
  return point > 0xffff ? astralUnit(point) : other(0xfffd);
}

/** Where the character behind the one at `at` begins: two units on from a pair. */
export function behind(text: string, at: number): number {
  return at + (text.codePointAt(at)! > 0xffff ? 2 : 1);
}

/** The unit of a code point beyond U+FFFF. */
function astralUnit(point: number): Unit {
  let unit = astral.get(point);
  if (unit === undefined) {
    unit = classify(point);
    // 65,536 is far more than any text uses; a hostile one cannot make the map grow without end.
    if (astral.size < 65536) astral.set(point, unit);
  }
  return unit;
}

/** What a character with the `SPREADS` bit folds to. */
export function spreadOf(point: number): Spread {
  let spread = spreads.get(point);
  if (spread === undefined) {
    spread = foldPoint(point);
    if (spreads.size < 65536) spreads.set(point, spread);
  }
  return spread;
}

function learn(code: number): Unit {
  const unit = classify(code);
  units[code] = unit;
  return unit;
}

const other = (unit: number): Unit => (CLASS.other << 20) | unit;

/** Characters whose class is a decision and not a property of Unicode. */
const CHOSEN = new Map<number, Unit>();
function choose(characters: string, unit: Unit): void {
  for (const character of characters) CHOSEN.set(character.codePointAt(0)!, unit);
}
choose('\n\v\f\r\u0085\u2028\u2029', (CLASS.lineBreak << 20) | 10);
choose('\t', (CLASS.space << 20) | 32);
choose('.\uff0e\u2024', (CLASS.stop << 20) | 46);
choose(',\uff0c', (CLASS.comma << 20) | 44);
choose('-\u2010\u2011\u2212\ufe63\uff0d\u058a\u05be', (CLASS.hyphen << 20) | 45);
choose('\u2012\u2013', (CLASS.enDash << 20) | 45);
// The modifier letters are how Hawaiian and transliterated Ukrainian write it; the grave and acute accent are typing.
choose("'\u2018\u2019\u201b\u02bc\u02bb\u02b9\u02be\u02bf\u2032\uff07`\u00b4", (CLASS.apostrophe << 20) | 39);
choose('&\uff06', (CLASS.ampersand << 20) | 38);
choose('+\uff0b', (CLASS.sign << 20) | 43);
choose('#\uff03', (CLASS.sign << 20) | 35);
choose('"\u201c\u201d\u201e\u201f\u00ab\u00bb\uff02\u2033', other(34));
choose('\u2014\u2015\u2e3a', other(0x2014));
choose('\u2026', other(0x2026));
// Tatweel only stretches an Arabic word. Bidirectional and other format characters are found by their category.
choose('\u0640\u034f\u061c\u180e', (CLASS.ignored << 20) | 0);
// A handle or a file name is one word.
choose('_', PLAIN | 95);

/** Letters that NFKD leaves whole and that English-language press writes in plain Latin. */
const PLAIN_LATIN: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ø', 'o'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['þ', 'th'],
  ['ł', 'l'],
  ['ħ', 'h'],
  ['ŧ', 't'],
  ['ı', 'i'],
  ['ς', 'σ'],
]);

/**
 * Marks that are left out in careless or foreign writing: combining diacritics, Hebrew points, Arabic vowel signs, variation
 * selectors. Those of the Indic and South-East Asian scripts and of kana are not among them: there they are letters.
 */
const DROPPED: readonly (readonly [number, number])[] = [
  [0x300, 0x36f],
  [0x483, 0x487],
  [0x591, 0x5bd],
  [0x5bf, 0x5bf],
  [0x5c1, 0x5c2],
  [0x5c4, 0x5c5],
  [0x5c7, 0x5c7],
  [0x610, 0x61a],
  [0x64b, 0x65f],
  [0x670, 0x670],
  [0x6d6, 0x6dc],
  [0x6df, 0x6e4],
  [0x6e7, 0x6e8],
  [0x6ea, 0x6ed],
  [0x1ab0, 0x1aff],
  [0x1dc0, 0x1dff],
  [0x20d0, 0x20f0],
  [0xfe00, 0xfe0f],
  [0xfe20, 0xfe2f],
  [0xe0100, 0xe01ef],
];
function isDropped(point: number): boolean {
  return DROPPED.some(([first, last]) => point >= first && point <= last);
}
const MARK = /^\p{M}$/u;
/** Superscript digits are footnote marks, not part of a word; subscripts are (CO₂). Other `No` are fractions and bullets. */
const WORD = /^[\p{L}\p{Nd}\p{Nl}\p{M}\u2080-\u2089]$/u;
const IGNORED = /^[\p{Cf}\u200b]$/u;
const SPACE = /^[\p{Zs}\p{Cc}]$/u;
const CURRENCY = /^\p{Sc}$/u;
const CLUSTER =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]$/u;
const KANA = /^[\p{Script=Katakana}\u30fc\uff70\u3099\u309a\uff9e\uff9f]$/u;

function classify(point: number): Unit {
  // ASCII without a regular expression: compiling the property classes costs more than a first scan may.
  if (point < 128) {
    if (point >= 97 && point <= 122) return PLAIN | LOWER | point;
    if (point >= 65 && point <= 90) return PLAIN | UPPER | (point + 32);
    if (point >= 48 && point <= 57) return PLAIN | point;
    // Control characters are noise between words, except those chosen below.
    if (point <= 32 || point === 127) return CHOSEN.get(point) ?? (CLASS.space << 20) | 32;
    if (point === 36) return (CLASS.sign << 20) | 36;
    return CHOSEN.get(point) ?? other(point);
  }
  const chosen = CHOSEN.get(point);
  if (chosen !== undefined) return chosen;
  if (point >= 0xd800 && point <= 0xdfff) {
    return point < 0xdc00 ? CLASS.surrogate << 20 : other(0xfffd);
  }
  const character = String.fromCodePoint(point);
  if (isCommonLetter(point)) {
    const spread = foldPoint(point);
    return spread.units.length === 1
      ? PLAIN | spread.units.charCodeAt(0) | capitalsBits(spread.capitals[0]!)
      : (CLASS.word << 20) | SPREADS;
  }
  if (SPACE.test(character)) return (CLASS.space << 20) | 32;
  if (IGNORED.test(character)) return CLASS.ignored << 20;
  if (isDropped(point)) return CLASS.markDropped << 20;
  if (CURRENCY.test(character)) return (CLASS.sign << 20) | (point & 0xffff);
  // Symbols with a stroke decompose too, and some letters are another's twin: the base decides, as when they are written apart.
  const apart = character.normalize('NFD');
  const base = apart.codePointAt(0)!;
  const word = WORD.test(character);
  if (base !== point && base < 0x10000 && (!word || apart.length === 1)) return unitOf(base);
  if (!word) return other(point & 0xffff);
  const spread = foldPoint(point);
  if (spread.units === '') return CLASS.markDropped << 20;
  const single = spread.units.length === 1 && point < 65536;
  const low = single ? spread.units.charCodeAt(0) | capitalsBits(spread.capitals[0]!) : SPREADS;
  if (KANA.test(character)) return (CLASS.kana << 20) | low;
  if (MARK.test(character)) return (CLASS.markKept << 20) | low;
  if (CLUSTER.test(character)) return (CLASS.cluster << 20) | low;
  return single ? PLAIN | low : (CLASS.word << 20) | low;
}

/** Letters of the Latin, Greek and Cyrillic blocks that hold nothing else: known without compiling a pattern (5 ms when cold). */
function isCommonLetter(point: number): boolean {
  if (point >= 0xc0 && point <= 0x24f) return point !== 0xd7 && point !== 0xf7;
  return (
    (point >= 0x391 && point <= 0x3ff && point !== 0x3a2 && point !== 0x3f6) ||
    (point >= 0x400 && point <= 0x481)
  );
}

/** Whether a part of a decomposed character belongs to a word: a letter that is no apostrophe, a digit, a mark that is kept. */
function isWordPart(part: string): boolean {
  const point = part.codePointAt(0)!;
  if (point < 128) return unitOf(point) < 0;
  return isCommonLetter(point) || (!isDropped(point) && !CHOSEN.has(point) && WORD.test(part));
}

function capitalsBits(capitals: number): number {
  return capitals === 1 ? UPPER : capitals === 2 ? LOWER : 0;
}

function foldPoint(point: number): Spread {
  let folded = '';
  const capitals: number[] = [];
  for (const part of String.fromCodePoint(point).normalize('NFKD')) {
    if (!isWordPart(part)) continue;
    const lower = part.toLowerCase();
    const plain = PLAIN_LATIN.get(lower) ?? lower;
    // The first unit of an expanded letter carries its capital, the rest are caseless: Æ is both "AE" and "Ae". ß has none.
    const capital = plain === 'ss' ? 0 : lower !== part ? 1 : part.toUpperCase() !== part ? 2 : 0;
    for (let index = 0; index < plain.length; index++) capitals.push(index === 0 ? capital : 0);
    folded += plain;
  }
  return { units: folded, capitals };
}
