// npm run eval -- perturbed: claims changed in one thing, and claims said in another way, as sentences of a story: what is shown of each kind?
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { hashWord } from '@/lib/core/text/token-hash';
import { readClaims } from './claims-corpus';
import { type Finder, finderOver } from './claims-find';
import { saidOf } from './perturb/base';
import { KINDS, type Variant, vary } from './perturb/kinds';

const RECORD = fileURLToPath(new URL('records/perturbed.json', import.meta.url));
const SHARED = fileURLToPath(new URL('../../../shared/data', import.meta.url));
const CORPORA = ['politifact', 'snopes'] as const;

type Outcome = 'plain' | 'worded' | 'silent';

/** How the claim itself is shown at its variant; other claims at the same sentence are not looked at. */
function outcomeOf(
  find: Finder,
  { claim, sentence }: Variant,
): { readonly outcome: Outcome; readonly score: number } {
  const match = find.inText(sentence).find((each) => each.claim === claim);
  if (!match) return { outcome: 'silent', score: 0 };
  return { outcome: match.isPlain && match.stance === 'repeats' ? 'plain' : 'worded', score: match.score };
}

export function run(args: readonly string[]): number {
  const { values } = parseArgs({
    args: [...args],
    options: {
      shared: { type: 'string', default: SHARED },
      /** Variants of a kind and a corpus. */
      most: { type: 'string', default: '400' },
      /** Another seed is another sample of claims. */
      seed: { type: 'string', default: '1' },
      /** Prints the variants of this kind that came out as they should not. */
      print: { type: 'string' },
      record: { type: 'boolean', default: false },
    },
  });
  const corpora = CORPORA.map((name) => {
    const claims = readClaims(`${values.shared}/claims/${name}/claims.jsonl.gz`);
    if (typeof claims === 'string') throw new Error(claims);
    return { name, claims };
  });
  const find = finderOver(corpora.flatMap(({ claims }) => claims));
  const rows = KINDS.flatMap((kind) =>
    corpora.map(({ name, claims }) => {
      const counts = { plain: 0, worded: 0, silent: 0 };
      const order = claims
        .map((claim) => ({ claim, at: hashWord(`${values.seed} ${kind.name} ${claim.id}`) }))
        .sort((a, b) => a.at - b.at);
      let made = 0;
      for (const { claim } of order) {
        if (made >= Number(values.most)) break;
        const said = saidOf(claim);
        const variant = said && vary(said, kind);
        if (!variant) continue;
        made += 1;
        const { outcome, score } = outcomeOf(find, variant);
        counts[outcome] += 1;
        if (values.print === kind.name && (kind.harmful ? outcome === 'plain' : outcome !== 'plain'))
          console.log(
            `${outcome} ${score.toFixed(2)} ${variant.claim}\n   ${variant.from}\n → ${variant.sentence}`,
          );
      }
      return { kind: kind.name, harmful: kind.harmful, corpus: name, variants: made, ...counts };
    }),
  );
  print(rows);
  if (values.record) writeRecord(rows);
  return 0;
}

interface Row {
  readonly kind: string;
  readonly harmful: boolean;
  readonly corpus: string;
  readonly variants: number;
  readonly plain: number;
  readonly worded: number;
  readonly silent: number;
}

const share = (part: number, whole: number) =>
  `${((100 * part) / Math.max(1, whole)).toFixed(1).padStart(5)} %`;

function print(rows: readonly Row[]): void {
  console.log('kind             corpus      variants   plain  worded  silent');
  for (const { kind, corpus, variants, plain, worded, silent } of rows)
    console.log(
      `${kind.padEnd(16)} ${corpus.padEnd(10)} ${String(variants).padStart(9)} ${[plain, worded, silent].map((part) => share(part, variants)).join(' ')}`,
    );
  for (const harmful of [true, false]) {
    const all = rows.filter((row) => row.harmful === harmful);
    const sum = (of: 'variants' | 'plain' | 'worded' | 'silent') =>
      all.reduce((total, row) => total + row[of], 0);
    console.log(
      `${harmful ? 'changed' : 'the same'}: ${sum('variants')} variants, plain ${share(sum('plain'), sum('variants'))}, worded ${share(sum('worded'), sum('variants'))}, silent ${share(sum('silent'), sum('variants'))}`,
    );
  }
}

function writeRecord(rows: readonly Row[]): void {
  mkdirSync(dirname(RECORD), { recursive: true });
  writeFileSync(
    RECORD,
    `${JSON.stringify({ what: 'perturbed: claims changed in one thing (harmful) or said in another way, each alone in a story; how the claim itself is shown', rows }, null, 2)}\n`,
  );
}
