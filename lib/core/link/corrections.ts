// The reader's own rules: which of them hold in an article, and what they make of its mentions. They win over every pack.

import type { Correction, CorrectionId } from '../model/correction';
import type { EntityId } from '../model/entity';
import { foldedName } from '../text/said';
import type { ArticleWords } from './article-words';
import { stemHash } from './context-words';
import type { Candidate, Mention } from './mentions';
import type { ShortMention } from './short-forms';
import type { Group } from './standing';
import type { EntityTable } from './table/entity-table';

/** Rules by the folded name they are for, the strongest first. */
export type CorrectionIndex = ReadonlyMap<string, readonly Correction[]>;

export const NO_CORRECTIONS: CorrectionIndex = new Map();

/** Rules in the order in which they were made. The narrower scope wins, then the newest. */
export function indexCorrections(rules: readonly Correction[]): CorrectionIndex {
  const index = new Map<string, Correction[]>();
  for (const rule of rules) {
    const known = index.get(rule.name);
    if (known) known.push(rule);
    else index.set(rule.name, [rule]);
  }
  for (const of of index.values()) {
    of.reverse();
    // Sorting keeps the order of equals, so that the newest stays first.
    of.sort((a, b) => breadth(a) - breadth(b));
  }
  return index;
}

function breadth({ scope }: Correction): number {
  return scope.in === 'everywhere' ? 1 : 0;
}

/** What the rules say of one mention. */
interface Ruling {
  readonly not: readonly EntityId[];
  readonly means: { readonly candidate: Candidate; readonly correction: CorrectionId } | null;
  readonly never: boolean;
}

/**
 * The rules over one article. Costs a look-up per mention; only for names that have a rule is more asked. A class, because it
 * remembers which rules hold here.
 */
export class Rulings {
  readonly #words: ArticleWords;
  readonly #table: EntityTable;
  readonly #index: CorrectionIndex;
  /** Rules that hold in this article, by name. */
  readonly #held = new Map<string, readonly Correction[]>();
  readonly #used = new Set<CorrectionId>();

  constructor(words: ArticleWords, table: EntityTable, index: CorrectionIndex) {
    this.#words = words;
    this.#table = table;
    this.#index = index;
  }

  /** Rules that had a say in this article, in reading order. */
  used(): CorrectionId[] {
    return [...this.#used];
  }

  /** The mention with the readings that the rules leave it. */
  applied(mention: Mention): Mention {
    const ruling = this.#rulingOf(mention);
    if (ruling === null || ruling.never) return mention;
    if (ruling.means) {
      const { candidate, correction } = ruling.means;
      // A name that needs nobody named before and nothing beside it, whatever the pack says of it.
      const reading = {
        ...candidate.reading,
        type: 'short',
        prior: 1,
        priorGiven: true,
        needs: null,
      } as const;
      return { ...mention, candidates: [{ ...candidate, reading, correction }] };
    }
    return {
      ...mention,
      candidates: mention.candidates.filter(({ entity }) => !this.#isNot(ruling, entity)),
    };
  }

  /** Whether the words are not to be marked at all. */
  isNever(mention: Mention): boolean {
    return this.#rulingOf(mention)?.never ?? false;
  }

  /** Groups of mentions weighed: what the reader has said is not weighed any more. */
  settled(groups: readonly Group[]): readonly Group[] {
    if (this.#used.size === 0) return groups;
    return groups.map((group) => {
      const said = group.weighed.find(({ candidate }) => candidate.correction !== undefined);
      return said ? { ...group, weighed: [{ ...said, probability: 1 }] } : group;
    });
  }

  /** Short forms: neither words that the reader has settled, nor meanings that the reader has denied them. */
  allowed(shorts: readonly ShortMention[]): readonly ShortMention[] {
    if (this.#index.size === 0) return shorts;
    return shorts.flatMap((short) => {
      const { mention } = short;
      if (mention.candidates.some(({ correction }) => correction !== undefined)) return [];
      const ruling = this.#rulingOf(mention);
      if (ruling === null) return [short];
      if (ruling.never) return [];
      const forms = short.forms.filter(
        ({ bearer }) => bearer.entity === null || !this.#isNot(ruling, bearer.entity),
      );
      return forms.length > 0 ? [{ ...short, forms }] : [];
    });
  }

  #isNot({ not }: Ruling, entity: number): boolean {
    return not.some((id) => this.#table.isCalled(entity, id));
  }

  /** Null: no rule holds for these words here. */
  #rulingOf(mention: Mention): Ruling | null {
    if (this.#index.size === 0) return null;
    const rules = this.#rulesOf(mention);
    if (rules.length === 0) return null;
    const not: EntityId[] = [];
    for (const { id, verdict } of rules) {
      this.#used.add(id);
      if (verdict.is === 'never') return { not, means: null, never: true };
      if (verdict.is === 'not') not.push(verdict.entity);
      else {
        // A rule whose entity has left the library says nothing, and the next is asked.
        const candidate = mention.candidates.find(({ entity }) =>
          this.#table.isCalled(entity, verdict.entity),
        );
        if (candidate && !not.some((id) => this.#table.isCalled(candidate.entity, id)))
          return { not, means: { candidate, correction: id }, never: false };
      }
    }
    return not.length > 0 ? { not, means: null, never: false } : null;
  }

  #rulesOf({ key }: Mention): readonly Correction[] {
    const known = this.#held.get(key);
    if (known) return known;
    const rules = (this.#index.get(key) ?? []).filter((rule) => this.#holds(rule));
    this.#held.set(key, rules);
    return rules;
  }

  /** As a pack's `needs`: all words of one of the names stand in the article, together or not. */
  #holds({ scope }: Correction): boolean {
    return (
      scope.in === 'everywhere' ||
      scope.names.some((name) =>
        foldedName(name)
          .split(' ')
          .every((word) => this.#words.placesOf(stemHash(word)).length > 0),
      )
    );
  }
}
