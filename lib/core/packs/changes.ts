// What an update would change, in short sentences: one record before and after, compared.

import type { Claim } from '../model/claim';
import type { PartialDate } from '../model/dates';
import type { Entity, Relation, Role } from '../model/entity';
import type { RecordChange } from '../model/pack-life';

/** An entity, or a claim, which says so. */
export type ComparedRecord = (Entity & { readonly record?: never }) | (Claim & { readonly record: 'claim' });

/** Sentences for one record: more are counted. */
const MOST_DETAILS = 12;
/** A text inside a sentence, UTF-16 units. */
const MOST_QUOTED = 120;

/** `before` null: it is added; `after` null: it is removed. One of them is there. */
export function changeOf(before: ComparedRecord | null, after: ComparedRecord | null): RecordChange {
  const record = (after ?? before)!;
  const change = before && after ? 'changed' : after ? 'added' : 'removed';
  const found = before && after ? detailsOf(before, after) : [];
  const all =
    change === 'changed' && found.length === 0 ? ['Sources or other particulars are others.'] : found;
  const more = all.length - MOST_DETAILS;
  const details = more > 0 ? [...all.slice(0, MOST_DETAILS), `And ${more} more.`] : all;
  return { change, id: record.id, label: labelOf(record), details };
}

function labelOf(record: ComparedRecord): string {
  return record.record === 'claim' ? shorten(record.text) : record.label;
}

function detailsOf(before: ComparedRecord, after: ComparedRecord): string[] {
  if (before.record === 'claim' || after.record === 'claim') {
    return before.record === 'claim' && after.record === 'claim'
      ? claimDetails(before, after)
      : ['It is a record of another type.'];
  }
  return [
    ...worded('Label', before.label, after.label),
    ...worded('Kind', before.kind, after.kind),
    ...worded('Description', before.description, after.description),
    ...listed('name', before.names, after.names, (name) => `${name.name}${spellWords(name)}`),
    ...listed(
      'post',
      before.roles,
      after.roles,
      roleWords,
      (role) => `${role.title} ${role.of ?? ''} ${role.ordinal ?? ''}`,
    ),
    ...listed('fact', before.facts, after.facts, ({ text, date }) => `${text}${date ? ` (${date})` : ''}`),
    ...listed('tie', before.relations, after.relations, tieWords, ({ type, target }) => `${type} ${target}`),
    ...identifiers(before.ids, after.ids),
    ...(before.text?.body === after.text?.body ? [] : ['Its text is another one.']),
    ...worded('Weight', `${before.salience}`, `${after.salience}`),
  ];
}

function claimDetails(before: Claim, after: Claim): string[] {
  return [
    ...worded('Claim', before.text, after.text),
    ...listed(
      'review',
      before.reviews,
      after.reviews,
      ({ publisher, rating, date }) => `${publisher}: ${rating.label}${date ? ` (${date})` : ''}`,
      ({ publisher, url }) => `${publisher} ${url ?? ''}`,
    ),
  ];
}

function worded(what: string, before: string, after: string): string[] {
  return before === after ? [] : [`${what}: was “${shorten(before)}”, is “${shorten(after)}”.`];
}

/**
 * What is new in a list, what is gone, and what is said otherwise. `keyOf`: what stays the same of a part that is said otherwise; left
 * out, each part is only itself.
 */
function listed<Part>(
  what: string,
  before: readonly Part[],
  after: readonly Part[],
  wordsOf: (part: Part) => string,
  keyOf: (part: Part) => string = wordsOf,
): string[] {
  const kept = new Set(after.map(wordsOf));
  const known = new Set(before.map(wordsOf));
  const gone = before.filter((part) => !kept.has(wordsOf(part)));
  const details: string[] = [];
  for (const part of after.filter((each) => !known.has(wordsOf(each)))) {
    const at = gone.findIndex((other) => keyOf(other) === keyOf(part));
    if (at === -1) details.push(`New ${what}: ${shorten(wordsOf(part))}.`);
    else {
      const [old] = gone.splice(at, 1);
      details.push(`${capital(what)}: was “${shorten(wordsOf(old!))}”, is “${shorten(wordsOf(part))}”.`);
    }
  }
  return [...details, ...gone.map((part) => `No longer a ${what}: ${shorten(wordsOf(part))}.`)];
}

function identifiers(
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
): string[] {
  const schemes = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return schemes.flatMap((scheme) => {
    const [old, now] = [before[scheme], after[scheme]];
    if (old === now) return [];
    if (old === undefined) return [`New identifier: ${scheme} ${now}.`];
    return now === undefined
      ? [`No longer an identifier: ${scheme} ${old}.`]
      : [`Identifier ${scheme}: was ${old}, is ${now}.`];
  });
}

function roleWords(role: Role): string {
  return `${role.title}${role.of ? ` of ${role.of}` : ''}${spellWords(role)}`;
}

function tieWords(relation: Relation): string {
  return `${relation.type} ${relation.target}${spellWords(relation)}`;
}

/** `, 2019-05 to 2023`, `, since 2019-05`, `, until 2023`, or nothing. */
function spellWords({
  from,
  to,
}: {
  readonly from?: PartialDate | null | undefined;
  readonly to?: PartialDate | null | undefined;
}): string {
  if (from && to) return `, ${from} to ${to}`;
  if (from) return `, since ${from}`;
  return to ? `, until ${to}` : '';
}

function capital(word: string): string {
  return word[0]!.toUpperCase() + word.slice(1);
}

function shorten(text: string): string {
  return text.length > MOST_QUOTED ? `${[...text.slice(0, MOST_QUOTED)].slice(0, -1).join('')}…` : text;
}
