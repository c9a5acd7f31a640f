// What a reader may have chosen and written, of any kind, for properties of backups.
import fc from 'fast-check';
import { readStoryOf } from '@/lib/core/ledger/read-story';
import { DENSITIES } from '@/lib/core/model/annotation';
import type { Correction, Said } from '@/lib/core/model/correction';
import type { Day } from '@/lib/core/model/dates';
import type { Entity } from '@/lib/core/model/entity';
import type { KeptClaim, KeptRejection } from '@/lib/core/model/kept-claim';
import type { ReadStory } from '@/lib/core/model/ledger';
import type { Note, OwnEntity } from '@/lib/core/model/own';
import { CARD_OPENINGS, HELD_KEYS, MARKED_KINDS } from '@/lib/core/model/settings';
import type { RememberedPack, UserContents } from '@/lib/core/model/user-contents';
import { keptRecord } from '@/lib/core/own/kept-record';
import { ownRecord } from '@/lib/core/own/own-record';
import { rejectionOf } from '@/lib/core/text/rejection';
import { correctionOf } from '@/lib/core/text/said';

const id = fc.constantFrom('own/aunt', 'own/uncle', 'place/zenda', 'wikidata/q36', 'person/a.b');
const words = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
  .map((text) => text.replace(/[\p{C}\u2028\u2029]/gu, '').trim() || 'x');
export const day = fc.constantFrom('2026-11-23', '2026-11-24', '2026-11-25') as fc.Arbitrary<Day>;
const keys = fc.uniqueArray(fc.constantFrom('reader', 'letter', 'wikidata'), { minLength: 1, maxLength: 2 });

const entity = fc.record({
  id,
  kind: fc.constantFrom('person', 'place', 'term'),
  label: words,
  description: words,
  names: fc.array(fc.record({ name: words, type: fc.constantFrom('full', 'alias') }), {
    minLength: 1,
    maxLength: 3,
  }),
  roles: fc.array(
    fc.record({
      title: words,
      from: fc.constantFrom(null, '2020', '2021-05'),
      to: fc.constant(null),
      sources: keys,
    }),
    { maxLength: 2 },
  ),
  facts: fc.array(fc.record({ text: words, sources: keys }), { maxLength: 3 }),
  relations: fc.array(fc.record({ type: words, target: id, sources: keys }), { maxLength: 2 }),
  ids: fc.constantFrom({}, { wikidata: 'Q36' }),
  salience: fc.constantFrom(0, 1, 12.5),
});
const sources = fc.record({
  letter: fc.constantFrom({ title: 'A letter' }, { title: 'Another letter', date: '2020' }),
  wikidata: fc.constantFrom({ title: 'Wikidata', licence: 'CC0-1.0', url: 'https://www.wikidata.org/' }),
});

export const ownEntity: fc.Arbitrary<OwnEntity> = fc
  .tuple(entity, sources, day, day)
  .map(([raw, listed, one, other]) => {
    const kept = ownRecord(raw, listed);
    if (!kept.ok) throw new Error(kept.fault.message);
    const [made, changed] = one < other ? [one, other] : [other, one];
    return { entity: kept.value.entity as Entity, sources: kept.value.sources, made, changed };
  });

export const note: fc.Arbitrary<Note> = fc.record({
  entity: id,
  // Whatever a text field can hold, also what is no text: it is the reader's.
  text: fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }),
  changed: day,
});

export const rule: fc.Arbitrary<Correction> = fc
  .tuple(
    fc.record<Said>({
      words: fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }),
      verdict: fc.oneof(
        id.map((of) => ({ is: 'not', entity: of }) as const),
        id.map((of) => ({ is: 'instead', entity: of }) as const),
        fc.constant({ is: 'never' } as const),
      ),
      scope: fc.oneof(
        fc.constant({ in: 'everywhere' } as const),
        fc
          .array(words, { minLength: 1, maxLength: 3 })
          .map((names) => ({ in: 'stories-with', names }) as const),
      ),
    }),
    day,
  )
  .map(([said, made]) => correctionOf(said, made) ?? correctionOf({ ...said, words: 'May' }, made)!);

const address = fc.constantFrom(
  'https://checker.example/1',
  'https://checker.example/2',
  'http://b.example/',
);
const review = fc.record(
  {
    publisher: fc.constantFrom('A Checker', 'Another'),
    url: address,
    rating: fc.record({ label: fc.constantFrom('False', 'True', 'Mixture') }),
    reason: words,
    sources: fc.constantFrom(['page'], ['page', 'service']),
  },
  { requiredKeys: ['publisher', 'rating', 'sources'] },
);
const claimSources = fc.record({
  page: address.map((url) => ({ title: 'A page', url })),
  service: fc.constant({ title: 'A service' }),
});

export const keptClaim: fc.Arbitrary<KeptClaim> = fc
  .tuple(
    fc.record(
      {
        text: fc.oneof(words, fc.constantFrom('Cows can fly', 'cows can fly.', 'Cows cannot fly')),
        claimant: fc.record({ name: fc.constantFrom('Jo Doe', 'Al') }),
        reviews: fc.array(review, { minLength: 1, maxLength: 3 }),
      },
      { requiredKeys: ['text', 'reviews'] },
    ),
    claimSources,
    day,
  )
  .map(([claim, listed, kept]) => {
    const record = keptRecord(claim, listed);
    if (!record.ok) throw new Error(record.fault.message);
    return { ...record.value, kept };
  });

export const rejection: fc.Arbitrary<KeptRejection> = fc
  .tuple(
    fc.record({
      claim: id,
      words: fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }),
      claimText: words,
    }),
    day,
  )
  .map(([said, made]) => rejectionOf(said, made) ?? rejectionOf({ ...said, words: 'Cows can fly' }, made)!);

export const readStory: fc.Arbitrary<ReadStory> = fc
  .tuple(
    fc.constantFrom(
      'https://news.example/a',
      'https://www.news.example/a/',
      'http://news.example/b?id=1',
      'https://other.example/a',
      'https://m.other.example/',
    ),
    fc.record({
      title: fc.option(fc.string({ unit: 'binary', maxLength: 30 })),
      publisher: fc.option(words),
      published: fc.option(day),
      read: day,
      entities: fc.array(id, { maxLength: 5 }),
    }),
  )
  .map(([url, told]) => readStoryOf(url, told)!);

/** The one read last at the end. */
export const readStories: fc.Arbitrary<ReadStory[]> = fc
  .uniqueArray(readStory, { selector: (one) => one.story, maxLength: 4 })
  .map((list) => [...list].sort((a, b) => (a.read < b.read ? -1 : a.read > b.read ? 1 : 0)));

const pack: fc.Arbitrary<RememberedPack> = fc.record({
  pack: fc.constantFrom('starter', 'second', 'third'),
  title: words,
  origin: fc.oneof(
    fc.constant({ from: 'packaged' } as const),
    fc.constant({ from: 'file', name: 'pack.jsonl.gz' } as const),
    fc.constant({ from: 'url', url: 'https://packs.example/index.json' } as const),
    fc.constant({ from: 'unknown' } as const),
  ),
  key: fc.option(fc.record({ key: fc.constant(`${'A'.repeat(43)}=`), since: day })),
  followsUpdates: fc.boolean(),
});

const byId = <Kept>(list: readonly Kept[], idOf: (kept: Kept) => string): Kept[] =>
  [...list].sort((one, other) => (idOf(one) < idOf(other) ? -1 : 1));

export const contents: fc.Arbitrary<UserContents> = fc.record({
  settings: fc.record({
    density: fc.constantFrom(...DENSITIES),
    unmarked: fc.subarray([...MARKED_KINDS]),
    opening: fc.constantFrom(...CARD_OPENINGS),
    heldKey: fc.constantFrom(...HELD_KEYS),
    motion: fc.boolean(),
    paused: fc.boolean(),
    offAt: fc.subarray(['a.example', 'b.example']),
    ledger: fc.boolean(),
    fading: fc.boolean(),
  }),
  wikibase: fc.constantFrom('https://www.wikidata.org', 'https://base.example'),
  corrections: fc.uniqueArray(rule, { selector: (one) => one.id, maxLength: 6 }),
  own: fc
    .uniqueArray(ownEntity, { selector: (one) => one.entity.id, maxLength: 4 })
    .map((list) => byId(list, (one) => one.entity.id)),
  notes: fc
    .uniqueArray(note, { selector: (one) => one.entity, maxLength: 4 })
    .map((list) => byId(list, (one) => one.entity)),
  packs: fc
    .uniqueArray(pack, { selector: (one) => one.pack, maxLength: 3 })
    .map((list) => byId(list, (one) => one.pack)),
  claims: fc
    .uniqueArray(keptClaim, { selector: (one) => one.claim.id, maxLength: 4 })
    .map((list) => byId(list, (one) => one.claim.id)),
  rejections: fc.uniqueArray(rejection, { selector: (one) => one.id, maxLength: 4 }),
  stories: readStories,
});
