// npm run eval -- claims-common: counts how many claims have each common stem, and writes the commonest into lib/core/claims.
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { stemmer } from 'stemmer';
import { frameHashes } from '@/lib/core/claims/frame-words';
import { foldedToken, tokenize } from '@/lib/core/text/tokens';
import { readClaims } from './claims-corpus';

const SETS = ['politifact', 'snopes'] as const;
const FILE = 'lib/core/claims/common-shares.ts';
/** One claim in so many: rarer stems are told from others well enough by being in no list. */
const LEAST = 1 / 256;

export function run(args: readonly string[]): number {
  const { values } = parseArgs({
    args: [...args],
    options: { data: { type: 'string', default: '../shared/data/claims' } },
  });
  const shares = new Map<string, number>();
  for (const set of SETS) {
    const claims = readClaims(`${values.data}/${set}/claims.jsonl.gz`);
    if (typeof claims === 'string') {
      console.error(claims);
      return 2;
    }
    // Both sets count alike, however large: each has its own favourite words.
    const part = 1 / claims.length / SETS.length;
    for (const { text, reviews } of claims)
      for (const stem of stemsOf(`${text}\n${reviews[0]?.title ?? ''}`))
        shares.set(stem, (shares.get(stem) ?? 0) + part);
  }
  const classes = new Map<number, string[]>();
  for (const [stem, share] of shares) {
    if (share < LEAST) continue;
    const half = Math.round(-2 * Math.log2(share)) / 2;
    classes.set(half, [...(classes.get(half) ?? []), stem]);
  }
  const rows = [...classes]
    .sort(([a], [b]) => a - b)
    .map(([half, stems]) => `  [${half}, '${stems.sort().join(' ')}'],`);
  writeFileSync(
    FILE,
    `// How common stems are in claims. Counted over PolitiFact's and Snopes' claims (CheckThat! lab) by \`npm run eval -- claims-common\`.

/** One claim in two to the power of the number has each of these stems in its text or title. */
export const COMMON: readonly (readonly [power: number, stems: string])[] = [
${rows.join('\n')}
];
`,
  );
  console.log(`${[...classes.values()].reduce((sum, stems) => sum + stems.length, 0)} stems in ${FILE}`);
  return 0;
}

function stemsOf(text: string): Set<string> {
  const tokens = tokenize(text);
  const stems = new Set<string>();
  for (let at = 0; at < tokens.count; at += 1) {
    const folded = foldedToken(tokens, at);
    if (/^[a-z]{2,}$/.test(folded) && !frameHashes().has(tokens.hashes[at]!)) stems.add(stemmer(folded));
  }
  return stems;
}
