// npm run eval -- learn: learns the linker's weights from the shared development corpora, and writes them into the linker.
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import {
  FEATURES,
  type Feature,
  type LearntWeights,
  type NilWeights,
  setValue,
  type Weights,
} from '@/lib/core/link/features';
import { REASONED, REASONED_NIL } from '@/lib/core/link/reasoned-weights';
import { addCompany, companyOf, ROUNDS, weighGroups } from '@/lib/core/link/standing';
import { examplesOf, type Judged, readJudged } from './learn-examples';
import { type Example, fitWeights, measure, worst } from './learn-fit';

const USAGE =
  'Usage: npm run eval -- learn --kb KB.jsonl[.gz] [--links L.tsv.gz] --corpus C.jsonl... [--write] [--worst N] [--ablate]';
const WEIGHTS_FILE = 'lib/core/link/learnt-weights.ts';

/** Known only when the others of an article are weighed. */
const COMPANY = ['tied', 'peers'] as const satisfies readonly Feature[];

/** Weights that are not learnt yet: no company, and strangers counted as reason has them. */
const FIRST: LearntWeights = {
  alone: REASONED,
  nilAlone: REASONED_NIL,
  together: REASONED,
  nilTogether: REASONED_NIL,
};

/** Parts of the model that can be left out, with their features. */
const PARTS: Readonly<Record<string, readonly Feature[]>> = {
  priors: ['prior'],
  salience: ['salience'],
  'how the name stands to the label': [
    'whole',
    'start',
    'end',
    'inside',
    'acronym',
    'personInFull',
    'demonym',
    'loose',
  ],
  'what sort of thing it is': ['concept', 'thing', 'commonNoun', 'untold'],
  context: ['context', 'contextShare'],
  titles: ['titleFits', 'titleStrange'],
  cues: FEATURES.filter((feature) => /(?:Fits|Misfits)$/.test(feature) && !/^(?:title|region)/.test(feature)),
  sports: ['sideHere', 'sideElsewhere', 'placeInSport'],
  regions: ['regionFits', 'regionStrange'],
  ties: ['tied'],
  peers: ['peers'],
};

/** Examples without some features. */
function masked(texts: readonly Judged[], off: readonly Feature[]): Example[] {
  const examples = examplesOf(texts);
  for (const { features } of examples)
    for (const vector of features) for (const feature of off) setValue(vector, feature, 0);
  return examples;
}

/** Learns both stages: alone first, then with the company that the first stage finds, and once more with that of the second. */
function learn(texts: readonly Judged[], off: readonly Feature[] = []): LearntWeights {
  for (const { drafts } of texts)
    for (const { candidates } of drafts)
      for (const { features } of candidates) for (const feature of COMPANY) setValue(features, feature, 0);
  const alone = fitWeights(masked(texts, off));
  let together = alone;
  for (let round = 0; round < ROUNDS; round += 1) {
    const company =
      round === 0
        ? { ...alone.weights, ...Object.fromEntries(COMPANY.map((f) => [f, 0])) }
        : together.weights;
    for (const { table, drafts } of texts)
      addCompany(companyOf(table, drafts, company, together.nil), drafts);
    together = fitWeights(masked(texts, off));
  }
  return { alone: alone.weights, nilAlone: alone.nil, together: together.weights, nilTogether: together.nil };
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

/** Each corpus judged with weights that never saw it, without each part of the model in turn. */
function ablate(corpora: readonly { readonly name: string; readonly texts: readonly Judged[] }[]): void {
  for (const [part, off] of [['nothing', []] as const, ...Object.entries(PARTS)]) {
    const rows = corpora.map((held) => {
      const weights = learn(
        corpora.filter((corpus) => corpus !== held).flatMap(({ texts }) => texts),
        off,
      );
      for (const { table, drafts } of held.texts) weighGroups(table, drafts, weights);
      const { loss, right, named, namedRight } = measure(
        masked(held.texts, off),
        weights.together,
        weights.nilTogether,
      );
      const all = examplesOf(held.texts).length;
      return `${loss.toFixed(3)} ${(right / all).toFixed(3)} ${(namedRight / named).toFixed(3)}`;
    });
    console.log(`without ${part.padEnd(34)} ${rows.join('   ')}`);
  }
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
      ablate: { type: 'boolean' },
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
  if (values.ablate) {
    console.log(
      `loss, right, right of those in the base; ${corpora.map(({ name }) => name).join(', ')}, each held out`,
    );
    ablate(corpora);
    return 0;
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
