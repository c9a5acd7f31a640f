// A pack's entities and claims → what is stored of it and searched: the name index, the entity table, the pages of details, the
// index of claims.

import { ClaimIndexBuilder } from '../claims/claim-index';
import { EntityTableBuilder } from '../link/table/build/table-builder';
import { NameIndexBuilder } from '../match/build';
import { indexSum } from '../match/layout';
import { otherSpellings } from '../match/spellings';
import type { Claim } from '../model/claim';
import type { CaseRule, Entity, EntityName } from '../model/entity';

/** What is built from a pack and stored as it is: buffers that every article needs, and pages of which it needs a few. */
export interface KnowledgeParts {
  readonly names: ArrayBuffer;
  readonly entities: ArrayBuffer;
  readonly pages: readonly ArrayBuffer[];
  /** What every article asks that has a sentence in it; null: no claim of the pack can be matched. */
  readonly claims: ArrayBuffer | null;
}

/** Longest name that is always letter for letter where the pack gives no rule: "US" and "WHO" are words in small letters. */
const EXACT_LENGTH = 3;

/** The rule of a name that gives none. */
export function caseRuleOf({ name, type, case: rule }: EntityName): CaseRule {
  return rule ?? (type === 'acronym' || name.length <= EXACT_LENGTH ? 'exact' : 'cased');
}

/**
 * Takes a pack's entities and claims one by one and keeps none of them. A class because what it gathers lives from the first `add` to the end
 * of `finish`.
 */
export class KnowledgeBuilder {
  readonly #names = new NameIndexBuilder();
  readonly #entities = new EntityTableBuilder();
  readonly #claims = new ClaimIndexBuilder();

  /** Adds an entity. Of two with one id the first counts; of two equal names of one entity too, which packs put in front. */
  add(entity: Entity): void {
    const number = this.#entities.addEntity(entity);
    if (number === null) return;
    const { names } = entity;
    for (let at = 0; at < names.length; at += 1)
      if (!isListed(names, at, names[at]!)) this.#addName(number, names[at]!);
    const others: EntityName[] = [];
    for (const name of names)
      for (const spelling of otherSpellings(name.name, name.type)) {
        const other = { ...name, name: spelling, case: caseRuleOf(name) };
        if (isListed(names, names.length, other) || isListed(others, others.length, other)) continue;
        others.push(other);
        this.#addName(number, other);
      }
  }

  /** Adds a claim; of two with one id the first counts. */
  addClaim(claim: Claim): void {
    this.#claims.add(claim);
  }

  #addName(entity: number, name: EntityName): void {
    const rule = caseRuleOf(name);
    this.#names.add(name.name, rule);
    this.#entities.addName(entity, name, rule);
  }

  /** Builds; yields after each slice of a few ms, so that a caller can let others run, or give up. The builder is spent then. */
  *finish(): Generator<void, KnowledgeParts> {
    const { buffer, ...index } = yield* this.#names.finish();
    const tables = yield* this.#entities.finish({ ...index, sum: indexSum(buffer) });
    return { names: buffer, ...tables, claims: yield* this.#claims.finish() };
  }
}

/** Whether a name stands among the first `count`, under its rule. Compared one by one: most entities have two or three, and a Map for each cost more. */
function isListed(names: readonly EntityName[], count: number, name: EntityName): boolean {
  for (let at = 0; at < count; at += 1)
    if (names[at]!.name === name.name && caseRuleOf(names[at]!) === caseRuleOf(name)) return true;
  return false;
}

/** Builds in one go. */
export function buildKnowledge(entities: Iterable<Entity>, claims: Iterable<Claim> = []): KnowledgeParts {
  const builder = new KnowledgeBuilder();
  for (const entity of entities) builder.add(entity);
  for (const claim of claims) builder.addClaim(claim);
  const steps = builder.finish();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
