// What a pack's entities tell, taken from them one by one and kept as numbers and bytes: no entity is held until the table is written.

import type { CaseRule, Entity, EntityName } from '../model/entity';
import { fold } from '../text/fold';
import { writeNumber, writeString } from './bytes';
import { ByteColumn, Column } from './columns';
import { ContextTexts } from './context-texts';
import { stemHash } from './context-words';
import { hashId, NumberedHashes } from './numbered-hashes';
import { CASE_RULES, ENTRY, KINDS, MAX_ENTITIES, NAME_TYPES, spellingHash } from './table-layout';

/** Ties read per entity, in the pack's order: hubs such as countries have thousands, and the later ones tell nothing new. */
const MAX_TARGETS = 4096;

/** Grows with each entity. A class because its columns live from the first `add` until the table is written. */
export class Gathered {
  /** Numbers of entities here are those of their coming; the table numbers them anew. */
  readonly ids = new NumberedHashes();
  readonly kinds = new Column(Uint8Array);
  readonly salience = new Column(Float32Array);
  /** Per entity id, label and family names, as pages hold them. */
  readonly heads = new ByteColumn();
  readonly headEnds = new Column(Uint32Array);
  readonly texts = new ContextTexts();
  /** Hashes of the ids that entities are tied to. */
  readonly targetHashes = new Column(Uint32Array);
  readonly targetChecks = new Column(Uint32Array);
  readonly targetEnds = new Column(Uint32Array);

  /** Per name added: its meaning as the table holds it, but with the number of the entity's coming. */
  readonly meanings = new Column(Uint32Array);
  /** As given; NaN where the pack gives none. */
  readonly priors = new Column(Float32Array);
  readonly spellings = new Column(Uint32Array);
  /** Names that ask for words: their number, and where their words end. */
  readonly asking = new Column(Uint32Array);
  readonly neededEnds = new Column(Uint32Array);
  readonly neededWords = new Column(Uint32Array);

  get entities(): number {
    return this.ids.count;
  }

  /** The number of a new entity, or null where one of its id is there already, or there is no room. */
  addEntity(entity: Entity): number | null {
    const number = this.entities;
    const { hash, check } = hashId(entity.id);
    if (number === MAX_ENTITIES || this.ids.add(hash, check) !== number) return null;
    this.kinds.push(Math.max(0, KINDS.indexOf(entity.kind)));
    this.salience.push(sound(entity.salience));
    writeString(this.heads, entity.id);
    writeString(this.heads, entity.label);
    const families = new Set(entity.names.filter(isFamily).map(({ name }) => fold(name)));
    writeNumber(this.heads, families.size);
    for (const family of families) writeString(this.heads, family);
    this.headEnds.push(this.heads.length);
    this.texts.add(entity.label, [entity.description, ...entity.roles.map(({ title }) => title)].join('\n'));
    this.#addTargets(entity);
    return number;
  }

  /** Adds a name of an entity, the next one after those added before. */
  addName(entity: number, { name, type, prior, needs = [] }: EntityName, rule: CaseRule): void {
    let flags = NAME_TYPES.indexOf(type) | (CASE_RULES.indexOf(rule) << ENTRY.ruleShift);
    if (needs.length > 0) {
      flags |= ENTRY.needs;
      this.asking.push(this.meanings.length);
      for (const phrase of needs) {
        const words = phrase.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
        this.neededWords.push(words.length);
        for (const word of words) this.neededWords.push(stemHash(fold(word)));
      }
      this.neededEnds.push(this.neededWords.length);
    }
    if (prior !== undefined) flags |= ENTRY.priorGiven;
    this.meanings.push(entity | (flags << ENTRY.shift));
    this.priors.push(prior ?? Number.NaN);
    this.spellings.push(spellingHash(name));
  }

  #addTargets({ id, relations, roles }: Entity): void {
    const targets = new Set(relations.map(({ target }) => target));
    for (const { of } of roles) if (of !== undefined) targets.add(of);
    targets.delete(id);
    let left = MAX_TARGETS;
    for (const target of targets) {
      if (left-- === 0) break;
      const { hash, check } = hashId(target);
      this.targetHashes.push(hash);
      this.targetChecks.push(check);
    }
    this.targetEnds.push(this.targetHashes.length);
  }
}

/** Where a record begins, from the column of their ends. */
export function startOf(ends: Column<Uint32Array>, number: number): number {
  return number === 0 ? 0 : ends.get(number - 1);
}

/** A salience that packs may give: anything that is no positive number counts as none. */
function sound(salience: number): number {
  return Number.isFinite(salience) && salience > 0 ? salience : 0;
}

function isFamily(name: EntityName): boolean {
  return name.type === 'family';
}
