// Reads the words that are not simply a run of plain letters: initialisms, numbers, abbreviations, kana, marks, signs.

import { ABBREVIATIONS } from './abbreviations';
import { fold } from './fold';
import { FLAG } from './token-flags';
import { CHECK_SEED, checkStep, finish, hashStep, hashWord, SEED } from './token-hash';
import { behind, CLASS, classOf, LOWER, SPREADS, spreadOf, type Unit, UPPER, unitAt } from './units';

/** A word being read. `end` is behind the last character that belongs to it, `at` where reading stands. */
export class Word {
  at = 0;
  start = 0;
  end = 0;
  hash = 0;
  check = 0;
  flags = 0;
  /** Folded units so far. */
  size = 0;
  last = 0;

  constructor(readonly text: string) {}

  begin(at: number): void {
    this.at = at;
    this.start = at;
    this.end = at;
    this.hash = SEED;
    this.check = CHECK_SEED;
    this.flags = 0;
    this.size = 0;
    this.last = 0;
  }

  /** Takes one folded unit; `capitals` is 0 caseless, 1 capital, 2 small. */
  add(unit: number, capitals: number): void {
    this.hash = hashStep(this.hash, unit);
    this.check = checkStep(this.check, unit);
    if (this.size === 0) {
      this.flags |= capitals;
      if (unit >= 48 && unit <= 57) this.flags |= FLAG.digit;
    } else this.flags |= capitals << 2;
    this.size++;
    this.last = unit;
  }

  /** Takes a character that belongs to the word, whatever it folds to. */
  addCharacter(unit: Unit): void {
    const point = this.text.codePointAt(this.at)!;
    if (unit & SPREADS) {
      const spread = spreadOf(point);
      for (let index = 0; index < spread.units.length; index++)
        this.add(spread.units.charCodeAt(index), spread.capitals[index]!);
      if (spread.capitals.includes(0)) this.flags |= FLAG.expanded;
    } else this.add(unit & 0xffff, (unit >> 16) & 3);
    this.at += point > 0xffff ? 2 : 1;
    this.end = this.at;
  }
}

/** Reads a token that does not begin with a plain letter or digit. False: none begins here, and `at` is behind the character. */
export function readUnusual(word: Word): boolean {
  const unit = unitAt(word.text, word.at);
  switch (classOf(unit)) {
    case CLASS.word:
      readWord(word);
      break;
    case CLASS.kana:
      readRun(word, CLASS.kana);
      break;
    case CLASS.cluster:
      word.flags |= FLAG.cluster;
      word.addCharacter(unit);
      readMarks(word);
      break;
    case CLASS.ampersand:
      for (const letter of 'and') word.add(letter.charCodeAt(0), 0);
      word.flags = FLAG.ampersand;
      word.end = ++word.at;
      break;
    default:
      word.at = behind(word.text, word.at);
      return false;
  }
  return word.size > 0;
}

/** Reads on in a word of letters and digits from `at`, and what may stand behind it. */
export function readWord(word: Word): void {
  readRun(word, CLASS.word);
  const { text } = word;
  if (word.at >= text.length || word.at !== word.end) return;
  const found = classOf(unitAt(text, word.at));
  if (found === CLASS.sign) readSigns(word);
  else if (found === CLASS.stop) readStop(word);
}

/** A run of one kind: `word` for letters and digits, `kana`. */
function readRun(word: Word, kind: number): void {
  const { text } = word;
  while (word.at < text.length) {
    const unit = unitAt(text, word.at);
    const found = unit < 0 ? CLASS.word : classOf(unit);
    if (found === kind || found === CLASS.markKept) word.addCharacter(unit);
    else if (found === CLASS.markDropped) word.at = word.end = behind(text, word.at);
    else if (found === CLASS.ignored) {
      const next = behindIgnored(text, word.at);
      const after = next < text.length ? unitAt(text, next) : 0;
      const goesOn = after < 0 ? CLASS.word : classOf(after);
      if (goesOn !== kind && goesOn !== CLASS.markKept && goesOn !== CLASS.markDropped) return;
      word.at = next;
    } else if (isInsideNumber(word, found)) {
      word.add(unit & 0xffff, 0);
      word.at++;
    } else return;
  }
}

/** "5.2" and "1,000" are one token: Article 5 is not Article 5.2. */
function isInsideNumber(word: Word, found: number): boolean {
  if (found !== CLASS.stop && found !== CLASS.comma) return false;
  if (word.last < 48 || word.last > 57 || word.at !== word.end || word.at + 1 >= word.text.length)
    return false;
  const next = unitAt(word.text, word.at + 1);
  return next < 0 && (next & 0xffff) >= 48 && (next & 0xffff) <= 57;
}

/** Marks behind a character of a script without spaces; those of kana may follow decomposed hiragana. */
function readMarks(word: Word): void {
  const { text } = word;
  while (word.at < text.length) {
    const unit = unitAt(text, word.at);
    const found = classOf(unit);
    const low = unit & 0xffff;
    if (found === CLASS.markKept || (found === CLASS.kana && (low === 0x3099 || low === 0x309a)))
      word.addCharacter(unit);
    else if (found === CLASS.markDropped) word.at = word.end = behind(text, word.at);
    else return;
  }
}

function behindIgnored(text: string, from: number): number {
  let at = from;
  while (at < text.length && classOf(unitAt(text, at)) === CLASS.ignored) at = behind(text, at);
  return at;
}

function isWordAt(text: string, at: number): boolean {
  if (at >= text.length) return false;
  const unit = unitAt(text, at);
  return unit < 0 || classOf(unit) >= CLASS.ignored;
}

/** "C++", "Disney+", "C#", "US$": another thing than the word without the sign. "A$AP" reads on as a new token. */
function readSigns(word: Word): void {
  const { text } = word;
  let at = word.at;
  while (at < text.length && classOf(unitAt(text, at)) === CLASS.sign) at = behind(text, at);
  const currency = (unitAt(text, word.at) & 0xffff) !== 43 && (unitAt(text, word.at) & 0xffff) !== 35;
  if (!currency && isWordAt(text, at)) return;
  // A long run of signs is ornament, not part of a name.
  if (at - word.at > 3) return;
  while (word.at < at) word.addCharacter(unitAt(text, word.at));
  word.flags |= FLAG.signed;
}

/** A full stop behind the word: an initialism, an abbreviation, an initial, or the end of a sentence. */
function readStop(word: Word): void {
  const { text } = word;
  if (word.size === 1 && word.flags & (FLAG.firstUpper | FLAG.firstLower)) {
    if (readTightInitials(word) || readSpacedInitials(word)) word.flags |= FLAG.dotted;
    else if (word.flags & FLAG.firstUpper) word.flags |= FLAG.initial;
    return;
  }
  if (word.size > 7 || !ABBREVIATION_HASHES.has(finish(word.hash))) return;
  const next = word.at + 1 < text.length ? unitAt(text, word.at + 1) : 0;
  // "inc.com" is an address, "Mr.Trump" a slip of typing.
  if (next < 0 && !(next & UPPER)) return;
  if (!ABBREVIATIONS.has(fold(text.slice(word.start, word.end)))) return;
  word.end = ++word.at;
  word.flags |= FLAG.dotted;
}

const ABBREVIATION_HASHES: ReadonlySet<number> = new Set([...ABBREVIATIONS].map(hashWord));

/** A letter that stands alone, with its diacritics: its unit, and where it ends. */
interface LoneLetter {
  readonly unit: Unit;
  readonly end: number;
}

function loneLetter(text: string, at: number): LoneLetter | null {
  if (at >= text.length) return null;
  const unit = unitAt(text, at);
  if (unit >= 0 || !(unit & (UPPER | LOWER))) return null;
  let end = at + 1;
  while (end < text.length && classOf(unitAt(text, end)) === CLASS.markDropped) end = behind(text, end);
  return isWordAt(text, behindIgnored(text, end)) ? null : { unit, end };
}

function isStop(text: string, at: number): boolean {
  return at < text.length && classOf(unitAt(text, at)) === CLASS.stop;
}

function takeLetter(word: Word, letter: LoneLetter): void {
  word.addCharacter(letter.unit);
  word.at = letter.end;
  word.end = letter.end;
}

/** "U.S.", "U.S", "U.S.A.", "a.m.": one token that folds to its letters, with its last stop inside. */
function readTightInitials(word: Word): boolean {
  const { text } = word;
  let taken = false;
  while (isStop(text, word.at)) {
    const letter = loneLetter(text, word.at + 1);
    if (!letter) break;
    word.at++;
    takeLetter(word, letter);
    taken = true;
  }
  if (taken && isStop(text, word.at)) word.end = ++word.at;
  return taken;
}

/** "J. D. Vance", "U. S.": capitals only, each with its stop and one space. */
function readSpacedInitials(word: Word): boolean {
  const { text } = word;
  if (!(word.flags & FLAG.firstUpper)) return false;
  let taken = false;
  while (word.at + 3 < text.length && classOf(unitAt(text, word.at + 1)) === CLASS.space) {
    const letter = loneLetter(text, word.at + 2);
    if (!letter || !(letter.unit & UPPER) || !isStop(text, letter.end)) break;
    // "J. R.R." is two: the dense initials are read as a token of their own.
    if (loneLetter(text, letter.end + 1)) break;
    word.at += 2;
    takeLetter(word, letter);
    taken = true;
  }
  if (taken) word.end = ++word.at;
  return taken;
}
