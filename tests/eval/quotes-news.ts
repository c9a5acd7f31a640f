// Quotations in real news: whether those that were read have the right speaker, and whether any is taken for a passage of a text.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { annotate } from '@/lib/core/annotate/annotate';
import type { Knowledge } from '@/lib/core/annotate/knowledge';
import type { Block } from '@/lib/core/model/article';
import type { Entity } from '@/lib/core/model/entity';
import { fail, ok, type Result } from '@/lib/core/model/result';
import { checkAgainst } from '@/lib/core/quotes/check-quote';
import { type FoundQuote, findQuotes } from '@/lib/core/quotes/find-quotes';
import { readText } from '@/lib/core/quotes/read-text';
import { tokenize } from '@/lib/core/text/tokens';
import { openLibrary } from './open-library';
import type { SourceText } from './quotes-built';

const SHARED = fileURLToPath(new URL('../../../shared/data/', import.meta.url));
const US_NEWS = `${SHARED}claims/pages/us-news-420.jsonl.gz`;
const PAGES = `${SHARED}pages/dev_gt/`;
/** Read by hand: who speaks, by the library's id; `-`: nobody whom the library knows, or not told, or no quotation. */
const SPEAKERS = fileURLToPath(new URL('quote-speakers.tsv', import.meta.url));

export interface NewsFigures {
  readonly stories: number;
  readonly quotes: number;
  readonly withSpeaker: number;
  /** Quotations whose speaker was read by hand. */
  readonly read: number;
  readonly given: number;
  readonly right: number;
  /** Speakers that the library knows, and how many of them are told. */
  readonly known: number;
  readonly told: number;
  /** Quotations of news against texts that they are not from. */
  readonly pairs: number;
  readonly takenForChanged: number;
}

interface Story {
  readonly key: string;
  readonly text: string;
}

export function measureNews(
  entities: readonly Entity[],
  texts: readonly SourceText[],
): Result<NewsFigures, 'no-data' | 'bad-pack'> {
  if (!existsSync(US_NEWS) || !existsSync(PAGES))
    return fail(
      'no-data',
      'The news texts are not there: speakers are not measured. They belong beside the repository, in shared/data.',
    );
  const library = openLibrary({ entities, claims: [] }, null);
  if (!library.ok) return fail('bad-pack', library.fault.message);
  const labels = readLabels();
  const stories = readStories(labels);
  const bodies = texts.map(({ body }) => readText(body));
  const figures = {
    stories: 0,
    quotes: 0,
    withSpeaker: 0,
    read: 0,
    given: 0,
    right: 0,
    known: 0,
    told: 0,
    pairs: 0,
    takenForChanged: 0,
  };
  for (const { key, text } of stories) {
    figures.stories += 1;
    const found = quotesOf(text, library.value.knowledge);
    figures.quotes += found.length;
    figures.withSpeaker += found.filter(({ speaker }) => speaker !== null).length;
    for (const [offset, speaker] of labels.get(key) ?? []) {
      const told = found.find(({ start }) => start === offset)?.speaker ?? null;
      figures.read += 1;
      if (told !== null) figures.given += 1;
      if (told !== null && told === speaker) figures.right += 1;
      if (speaker !== null) figures.known += 1;
      if (speaker !== null && told === speaker) figures.told += 1;
    }
    for (const { parts } of found)
      for (const body of bodies) {
        figures.pairs += 1;
        const { is } = checkAgainst(
          parts.map(({ start, end }) => text.slice(start, end)),
          body,
        );
        if (is === 'changed') figures.takenForChanged += 1;
      }
  }
  return ok(figures);
}

function quotesOf(text: string, knowledge: Knowledge): readonly FoundQuote[] {
  const blocks = [...text.matchAll(/[^\n]+/g)].map(
    ({ 0: line, index }): Block => ({ kind: 'paragraph', start: index, end: index + line.length }),
  );
  const article = { text, blocks, links: [] };
  const { annotations } = annotate({ article, language: 'en', date: null }, knowledge);
  const names = annotations.filter(({ confidence }) => confidence === 'sure');
  return findQuotes({ tokens: tokenize(text), blocks, names });
}

type Labels = ReadonlyMap<string, readonly (readonly [number, string | null])[]>;

function readLabels(): Labels {
  const labels = new Map<string, (readonly [number, string | null])[]>();
  for (const line of readFileSync(SPEAKERS, 'utf8').trim().split('\n').slice(1)) {
    const [set, doc, offset, speaker] = line.split('\t') as [string, string, string, string];
    const key = `${set}/${doc}`;
    const held = labels.get(key) ?? [];
    labels.set(key, held);
    held.push([Number(offset), speaker === '-' ? null : speaker]);
  }
  return labels;
}

/** All stories of the one set; of the other those that were read, for the rest are in many languages. */
function readStories(labels: Labels): Story[] {
  const stories = gunzipSync(readFileSync(US_NEWS))
    .toString()
    .trim()
    .split('\n')
    .map((line): Story => {
      const { id, text } = JSON.parse(line) as { id: string; text: string };
      return { key: `us-news/${id}`, text };
    });
  for (const key of labels.keys())
    if (key.startsWith('pages/'))
      stories.push({ key, text: readFileSync(`${PAGES}${key.slice(6)}.txt`, 'utf8') });
  return stories;
}

export function printNews(figures: NewsFigures): void {
  const share = (part: number, all: number) => `${((part / all) * 100).toFixed(1)} % (${part} of ${all})`;
  console.log(
    `real news: ${figures.quotes} quotations in ${figures.stories} stories, ${figures.withSpeaker} with a speaker`,
  );
  console.log(
    `  of ${figures.read} read by hand: speakers told that are right ${share(figures.right, figures.given)}`,
  );
  console.log(`  speakers whom the library knows that are told ${share(figures.told, figures.known)}`);
  console.log(
    `  taken for a passage in other words: ${figures.takenForChanged} of ${figures.pairs} pairs of a quotation and a text`,
  );
}
