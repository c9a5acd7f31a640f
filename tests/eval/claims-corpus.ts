// Claims, queries and what is right for them, in the form of ../shared/data/claims: read from files, plain or gzip.
import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Claim } from '@/lib/core/model/claim';
import { type PartialDate, parsePartialDate } from '@/lib/core/model/dates';

/** A sentence that may repeat a claim. Only `id` and `text` are always there. */
export interface Query {
  readonly id: string;
  readonly text: string;
  /** The sentences before it and the one behind. */
  readonly context?: string;
  readonly next?: string;
  readonly speaker?: string;
  /** The name of the document; it may begin with its day. */
  readonly doc?: string;
  readonly split?: string;
}

/** The right claims of a query, by its id. */
export type Right = ReadonlyMap<string, ReadonlySet<string>>;

interface ClaimLine {
  readonly id: string;
  readonly text?: string | null;
  readonly title?: string | null;
  readonly subtitle?: string | null;
  readonly rating?: string | null;
  readonly claimant?: string | null;
  /** Of the check where the line tells who wrote it, else of the claim. */
  readonly date?: string | null;
  readonly author?: string | null;
  readonly said_in?: string | null;
  readonly publisher?: string | null;
  readonly url?: string | null;
}

/** The lines of a file, or one sentence about what is wrong with it. */
export function linesOf(file: string): readonly string[] | string {
  if (!existsSync(file)) return `There is no file ${file}.`;
  const bytes = readFileSync(file);
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text.split('\n').filter((line) => line.trim() !== '');
}

export function readClaims(file: string): readonly Claim[] | string {
  const lines = linesOf(file);
  return typeof lines === 'string' ? lines : lines.map((line) => claimOf(JSON.parse(line) as ClaimLine));
}

export function readQueries(file: string): readonly Query[] | string {
  const lines = linesOf(file);
  return typeof lines === 'string' ? lines : lines.map((line) => JSON.parse(line) as Query);
}

/** Lines of a query and a claim that is right for it. */
export function readRight(file: string): Right | string {
  const lines = linesOf(file);
  if (typeof lines === 'string') return lines;
  const right = new Map<string, Set<string>>();
  for (const line of lines) {
    const [query, claim] = line.split('\t');
    if (query === undefined || claim === undefined) return `${file} has a line without a tab: ${line}`;
    right.set(query, (right.get(query) ?? new Set()).add(claim));
  }
  return right;
}

/** As a pack would hold it. */
function claimOf(line: ClaimLine): Claim {
  const date = dateOf(line.date ?? '');
  return {
    id: line.id,
    text: line.text ?? '',
    ...(line.claimant ? { claimant: { name: line.claimant } } : {}),
    ...(date && !line.author ? { date } : {}),
    ...(line.said_in ? { saidIn: line.said_in } : {}),
    about: [],
    reviews: [
      {
        publisher: line.publisher ?? '',
        ...(line.title ? { title: line.title } : {}),
        ...(line.url ? { url: line.url } : {}),
        ...(line.subtitle ? { reason: line.subtitle } : {}),
        ...(date && line.author ? { date } : {}),
        rating: { label: line.rating ?? '' },
        sources: [],
      },
    ],
  };
}

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** "2019-10-22" and "26 May 2015". */
function dateOf(text: string): PartialDate | null {
  const worded = /^(\d{1,2}) (\p{L}+) (\d{4})$/u.exec(text);
  if (!worded) return parsePartialDate(text);
  const month = MONTHS.indexOf(worded[2]!) + 1;
  return parsePartialDate(`${worded[3]}-${String(month).padStart(2, '0')}-${worded[1]!.padStart(2, '0')}`);
}
