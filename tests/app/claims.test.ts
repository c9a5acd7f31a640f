// Claims and same-as links of a pack: stored with its entities, and left alone where an index is built again.
import { Dexie } from 'dexie';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { MAX_LINKS } from '@/lib/core/model/limits';
import { packLines } from '@/lib/core/packs/write-pack';
import { numberWords } from '@/lib/core/words/say';
import { type GenerationRow, KNOWLEDGE_DB, type ShardRow } from '@/lib/edge/store/knowledge-db';
import { freshIndexedDb } from '../store/fresh-database';
import { value } from '../store/sample-library';
import { startLife } from './life';
import { day, packed, RUDOLF, RURITANIA, sampleLines } from './sample-pack';
import { files, killWorker, STARTER_PATH, serveFiles } from './worker';

const HEAD = {
  id: 'checked',
  title: 'Checked claims',
  version: '1',
  languages: ['en'],
  licence: 'CC0-1.0',
  dataAsOf: day('2026-02-01'),
  sources: { almanac: { title: 'An invented almanac' } },
};
const CLAIM = {
  id: 'claim/almanac-1',
  text: 'The king can fly.',
  about: [RUDOLF.id],
  reviews: [{ publisher: 'Almanac', rating: { label: 'False' }, sources: ['almanac'] }],
};
const link = (number: number) => ({ ids: [RUDOLF.id, `person/other-${number}`], sources: ['almanac'] });

beforeEach(() => {
  freshIndexedDb();
  serveFiles();
  files.set(STARTER_PATH, packed(sampleLines()));
});
afterEach(() => {
  killWorker();
  vi.unstubAllGlobals();
});

async function rows<Row>(name: string): Promise<Row[]> {
  const db = await new Dexie(KNOWLEDGE_DB).open();
  const all = (await db.table(name).toArray()) as Row[];
  db.close();
  return all;
}

async function install(links: number): Promise<void> {
  const sameAs = Array.from({ length: links }, (_, number) => link(number));
  const lines = packLines(HEAD, [RUDOLF, RURITANIA], { claims: [CLAIM], sameAs });
  const worker = startLife();
  value(await worker.install(new Response(packed(lines)).body!, new AbortController().signal));
}

const contents = async () => (await rows<GenerationRow>('generations')).at(-1)!.contents!;

it('a claim lies under its id among the entities and says what it is; links lie with what is known of the pack', async () => {
  await install(2);
  const shards = (await rows<ShardRow>('shards')).filter(({ ids }) => ids.includes(CLAIM.id));
  expect(shards).toHaveLength(1);
  const [{ ids, records }] = shards as [ShardRow];
  expect(JSON.parse(records[ids.indexOf(CLAIM.id)]!)).toEqual({ record: 'claim', ...CLAIM });
  expect(records.filter((record) => record.startsWith('{"record":"claim"'))).toHaveLength(1);
  expect((await contents()).sameAs).toEqual([link(0), link(1)]);
});

it('an index that is built again has the entities’ names, and stumbles over no claim', async () => {
  await install(0);
  killWorker();
  const db = await new Dexie(KNOWLEDGE_DB).open();
  await db.table('layers').clear();
  db.close();
  const worker = startLife();
  expect(await worker.find('Rudolf Elphberg left Ruritania.')).toEqual([RUDOLF.id, RURITANIA.id]);
  await vi.waitFor(async () => expect(await rows('layers')).toHaveLength(2));
});

it('more links than are taken of a pack are refused with a sentence, and the rest stands', async () => {
  await install(MAX_LINKS + 1);
  const { sameAs, summary } = await contents();
  expect(sameAs).toHaveLength(MAX_LINKS);
  expect(summary.refused).toEqual([
    `Line ${numberWords(MAX_LINKS + 5)}: Backstory takes ${numberWords(MAX_LINKS)} same-as links of a pack, and no more.`,
  ]);
});
