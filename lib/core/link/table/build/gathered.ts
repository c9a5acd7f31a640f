// What a pack's entities tell, taken from them one by one and kept as numbers and bytes: no entity is held until the table is written.

import type { Entity, EntityKind, EntityName, Role } from '../../../model/entity';
import { fold } from '../../../text/fold';
import { ByteWriter, writeNumber, writeString } from '../bytes';
import { hashId, NumberedHashes } from '../numbered-hashes';
import { KINDS, MAX_ENTITIES } from '../table-layout';
import { ByteColumn, Column } from './columns';
import { ContextTexts } from './context-texts';
import { isDated, MAX_POSTS, writeDates } from './dated-posts';
import { GatheredNames } from './gathered-names';
import { Targets } from './targets';

/** Ties read per entity, in the pack's order, and posts: hubs such as countries have thousands, and the later ones tell nothing new. */
const MAX_TARGETS = 4096;

/** What is of no kind that we know: nothing hangs on a term, as family names do on a person. */
const UNKNOWN_KIND: EntityKind = 'term';

/** Grows with each entity. A class because its columns live from the first `add` until the table is written. */
export class Gathered {
  /** Numbers of entities here are those of their coming; the table numbers them anew. */
  readonly ids = new NumberedHashes();
  readonly kinds = new Column(Uint8Array);
  readonly salience = new Column(Float32Array);
  /** Per entity its dates, id, label and family names, as pages hold them. */
  readonly heads = new ByteColumn();
  readonly headEnds = new Column(Uint32Array);
  readonly texts = new ContextTexts();
  readonly targets = new Targets();
  readonly names = new GatheredNames();
  readonly #scratch = new ByteWriter();

  get entities(): number {
    return this.ids.count;
  }

  /** The number of a new entity, or null where one of its id is there already, or there is no room. */
  addEntity(entity: Entity): number | null {
    const number = this.entities;
    const { hash, check } = hashId(entity.id);
    if (number === MAX_ENTITIES || this.ids.add(hash, check) !== number) return null;
    this.kinds.push(KINDS.indexOf(KINDS.includes(entity.kind) ? entity.kind : UNKNOWN_KIND));
    this.salience.push(sound(entity.salience));
    const dated = entity.roles.filter(isDated).slice(0, MAX_POSTS);
    writeDates(this.#scratch, entity, dated);
    writeString(this.#scratch, entity.id);
    writeString(this.#scratch, entity.label);
    this.#writeFamilies(entity.names);
    this.heads.append(this.#scratch.bytes());
    this.#scratch.clear();
    this.headEnds.push(this.heads.length);
    this.texts.add(
      entity.label,
      describe(entity, dated),
      dated.map(({ title }) => title),
    );
    this.#addTargets(entity);
    return number;
  }

  #writeFamilies(names: readonly EntityName[]): void {
    const families: string[] = [];
    for (const { name, type } of names) {
      const family = type === 'family' ? fold(name) : '';
      if (family !== '' && !families.includes(family)) families.push(family);
    }
    writeNumber(this.#scratch, families.length);
    for (const family of families) writeString(this.#scratch, family);
  }

  #addTargets({ relations, roles }: Entity): void {
    const most = Math.min(relations.length, MAX_TARGETS);
    for (let at = 0; at < most; at += 1) this.targets.add(relations[at]!.target);
    for (let at = 0; at < roles.length && at < MAX_TARGETS; at += 1) {
      const { of } = roles[at]!;
      if (of !== undefined) this.targets.add(of);
    }
    this.targets.close();
  }
}

/** The texts of which an entity's context is made, beside its dated posts. */
function describe({ description, roles }: Entity, dated: readonly Role[]): string {
  let text = description;
  for (const role of roles) if (!dated.includes(role)) text += `\n${role.title}`;
  return text;
}

/** Where a record begins, from the column of their ends. */
export function startOf(ends: Column<Uint32Array>, number: number): number {
  return number === 0 ? 0 : ends.get(number - 1);
}

/** A salience that packs may give: anything that is no positive number counts as none. */
function sound(salience: number): number {
  return Number.isFinite(salience) && salience > 0 ? salience : 0;
}
