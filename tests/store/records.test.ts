// All of one entity or claim, from both databases: what packs and the reader say, what is said of it, and the reader's note.

import { afterEach, beforeEach, expect, it } from 'vitest';
import { keptRecord } from '@/lib/core/own/kept-record';
import { closeKnowledgeStore } from '@/lib/edge/store/knowledge-db';
import { publish } from '@/lib/edge/store/publish';
import { openReading, type Reading, readRecord } from '@/lib/edge/store/read-known';
import { putKeptClaims } from '@/lib/edge/store/write-claims';
import { beginGeneration } from '@/lib/edge/store/write-generation';
import { freshIndexedDb } from './fresh-database';
import { day, entity, holder, installSample, SOURCES, summary, value } from './sample-library';

let reading: Reading;
beforeEach(async () => {
  freshIndexedDb();
  reading = value(await openReading());
  const king = entity({ id: 'person/rudolf', label: 'Rudolf' });
  value(
    await installSample(reading.knowledge, {
      pack: 'first',
      entities: [king, holder('h', 'person/rudolf')],
      at: 1,
    }),
  );
  const rassendyll = entity({
    id: 'person/rassendyll',
    label: 'Rassendyll',
    names: [{ name: 'R', type: 'short' }],
  });
  const sameAs = [{ ids: ['person/rudolf', 'person/rassendyll'], sources: ['almanac'] }];
  value(await installSample(reading.knowledge, { pack: 'second', entities: [rassendyll], sameAs, at: 2 }));
  await installClaims();
});
afterEach(() => {
  closeKnowledgeStore(reading.knowledge);
  reading.user.db.close();
});

async function installClaims(): Promise<void> {
  const writer = value(await beginGeneration(reading.knowledge, { pack: 'claims', records: 1, at: 3 }));
  writer.addClaim({
    id: 'claim/crown',
    text: 'He never wore the crown',
    claimant: { name: 'Michael', entity: 'h' },
    about: ['person/rassendyll'],
    reviews: [{ publisher: 'The Strelsau Gazette', rating: { label: 'False' }, sources: ['almanac'] }],
  });
  value(await writer.drain(true));
  const contents = { summary: summary('claims', []), sources: SOURCES };
  value(
    await publish(reading.knowledge, {
      pack: 'claims',
      written: writer.written(),
      job: null,
      contents,
      examinedBy: null,
      at: 3,
    }),
  );
}

it('an entity comes with its conflicts in words, its note, its claims and those it is tied to', async () => {
  await reading.user.db.notes.put({ entity: 'person/rassendyll', text: 'Mine', changed: day('2026-03-01') });
  const record = value(await readRecord(reading, 'person/rudolf'));
  expect(record).toMatchObject({
    is: 'entity',
    known: { entity: { label: 'Rudolf' }, same: ['person/rudolf', 'person/rassendyll'] },
    conflicts: [
      {
        about: { what: 'label' },
        versions: [
          { pack: 'Pack first', words: 'Rudolf' },
          { pack: 'Pack second', words: 'Rassendyll' },
        ],
      },
    ],
    note: { text: 'Mine' },
    own: null,
    claims: [{ claim: { id: 'claim/crown', text: 'He never wore the crown' }, pack: { id: 'claims' } }],
  });
  expect(record?.is === 'entity' && [...record.related.keys()]).toEqual(['h']);
});

it('the reader’s own entry is told first, and told apart', async () => {
  const mine = entity({ id: 'person/rudolf', label: 'My king' });
  await reading.user.db.own.put({
    id: mine.id,
    entity: mine,
    sources: {},
    made: day('2026-03-01'),
    changed: day('2026-03-01'),
  });
  const record = value(await readRecord(reading, 'person/rassendyll'));
  expect(record).toMatchObject({
    is: 'entity',
    known: { entity: { label: 'My king' } },
    own: { entity: mine },
  });
});

it('a claim comes with whom it is by and about, and is no entity', async () => {
  const record = value(await readRecord(reading, 'claim/crown'));
  expect(record).toMatchObject({ is: 'claim', claims: [{ claim: { id: 'claim/crown' }, sources: SOURCES }] });
  expect([...(record?.related.keys() ?? [])]).toEqual(['person/rassendyll', 'h']);
});

it('what nobody tells of is nothing', async () => {
  expect(value(await readRecord(reading, 'person/nobody'))).toBeNull();
});

it('of a fact-check that the reader keeps is theirs, told as of the day on which it was kept; let go, there is none', async () => {
  const review = { publisher: 'A Checker', rating: { label: 'False' }, sources: ['page'] };
  const record = value(
    keptRecord({ text: 'The crown was pawned twice', reviews: [review] }, { page: { title: 'A page' } }),
  );
  const put = value(await putKeptClaims(reading.user, [record], day('2026-03-01')));
  if (put === 'too-many') throw new Error(put);
  const [id] = put.ids;
  expect(value(await readRecord(reading, id!))).toMatchObject({
    is: 'claim',
    isKept: true,
    claims: [
      { claim: { id, text: 'The crown was pawned twice' }, pack: { id: 'own', dataAsOf: '2026-03-01' } },
    ],
  });
  expect(value(await readRecord(reading, 'claim/crown'))).toMatchObject({ is: 'claim', isKept: false });
  await reading.user.db.claims.clear();
  expect(value(await readRecord(reading, id!))).toBeNull();
});
