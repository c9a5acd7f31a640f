// How much is marked: marks per 1,000 words at each density over many stories, and with --print the marks themselves, to be read.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { annotate } from '@/lib/core/annotate/annotate';
import { buildKnowledge, openKnowledge } from '@/lib/core/annotate/knowledge';
import { type Annotation, DENSITIES, type Density, isShownAt } from '@/lib/core/model/annotation';
import type { ArticleText } from '@/lib/core/model/article';
import { readPlainArticle } from '@/lib/core/text/plain-article';
import { savedPages } from './article-pages';
import { loadPacks } from './load-packs';
import { readStory } from './read-story';

const USAGE =
  'Usage: npm run eval -- marks (--pages FOLDER | --texts FILE.jsonl.gz) [--pack PACK]... [--print] [--senses]';

interface Told {
  readonly id: string;
  readonly article: ArticleText;
  readonly language: string | null;
  readonly publisher: string | null;
}

/** Stories of one or the other form, one after the other: pages are a few MB each once read. */
function* stories(pages: string | undefined, texts: string | undefined): Generator<Told> {
  if (texts !== undefined)
    for (const line of gunzipSync(readFileSync(texts)).toString('utf8').split('\n')) {
      if (line === '') continue;
      const { id, title, text } = JSON.parse(line) as { id: string; title: string; text: string };
      yield { id, article: readPlainArticle(`${title}\n${text}`).article, language: 'en', publisher: null };
    }
  if (pages !== undefined)
    for (const { id, file } of savedPages(pages)) {
      const story = readStory(file);
      if (story.ok) yield { id, ...story.value };
    }
}

interface Counted {
  readonly words: number;
  readonly marks: Readonly<Record<Density, number>>;
}

function count({ article }: Told, annotations: readonly Annotation[]): Counted {
  const shown = (density: Density) => annotations.filter((each) => isShownAt(each, density)).length;
  return {
    words: article.text.match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu)?.length ?? 0,
    marks: { quiet: shown('quiet'), normal: shown('normal'), everything: shown('everything') },
  };
}

/** The middle and the ninth tenth of what stories have per 1,000 words. */
function summary(all: readonly Counted[], density: Density): string {
  // Too short to have a rate: a page of which a line or two were found.
  const long = all.filter(({ words }) => words >= 100);
  const rates = long.map(({ words, marks }) => (1000 * marks[density]) / words).sort((a, b) => a - b);
  const at = (share: number) => (rates[Math.floor(share * (rates.length - 1))] ?? 0).toFixed(1).padStart(6);
  const withMarks = (number: number) => all.filter(({ marks }) => marks[density] === number).length;
  return `${density.padEnd(12)} ${at(0.5)} ${at(0.9)} ${String(withMarks(0)).padStart(9)} ${String(withMarks(1)).padStart(9)}`;
}

const SIGNS: Readonly<Record<Density, string>> = { quiet: '###', normal: '##', everything: '#' };

/** The story with its marks: ###Name### from "quiet" on, ##Name## from "normal" on, #Name# only at "everything", ?Name? never. */
function marked({ id, article }: Told, annotations: readonly Annotation[]): string {
  let text = '';
  let end = 0;
  for (const each of annotations) {
    const sign = each.shownFrom === null ? '?' : SIGNS[each.shownFrom];
    text += `${article.text.slice(end, each.start)}${sign}${article.text.slice(each.start, each.end)}${sign}`;
    ({ end } = each);
  }
  return `\n=== ${id}\n${text}${article.text.slice(end)}`;
}

/** Characters around a place that is taken for its government. */
const AROUND = 70;

/** The places that are taken for their governments, each with the words around it. */
function* senses({ id, article }: Told, annotations: readonly Annotation[]): Generator<string> {
  for (const { start, end, sense, entity } of annotations) {
    if (sense !== 'government') continue;
    const words = `${article.text.slice(Math.max(0, start - AROUND), start)}[${article.text.slice(start, end)}]${article.text.slice(end, end + AROUND)}`;
    yield `${id}\t${entity}\t${words.replaceAll('\n', ' / ')}`;
  }
}

export async function run(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      pages: { type: 'string' },
      texts: { type: 'string' },
      pack: { type: 'string', multiple: true },
      print: { type: 'boolean' },
      senses: { type: 'boolean' },
    },
  });
  if (values.pages === undefined && values.texts === undefined) {
    console.error(USAGE);
    return 2;
  }
  const loaded = await loadPacks(values.pack ?? []);
  const opened = loaded.ok ? openKnowledge(buildKnowledge(loaded.value.entities)) : loaded;
  if (!opened.ok) {
    console.error(opened.fault.message);
    return 2;
  }
  const all: Counted[] = [];
  for (const story of stories(values.pages, values.texts)) {
    const { annotations } = annotate({ ...story, date: null }, opened.value);
    all.push(count(story, annotations));
    if (values.print) console.log(marked(story, annotations));
    if (values.senses) for (const line of senses(story, annotations)) console.log(line);
  }
  console.log(`\n${all.length} stories; marks per 1,000 words`);
  console.log('density       middle 9 of 10   with none  with one');
  for (const density of DENSITIES) console.log(summary(all, density));
  return 0;
}
