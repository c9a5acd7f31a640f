// The second half: an outline with its places filled becomes an entity.

import type { EntityId, EntityKind, EntityName, Fact, Relation, Role } from '../model/entity';
import { MAX_LINE, MAX_NAME, MAX_PARTS } from '../model/limits';
import { count } from './wikidata-item';
import { cleanLine } from './wikidata-text';
import type { Finished, FinishOptions, ItemId, OpenPart, OpenText, Outline, Skips } from './wikidata-types';

/** `wikidata/q36`. */
export const entityIdOf = (id: ItemId): EntityId => `wikidata/${id.toLowerCase()}`;

/** Ties told as facts where the other end is not held, of one type and in all: a card has room for a few, and Germany alone has 75. */
const MOST_OF_TYPE = 4;
const MOST_TOLD = 24;

const KIND_WORDS: Readonly<Record<EntityKind, string>> = {
  person: 'Person',
  place: 'Place',
  organisation: 'Organisation',
  text: 'Text',
  term: 'Subject',
};

/** The entity, with what could not be told for want of a label counted. It always passes the reader of packs. */
export function finishEntity(outline: Outline, options: FinishOptions): Finished {
  const { entityOf, source, idOf = entityIdOf } = options;
  const skips: Skips = {};
  const sources = [source];
  const id = idOf(outline.item);
  const labelOf = (item: ItemId): string | null => cleanLine(options.labelOf(item), MAX_NAME);
  const facts: Fact[] = [];
  for (const { text, date } of outline.facts) {
    const words = told(text, labelOf);
    if (words === null) count(skips, 'no-label');
    else facts.push({ text: words, ...(date ? { date } : {}), sources });
  }
  const relations: Relation[] = [];
  const toldOf = new Map<string, number>();
  let toldCount = 0;
  // What holds before what is over, or the few that are told of a state are its first presidents.
  const [over, lasting] = [true, false].map((isOver) =>
    outline.relations.filter(({ to }) => (to !== undefined) === isOver),
  );
  for (const { type, target, ...dates } of [...lasting!, ...over!]) {
    const other = entityOf(target);
    if (other === id) continue;
    if (other !== undefined) {
      relations.push({ type, target: other, ...dates, sources });
      continue;
    }
    const label = labelOf(target);
    const before = toldOf.get(type) ?? 0;
    if (label === null) count(skips, 'no-label');
    else if (before === MOST_OF_TYPE || toldCount === MOST_TOLD) count(skips, 'too-many');
    else {
      toldOf.set(type, before + 1);
      toldCount += 1;
      facts.push({ ...tieInWords(type, label, dates), sources });
    }
  }
  return {
    entity: {
      id,
      kind: outline.kind,
      label: outline.label,
      description: outline.description ?? described(outline, labelOf),
      names: [...outline.names, ...familyNames(outline, labelOf)].slice(0, MAX_PARTS),
      roles: rolesOf(outline, labelOf, options, skips),
      facts: facts.slice(0, MAX_PARTS),
      relations,
      ids: outline.ids,
      salience: outline.salience,
    },
    skips,
  };
}

function rolesOf(
  { roles }: Outline,
  labelOf: (item: ItemId) => string | null,
  { entityOf, source }: FinishOptions,
  skips: Skips,
): Role[] {
  const finished: Role[] = [];
  for (const { post, ordinal, of, after, from, to, asOf } of roles) {
    const title = labelOf(post);
    if (title === null) {
      count(skips, 'no-label');
      continue;
    }
    const body = of && entityOf(of);
    const before = after && (entityOf(after) ?? labelOf(after));
    finished.push({
      title: capitalised(title),
      ...(ordinal ? { ordinal } : {}),
      ...(body ? { of: body } : {}),
      from: from ?? null,
      to: to ?? null,
      ...(before ? { after: before } : {}),
      ...(asOf ? { asOf } : {}),
      sources: [source],
    });
  }
  return finished;
}

/** "Member of: OECD, until 2019" with its beginning as the fact's date. */
function tieInWords(type: string, label: string, { from, to }: OpenPart): Omit<Fact, 'sources'> {
  const words = `${capitalised(type)}: ${label}${to ? `, until ${to}` : ''}`;
  return { text: words, ...(from ? { date: from } : {}) };
}

/** Null where a label is missing without which the text says nothing. */
function told(text: OpenText, labelOf: (item: ItemId) => string | null): string | null {
  let words = '';
  for (const piece of text) {
    if (typeof piece === 'string') words += piece;
    else if ('items' in piece) {
      const labels = piece.items.flatMap((item) => labelOf(item) ?? []);
      if (labels.length === 0) return null;
      words += labels.join(', ');
    } else {
      const label = labelOf(piece.item);
      if (label !== null) words += `${piece.lead ?? ''}${label}`;
      else if (piece.lead === undefined) return null;
    }
  }
  return cleanLine(capitalised(words), MAX_LINE);
}

/** Without a description of its own: what it is and where, "city in Germany". */
function described({ kind, about }: Outline, labelOf: (item: ItemId) => string | null): string {
  const is = about.is ? labelOf(about.is) : null;
  const where = about.in ? labelOf(about.in) : null;
  const what = is === null ? KIND_WORDS[kind] : capitalised(is);
  return where === null ? what : `${what}${kind === 'person' ? ', ' : ' in '}${where}`;
}

/** Family names that stand in the label: it tells apart the one that is used of several. They count only after a fuller name. */
function familyNames(
  { family, names, label }: Outline,
  labelOf: (item: ItemId) => string | null,
): EntityName[] {
  const found: EntityName[] = [];
  const words = ` ${label.toLowerCase()} `;
  for (const item of family) {
    const name = labelOf(item);
    if (name === null || name === label || !words.includes(` ${name.toLowerCase()} `)) continue;
    if (![...names, ...found].some((other) => other.name === name)) found.push({ name, type: 'family' });
  }
  return found;
}

function capitalised(words: string): string {
  const [first] = words;
  return first === undefined ? words : first.toUpperCase() + words.slice(first.length);
}
