// The stories of `npm run eval -- unknown`, and what was read of the names told in them: by place, without a word of any story.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import type { ArticleText } from '@/lib/core/model/article';
import { readPlainArticle } from '@/lib/core/text/plain-article';
import { savedPages } from './article-pages';
import { readStory } from './read-story';

const SHARED = fileURLToPath(new URL('../../../shared/data/', import.meta.url));
const TEXTS = `${SHARED}claims/pages/us-news-420.jsonl.gz`;
const PAGES = `${SHARED}pages/dev`;
const LABELS = fileURLToPath(new URL('unknown-names.tsv', import.meta.url));

export interface UnknownStory {
  readonly set: 'built' | 'held' | 'second' | 'fresh' | 'pages';
  readonly id: string;
  readonly article: ArticleText;
  readonly language: string | null;
  readonly publisher: string | null;
}

/**
 * Of every 14 news texts: the one that was looked at while the rules were made; two that were read after the first rules and two after the
 * second, whose faults the rules that came next were made for; two that were read after all rules.
 */
const OF = 14;
const SETS: ReadonlyMap<number, UnknownStory['set']> = new Map([
  [3, 'built'],
  [1, 'held'],
  [8, 'held'],
  [5, 'second'],
  [11, 'second'],
  [6, 'fresh'],
  [12, 'fresh'],
]);

/** Null where the data is not there. */
export function* readStories(): Generator<UnknownStory> {
  let number = -1;
  for (const line of gunzipSync(readFileSync(TEXTS)).toString('utf8').split('\n')) {
    if (line === '') continue;
    number += 1;
    const set = SETS.get(number % OF);
    if (!set) continue;
    const { id, title, text } = JSON.parse(line) as { id: string; title: string; text: string };
    const { article } = readPlainArticle(`${title}\n${text}`);
    yield { set, id, article, language: 'en', publisher: null };
  }
  for (const { id, file } of savedPages(PAGES)) {
    const story = readStory(file);
    if (story.ok) yield { set: 'pages', id, ...story.value };
  }
}

export function hasStories(): boolean {
  return existsSync(TEXTS) && existsSync(PAGES);
}

/**
 * - `name` it is a name, whole
 * - `part` a piece of a longer one, or with a word too many
 * - `no` none
 */
export type Verdict = 'name' | 'part' | 'no';

/** By set, story and place. */
export function readVerdicts(): ReadonlyMap<string, Verdict> {
  const verdicts = new Map<string, Verdict>();
  if (!existsSync(LABELS)) return verdicts;
  for (const line of readFileSync(LABELS, 'utf8').trim().split('\n').slice(1)) {
    const [set, id, start, end, verdict] = line.split('\t') as [string, string, string, string, Verdict];
    verdicts.set(placeOf({ set, id }, Number(start), Number(end)), verdict);
  }
  return verdicts;
}

export function placeOf(
  { set, id }: { readonly set: string; readonly id: string },
  start: number,
  end: number,
): string {
  return `${set}\t${id}\t${start}\t${end}`;
}
