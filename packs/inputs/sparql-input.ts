// Results of a query as records: rows about one thing become one entity, each row adding what the others did not say.

import { basename, resolve } from 'node:path';
import type { FaultLog } from './fault-log';
import { createFaultLog } from './fault-log';
import type { Draft, PackInput } from './input';
import { sourceLines, UnreadableInput } from './source-lines';
import type { SparqlSpec } from './sparql-spec';
import { dateIn, idIn, labelIn, numberIn, type Row, textIn } from './sparql-values';

/** A query service ends a query after a minute and never sends more; the rows are held in memory. UTF-16 units. */
const MOST = 256_000_000;

interface Gathered {
  /** Where it was named first. */
  readonly at: string;
  readonly fields: Record<string, unknown>;
  readonly lists: Readonly<Record<'names' | 'roles' | 'relations' | 'facts', Map<string, object>>>;
}

/** The input that `spec` describes. Faults name the row, counted from 1. `read` throws `UnreadableInput` for what is no result. */
export function sparqlInput(spec: SparqlSpec, { folder }: { readonly folder: string }): PackInput {
  const { key, ...source } = spec.source;
  return {
    sources: { [key]: source },
    async *read(report) {
      const log = createFaultLog(spec.file.join(', '), report);
      const entities = new Map<string, Gathered>();
      for (const file of spec.file) {
        const path = resolve(folder, file);
        const name = basename(path);
        for (const [index, row] of rowsOf(await readAll(path), name).entries())
          gather(row, `${name}, row ${index + 1}`, spec, entities, log);
      }
      for (const entity of entities.values()) yield draftOf(entity);
      log.close();
    },
  };
}

async function readAll(path: string): Promise<string> {
  const lines: string[] = [];
  let length = 0;
  for await (const some of sourceLines(path)) {
    for (const { text } of some) {
      length += text?.length ?? MOST;
      if (text !== null) lines.push(text);
    }
    if (length > MOST)
      throw new UnreadableInput(`${path} holds more than ${MOST} characters: divide the query.`);
  }
  return lines.join('\n');
}

function rowsOf(text: string, name: string): readonly unknown[] {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new UnreadableInput(
      `${name} is not valid JSON: ask the service for application/sparql-results+json.`,
    );
  }
  const results = typeof json === 'object' && json !== null && 'results' in json ? json.results : null;
  const bindings =
    typeof results === 'object' && results !== null && 'bindings' in results ? results.bindings : null;
  if (!Array.isArray(bindings))
    throw new UnreadableInput(`${name} has no results.bindings, as results of a SELECT query have.`);
  return bindings as readonly unknown[];
}

function gather(
  given: unknown,
  at: string,
  spec: SparqlSpec,
  entities: Map<string, Gathered>,
  log: FaultLog,
): void {
  const row = typeof given === 'object' && given !== null ? (given as Row) : {};
  const id = idIn(row, spec.item);
  if (id === null) {
    log.fault(at, `${spec.item} names nothing: it is not bound, not known or a statement.`);
    return;
  }
  const label = labelIn(row, spec.label);
  const known = entities.get(id);
  if (!known && label === null) {
    log.fault(at, `${id} has no label in ${spec.label}.`);
    return;
  }
  const entity = known ?? begin(id, label!, at, spec, row);
  entities.set(id, entity);
  addParts(entity, row, spec);
}

function begin(id: string, label: string, at: string, spec: SparqlSpec, row: Row): Gathered {
  const item = textIn(row, spec.item);
  const entity: Gathered = {
    at,
    fields: { id, kind: spec.kind, label, description: label },
    lists: { names: new Map(), roles: new Map(), relations: new Map(), facts: new Map() },
  };
  entity.fields.ids = item !== null && /^Q\d+$/.test(item) ? { wikidata: item } : {};
  entity.lists.names.set(label, { name: label, type: 'full' });
  return entity;
}

function addParts({ fields, lists }: Gathered, row: Row, spec: SparqlSpec): void {
  const sources = [spec.source.key];
  const description = spec.description === undefined ? null : labelIn(row, spec.description);
  if (description !== null && fields.description === fields.label) fields.description = description;
  const salience = spec.salience === undefined ? null : numberIn(row, spec.salience);
  if (salience !== null) fields.salience = salience;
  for (const [scheme, variable] of Object.entries(spec.ids)) {
    const id = textIn(row, variable);
    if (id !== null) fields.ids = { [scheme]: id, ...(fields.ids as object) };
  }
  for (const { name: variable, type, divided } of spec.names) {
    const value = labelIn(row, variable);
    for (const name of value === null ? [] : divided ? value.split(divided) : [value]) {
      const spelt = name.trim();
      if (spelt !== '' && !lists.names.has(spelt)) lists.names.set(spelt, { name: spelt, type });
    }
  }
  for (const role of spec.roles) {
    const title = role.title === undefined ? null : labelIn(row, role.title);
    const of = role.of === undefined ? null : idIn(row, role.of);
    if (title !== null || role.post !== undefined)
      add(lists.roles, {
        title: title ?? role.post,
        ...(of ? { of } : {}),
        ...stretchIn(row, role),
        sources,
      });
  }
  for (const { type, target: variable, ...stretch } of spec.relations) {
    const target = idIn(row, variable);
    if (target !== null && target !== fields.id)
      add(lists.relations, { type, target, ...stretchIn(row, stretch), sources });
  }
  for (const { text, value: variable, date: asked } of spec.facts) {
    const value = variable === undefined ? '' : labelIn(row, variable);
    const date = dateIn(row, asked);
    // Without what it was to tell there is no fact.
    if (value === null || (variable === undefined && date === null)) continue;
    add(lists.facts, { text: value === '' ? text : `${text}: ${value}`, ...(date ? { date } : {}), sources });
  }
}

function stretchIn(
  row: Row,
  { from, to }: Partial<Pick<SparqlSpec['roles'][number], 'from' | 'to'>>,
): object {
  const begins = dateIn(row, from);
  const ends = dateIn(row, to);
  return { ...(begins ? { from: begins } : {}), ...(ends ? { to: ends } : {}) };
}

function add(list: Map<string, object>, part: object): void {
  list.set(JSON.stringify(part), part);
}

function draftOf({ at, fields, lists }: Gathered): Draft {
  const parts = Object.fromEntries(Object.entries(lists).map(([key, list]) => [key, [...list.values()]]));
  return { value: { record: 'entity', ...fields, ...parts }, at };
}
