// Collects names for the index: cuts them into tokens in batches, hashes their prefixes, packs their case rules.

import type { CaseRule } from '../model/entity';
import { MAX_NAME } from '../model/limits';
import { FLAG } from '../text/token-flags';
import { oneLine, type Tokens, tokenize } from '../text/tokens';
import { assemble, type BuiltNameIndex } from './assemble';
import { capitalPattern, packCapitals, type TokenRange } from './capitals';
import { CODE_MASK, codeOf, LETTERS_CODE } from './case-codes';
import { MAY_BEGIN_SMALL, SMALL } from './cells';
import { Letters } from './letters';
import { extend, extendCheck } from './prefix-hash';
import { Rows } from './rows';
import { Unmatched } from './unmatched';

/** Longest name in tokens: bounds the walk from any one token, so that hostile texts stay linear. Treaties reach about 40. */
export const MAX_NAME_TOKENS = 64;

/** Entries' numbers have 24 bits in what is kept for each. */
export const MAX_ENTRIES = 2 ** 24;

/** Names are cut into tokens together, this many characters at a time: a call for each would cost several times as much. */
const BATCH = 1 << 15;

/** Takes names one by one. A class because its large arrays live from the first `add` to the end of `finish`. */
export class NameIndexBuilder {
  private readonly rows = new Rows(3);
  private readonly prefixes = new Rows(1);
  private readonly letters = new Letters();
  private readonly unmatched = new Unmatched();
  /** Names waiting for their batch, with their entries and rules. */
  private names: string[] = [];
  private numbers: number[] = [];
  private rules: CaseRule[] = [];
  private waiting = 0;
  private entries = 0;
  private longest = 0;

  /** Adds an entry; its number is that of entries added before. Every few hundred calls cost a millisecond. */
  add(name: string, rule: CaseRule): void {
    const entry = this.entries++;
    if (entry >= MAX_ENTRIES) this.unmatched.add(entry, 'too-many');
    else if (name.length > MAX_NAME) this.unmatched.add(entry, 'too-long');
    else {
      this.names.push(oneLine(name));
      this.numbers.push(entry);
      this.rules.push(rule);
      this.waiting += name.length + 1;
      if (this.waiting > BATCH) this.takeBatch();
    }
  }

  /** Sorts and writes the index; yields after each slice of a few ms, so that a caller can let others run. The builder is spent then. */
  finish(): Generator<void, BuiltNameIndex> {
    this.takeBatch();
    const { rows, prefixes, letters, unmatched, longest } = this;
    return assemble({ rows, prefixes, letters, unmatched, longest });
  }

  private takeBatch(): void {
    const { names, numbers, rules } = this;
    const tokens = tokenize(names.join('\n'));
    let from = 0;
    let end = 0;
    for (let at = 0; at < names.length; at++) {
      end += names[at]!.length + 1;
      let to = from;
      while (to < tokens.count && tokens.starts[to]! < end) to++;
      this.take(tokens, { from, to }, { entry: numbers[at]!, rule: rules[at]! });
      from = to;
    }
    this.names = [];
    this.numbers = [];
    this.rules = [];
    this.waiting = 0;
  }

  private take(
    tokens: Tokens,
    range: TokenRange,
    what: { readonly entry: number; readonly rule: CaseRule },
  ): void {
    const { entry, rule } = what;
    const length = range.to - range.from;
    if (length === 0 || length > MAX_NAME_TOKENS) {
      this.unmatched.add(entry, length === 0 ? 'no-word' : 'too-long');
      return;
    }
    if (length > this.longest) this.longest = length;
    const { hashes, checks, joins } = tokens;
    // A capital first letter is asked for by `exact` and `cased` alike.
    const small = rule === 'any' || !(tokens.flags[range.from]! & FLAG.firstUpper);
    let hash = hashes[range.from]!;
    let check = checks[range.from]!;
    for (let at = range.from + 1; at < range.to; at++) {
      this.prefixes.push(hash);
      if (small) this.prefixes.push(hash ^ SMALL);
      hash = extend(hash, joins[at]!, hashes[at]!);
      check = extendCheck(check, joins[at]!, checks[at]!);
    }
    const code = codeOf(packCapitals(tokens, range, rule));
    if (code === LETTERS_CODE) this.letters.add(entry, capitalPattern(tokens, range), rule === 'exact');
    this.rows.push(hash, (check & ~CODE_MASK) | code, entry | (small ? MAY_BEGIN_SMALL : 0));
  }
}
