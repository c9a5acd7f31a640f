// npm run eval -- stream: what readers of debates and of news pages would be shown, how much of it is right, and what is missed.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Claim } from '@/lib/core/model/claim';
import { Judgements, readAudit, repeated, sharedJudgements } from './claims-audit';
import { readClaims } from './claims-corpus';
import { finderOver } from './claims-find';
import { pageOf, readStream, type Shown, type StreamDoc, shownIn } from './claims-stream';
import { alarmFigures, curveOf, judgedAlarms, recallOf } from './stream-figures';

const RECORD = fileURLToPath(new URL('records/stream.json', import.meta.url));
const SHARED = fileURLToPath(new URL('../../../shared/data', import.meta.url));
const STREAMS = ['train', 'dev', 'news', 'pages'] as const;
type Stream = (typeof STREAMS)[number];

export function run(args: readonly string[]): number {
  const { values } = parseArgs({
    args: [...args],
    options: {
      shared: { type: 'string', default: SHARED },
      /** Only these of train, dev (debates), news (420 pages), pages (saved pages, with all claims). */
      only: { type: 'string', multiple: true },
      /** Prints what is shown and not judged yet, or what is shown and wrong. */
      unlabelled: { type: 'boolean', default: false },
      wrong: { type: 'boolean', default: false },
      missed: { type: 'boolean', default: false },
      record: { type: 'boolean', default: false },
    },
  });
  const { shared } = values;
  const politifact = claimsOf(shared, 'politifact');
  const judgements = new Judgements([...readAudit(), ...sharedJudgements(shared)]);
  const textOf = new Map(politifact.map(({ id, text }) => [id, text]));
  const report: Record<string, unknown> = {};
  const chosen = STREAMS.filter((stream) => values.only === undefined || values.only.includes(stream));
  const byStream = new Map<Stream, readonly Shown[]>();
  const find = finderOver(politifact);
  const debates = chosen.some((stream) => stream === 'train' || stream === 'dev')
    ? readStream(`${shared}/claims/politifact/transcripts.jsonl.gz`)
    : [];
  for (const stream of chosen) {
    let finder = find;
    if (stream === 'pages') {
      const snopes = claimsOf(shared, 'snopes');
      for (const { id, text } of snopes) textOf.set(id, text);
      finder = finderOver([...politifact, ...snopes]);
    }
    const docs = docsOf(stream, shared, debates);
    const from = performance.now();
    const shown = docs.flatMap((doc) => shownIn(finder, doc));
    const seconds = (performance.now() - from) / 1000;
    byStream.set(stream, shown);
    const alarms = judgedAlarms(shown, judgements);
    const figures = alarmFigures(alarms, docs.length);
    report[stream] = figures;
    console.log(
      `${stream}: ${docs.length} documents in ${seconds.toFixed(1)} s; shown ${figures.shown}: same ${figures.same}, related ${figures.related}, no ${figures.no}, not judged ${figures.unjudged}; precision of judged ${figures.precision}; wrong ${figures.wrong} in ${docs.length} documents; plain ${figures.plain}`,
    );
    if (stream === 'news' || stream === 'pages') {
      // A page that repeats a claim somewhere is no unrelated one: PolitiFact wrote about 120 of the 420.
      const about = new Set(judgements.same.map(({ doc }) => doc));
      const unrelated = docs.filter(({ doc }) => !about.has(doc));
      const wrong = alarms.filter(
        (alarm) => !about.has(alarm.shown.doc) && alarm.judged !== null && alarm.judged.verdict !== 'same',
      );
      report[`${stream} unrelated`] = { documents: unrelated.length, wrong: wrong.length };
      console.log(
        `  ${unrelated.length} documents that repeat no claim as far as is known: ${wrong.length} wrong`,
      );
    }
    if (stream === 'train' || stream === 'dev') {
      const inStream = new Set(docs.map(({ doc }) => doc));
      const right = repeated(shared).filter(({ doc }) => inStream.has(doc));
      const recall = recallOf(right, shown);
      // Everything that anybody found: by this model or another, so it grows with every reading.
      const everything = judgements.same.filter(({ doc }) => inStream.has(doc));
      const pooled = recallOf(everything, shown);
      const curve = curveOf(alarms, right);
      report[`${stream} recall`] = recall;
      report[`${stream} pooled recall`] = pooled;
      report[`${stream} curve`] = curve;
      console.log(
        `  sentences known to repeat a claim: ${recall.sentences}, shown with it ${recall.found} (${recall.recall}); with all that were judged to: ${pooled.sentences}, ${pooled.found} (${pooled.recall})`,
      );
      console.log('  from score  shown  precision of judged  recall');
      for (const each of curve)
        console.log(
          `  ${each.from.toFixed(2).padStart(10)} ${String(each.shown).padStart(6)} ${String(each.precision).padStart(20)} ${String(each.recall).padStart(7)}`,
        );
      if (values.missed) {
        const found = new Set(shown.map(({ doc, line, claim }) => `${doc} ${line} ${claim}`));
        const words = new Map(docs.map((each) => [each.doc, each]));
        for (const { doc, line, claim } of right.filter(
          (each) => !found.has(`${each.doc} ${each.line} ${each.claim}`),
        ))
          console.log(
            `MISSED ${doc} ${line} ${claim}\n   ${lineOf(words.get(doc)!, line)}\n   = ${textOf.get(claim)}`,
          );
      }
    }
    for (const { shown: each, judged } of alarms) {
      const isWanted = judged === null ? values.unlabelled : values.wrong && judged.verdict !== 'same';
      if (isWanted)
        console.log(
          `${judged?.verdict ?? '?'}\t${each.doc}\t${each.line}\t${each.claim}\t${each.score.toFixed(2)} ${each.stance}${each.isPlain ? ' plain' : ''}\n   ${each.words.slice(0, 400)}\n   = ${textOf.get(each.claim)}`,
        );
    }
  }
  if (values.record) {
    mkdirSync(dirname(RECORD), { recursive: true });
    writeFileSync(
      RECORD,
      `${JSON.stringify({ what: 'stream: claims shown in debates and on pages; precision of what was judged; recall over the sentences known to repeat a claim', ...report }, null, 2)}\n`,
    );
  }
  return 0;
}

function claimsOf(shared: string, name: string): readonly Claim[] {
  const claims = readClaims(`${shared}/claims/${name}/claims.jsonl.gz`);
  if (typeof claims === 'string') throw new Error(claims);
  return claims;
}

function docsOf(stream: Stream, shared: string, debates: readonly StreamDoc[]): readonly StreamDoc[] {
  if (stream === 'news') return readStream(`${shared}/claims/pages/us-news-420.jsonl.gz`);
  if (stream !== 'pages') return debates.filter(({ split }) => split === stream);
  const folder = `${shared}/pages/dev_gt`;
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => pageOf(file.replace(/\.txt$/, ''), readFileSync(`${folder}/${file}`, 'utf8')));
}

function lineOf({ text, blocks, lines }: StreamDoc, line: number): string {
  const block = blocks[lines.indexOf(line)];
  return block ? text.slice(block.start, block.end) : '';
}
