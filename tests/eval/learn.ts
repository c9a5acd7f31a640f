// npm run eval -- learn: learns the linker's weights from the shared development corpora, and writes them into the linker.
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { Company } from '@/lib/core/link/company';
import {
  FEATURES,
  type Feature,
  type LearntWeights,
  type NilWeights,
  setValue,
  type Weights,
} from '@/lib/core/link/features';
import { REASONED, REASONED_NIL } from '@/lib/core/link/reasoned-weights';
import { addCompany, picksOf, weighGroups } from '@/lib/core/link/standing';
import { examplesOf, type Judged, readJudged } from './learn-examples';
import { type Example, fitWeights, measure, worst } from './learn-fit';

const USAGE =
  'Usage: npm run eval -- learn --kb KB.jsonl[.gz] [--links L.tsv.gz] --corpus C.jsonl... [--write] [--worst N]';
const WEIGHTS_FILE = 'lib/core/link/learnt-weights.ts';

/** Known only when the others of an article are weighed. */
const COMPANY = ['tied', 'sharedTies', 'peers'] as const satisfies readonly Feature[];

/** Weights that are not learnt yet: no company, and strangers counted as reason has them. */
const FIRST: LearntWeights = {
  alone: REASONED,
  nilAlone: REASONED_NIL,
  together: REASONED,
  nilTogether: REASONED_NIL,
};

/** Learns both stages: alone first, then with the company that the first stage finds, and once more with that of the second. */
function learn(texts: readonly Judged[]): LearntWeights {
  for (const { drafts } of texts)
    for (const { candidates } of drafts)
      for (const { features } of candidates) for (const feature of COMPANY) setValue(features, feature, 0);
  const alone = fitWeights(examplesOf(texts));
  let weights: LearntWeights = { ...FIRST, alone: alone.weights, nilAlone: alone.nil };
  let company: LearntWeights = {
    ...weights,
    together: { ...alone.weights, ...Object.fromEntries(COMPANY.map((f) => [f, 0])) },
    nilTogether: alone.nil,
  };
  for (let round = 0; round < 2; round += 1) {
    for (const { table, drafts } of texts)
      addCompany(new Company(table, picksOf(weighGroups(table, drafts, company).groups)), drafts);
    const together = fitWeights(examplesOf(texts));
    weights = { ...weights, together: together.weights, nilTogether: together.nil };
    company = weights;
  }
  return weights;
}

function tell(name: string, examples: readonly Example[], weights: Weights, nil: NilWeights): void {
  const { loss, right, named, namedRight, sure, sureRight, bins } = measure(examples, weights, nil);
  const share = (part: number, all: number): string => (all === 0 ? '-' : (part / all).toFixed(3));
  console.log(
    `${name}: loss ${loss.toFixed(3)}, right ${share(right, examples.length)}, of those in the base ${share(namedRight, named)}; sure ${sure}, right ${share(sureRight, sure)}`,
  );
  console.log(
    `  ${bins.map(({ from, count, right: r }) => `${from.toFixed(1)}: ${share(r, count)} of ${count}`).join('  ')}`,
  );
}

export async function run(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      kb: { type: 'string' },
      links: { type: 'string' },
      corpus: { type: 'string', multiple: true },
      write: { type: 'boolean' },
      worst: { type: 'string' },
    },
  });
  if (!values.kb || !values.corpus) {
    console.error(USAGE);
    return 2;
  }
  const corpora = await readJudged(values.kb, values.links ?? null, values.corpus);
  if (typeof corpora === 'string') {
    console.error(corpora);
    return 2;
  }
  const all = corpora.flatMap(({ texts }) => texts);
  // How much of it holds elsewhere: each corpus judged with weights that never saw it.
  for (const held of corpora) {
    const weights = learn(corpora.filter((corpus) => corpus !== held).flatMap(({ texts }) => texts));
    for (const { table, drafts } of held.texts) weighGroups(table, drafts, weights);
    tell(`${held.name}, held out`, examplesOf(held.texts), weights.together, weights.nilTogether);
    if (values.worst !== undefined)
      for (const line of worst(
        examplesOf(held.texts),
        weights.together,
        weights.nilTogether,
        Number(values.worst),
      ))
        console.log(line);
    for (const { table, drafts } of held.texts) weighGroups(table, drafts, FIRST);
    tell(`${held.name}, reasoned`, examplesOf(held.texts), FIRST.together, FIRST.nilTogether);
  }
  const weights = learn(all);
  for (const { table, drafts } of all) weighGroups(table, drafts, weights);
  tell('all, seen', examplesOf(all), weights.together, weights.nilTogether);
  for (const feature of FEATURES)
    console.log(
      `${feature.padEnd(18)} reasoned ${REASONED[feature].toFixed(2).padStart(6)}  alone ${weights.alone[feature].toFixed(2).padStart(6)}  together ${weights.together[feature].toFixed(2).padStart(6)}`,
    );
  console.log(JSON.stringify({ alone: weights.nilAlone, together: weights.nilTogether }));
  if (values.write) writeFileSync(WEIGHTS_FILE, written(weights));
  return 0;
}

function written({ alone, nilAlone, together, nilTogether }: LearntWeights): string {
  const rounded = (weights: object): string =>
    Object.entries(weights)
      .map(([name, value]) => `    ${name}: ${Number((value as number).toFixed(3))},`)
      .join('\n');
  return `// Learnt from the shared development corpora by \`npm run eval -- learn --write\`: do not edit.

import type { LearntWeights } from './features';

/** Natural logarithms of odds. */
export const LEARNT: LearntWeights = {
  alone: {
${rounded(alone)}
  },
  nilAlone: {
${rounded(nilAlone)}
  },
  together: {
${rounded(together)}
  },
  nilTogether: {
${rounded(nilTogether)}
  },
};
`;
}
