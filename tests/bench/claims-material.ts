// What the claims' benchmark works on: 20,000 claims of two checkers, news stories cut to 40 sentences, and names to compare opening with.
import type { Block } from '@/lib/core/model/article';
import type { Claim } from '@/lib/core/model/claim';
import { sentenceSpans } from '@/lib/core/text/sentences';
import { type Tokens, tokenize } from '@/lib/core/text/tokens';
import { linesOf, readClaims } from '../eval/claims-corpus';
import { readKnowledgeBase } from '../eval/knowledge-base';

const SENTENCES = 40;
const STORIES = 50;

export interface Story {
  readonly tokens: Tokens;
  readonly blocks: readonly Block[];
}

export interface Material {
  readonly claims: readonly Claim[];
  readonly stories: readonly Story[];
  /** Sentences of each story. */
  readonly sentences: number;
  readonly names: readonly string[];
}

export async function readMaterial(data: string): Promise<Material> {
  const sets = ['politifact', 'snopes'].map((set) => readClaims(`${data}/claims/${set}/claims.jsonl.gz`));
  const claims = sets.flatMap((set) => {
    if (typeof set === 'string') throw new Error(set);
    return set;
  });
  const pages = linesOf(`${data}/claims/pages/us-news-420.jsonl.gz`);
  if (typeof pages === 'string') throw new Error(pages);
  const stories = pages.flatMap((line) => storyOf((JSON.parse(line) as { text: string }).text));
  const base = await readKnowledgeBase(`${data}/linking/kb.jsonl.gz`, `${data}/linking/kb_links.tsv.gz`);
  if (!base.ok) throw new Error(base.fault.message);
  return {
    claims,
    stories: stories.slice(0, STORIES),
    sentences: SENTENCES,
    names: base.value.flatMap(({ names }) => names.map(({ name }) => name)),
  };
}

/** The first sentences, its lines as paragraphs; none where the text has fewer. */
function storyOf(text: string): Story[] {
  const spans = sentenceSpans(tokenize(text));
  if (spans.length < SENTENCES) return [];
  const cut = text.slice(0, spans[SENTENCES - 1]!.end);
  const blocks: Block[] = [];
  let start = 0;
  for (const line of cut.split('\n')) {
    if (line.trim() !== '') blocks.push({ start, end: start + line.length, kind: 'paragraph' });
    start += line.length + 1;
  }
  return [{ tokens: tokenize(cut), blocks }];
}
