// npm run eval -- claims: ranks a file of claims for each sentence of another, and says how good the ranking is.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { rankClaims } from '@/lib/core/claims/rank';
import { readClaims, readQueries, readRight } from './claims-corpus';
import { type Finder, finderIn } from './claims-find';
import { indexOf } from './claims-index';
import { QUERY_PARTS, questionOf } from './claims-query';
import { meanAveragePrecision } from './claims-ranking';
import { shownAt } from './claims-shown';
import { readStream, type StreamDoc, shownIn, streamRows } from './claims-stream';

const USAGE = `Usage: npm run eval -- claims --claims C.jsonl[.gz] --queries Q.jsonl[.gz] [--out RANKED.tsv]
  [--qrels R.tsv]...    MAP@5 over the queries of each
  [--without around|speaker|date]...  what is told beside the sentence, left out
  or --claims C.jsonl[.gz] --stream S.jsonl[.gz] --out ALARMS.jsonl: what is shown in debates ({doc, line, text} a line) or pages ({id, title, text})`;
/** Ranks written of each query. */
const DEPTH = 20;

export function run(args: readonly string[]): number {
  let values: ReturnType<typeof parse>;
  try {
    values = parse(args);
  } catch (error) {
    return refuse(`${error instanceof Error ? error.message : String(error)} ${USAGE}`);
  }
  const isComplete = values.stream ? values.out : values.queries && (values.out || values.qrels);
  if (!values.claims || !isComplete) return refuse(USAGE);
  const claims = readClaims(values.claims);
  if (typeof claims === 'string') return refuse(claims);
  const index = indexOf(claims);
  if (index === null) return refuse(`No claim of ${values.claims} can be matched.`);
  const find = finderIn([index]);
  if (values.stream) return writeStream(find, values.stream, values.out!);
  const queries = readQueries(values.queries!);
  if (typeof queries === 'string') return refuse(queries);
  const without = QUERY_PARTS.filter((part) => values.without?.includes(part));
  const rankings = new Map<string, readonly string[]>();
  const rows: string[] = [];
  for (const query of queries) {
    const ranked = rankClaims([index], questionOf(query, without), DEPTH);
    rankings.set(
      query.id,
      ranked.map(({ claim }) => index.id(claim)),
    );
    if (!values.out) continue;
    // One of which the sentence is told to say the opposite, or to dispute it, is not shown as this claim.
    const shown = new Set(
      [...shownAt(find, query)].flatMap(([id, { stance }]) => (stance === 'repeats' ? [id] : [])),
    );
    for (const [at, { claim, score }] of ranked.entries()) {
      const id = index.id(claim);
      rows.push([query.id, id, at + 1, score.toFixed(5), shown.delete(id) ? 1 : 0].join('\t'));
    }
    // Shown, and not among the ranks that are written: told behind them all.
    const least = ranked.at(-1)?.score ?? 0;
    for (const [at, id] of [...shown].entries())
      rows.push([query.id, id, ranked.length + at + 1, least.toFixed(5), 1].join('\t'));
  }
  if (values.out) {
    mkdirSync(dirname(values.out), { recursive: true });
    writeFileSync(values.out, rows.map((row) => `${row}\n`).join(''));
  }
  for (const file of values.qrels ?? []) {
    const right = readRight(file);
    if (typeof right === 'string') return refuse(right);
    console.log(
      `MAP@5 ${meanAveragePrecision(rankings, right).toFixed(4)}  ${right.size} queries of ${file}`,
    );
  }
  return 0;
}

/** Document, line, claim, score of what a reader would be shown. */
function writeStream(find: Finder, file: string, out: string): number {
  let docs: readonly StreamDoc[];
  try {
    docs = readStream(file);
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error));
  }
  const shown = docs.flatMap((doc) => shownIn(find, doc));
  mkdirSync(dirname(out), { recursive: true });
  writeFileSync(out, streamRows(shown));
  console.log(`${docs.length} documents, ${shown.length} claims shown in them`);
  return 0;
}

function parse(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    options: {
      claims: { type: 'string' },
      queries: { type: 'string' },
      stream: { type: 'string' },
      out: { type: 'string' },
      qrels: { type: 'string', multiple: true },
      without: { type: 'string', multiple: true },
    },
  }).values;
}

function refuse(why: string): number {
  console.error(why);
  return 2;
}
