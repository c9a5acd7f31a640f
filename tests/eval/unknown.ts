// Names that the library does not know: how many of those told are names, by what was read by eye; how many there are that are told, by gold.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { annotate } from '@/lib/core/annotate/annotate';
import { buildKnowledge, type Knowledge, openKnowledge } from '@/lib/core/annotate/knowledge';
import type { Span } from '@/lib/core/model/span';
import { readKnowledgeBase } from './knowledge-base';
import { articleOf, readCorpus } from './linking-corpus';
import { scoredMentions } from './linking-gold';
import { loadPacks } from './load-packs';
import { hasStories, placeOf, readStories, readVerdicts, type UnknownStory } from './unknown-stories';

const USAGE = 'Usage: npm run eval -- unknown [--print] [--gold] [--record]';
const LINKING = fileURLToPath(new URL('../../../shared/data/linking/', import.meta.url));
const RECORD = fileURLToPath(new URL('records/unknown.json', import.meta.url));

interface Figures {
  stories: number;
  told: number;
  name: number;
  part: number;
  no: number;
  unread: number;
}

/** The first mention of a name in full: what a reader is shown, and what was read. */
function fullest(words: string, mentions: readonly Span[]): Span {
  return mentions.find(({ start, end }) => end - start >= words.length) ?? mentions[0]!;
}

function measure(knowledge: Knowledge, print: boolean): Record<UnknownStory['set'], Figures> {
  const none = (): Figures => ({ stories: 0, told: 0, name: 0, part: 0, no: 0, unread: 0 });
  const figures = { built: none(), held: none(), second: none(), fresh: none(), pages: none() };
  const verdicts = readVerdicts();
  for (const story of readStories()) {
    const of = figures[story.set];
    of.stories += 1;
    const { unknown } = annotate({ ...story, date: null }, knowledge);
    const { text } = story.article;
    for (const { words, kind, mentions } of unknown) {
      const { start, end } = fullest(words, mentions);
      const place = placeOf(story, start, end);
      const verdict = verdicts.get(place) ?? 'unread';
      of.told += 1;
      of[verdict] += 1;
      if (!print) continue;
      const around = `${text.slice(Math.max(0, start - 40), start)}[${text.slice(start, end)}]${text.slice(end, end + 30)}`;
      console.log(`${place}\t${verdict}\t${kind}\t${mentions.length}\t${around.replaceAll('\n', ' / ')}`);
    }
  }
  return figures;
}

interface Recall {
  readonly corpus: string;
  readonly texts: number;
  /** Names of the gold that mean nobody in the base; how many of them are told at their place, and how many in a longer or shorter stretch. */
  readonly gold: number;
  readonly exact: number;
  readonly met: number;
}

/** How many of the gold's names whose bearer is not in the base are told. */
function recallOf(corpus: string, knowledge: Knowledge): Recall | string {
  const texts = readCorpus(`${LINKING}${corpus}.jsonl`);
  if (typeof texts === 'string') return texts;
  let gold = 0;
  let exact = 0;
  let met = 0;
  for (const each of texts) {
    const { unknown } = annotate({ article: articleOf(each.text), language: 'en', date: null }, knowledge);
    const told = unknown.flatMap(({ mentions }) => mentions);
    for (const mention of scoredMentions(each, corpus).values()) {
      if (mention.in_kb !== false) continue;
      gold += 1;
      if (told.some(({ start, end }) => start === mention.start && end === mention.end)) exact += 1;
      if (told.some(({ start, end }) => start < mention.end && mention.start < end)) met += 1;
    }
  }
  return { corpus, texts: texts.length, gold, exact, met };
}

const share = (part: number, all: number): string => `${((100 * part) / Math.max(1, all)).toFixed(1)} %`;

export async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { print: { type: 'boolean' }, gold: { type: 'boolean' }, record: { type: 'boolean' } },
  });
  if (positionals.length > 0) {
    console.error(USAGE);
    return 2;
  }
  if (!hasStories()) {
    console.error('The news texts are not there: they belong beside the repository, in shared/data.');
    return 2;
  }
  const loaded = await loadPacks([]);
  const opened = loaded.ok ? openKnowledge(buildKnowledge(loaded.value.entities)) : loaded;
  if (!opened.ok) {
    console.error(opened.fault.message);
    return 2;
  }
  const read = measure(opened.value, values.print ?? false);
  for (const [set, { stories, told, name, part, no, unread }] of Object.entries(read))
    console.log(
      `${set.padEnd(6)} ${stories} stories, ${told} names told; of those read: ${share(name, name + part + no)} names (${name}), ${part} in part, ${no} none; ${unread} not read`,
    );
  let recall: Recall | null = null;
  if (values.gold || values.record) {
    const base = await readKnowledgeBase(`${LINKING}kb.jsonl.gz`, null);
    const held = base.ok ? openKnowledge(buildKnowledge(base.value)) : base;
    if (!held.ok) {
      console.error(held.fault.message);
      return 2;
    }
    const found = recallOf('gum-wikinews', held.value);
    if (typeof found === 'string') {
      console.error(found);
      return 2;
    }
    recall = found;
    const { corpus, texts, gold, exact, met } = found;
    console.log(
      `${corpus}: ${gold} names of ${texts} texts mean nobody in the base; told ${share(exact, gold)}, with those of other bounds ${share(met, gold)}`,
    );
  }
  if (values.record) {
    mkdirSync(dirname(RECORD), { recursive: true });
    writeFileSync(
      RECORD,
      `${JSON.stringify({ what: 'names that the library does not know', read, recall }, null, 2)}\n`,
    );
  }
  return 0;
}
