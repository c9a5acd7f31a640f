// What `npm run eval -- linking` is asked to do.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { PARTS, type Part } from './linking-parts';

export const USAGE = `Usage: npm run eval -- linking --kb KB.jsonl[.gz] [--links L.tsv.gz] [--extra NAMES.jsonl[.gz]]
  --corpus C.jsonl --out PRED.jsonl   as often as wanted: the base is read once; or two folders; --out may be left out for a report
  [--sure] [--explain]                only sure links; reasons, and what was not linked and why
  [--report] [--examples 8]           scores, errors by kind with examples, calibration: for corpora with their mentions
  [--record]                          the same figures to tests/eval/records/linking.json
  [--without PART]                    one of ${PARTS.join(', ')}; as often as wanted`;

export interface Order {
  readonly kb: string;
  readonly links: string | null;
  /** Further names, as entities of their own. */
  readonly extra: string | null;
  readonly corpora: readonly CorpusOrder[];
  /** Only what would be marked on a page. */
  readonly sure: boolean;
  /** With the reason of each link, and what was not linked and why. */
  readonly explain: boolean;
  readonly report: boolean;
  /** Examples of each kind of error. */
  readonly examples: number;
  readonly record: boolean;
  readonly without: readonly Part[];
}

export interface CorpusOrder {
  readonly file: string;
  /** The file's name without its ending. */
  readonly name: string;
  /** Where the predictions go; null: nowhere. */
  readonly out: string | null;
}

/** The order, or one sentence about what is wrong with it. */
export function readOrder(args: readonly string[]): Order | string {
  let values: ReturnType<typeof parse>;
  try {
    values = parse(args);
  } catch (error) {
    return `${error instanceof Error ? error.message.split('\n')[0] : String(error)} ${USAGE}`;
  }
  const { kb, links = null, extra = null, corpus = [], out = [], examples = '8', without = [] } = values;
  const { sure = false, explain = false, report = false, record = false } = values;
  const isOutOptional = out.length === 0 && (report || record);
  if (kb === undefined || corpus.length === 0 || !(isOutOptional || corpus.length === out.length))
    return USAGE;
  for (const file of [kb, links, extra, ...corpus])
    if (file !== null && !existsSync(file)) return `There is no file ${file}.`;
  const strange = without.find((part) => !isPart(part));
  if (strange !== undefined)
    return `There is no part ${strange} to leave out; there are ${PARTS.join(', ')}.`;
  const corpora = corpus.flatMap((path, at) => corporaOf(path, out[at] ?? null));
  if (corpora.length === 0) return `There is no corpus (*.jsonl) in ${corpus.join(', ')}.`;
  return {
    kb,
    links,
    extra,
    corpora,
    sure,
    explain,
    report,
    examples: Math.max(0, Math.floor(Number(examples)) || 0),
    record,
    without: without.filter(isPart),
  };
}

function parse(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    options: {
      kb: { type: 'string' },
      links: { type: 'string' },
      extra: { type: 'string' },
      corpus: { type: 'string', multiple: true },
      out: { type: 'string', multiple: true },
      sure: { type: 'boolean' },
      explain: { type: 'boolean' },
      report: { type: 'boolean' },
      examples: { type: 'string' },
      record: { type: 'boolean' },
      without: { type: 'string', multiple: true },
    },
  }).values;
}

function isPart(word: string): word is Part {
  return (PARTS as readonly string[]).includes(word);
}

/** A file, or all corpora of a folder; predictions of a folder's corpora go to files of the same names in another. */
function corporaOf(path: string, out: string | null): CorpusOrder[] {
  if (!statSync(path).isDirectory()) return [{ file: path, name: nameOf(path), out }];
  return readdirSync(path)
    .filter((file) => file.endsWith('.jsonl'))
    .sort()
    .map((file) => ({
      file: join(path, file),
      name: nameOf(file),
      out: out === null ? null : join(out, file),
    }));
}

function nameOf(file: string): string {
  return basename(file).replace(/\.jsonl(?:\.gz)?$/, '');
}
