// A pack with a million names: real entities with their names and ties, and made-up ones of the same build.
import { createWriteStream, existsSync, readFileSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGzip, gunzipSync } from 'node:zlib';
import { parseDay } from '@/lib/core/model/dates';
import type { Entity, EntityKind } from '@/lib/core/model/entity';
import { MAX_LINE, MAX_NAME, MAX_PARTS } from '@/lib/core/model/limits';
import { packLines } from '@/lib/core/packs/write-pack';
import { readKnowledgeBase } from '../eval/knowledge-base';
import { manyNames, random, realNames } from './names-corpus';

const FOLDER = '../shared/data/linking';
const NAMES = 1_000_000;
const SPARE = 10_000;
/** What the format of packs refuses in a line of text. */
const UNPRINTABLE = /[\p{Cc}\p{Surrogate}\u2028\u2029\u202A-\u202E\u2066-\u2069]/u;

export interface PackSize {
  readonly entities: number;
  readonly names: number;
  readonly realEntities: number;
  /** UTF-16 units of its lines. */
  readonly units: number;
}

/** Writes the pack, gzipped. The same data give the same lines. */
export async function writeMillionPack(path: string): Promise<PackSize> {
  const real = await realEntities();
  const entities = [...real, ...madeUp(real)];
  const lines = packLines(
    {
      id: 'starter',
      title: 'A million names',
      // Later than any starter pack.
      version: '9999.1',
      languages: ['en'],
      licence: 'CC0-1.0',
      dataAsOf: parseDay('2025-08-20')!,
      sources: { links: { title: 'Made for a benchmark' } },
    },
    entities,
  );
  await pipeline(
    function* () {
      for (let at = 0; at < lines.length; at += 1_000) yield `${lines.slice(at, at + 1_000).join('\n')}\n`;
    },
    createGzip({ level: 6 }),
    createWriteStream(path),
  );
  return {
    entities: entities.length,
    names: countNames(entities),
    realEntities: real.length,
    units: lines.reduce((sum, { length }) => sum + length + 1, 0),
  };
}

const countNames = (entities: readonly Entity[]): number =>
  entities.reduce((sum, { names }) => sum + names.length, 0);

async function realEntities(): Promise<Entity[]> {
  const links = `${FOLDER}/kb_links.tsv.gz`;
  const read = await readKnowledgeBase(`${FOLDER}/kb.jsonl.gz`, existsSync(links) ? links : null);
  if (!read.ok) throw new Error(read.fault.message);
  const fit = [...read.value, ...furtherEntities()].flatMap(fitForPack);
  // In small letters some ids are alike.
  return [...new Map(fit.map((entity) => [entity.id, entity])).values()];
}

/** Politicians, places and brands: names and a description, no ties. */
function* furtherEntities(): Generator<Entity> {
  for (const text of gunzipSync(readFileSync(`${FOLDER}/kb-extra.jsonl.gz`))
    .toString()
    .split('\n')) {
    if (text === '') continue;
    const { id, label, type, description, aliases } = JSON.parse(text) as {
      id: string;
      label: string;
      type?: string;
      description?: string;
      aliases: readonly { name: string }[];
    };
    const names = new Set([label, ...aliases.map(({ name }) => name)]);
    yield {
      id,
      kind: type === 'PER' ? 'person' : type === 'GPE' ? 'place' : 'organisation',
      label,
      description: description ?? '',
      names: [...names].map((name) => ({ name, type: name === label ? 'full' : 'alias' })),
      roles: [],
      facts: [],
      relations: [],
      ids: {},
      salience: 0,
    };
  }
}

const idOf = (id: string): string => `kb/${id.toLowerCase().replace(/[^a-z0-9._:#-]/g, '-')}`;
const isLine = (text: string): boolean => text !== '' && text.trim() === text && !UNPRINTABLE.test(text);

/** As the format asks: ids in small letters, no control characters, at least one name. */
function fitForPack(entity: Entity): Entity[] {
  const names = entity.names.filter(({ name }) => isLine(name) && name.length <= MAX_NAME);
  if (names.length === 0 || !isLine(entity.label)) return [];
  const description = entity.description.trim().slice(0, MAX_LINE).trim();
  return [
    {
      ...entity,
      id: idOf(entity.id),
      description: isLine(description) ? description : entity.kind,
      names,
      relations: entity.relations.slice(0, MAX_PARTS).map((tie) => ({ ...tie, target: idOf(tie.target) })),
    },
  ];
}

/** Of each ten: persons, places, bodies, terms as the real ones have them. */
const KINDS: readonly EntityKind[] = [
  'person',
  'person',
  'person',
  'person',
  'place',
  'place',
  'place',
  'organisation',
  'organisation',
  'term',
];

/** Up to a million names: made of the parts of real ones, as many to each entity as press writes, tied to real entities. */
function* madeUp(real: readonly Entity[]): Generator<Entity> {
  const next = random(31);
  const missing = NAMES - countNames(real);
  const known = realNames();
  // Some real names hold bytes that are no text, and so do names made of them; a few more are made in their place.
  const names = manyNames(known, known.length + missing + SPARE)
    .slice(known.length)
    .filter(isLine)
    .slice(0, missing);
  const described = real.filter(({ description, kind }) => description !== kind);
  for (let number = 0, at = 0; at < names.length; number++) {
    const own = names.slice(at, at + 1 + Math.floor(next() * 7));
    at += own.length;
    yield {
      id: `made/number-${number}`,
      kind: KINDS[number % KINDS.length]!,
      label: own[0]!,
      description: described[Math.floor(next() * described.length)]!.description,
      names: own.map((name, place) => ({ name, type: place === 0 ? 'full' : 'alias' })),
      roles: [],
      facts: [],
      relations: Array.from({ length: Math.floor(next() * 3) }, () => ({
        type: 'related',
        target: real[Math.floor(next() ** 2 * real.length)]!.id,
        sources: ['links'],
      })),
      ids: {},
      salience: Math.floor(next() ** 4 * 500),
    };
  }
}
