// The index of a pack: which version is the latest, in which parts it lies, and by which patches older ones become it.

import * as v from 'valibot';
import { MAX_LINE, MAX_PARTS, MAX_URL } from '../model/limits';
import { fail, ok, type Result } from '../model/result';
import { explain, isRecord, parseLine } from './explain';
import { count, day, line, list, packId, packVersion, sha256 } from './fields';
import { PACK_FORMAT } from './records';
import { compareVersions } from './version';

/** From the index's own address: a file beside it or below it; or a whole http or https address. */
const address = v.pipe(
  v.string('must be a text'),
  v.maxLength(MAX_URL, `must not be longer than ${MAX_URL} characters`),
  v.regex(
    /^(?:https?:\/\/[^\s<>"\\^`{|}\p{Cc}]+|(?:(?!\.\.?(?:\/|$))[\w.~!$&'()*+,;=@-]+\/)*(?!\.\.?$)[\w.~!$&'()*+,;=@-]+)$/iu,
    'must be a file beside the index or below it, like parts/1.jsonl.gz, or an http or https address',
  ),
);

/** A file that never changes: another content is another file, under another name. */
const FileSchema = v.strictObject({
  url: address,
  /** Length of the file as it is fetched, bytes. */
  bytes: count,
  sha256,
});

/** One line of JSON. Its own signature, where it has one, lies beside it as `….sig`. */
export const IndexSchema = v.strictObject({
  record: v.literal('index'),
  format: v.picklist([2], `must be ${PACK_FORMAT}`),
  pack: packId,
  title: line(MAX_LINE),
  version: packVersion,
  dataAsOf: day,
  licence: line(MAX_LINE),
  /** Their unpacked lines, one part after the other, are the pack. */
  parts: v.pipe(list(FileSchema, 'parts'), v.minLength(1, 'must hold at least one part')),
  /** By each of these a version before becomes this one. */
  patches: v.optional(
    list(v.strictObject({ from: packVersion, url: address, bytes: count, sha256 }), 'patches'),
    [],
  ),
});
/** Its faults that lie between fields, without the full stop; null where there is none. */
function crossFault({ version, parts, patches }: PackIndex): string | null {
  for (const { from } of patches)
    if (compareVersions(from, version) >= 0)
      return `patches lead from version ${from}, which is not earlier than ${version}`;
  if (new Set(patches.map(({ from }) => from)).size < patches.length)
    return 'patches name a version twice from which they lead';
  const files = [...parts, ...patches].map(({ url }) => url);
  if (new Set(files).size < files.length) return 'an address stands for two parts or patches';
  return null;
}

export type PackIndex = v.InferOutput<typeof IndexSchema>;
export type PackFileRef = v.InferOutput<typeof FileSchema>;

/** More is no index: one with all parts and patches that are allowed has some hundred kB. */
export const MAX_INDEX = MAX_PARTS * 1_000;

/** The index as its line. */
export function indexLine(index: Omit<PackIndex, 'record' | 'format'>): string {
  const { pack, title, version, dataAsOf, licence, parts, patches } = index;
  const record: PackIndex = {
    record: 'index',
    format: 2,
    pack,
    title,
    version,
    dataAsOf,
    licence,
    parts,
    patches,
  };
  return JSON.stringify(record);
}

/** Reads an index; `null` where the text is something else, as the first line of a pack. */
export function readIndex(text: string): Result<PackIndex | null, 'bad-index'> {
  const parsed = parseLine(text);
  if (!parsed.ok || !isRecord(parsed.value, 'index')) return ok(null);
  const { format } = parsed.value;
  if (typeof format === 'number' && format > PACK_FORMAT)
    return fail(
      'bad-index',
      `The index is of format ${format}; this version reads formats up to ${PACK_FORMAT}: update Backstory.`,
    );
  const checked = v.safeParse(IndexSchema, parsed.value, { abortEarly: true });
  const fault = checked.success ? crossFault(checked.output) : explain(checked.issues[0]);
  if (!checked.success || fault) return fail('bad-index', `The pack’s index is wrong: ${fault}.`);
  return ok(checked.output);
}
