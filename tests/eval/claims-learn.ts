// npm run eval -- claims-learn: learns the ranking of claims from the shared train sets, tells what it is worth on the development sets, and writes it into lib/core/claims.
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { Search } from '@/lib/core/claims/candidates';
import { featuresOf } from '@/lib/core/claims/rank';
import { DAY_FEATURES_FROM, RANK_FEATURES, type RankFeature } from '@/lib/core/claims/rank-features';
import { type Query, readClaims, readQueries, readRight } from './claims-corpus';
import { fitRanking, type Pool } from './claims-fit';
import { indexOf } from './claims-index';
import { QUERY_PARTS, type QueryPart, questionOf } from './claims-query';
import { averagePrecision } from './claims-ranking';

const USAGE =
  'Usage: npm run eval -- claims-learn [--data ../shared/data/claims] [--write] [--ablate] [--record] [--without around|speaker|date]...';
const SETS = ['politifact', 'snopes'] as const;
const WEIGHTS_FILE = 'lib/core/claims/rank-weights.ts';
const RECORD_FILE = 'tests/eval/records/claims-ranking.json';
const POOL = 40;
const FOLDS = 5;

interface Learnt {
  readonly query: Query;
  readonly isTrain: boolean;
  readonly ids: readonly string[];
  readonly right: ReadonlySet<string>;
  readonly pool: Pool;
}
interface LearntSet {
  readonly name: string;
  readonly queries: readonly Learnt[];
}

export function run(args: readonly string[]): number {
  const { values } = parseArgs({
    args: [...args],
    options: {
      data: { type: 'string', default: '../shared/data/claims' },
      write: { type: 'boolean' },
      ablate: { type: 'boolean' },
      record: { type: 'boolean' },
      without: { type: 'string', multiple: true, default: [] },
    },
  });
  const without = QUERY_PARTS.filter((part) => values.without.includes(part));
  const sets: LearntSet[] = [];
  for (const name of SETS) {
    const set = readSet(`${values.data}/${name}`, name, without);
    if (typeof set === 'string') {
      console.error(`${set} ${USAGE}`);
      return 2;
    }
    sets.push(set);
  }
  const all = Array.from(sets[0]!.queries[0]!.pool.features[0]!, (_, at) => at);
  tell(
    'first choice',
    sets,
    sets.map((set) => set.queries.map((each) => precisionOf(each, firstChoice))),
  );
  tell('cross-validated', sets, crossValidated(sets, all));
  if (values.ablate) ablate(sets, all);
  const weights = fitRanking(
    sets.flatMap(({ queries }) =>
      poolsOf(
        queries.filter(({ isTrain }) => isTrain),
        all,
      ),
    ),
  );
  tell(
    'learnt from train',
    sets,
    sets.map((set) => set.queries.map((each) => precisionOf(each, scoredBy(weights, all)))),
  );
  if (values.record)
    writeFileSync(RECORD_FILE, `${JSON.stringify({ what: 'MAP@5', without, rows: TOLD }, null, 2)}\n`);
  if (values.write) writeWeights(weights);
  else
    for (const [at, weight] of weights.entries())
      console.log((RANK_FEATURES[at] ?? `day ${at - DAY_FEATURES_FROM}`).padEnd(24), weight.toFixed(4));
  return 0;
}

/** Each group of features left out in turn. */
function ablate(sets: readonly LearntSet[], all: readonly number[]): void {
  const without = (name: string, isOff: (at: number) => boolean): void =>
    tell(
      `without ${name}`,
      sets,
      crossValidated(
        sets,
        all.filter((at) => !isOff(at)),
      ),
    );
  without('days', (at) => at >= DAY_FEATURES_FROM);
  for (const [name, group] of Object.entries(GROUPS)) {
    const off = group.map((feature) => RANK_FEATURES.indexOf(feature));
    without(name, (at) => off.includes(at));
  }
}

function readSet(folder: string, name: string, without: readonly QueryPart[]): LearntSet | string {
  const claims = readClaims(`${folder}/claims.jsonl.gz`);
  if (typeof claims === 'string') return claims;
  const queries = readQueries(`${folder}/queries.jsonl.gz`);
  if (typeof queries === 'string') return queries;
  const train = readRight(`${folder}/qrels.train.tsv`);
  if (typeof train === 'string') return train;
  const dev = readRight(`${folder}/qrels.dev.tsv`);
  if (typeof dev === 'string') return dev;
  const index = indexOf(claims);
  if (index === null) return `No claim of ${folder} can be matched.`;
  const search = new Search([index]);
  const learnt = queries.flatMap((query): Learnt[] => {
    const right = train.get(query.id) ?? dev.get(query.id);
    if (!right) return [];
    const featured = featuresOf(search, questionOf(query, without), POOL);
    const ids = featured.map(({ claim }) => index.id(claim));
    return [
      {
        query,
        isTrain: train.has(query.id),
        ids,
        right,
        pool: { features: featured.map(({ features }) => features), right: ids.map((id) => right.has(id)) },
      },
    ];
  });
  return { name, queries: learnt };
}

type Scorer = (features: Float64Array, place: number) => number;
const firstChoice: Scorer = (_, place) => -place;

function scoredBy(weights: readonly number[], kept: readonly number[]): Scorer {
  return (features) => kept.reduce((sum, at, place) => sum + features[at]! * weights[place]!, 0);
}

function precisionOf({ ids, right, pool }: Learnt, scorer: Scorer): number {
  const scores = pool.features.map(scorer);
  const order = Array.from(ids.keys()).sort((a, b) => scores[b]! - scores[a]! || a - b);
  return averagePrecision(
    order.map((at) => ids[at]!),
    right,
  );
}

function poolsOf(queries: readonly Learnt[], kept: readonly number[]): Pool[] {
  return queries.flatMap(({ pool }) =>
    pool.right.some(Boolean)
      ? [
          {
            right: pool.right,
            features: pool.features.map((each) => Float64Array.from(kept, (at) => each[at]!)),
          },
        ]
      : [],
  );
}

/** Each fold judged by weights that never saw it; a debate, or a stretch of posts, lies in one fold. */
function crossValidated(sets: readonly LearntSet[], kept: readonly number[]): number[][] {
  const folds = sets.map(foldsOf);
  const values = sets.map(({ queries }) => new Array<number>(queries.length).fill(0));
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const weights = fitRanking(
      sets.flatMap(({ queries }, set) =>
        poolsOf(
          queries.filter((_, at) => folds[set]![at] !== fold),
          kept,
        ),
      ),
    );
    const scorer = scoredBy(weights, kept);
    for (const [set, { queries }] of sets.entries())
      for (const [at, each] of queries.entries())
        if (folds[set]![at] === fold) values[set]![at] = precisionOf(each, scorer);
  }
  return values;
}

function foldsOf({ queries }: LearntSet): number[] {
  const docs = [...new Set(queries.map(({ query }) => query.doc ?? ''))];
  return queries.map(({ query }, at) =>
    docs.length > FOLDS ? docs.indexOf(query.doc ?? '') % FOLDS : Math.floor((at * FOLDS) / queries.length),
  );
}

/** What was told, for the record. */
const TOLD: Record<string, string>[] = [];

/** MAP@5 of train, development set and both, set by set. */
function tell(what: string, sets: readonly LearntSet[], values: readonly (readonly number[])[]): void {
  const row: Record<string, string> = { what };
  for (const [set, { name, queries }] of sets.entries()) {
    const mean = (takes: (each: Learnt) => boolean): string => {
      const taken = values[set]!.filter((_, at) => takes(queries[at]!));
      return (taken.reduce((a, b) => a + b, 0) / taken.length).toFixed(4);
    };
    row[name] =
      `train ${mean(({ isTrain }) => isTrain)} dev ${mean(({ isTrain }) => !isTrain)} both ${mean(() => true)}`;
  }
  TOLD.push(row);
  console.log(what.padEnd(40), ...sets.map(({ name }) => `${name} ${row[name]}  `));
}

/** Features that tell of one thing. */
const GROUPS: Readonly<Record<string, readonly RankFeature[]>> = {
  'the share of the best score': ['share'],
  'words around': ['around', 'titleCoveredWidely', 'numbersAround'],
  'cover of the title': ['titleCovered', 'titleCoveredWidely'],
  'cover of the sentence': ['sentenceCovered', 'sentenceCoveredWidely'],
  numbers: ['numbersShared', 'numbersAround', 'numbersMissing', 'numbersOther'],
  'who speaks': ['speaker'],
  'who made the claim': ['claimantNamed', 'claimantBefore'],
};

function writeWeights(weights: readonly number[]): void {
  const rounded = weights.map((weight) => Number(weight.toPrecision(4)));
  const lines = RANK_FEATURES.map((name, at) => `  ${rounded[at]}, // ${name}`);
  const days = rounded.slice(DAY_FEATURES_FROM);
  const half = days.length / 2;
  writeFileSync(
    WEIGHTS_FILE,
    `// Learnt weights of the ranking's features, in their order. Written by \`npm run eval -- claims-learn --write\`.

export const RANK_WEIGHTS: readonly number[] = [
${lines.join('\n')}
  // Days from the claim's being said, by bins.
  ${days.slice(0, half).join(', ')},
  // Days from its being checked.
  ${days.slice(half).join(', ')},
];
`,
  );
}
