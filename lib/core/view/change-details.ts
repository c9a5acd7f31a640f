// What an update would change, in short sentences: one record before and after, compared.

import { commaWords, labels, say, sayCount } from '@/lib/core/words/say';
import type { Claim } from '../model/claim';
import type { PartialDate } from '../model/dates';
import type { Entity, EntityId, Relation, Role } from '../model/entity';
import type { RecordChange } from '../model/pack-life';
import { KIND_LABELS } from './labels';
import { dateWords, periodWords, postTitle } from './words';

/** An entity, or a claim, which says so. */
export type ComparedRecord = (Entity & { readonly record?: never }) | (Claim & { readonly record: 'claim' });

/** Sentences for one record: more are counted. */
const MOST_DETAILS = 12;
/** A text inside a sentence, UTF-16 units. */
const MOST_QUOTED = 120;

/** What others are called, by whose ids records name them; an id for which there is none stands for itself. */
export type Labels = ReadonlyMap<EntityId, string>;

/** Of whom a record's posts and ties are: their labels are wanted. */
export function namedBy(record: ComparedRecord | null): EntityId[] {
  if (!record || record.record === 'claim') return [];
  const posts = record.roles.flatMap(({ of }) => (of === undefined ? [] : [of]));
  return [...posts, ...record.relations.map(({ target }) => target)];
}

/** `before` null: it is added; `after` null: it is removed. One of them is there. */
export function changeOf(
  before: ComparedRecord | null,
  after: ComparedRecord | null,
  labels: Labels = new Map(),
): RecordChange {
  const record = (after ?? before)!;
  const change = before && after ? 'changed' : after ? 'added' : 'removed';
  const found = before && after ? detailsOf(before, after, labels) : [];
  const all = change === 'changed' && found.length === 0 ? [say('change_sources')] : found;
  const more = all.length - MOST_DETAILS;
  const details = more > 0 ? [...all.slice(0, MOST_DETAILS), sayCount('change_more', more)] : all;
  return { change, id: record.id, label: labelOf(record), details };
}

function labelOf(record: ComparedRecord): string {
  return record.record === 'claim' ? shorten(record.text) : record.label;
}

function detailsOf(before: ComparedRecord, after: ComparedRecord, labels: Labels): string[] {
  if (before.record === 'claim' || after.record === 'claim') {
    return before.record === 'claim' && after.record === 'claim'
      ? claimDetails(before, after)
      : [say('change_type')];
  }
  return [
    ...worded('label', before.label, after.label),
    ...worded('kind', KIND_LABELS[before.kind], KIND_LABELS[after.kind]),
    ...worded('description', before.description, after.description),
    ...listed('name', before.names, after.names, (name) => `${name.name}${spellWords(name)}`),
    ...listed(
      'post',
      before.roles,
      after.roles,
      (role) => roleWords(role, labels),
      (role) => `${role.title} ${role.of ?? ''} ${role.ordinal ?? ''}`,
    ),
    ...listed(
      'fact',
      before.facts,
      after.facts,
      ({ text, date }) => `${text}${date ? ` (${dateWords(date)})` : ''}`,
    ),
    ...listed(
      'tie',
      before.relations,
      after.relations,
      (tie) => tieWords(tie, labels),
      ({ type, target }) => `${type} ${target}`,
    ),
    ...identifiers(before.ids, after.ids),
    ...(before.text?.body === after.text?.body ? [] : [say('change_text')]),
    ...worded('weight', `${before.salience}`, `${after.salience}`),
  ];
}

function claimDetails(before: Claim, after: Claim): string[] {
  return [
    ...worded('claim', before.text, after.text),
    ...listed(
      'review',
      before.reviews,
      after.reviews,
      ({ publisher, rating, date }) => `${publisher}: ${rating.label}${date ? ` (${dateWords(date)})` : ''}`,
      ({ publisher, url }) => `${publisher} ${url ?? ''}`,
    ),
  ];
}

const PARTS = labels('change_part', ['label', 'kind', 'description', 'weight', 'claim']);

function worded(what: keyof typeof PARTS, before: string, after: string): string[] {
  return before === after ? [] : [say('change_was', PARTS[what], shorten(before), shorten(after))];
}

/**
 * What is new in a list, what is gone, and what is said otherwise. `keyOf`: what stays the same of a part that is said otherwise; left
 * out, each part is only itself.
 */
function listed<Part>(
  what: 'name' | 'post' | 'fact' | 'tie' | 'review',
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
    if (at === -1) details.push(say(`change_new_${what}`, shorten(wordsOf(part))));
    else {
      const [old] = gone.splice(at, 1);
      details.push(say(`change_was_${what}`, shorten(wordsOf(old!)), shorten(wordsOf(part))));
    }
  }
  return [...details, ...gone.map((part) => say(`change_gone_${what}`, shorten(wordsOf(part))))];
}

function identifiers(
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
): string[] {
  const schemes = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return schemes.flatMap((scheme) => {
    const [old, now] = [before[scheme], after[scheme]];
    if (old === now) return [];
    if (old === undefined) return [say('change_identifier_new', scheme, now!)];
    return now === undefined
      ? [say('change_identifier_gone', scheme, old)]
      : [say('change_identifier_was', scheme, old, now)];
  });
}

/** Titles mostly name what the post is of: "King of Ruritania". */
function roleWords(role: Role, labels: Labels): string {
  const title = postTitle(role);
  const of = role.of === undefined ? '' : (labels.get(role.of) ?? role.of);
  return `${title}${of === '' || title.includes(of) ? '' : ` (${of})`}${spellWords(role)}`;
}

function tieWords(relation: Relation, labels: Labels): string {
  return `${relation.type} ${labels.get(relation.target) ?? relation.target}${spellWords(relation)}`;
}

/** `, May 2019 to 2023`, `, since May 2019`, `, until 2023`, or nothing. */
function spellWords({
  from = null,
  to = null,
}: {
  readonly from?: PartialDate | null | undefined;
  readonly to?: PartialDate | null | undefined;
}): string {
  const period = periodWords({ from, to });
  return period && commaWords(['', period]);
}

function shorten(text: string): string {
  return text.length > MOST_QUOTED ? `${[...text.slice(0, MOST_QUOTED)].slice(0, -1).join('')}…` : text;
}
