// Reads the development corpora as examples: what each name found may mean, and which of it the annotators say it means.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { readArticle } from '@/lib/core/annotate/annotate';
import { findNames } from '@/lib/core/annotate/find-names';
import { buildKnowledge, openKnowledge, tableOf } from '@/lib/core/annotate/knowledge';
import { draftNames } from '@/lib/core/link/link';
import { Outcome } from '@/lib/core/link/outcome';
import type { Draft } from '@/lib/core/link/standing';
import type { EntityTable } from '@/lib/core/link/table/entity-table';
import { readKnowledgeBase } from './knowledge-base';
import type { Example } from './learn-fit';
import { articleOf } from './linking-corpus';

/** A text with its names drafted and what its annotators say of each span. */
export interface Judged {
  readonly table: EntityTable;
  readonly drafts: readonly Draft[];
  /** For each mention of each draft: the entity meant; null for nobody known; undefined where the annotators do not say. */
  readonly meant: readonly (readonly (string | null | undefined)[])[];
}

interface Corpus {
  readonly name: string;
  readonly texts: readonly Judged[];
}

export interface Gold {
  readonly start: number;
  readonly end: number;
  readonly gold: string | null;
  readonly coref?: boolean;
  readonly optional?: boolean;
  readonly desc?: boolean;
}

interface Line {
  readonly text: string;
  readonly eval_span?: readonly [number, number] | null;
  readonly mentions: readonly Gold[];
}

/** Corpora whose annotators marked every name: there a name without a mark is none of the base. */
const COMPLETE = new Set(['wiki-fair-v2']);

export async function readJudged(
  kb: string,
  links: string | null,
  files: readonly string[],
): Promise<readonly Corpus[] | string> {
  const base = await readKnowledgeBase(kb, links);
  if (!base.ok) return base.fault.message;
  const opened = openKnowledge(buildKnowledge(base.value));
  if (!opened.ok) return opened.fault.message;
  const knowledge = opened.value;
  return files.map((file) => {
    const name = basename(file, '.jsonl');
    const texts = readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((text): Judged => {
        const line = JSON.parse(text) as Line;
        const { words } = readArticle({ article: articleOf(line.text), language: 'en', date: null });
        const { found, all } = findNames(knowledge, words.tokens);
        const table = tableOf(knowledge, all);
        const { drafts } = draftNames(words, table, { found }, new Outcome(words));
        const meant = drafts.map(({ mentions }) =>
          mentions.map((span) => meantBy(line, span, COMPLETE.has(name))),
        );
        return { table, drafts, meant };
      });
    return { name, texts };
  });
}

/** The entity that annotators say a span means; null for nobody known; undefined where they do not say. */
export function meantBy(
  { text, eval_span, mentions }: Line,
  { start, end }: { readonly start: number; readonly end: number },
  complete: boolean,
): string | null | undefined {
  const [from, until] = eval_span ?? [0, text.length];
  if (start < from || end > until) return undefined;
  const bare = (gold: Gold): boolean => {
    const surface = text.slice(gold.start, gold.end);
    const front = /^(?:the|a|an) /i.exec(surface)?.[0].length ?? 0;
    const back = /['’]s$/.exec(surface)?.[0].length ?? 0;
    return gold.start + front === start && gold.end - back === end;
  };
  const exact = mentions.find((gold) => (gold.start === start && gold.end === end) || bare(gold));
  if (exact) return exact.optional || exact.desc ? undefined : exact.gold;
  if (mentions.some((gold) => gold.start < end && start < gold.end)) return undefined;
  return complete ? null : undefined;
}

/** Examples for learning: many mentions of one name count less each, since they are decided together. */
export function examplesOf(texts: readonly Judged[]): Example[] {
  const examples: Example[] = [];
  for (const { table, drafts, meant } of texts)
    for (const [number, { mentions, candidates, strangers, namesakes }] of drafts.entries()) {
      if (candidates.length === 0) continue;
      const ids = candidates.map(({ candidate }) => table.id(candidate.entity));
      const answers = meant[number]!.filter((one) => one !== undefined);
      for (const answer of answers)
        examples.push({
          features: candidates.map(({ features }) => Float64Array.from(features)),
          strangers,
          namesakes,
          right: answer === null ? -1 : ids.indexOf(answer),
          inBase: answer !== null && ids.includes(answer),
          weight: 1 / Math.sqrt(answers.length),
          told: () =>
            `${mentions[0]!.words} → ${answer}: ${candidates.map(({ candidate }) => `${table.id(candidate.entity)} ${table.label(candidate.entity)}`).join(' | ')}`,
        });
    }
  return examples;
}
