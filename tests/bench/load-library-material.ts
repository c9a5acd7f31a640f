// A large library and a long reader's life, invented: packs of names and of claims as files, and a backup with notes, corrections and stories.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Claim } from '@/lib/core/model/claim';
import { parseDay, parsePartialDate } from '@/lib/core/model/dates';
import { packLines } from '@/lib/core/packs/write-pack';
import { inventEntities, sequence } from './store-pack';

const folder = mkdtempSync(join(tmpdir(), 'backstory-load-'));

function packFile(id: string, lines: readonly string[]): string {
  const path = join(folder, `${id}.jsonl.gz`);
  writeFileSync(path, gzipSync(`${lines.join('\n')}\n`));
  return path;
}

const head = (id: string) => ({
  id,
  title: `Invented ${id}`,
  version: '1',
  languages: ['en'],
  licence: 'CC0-1.0',
  dataAsOf: parseDay('2026-02-01')!,
  sources: { made: { title: 'Made for a benchmark' } },
});

export function namesFile(entities: number): { readonly path: string; readonly names: number } {
  const invented = inventEntities(entities, 7);
  return {
    path: packFile('names', packLines(head('names'), invented)),
    names: invented.reduce((sum, { names }) => sum + names.length, 0),
  };
}

/** Words of claims: what is said of budgets, schools and roads everywhere. */
const WHO = [
  'senator',
  'governor',
  'minister',
  'council',
  'agency',
  'company',
  'union',
  'court',
  'bank',
  'school',
];
const DID = ['raised', 'cut', 'doubled', 'hid', 'sold', 'closed', 'banned', 'lost', 'spent', 'promised'];
const WHAT = [
  'taxes',
  'jobs',
  'hospitals',
  'vaccines',
  'roads',
  'pensions',
  'schools',
  'weapons',
  'subsidies',
  'loans',
];
const WHERE = [
  'in the north',
  'in the capital',
  'along the coast',
  'in every town',
  'at the border',
  'in rural counties',
];

/** What the sentence `number` of a story repeats, word for word. */
export function claimText(number: number): string {
  const next = sequence(number + 1);
  const of = (words: readonly string[]): string => words[next(words.length)]!;
  return `The ${of(WHO)} ${of(DID)} ${2 + next(900)} ${of(WHAT)} ${of(WHERE)} in ${1950 + next(76)}, and the ${of(WHO)} ${of(DID)} the ${of(WHAT)} of ${2 + next(90)} families.`;
}

export function claimsFile(count: number): string {
  const claims = Array.from(
    { length: count },
    (_, number): Claim => ({
      id: `claim/number-${number}`,
      text: claimText(number),
      date: parsePartialDate('2025-03-01')!,
      about: [],
      reviews: [{ publisher: 'Invented checker', rating: { label: 'False' }, sources: ['made'] }],
    }),
  );
  return packFile('claims', packLines(head('claims'), [], { claims }));
}

/** So many notes, corrections and stories read, each of other names; as many stories are kept at most. */
export function backupFile(count: number): string {
  const day = (number: number): string =>
    new Date(Date.UTC(2024, 0, 1) + Math.floor((number * 900) / count) * 86_400_000)
      .toISOString()
      .slice(0, 10);
  const numbers = Array.from({ length: count }, (_, number) => number);
  const person = (number: number): string => `person/number-${5_000 + number}`;
  const records = [
    ...numbers.map((number) => ({
      record: 'rule',
      words: `Word ${number}`,
      verdict: 'never',
      made: day(number),
    })),
    ...numbers.map((number) => ({
      record: 'note',
      entity: person(number),
      text: `Met in story ${number}; to be asked again what became of the harbour.`,
      changed: day(number),
    })),
    ...numbers.map((number) => ({
      record: 'read-story',
      url: `https://news-${number % 40}.example/story-${number}`,
      title: `Story ${number}`,
      publisher: null,
      published: day(number),
      read: day(number),
      entities: Array.from({ length: 8 }, (_, at) => person((number * 7 + at * 131) % count)),
    })),
  ];
  const lines = [
    { record: 'backup', format: 1, made: '2026-11-26', by: '1.0.0' },
    ...records,
    { record: 'end', records: records.length, rules: count, own: 0, notes: count, packs: 0 },
  ].map((record) => JSON.stringify(record));
  const path = join(folder, 'backup.jsonl.gz');
  writeFileSync(path, gzipSync(`${lines.join('\n')}\n`));
  return path;
}
