// Two forms of one entry of the reader's own as one: the newer leads, and keeps whatever the other alone says.

import type { Day } from '../model/dates';
import type { Entity, EntityName, Source, SourceKey } from '../model/entity';
import { MAX_BODY, MAX_NAME, MAX_PARTS } from '../model/limits';
import { type OwnEntity, READER_SOURCE, READER_SOURCE_KEY } from '../model/own';

/** What is there stays as it is where it is newer. Days are all that is known: of one day, what is there leads, and both are kept. */
export function mergeOwn(there: OwnEntity, more: OwnEntity): OwnEntity {
  if (there.changed > more.changed) return there;
  const [lead, other] = more.changed > there.changed ? [more, there] : [there, more];
  const sources = createSources(lead.sources);
  const { entity } = other;
  const made: Day = there.made < more.made ? there.made : more.made;
  const translated = translate(entity, (key) => sources.keyOf(key, other.sources[key]));
  const merged: Entity = {
    ...lead.entity,
    names: joined(lead.entity.names, [...entity.names, ...labelAsName(entity, lead.entity)]),
    roles: joined(lead.entity.roles, translated.roles),
    facts: joined(lead.entity.facts, translated.facts),
    relations: joined(lead.entity.relations, translated.relations),
    ids: { ...entity.ids, ...lead.entity.ids },
  };
  const facts = [...merged.facts];
  if (entity.description !== merged.description && !facts.some(({ text }) => text === entity.description))
    facts.push({ text: entity.description, sources: [sources.keyOf(READER_SOURCE_KEY, READER_SOURCE)] });
  const text = joinBodies(merged, translated);
  return {
    entity: { ...merged, facts: facts.slice(0, MAX_PARTS), ...(text ? { text } : {}) },
    sources: sources.all(),
    made,
    changed: lead.changed,
  };
}

/** Both, with an empty line between, where neither holds the other. */
export function joinTexts(first: string, second: string): string {
  if (first.includes(second)) return first;
  return second.includes(first) ? second : `${first}\n\n${second}`;
}

function joinBodies(lead: Entity, other: Entity): Entity['text'] {
  if (lead.kind !== 'text' || !other.text) return lead.text;
  if (!lead.text) return other.text;
  const body = joinTexts(lead.text.body, other.text.body);
  if (body.length > MAX_BODY) return lead.text;
  return { body, sources: [...new Set([...lead.text.sources, ...other.text.sources])] };
}

function labelAsName({ label, names }: Entity, lead: Entity): EntityName[] {
  const isThere = label === lead.label || [...names, ...lead.names].some(({ name }) => name === label);
  return isThere || label.length > MAX_NAME ? [] : [{ name: label, type: 'alias' }];
}

/** The first list, and of the second what it lacks. */
function joined<Part>(first: readonly Part[], second: readonly Part[]): Part[] {
  const known = new Set(first.map((part) => JSON.stringify(part)));
  const more = second.filter((part) => {
    const text = JSON.stringify(part);
    if (known.has(text)) return false;
    known.add(text);
    return true;
  });
  return [...first, ...more].slice(0, MAX_PARTS);
}

function translate(entity: Entity, keyOf: (key: SourceKey) => SourceKey): Entity {
  const named = <Part extends { readonly sources: readonly SourceKey[] }>(part: Part): Part => ({
    ...part,
    sources: part.sources.map(keyOf),
  });
  return {
    ...entity,
    roles: entity.roles.map(named),
    facts: entity.facts.map(named),
    relations: entity.relations.map(named),
    ...(entity.text ? { text: named(entity.text) } : {}),
  };
}

/** One dictionary for both: a key that stands for something else already gets a number. */
export function createSources(first: OwnEntity['sources']) {
  const all = new Map(Object.entries(first));
  const same = (one: Source | undefined, other: Source): boolean =>
    one !== undefined && one.title === other.title && one.url === other.url && one.date === other.date;
  return {
    keyOf(key: SourceKey, source: Source | undefined): SourceKey {
      if (!source) return key;
      for (let number = 1; ; number += 1) {
        const wanted = number === 1 ? key : `${key}-${number}`;
        const there = all.get(wanted);
        if (there && !same(there, source)) continue;
        if (!there) all.set(wanted, source);
        return wanted;
      }
    },
    all: () => Object.fromEntries([...all].sort(([one], [other]) => (one < other ? -1 : 1))),
  };
}
