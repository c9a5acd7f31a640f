// JSON in files: one document, or one a line where the name says so; gzipped or not.

import { resolve } from 'node:path';
import { readLines, UnreadableFile } from '../read-lines';

export interface JsonValue {
  readonly value: unknown;
  /** `feed.json`, or `feed.jsonl, line 7`. */
  readonly at: string;
}

/** Longest document that is read as one, UTF-16 units: V8's longest string is some 2^29; a feed is some 10 M. */
const LONGEST = 500_000_000;

/** What cannot be read is reported, the rest goes on. */
export async function* readJson(
  folder: string,
  file: string,
  report: (fault: string) => void,
): AsyncGenerator<JsonValue> {
  const byLine = /\.(?:jsonl|ndjson)(?:\.gz)?$/i.test(file);
  let line = 0;
  const gathered: string[] = [];
  try {
    for await (const text of readLines(
      resolve(folder, file),
      byLine ? {} : { most: LONGEST, longest: LONGEST },
    )) {
      line += 1;
      if (!byLine) gathered.push(text);
      else if (text.trim() !== '') yield* parsed(text, `${file}, line ${line}`, report);
    }
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    report(`${file}, after line ${line}: ${error.message}.`);
    return;
  }
  if (!byLine) yield* parsed(gathered.join('\n'), file, report);
}

function* parsed(text: string, at: string, report: (fault: string) => void): Generator<JsonValue> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    report(`${at}: not valid JSON: ${error.message}.`);
    return;
  }
  yield { value, at };
}
