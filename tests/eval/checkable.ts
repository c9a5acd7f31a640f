// npm run eval -- checkable [--fit] [--errors] [--record]: how well the rule for checkable sentences agrees with people, sentence by sentence and in its count per story.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { CHECKABLE_FEATURES, isCheckable } from '@/lib/core/claims/checkable';
import { tokenize } from '@/lib/core/text/tokens';
import { type Agreement, agreement, countErrors } from './checkable-figures';
import { debateSamples, fitPoints, heldOut, type Sample, samplesOf, sum } from './checkable-fit';
import { type LabelledSentence, readJsonLines, readLabelled, type TranscriptLine } from './checkable-labels';

const RECORD = fileURLToPath(new URL('records/checkable.json', import.meta.url));
const SHARED = fileURLToPath(new URL('../../../shared/data', import.meta.url));

export function run(args: readonly string[]): number {
  const { values } = parseArgs({
    args: [...args],
    options: {
      shared: { type: 'string', default: SHARED },
      fit: { type: 'boolean', default: false },
      errors: { type: 'boolean', default: false },
      record: { type: 'boolean', default: false },
    },
  });
  const sentences = readLabelled(values.shared);
  const calls = sentences.map(({ tokens, first, next }) => isCheckable(tokens, first, next));
  const samples = samplesOf(sentences);
  const lines = readJsonLines<TranscriptLine>(`${values.shared}/claims/politifact/transcripts.jsonl.gz`);
  const debates = debateSamples(lines);
  if (values.fit) {
    const points = fitPoints([...samples, ...debates]);
    for (const [at, feature] of CHECKABLE_FEATURES.entries())
      console.log(`  ${feature}: ${Math.round(10 * points[at]!)},`);
  }
  if (values.errors) printErrors(sentences, calls);
  const apart = heldOut(samples, debates);
  const sources = ['news', 'page', 'transcript'] as const;
  const figures = {
    sentences: sentences.length,
    documents: new Set(sentences.map(({ doc }) => doc)).size,
    asShipped: agreement(sentences, calls),
    heldOut: {
      ...agreement(sentences, apart),
      bySource: Object.fromEntries(
        sources.map((from) => {
          const at = sentences.map((each) => each.from === from);
          return [
            from,
            agreement(
              sentences.filter((_, index) => at[index]),
              apart.filter((_, index) => at[index]),
            ),
          ];
        }),
      ),
      /** Stories only: a stretch of a debate is none. */
      counts: countErrors(
        sentences.filter(({ from }) => from !== 'transcript'),
        apart.filter((_, index) => sentences[index]!.from !== 'transcript'),
      ),
    },
    /** Learnt on the half whose errors were read, judged by the other. */
    otherHalf: otherHalf(sentences, samples, debates),
    ...checkworthy(lines),
  };
  console.log(JSON.stringify(figures, null, 2));
  if (values.record) {
    mkdirSync(dirname(RECORD), { recursive: true });
    writeFileSync(
      RECORD,
      `${JSON.stringify({ what: 'checkable: sentences labelled by one reader; heldOut: points learnt without the sentence’s document; shares are of 1', ...figures }, null, 2)}\n`,
    );
  }
  return 0;
}

function otherHalf(
  sentences: readonly LabelledSentence[],
  samples: readonly Sample[],
  debates: readonly Sample[],
): Agreement {
  const isTuned = (_: unknown, index: number) => sentences[index]!.set === 'tune';
  const points = fitPoints([...samples.filter(isTuned), ...debates]);
  const others = samples.filter((each, index) => !isTuned(each, index));
  return agreement(
    sentences.filter(({ set }) => set === 'check'),
    others.map(({ features }) => sum(features, points) > 0),
  );
}

/** Of the sentences of debates that fact-checkers picked, the share that the rule counts; and of all, beside it. Time, too. */
function checkworthy(lines: readonly TranscriptLine[]) {
  const read = lines.map((line) => ({ tokens: tokenize(line.text), picked: line.checkworthy === 1 }));
  const from = performance.now();
  const calls = read.map(({ tokens }) => isCheckable(tokens, 0, tokens.count));
  const time = performance.now() - from;
  const share = (of: (index: number) => boolean) => {
    const chosen = calls.filter((_, index) => of(index));
    return { sentences: chosen.length, counted: round(chosen.filter(Boolean).length / chosen.length) };
  };
  console.log(`${((1000 * time) / lines.length).toFixed(2)} µs a sentence`);
  return { picked: share((index) => read[index]!.picked), transcripts: share(() => true) };
}

function round(share: number): number {
  return Math.round(share * 1000) / 1000;
}

function printErrors(sentences: readonly LabelledSentence[], calls: readonly boolean[]): void {
  for (const [index, { set, tokens, first, next, checkable }] of sentences.entries())
    if (set === 'tune' && calls[index] !== checkable)
      console.log(
        `${checkable ? 'missed' : 'wrong '} ${tokens.text.slice(tokens.starts[first], tokens.ends[next - 1]).slice(0, 150)}`,
      );
}
