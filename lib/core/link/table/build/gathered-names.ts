// The names of a pack's entities, as they were added: what each means, its prior, its spelling, the words it asks for.

import type { CaseRule, EntityName } from '../../../model/entity';
import { fold } from '../../../text/fold';
import { stemHash } from '../../context-words';
import { isGiven } from '../priors';
import { CASE_RULES, ENTRY, NAME_TYPES, spellingHash } from '../table-layout';
import { Column } from './columns';

const CHUNK_BITS = 14;
const MASK = (1 << CHUNK_BITS) - 1;
/** Columns of a row. */
const ROW = { meaning: 0, prior: 1, spelling: 2, size: 3 } as const;

/**
 * Rows in chunks, each in one piece: the table is written in the index's order, which is none of these, and what is read together
 * must lie together. A class because it grows with each name.
 */
export class GatheredNames {
  #count = 0;
  readonly #rows: Int32Array[] = [];
  /** The same memory: priors are fractions. */
  readonly #fractions: Float32Array[] = [];
  /** Names that ask for words: their number, and where their words end. */
  readonly #asking = new Column(Uint32Array);
  readonly #neededEnds = new Column(Uint32Array);
  readonly #neededWords = new Column(Uint32Array);

  add(entity: number, { name, type, prior, needs = [] }: EntityName, rule: CaseRule): void {
    let flags = NAME_TYPES.indexOf(type) | (CASE_RULES.indexOf(rule) << ENTRY.ruleShift);
    if (needs.length > 0) {
      flags |= ENTRY.needs;
      this.#addNeeds(needs);
    }
    if (isGiven(prior)) flags |= ENTRY.priorGiven;
    const at = this.#count++ & MASK;
    if (at === 0) {
      const rows = new Int32Array(ROW.size << CHUNK_BITS);
      this.#rows.push(rows);
      this.#fractions.push(new Float32Array(rows.buffer));
    }
    const rows = this.#rows.at(-1)!;
    rows[at * ROW.size + ROW.meaning] = entity | (flags << ENTRY.shift);
    rows[at * ROW.size + ROW.spelling] = spellingHash(name);
    this.#fractions.at(-1)![at * ROW.size + ROW.prior] = prior ?? Number.NaN;
  }

  #addNeeds(needs: readonly string[]): void {
    this.#asking.push(this.#count);
    for (const phrase of needs) {
      const words = phrase.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
      this.#neededWords.push(words.length);
      for (const word of words) this.#neededWords.push(stemHash(fold(word)));
    }
    this.#neededEnds.push(this.#neededWords.length);
  }

  /** As the table holds it, but with the number of the entity's coming. */
  meaning(name: number): number {
    return this.#rows[name >>> CHUNK_BITS]![(name & MASK) * ROW.size + ROW.meaning]!;
  }

  /** As given; null where the pack gives none, or what is no number. */
  prior(name: number): number | null {
    const prior = this.#fractions[name >>> CHUNK_BITS]![(name & MASK) * ROW.size + ROW.prior]!;
    return Number.isNaN(prior) ? null : prior;
  }

  spelling(name: number): number {
    return this.#rows[name >>> CHUNK_BITS]![(name & MASK) * ROW.size + ROW.spelling]!;
  }

  /** Equal for names that are spelt alike and have one rule: together they are one name, whose priors belong together. */
  key(name: number): number {
    return this.spelling(name) * 4 + ((this.meaning(name) >>> (ENTRY.shift + ENTRY.ruleShift)) & 3);
  }

  /** The groups of words that a name asks for, each with its length in front; for names that ask. */
  neededWords(name: number): number[] {
    let low = 0;
    let high = this.#asking.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#asking.get(middle) < name) low = middle + 1;
      else high = middle;
    }
    const words: number[] = [];
    const end = this.#neededEnds.get(low);
    for (let at = low === 0 ? 0 : this.#neededEnds.get(low - 1); at < end; at += 1)
      words.push(this.#neededWords.get(at));
    return words;
  }
}
