// The form for an entry of the reader's own: what its fields hold, and the entity that they make. Pure.

import type { PartialDate } from '@/lib/core/model/dates';
import type {
  CaseRule,
  Entity,
  EntityId,
  EntityKind,
  EntityName,
  Fact,
  NameType,
  Role,
  Source,
  SourceKey,
} from '@/lib/core/model/entity';
import { READER_SOURCE_KEY } from '@/lib/core/model/own';

/** Where a statement comes from, as the reader writes it. Both empty: the reader says so. */
export interface SourceFields {
  readonly title: string;
  readonly url: string;
}

export interface NameFields {
  readonly name: string;
  readonly type: NameType;
  /** Empty: the rule for its type. */
  readonly rule: CaseRule | '';
  /** What the form does not show: prior, needs, period. */
  readonly kept: Omit<EntityName, 'name' | 'type' | 'case'>;
}

export interface PostFields {
  readonly title: string;
  readonly from: string;
  readonly to: string;
  readonly source: SourceFields;
  readonly kept: Omit<Role, 'title' | 'from' | 'to' | 'sources'>;
  /** Its sources as long as `source` still says what it said then. */
  readonly sourced: Sourced | null;
}

export interface FactFields {
  readonly text: string;
  readonly date: string;
  readonly source: SourceFields;
  readonly sourced: Sourced | null;
}

interface Sourced {
  readonly as: SourceFields;
  readonly keys: readonly SourceKey[];
}

export interface OwnForm {
  /** Null: a new one, which is given an id when it is kept. */
  readonly id: EntityId | null;
  readonly kind: EntityKind;
  readonly label: string;
  readonly description: string;
  readonly names: readonly NameFields[];
  readonly posts: readonly PostFields[];
  readonly facts: readonly FactFields[];
  /** What the form does not show, and leaves as it is. */
  readonly kept: Pick<Entity, 'relations' | 'ids' | 'salience' | 'text'>;
  readonly sources: Readonly<Record<SourceKey, Source>>;
}

export const NO_SOURCE: SourceFields = { title: '', url: '' };
export const EMPTY_NAME: NameFields = { name: '', type: 'alias', rule: '', kept: {} };
export const EMPTY_POST: PostFields = {
  title: '',
  from: '',
  to: '',
  source: NO_SOURCE,
  kept: {},
  sourced: null,
};
export const EMPTY_FACT: FactFields = { text: '', date: '', source: NO_SOURCE, sourced: null };

/** For a name that the reader has met. `from`: the page on which it was selected, which is then the source of the first fact. */
export function newForm({ name, from }: { readonly name: string; readonly from: string | null }): OwnForm {
  return {
    id: null,
    kind: 'person',
    label: name,
    description: '',
    names: [],
    posts: [],
    facts: from === null ? [] : [{ ...EMPTY_FACT, source: { title: '', url: from } }],
    kept: { relations: [], ids: {}, salience: 1 },
    sources: {},
  };
}

/** For one that is there: the reader's own, or a pack's that is to become their own under the same id. */
export function formOf(
  entity: Entity,
  sources: Readonly<Record<SourceKey, Source>>,
  id: EntityId | null,
): OwnForm {
  const sourced = (keys: readonly SourceKey[]): { source: SourceFields; sourced: Sourced } => {
    const first = keys.map((key) => (Object.hasOwn(sources, key) ? sources[key] : undefined)).find(Boolean);
    const as = { title: first?.title ?? '', url: first?.url ?? '' };
    return { source: as, sourced: { as, keys } };
  };
  const { relations, ids, salience, text } = entity;
  return {
    id,
    kind: entity.kind,
    label: entity.label,
    description: entity.description,
    names: entity.names
      .filter(({ name, type }) => !(name === entity.label && type === 'full'))
      .map(({ name, type, case: rule, ...kept }) => ({ name, type, rule: rule ?? '', kept })),
    posts: entity.roles.map(({ title, from, to, sources: keys, ...kept }) => ({
      title,
      from: from ?? '',
      to: to ?? '',
      kept,
      ...sourced(keys),
    })),
    facts: entity.facts.map(({ text, date = '', sources: keys }) => ({ text, date, ...sourced(keys) })),
    kept: { relations, ids, salience, ...(text === undefined ? {} : { text }) },
    sources,
  };
}

/**
 * A form with what was found of the same one filled in. What the reader wrote stays, before what was found; only the label gives way,
 * where it was but the beginning of a name by which to find it.
 */
export function filledWith(form: OwnForm, found: OwnForm): OwnForm {
  const known = new Set([found.label, ...found.names.map(({ name }) => name)]);
  const written = line(form.label);
  const isBeginning = [...known].some((name) => name.toLowerCase().startsWith(written.toLowerCase()));
  const ownNames = [
    ...(isBeginning ? [] : [{ ...EMPTY_NAME, name: written }]),
    ...form.names.filter(({ name }) => line(name) !== '' && line(name) !== found.label),
  ];
  const has = new Set(ownNames.map(({ name }) => line(name)));
  const { sources, renamed } = joinedSources(form.sources, found.sources);
  const keys = (named: readonly SourceKey[]): SourceKey[] => named.map((key) => renamed.get(key) ?? key);
  const sourced = <Row extends { readonly sourced: Sourced | null }>(row: Row): Row =>
    row.sourced ? { ...row, sourced: { ...row.sourced, keys: keys(row.sourced.keys) } } : row;
  const { text } = found.kept;
  return {
    ...found,
    id: form.id ?? found.id,
    description: line(form.description) || found.description,
    names: [...ownNames, ...found.names.filter(({ name }) => !has.has(name))],
    posts: [...form.posts, ...without(found.posts, form.posts, ({ title }) => title).map(sourced)],
    facts: [...form.facts, ...without(found.facts, form.facts, ({ text: words }) => words).map(sourced)],
    kept: {
      ...found.kept,
      ...(text ? { text: { ...text, sources: keys(text.sources) } } : {}),
      ...form.kept,
      relations: [
        ...form.kept.relations,
        ...without(found.kept.relations, form.kept.relations, ({ type, target }) => `${type} ${target}`).map(
          (tie) => ({ ...tie, sources: keys(tie.sources) }),
        ),
      ],
      ids: { ...found.kept.ids, ...form.kept.ids },
    },
    sources,
  };
}

/** Those of `found` that are not `written` already. */
function without<Part>(
  found: readonly Part[],
  written: readonly Part[],
  wordsOf: (part: Part) => string,
): Part[] {
  const known = new Set(written.map((part) => line(wordsOf(part))));
  return found.filter((part) => !known.has(line(wordsOf(part))));
}

/** Both, and under which keys those of `found` stand where theirs were taken by others. */
function joinedSources(written: OwnForm['sources'], found: OwnForm['sources']) {
  const sources: Record<SourceKey, Source> = { ...written };
  const renamed = new Map<SourceKey, SourceKey>();
  for (const [key, source] of Object.entries(found)) {
    const is = JSON.stringify(source);
    const same = Object.keys(written).find((other) => JSON.stringify(written[other]) === is);
    const name = same ?? freeKey(key, sources);
    renamed.set(key, name);
    sources[name] = source;
  }
  return { sources, renamed };
}

const line = (text: string): string => text.replace(/\s+/g, ' ').trim();
const sourceLines = ({ title, url }: SourceFields): SourceFields => ({ title: line(title), url: url.trim() });

/** Spaces gone from the ends, rows without words left out: a row has its number in the entity too then. */
export function tidied(form: OwnForm): OwnForm {
  return {
    ...form,
    label: line(form.label),
    description: line(form.description),
    names: form.names.map((row) => ({ ...row, name: line(row.name) })).filter(({ name }) => name !== ''),
    posts: form.posts
      .map((row) => ({
        ...row,
        title: line(row.title),
        from: row.from.trim(),
        to: row.to.trim(),
        source: sourceLines(row.source),
      }))
      .filter(({ title, from, to }) => title !== '' || from !== '' || to !== ''),
    facts: form.facts
      .map((row) => ({
        ...row,
        text: line(row.text),
        date: row.date.trim(),
        source: sourceLines(row.source),
      }))
      .filter(({ text, date }) => text !== '' || date !== ''),
  };
}

export interface OwnDraft {
  /** Not checked: fields may hold what they must not. A new one has no id: it is given one when it is kept. */
  readonly entity: Omit<Entity, 'id'> & { readonly id?: EntityId };
  readonly sources: Readonly<Record<SourceKey, Source>>;
}

/** The entity that the fields make, of a form that was tidied. */
export function draftOf(form: OwnForm): OwnDraft {
  const sources: Record<SourceKey, Source> = { ...form.sources };
  const keysFor = (
    row: { readonly source: SourceFields; readonly sourced: Sourced | null },
    name: string,
  ) => {
    const { source, sourced } = row;
    if (sourced && sourced.as.title === source.title && sourced.as.url === source.url) return sourced.keys;
    if (source.title === '' && source.url === '') return [READER_SOURCE_KEY];
    const key = freeKey(name, sources);
    sources[key] = { title: source.title || source.url, ...(source.url === '' ? {} : { url: source.url }) };
    return [key];
  };
  const roles = form.posts.map(
    (row, at): Role => ({
      ...row.kept,
      title: row.title,
      from: (row.from || null) as PartialDate | null,
      to: (row.to || null) as PartialDate | null,
      sources: keysFor(row, `post-${at + 1}`),
    }),
  );
  const facts = form.facts.map(
    (row, at): Fact => ({
      text: row.text,
      ...(row.date === '' ? {} : { date: row.date as PartialDate }),
      sources: keysFor(row, `fact-${at + 1}`),
    }),
  );
  const names = form.names.map(
    ({ name, type, rule, kept }): EntityName => ({
      ...kept,
      name,
      type,
      ...(rule === '' ? {} : { case: rule }),
    }),
  );
  // Last, so that the rows keep their numbers.
  if (!names.some(({ name }) => name === form.label)) names.push({ name: form.label, type: 'full' });
  const { text, ...kept } = form.kept;
  const entity = {
    ...kept,
    ...(text === undefined || form.kind !== 'text' ? {} : { text }),
    ...(form.id === null ? {} : { id: form.id }),
    kind: form.kind,
    label: form.label,
    description: form.description,
    names,
    roles,
    facts,
  };
  const used = new Set([...roles, ...facts, ...entity.relations].flatMap((part) => part.sources));
  for (const key of entity.text?.sources ?? []) used.add(key);
  return { entity, sources: Object.fromEntries(Object.entries(sources).filter(([key]) => used.has(key))) };
}

function freeKey(name: string, taken: Readonly<Record<SourceKey, Source>>): SourceKey {
  let key = name;
  for (let more = 2; Object.hasOwn(taken, key); more++) key = `${name}-${more}`;
  return key;
}
