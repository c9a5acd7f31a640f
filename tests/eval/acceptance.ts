// npm run eval -- acceptance: learns what is shown from the shared development sets and the audits, and writes it into the product.
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type Evidence, FEATURES } from '@/lib/core/claims/evidence';
import { SentenceWeigher } from '@/lib/core/claims/weigh-sentences';
import { tokenize } from '@/lib/core/text/tokens';
import { type AcceptanceSample, atPrecision, curveOf, fitAcceptance, oddsHeldOut } from './acceptance-fit';
import { Judgements, readAudit, sharedJudgements } from './claims-audit';
import { readClaims } from './claims-corpus';
import { indexOf } from './claims-find';
import { readStream, type StreamDoc } from './claims-stream';

const SHARED = fileURLToPath(new URL('../../../shared/data', import.meta.url));
const RECORD = fileURLToPath(new URL('records/acceptance.json', import.meta.url));
const WEIGHTS = 'lib/core/claims/learnt-acceptance.ts';

/** What a pair that nobody has judged weighs, taken for wrong: most of thousands are, and those near the cut were all read. */
const UNJUDGED = 0.15;
/** What a wrong pair of a news page weighs: there most pages repeat no claim, and one alarm on such a page is one too many. Held out, 3 kept most right ones for one wrong page (1, 6 and 10 were tried). */
const WRONG_ON_PAGE = 3;
/** Precision held out at which the cut is set, of pairs whose speaker is not known, those that nobody has judged taken for wrong. */
const CUT = 0.965;

/** Parts of the model that can be left out, with their features. */
const FAMILIES: Readonly<Record<string, readonly (keyof Evidence)[]>> = {
  'coverage of the claim': ['claimTold', 'sharedByClaim', 'claimLittle', 'claimSpan', 'claimSpanTold'],
  'coverage of the sentence': ['sentenceTold', 'stretchTold', 'sharedBySentence'],
  'collocations counted once': ['discount'],
  'rare words': ['rareTold', 'missingHeaviest'],
  'longest run': ['run', 'runOfClaim', 'runOfStretch', 'runWords'],
  order: ['order', 'roles'],
  figures: ['figuresEqual', 'figuresRough', 'figuresMissing', 'figuresExtra'],
  names: ['namesMissing', 'namesExtra', 'namesShare', 'onlyNames', 'nameSwap', 'restShared'],
  'negation, modality, opposites': ['negation', 'modality', 'antonyms', 'hedge', 'wish'],
  questions: ['question', 'polarQuestion'],
  'sentences around': ['around', 'subjectMissing', 'tailMissing'],
  'words in each other’s place': ['swap', 'swapInner', 'swapLead', 'extraHeaviest'],
  lengths: ['claimLength', 'sentenceLength'],
  'who says it': ['saidByOther', 'claimantHere'],
};

export function run(args: readonly string[]): number {
  const { values } = parseArgs({
    args: [...args],
    options: {
      shared: { type: 'string', default: SHARED },
      write: { type: 'boolean', default: false },
      record: { type: 'boolean', default: false },
      ablate: { type: 'boolean', default: false },
      /** Prints the likeliest pairs that are wrong, or judged by nobody, held out. */
      worst: { type: 'string', default: '0' },
    },
  });
  const claims = readClaims(`${values.shared}/claims/politifact/claims.jsonl.gz`);
  if (typeof claims === 'string') throw new Error(claims);
  const judgements = new Judgements([...readAudit(), ...sharedJudgements(values.shared)]);
  const index = indexOf(claims);
  const debates = readStream(`${values.shared}/claims/politifact/transcripts.jsonl.gz`);
  const pages = readStream(`${values.shared}/claims/pages/us-news-420.jsonl.gz`);
  const samples = [...debates, ...pages].flatMap((doc) => samplesOf(index, doc, judgements));
  const known = knownIn(debates, judgements);
  console.log(
    `${samples.length} pairs of ${debates.length} debates and ${pages.length} pages; ${known} sentences of debates known to repeat a claim`,
  );
  const report: Record<string, unknown> = {};
  const learning = samples.flatMap(withoutSpeaker);
  const odds = oddsHeldOut(learning);
  const inDebates = new Set(debates.map(({ doc }) => doc));
  const curve = (isSaid: boolean, of: readonly number[]) => {
    const chosen = [...learning.keys()].filter(
      (at) => inDebates.has(learning[at]!.doc) && learning[at]!.isSaid === isSaid,
    );
    return curveOf(
      chosen.map((at) => learning[at]!),
      chosen.map((at) => of[at]!),
      known,
    );
  };
  for (const isSaid of [false, true]) {
    const points = curve(isSaid, odds);
    const rows = [0.98, 0.97, 0.96, 0.95, 0.93, 0.9, 0.85].map((least) => ({
      least,
      ...atPrecision(points, least),
    }));
    report[isSaid ? 'speaker known' : 'speaker not known'] = rows;
    console.log(`held out, speaker ${isSaid ? '' : 'not '}known:`);
    for (const { least, odds: from, shown, recall } of rows)
      console.log(
        `  precision ${least}: recall ${recall?.toFixed(3)}, shown ${shown}, odds ${from?.toFixed(2)}`,
      );
  }
  if (values.ablate)
    for (const [family, features] of Object.entries(FAMILIES)) {
      const off = new Set(features.map((feature) => FEATURES.indexOf(feature)));
      const point = atPrecision(curve(false, oddsHeldOut(learning, off)), 0.95);
      report[`without ${family}`] = point?.recall ?? 0;
      console.log(`without ${family.padEnd(32)} recall at .95: ${point?.recall.toFixed(3)}`);
    }
  const worst = [...learning.keys()]
    .filter((at) => !learning[at]!.isSaid && !learning[at]!.isSame && !learning[at]!.isForbidden)
    .sort((a, b) => odds[b]! - odds[a]!)
    .slice(0, Number(values.worst));
  for (const at of worst)
    console.log(
      `${odds[at]!.toFixed(2)} ${learning[at]!.isSame === null ? 'not judged' : 'wrong'} ${learning[at]!.told}`,
    );
  const weights = fitAcceptance(learning);
  const cut = atPrecision(curve(false, odds), CUT);
  if (values.record) {
    mkdirSync(fileURLToPath(new URL('records', import.meta.url)), { recursive: true });
    writeFileSync(RECORD, `${JSON.stringify(report, null, 2)}\n`);
  }
  if (values.write) writeFileSync(WEIGHTS, written(weights, cut?.odds ?? 3));
  for (const [at, feature] of FEATURES.entries())
    console.log(`${feature.padEnd(18)} ${weights[at]!.toFixed(3)}`);
  return 0;
}

interface ToldSample extends AcceptanceSample {
  /** For who looks at it. */
  readonly told: string;
}

interface SaidSample extends ToldSample {
  /** Its speaker is told to the model. */
  readonly isSaid: boolean;
}

/** Each pair is learnt from twice: as a transcript tells its speaker, and as if nobody knew, which is so in most stories. */
function withoutSpeaker(sample: ToldSample): SaidSample[] {
  const features = [...sample.features];
  features[FEATURES.indexOf('saidByOther')] = 0;
  return [
    { ...sample, weight: sample.weight / 2, isSaid: true },
    { ...sample, features, weight: sample.weight / 2, isSaid: false },
  ];
}

function samplesOf(index: ReturnType<typeof indexOf>, doc: StreamDoc, judgements: Judgements): ToldSample[] {
  const tokens = tokenize(doc.text);
  const weigher = new SentenceWeigher([index], { tokens, blocks: doc.blocks, names: [], said: doc.said });
  const samples: ToldSample[] = [];
  // Of debates it is known which of the two sets they belong to.
  const isPage = doc.split === null;
  let block = 0;
  for (const [number, { first, isMarked }] of weigher.sentences.entries()) {
    if (!isMarked) continue;
    const start = tokens.starts[first]!;
    while (doc.blocks[block]!.end <= start) block += 1;
    const line = doc.lines[block]!;
    for (const { candidate, evidence } of weigher.weighed(number)) {
      const verdict =
        judgements.of({ doc: doc.doc, line, claim: index.id(candidate.claim) })?.verdict ?? null;
      samples.push({
        doc: doc.doc,
        sentence: `${doc.doc} ${line}`,
        features: FEATURES.map((feature) => evidence[feature]),
        isSame: verdict === null ? null : verdict === 'same',
        weight: (verdict === null ? UNJUDGED : 1) * (verdict !== 'same' && isPage ? WRONG_ON_PAGE : 1),
        isForbidden: evidence.figuresDiffer > 0,
        told: `${doc.doc} ${line} ${index.id(candidate.claim)}`,
      });
    }
  }
  return samples;
}

function knownIn(docs: readonly StreamDoc[], judgements: Judgements): number {
  const names = new Set(docs.map(({ doc }) => doc));
  const sentences = new Set<string>();
  for (const { doc, line, verdict } of judgements.all())
    if (verdict === 'same' && names.has(doc)) sentences.add(`${doc} ${line}`);
  return sentences.size;
}

function written(weights: readonly number[], odds: number): string {
  const rows = FEATURES.map((feature, at) => `  ${feature}: ${Number(weights[at]!.toFixed(2))},`);
  return `// Learnt from the shared development sets and the audits by \`npm run eval -- acceptance --write\`: do not edit.

import type { Evidence } from './evidence';

/** Natural logarithms of odds, for each unit of evidence. */
export const ACCEPTANCE: Evidence = {
${rows.join('\n')}
};

/** Least probability from which a match is shown. */
export const SHOWN = ${(1 / (1 + Math.exp(-odds))).toFixed(3)};
`;
}
