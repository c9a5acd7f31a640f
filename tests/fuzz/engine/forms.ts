// The forms that inputs have: how one is bent, made shorter, and kept as a file.

import { mutateHtml, shorterHtml } from './mutate-html';
import { type Json, mutateJson, simplerJson } from './mutate-json';
import { mutateText } from './mutate-text';
import type { Random } from './random';

export interface Form<Input> {
  /** Ending of its files. */
  readonly ending: string;
  mutate(random: Random, input: Input, other: Input): Input;
  /** Shorter or simpler inputs, the boldest first. */
  shorter(input: Input): Iterable<Input>;
  /** So many of it, one after the other; left out where an input is of one size. */
  repeat?(input: Input, times: number): Input;
  write(input: Input): string;
  read(file: string): Input;
}

/** Stretches left out: halves, quarters, …, single characters where the text is short. */
function* shorterText(text: string): Generator<string> {
  for (let span = text.length >> 1; span >= 1; span >>= 1) {
    if (text.length / span > 4_000) return;
    for (let at = 0; at < text.length; at += span) yield text.slice(0, at) + text.slice(at + span);
  }
}

/** Texts with halves of pairs are kept as JSON, which has a spelling for these. */
function writeText(text: string): string {
  return /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|\r/.test(text) ||
    text.startsWith('json:')
    ? `json:${JSON.stringify(text)}`
    : text;
}
function readText(file: string): string {
  return file.startsWith('json:') ? (JSON.parse(file.slice('json:'.length)) as string) : file;
}

export const TEXT: Form<string> = {
  ending: 'txt',
  mutate: mutateText,
  shorter: shorterText,
  repeat: (text, times) => text.repeat(times),
  write: writeText,
  read: readText,
};

export const HTML: Form<string> = {
  ending: 'html.txt',
  mutate: mutateHtml,
  *shorter(html) {
    yield* shorterHtml(html);
    yield* shorterText(html);
  },
  repeat: (html, times) => html.repeat(times),
  write: writeText,
  read: readText,
};

/** Its lists and texts that many times as long: what follows the number of keys is not asked. */
function repeatedJson(value: Json, times: number): Json {
  if (typeof value === 'string') return value.repeat(times);
  if (Array.isArray(value)) return Array.from({ length: times }, () => value).flat() as Json;
  if (value === null || typeof value !== 'object') return value;
  const [long] = Object.entries(value).sort(
    ([, one], [, other]) => JSON.stringify(other).length - JSON.stringify(one).length,
  );
  return long ? { ...value, [long[0]]: repeatedJson(long[1], times) } : value;
}

export const JSON_VALUE: Form<Json> = {
  ending: 'json',
  mutate: mutateJson,
  shorter: simplerJson,
  repeat: repeatedJson,
  write: (value) => `${JSON.stringify(value, null, 1)}\n`,
  read: (file) => JSON.parse(file) as Json,
};

/** Lines of JSON: as such files are bent: lines lost, doubled, exchanged; a record bent; or plain text. */
export const JSON_LINES: Form<string> = {
  ending: 'jsonl.txt',
  mutate(random, text, other) {
    const lines = text.split('\n');
    for (let left = 1 + random.size(4); left > 0; left--) {
      const at = random.below(lines.length);
      const kind = random.below(8);
      if (kind === 0) lines.splice(at, 1);
      else if (kind === 1) lines.splice(random.below(lines.length + 1), 0, lines[at] ?? '');
      else if (kind === 2) lines.splice(at, 0, random.pick(other.split('\n')));
      else if (kind === 3) lines[at] = mutateText(random, lines[at] ?? '');
      else lines[at] = bentRecord(random, lines[at] ?? '', random.pick(other.split('\n')));
    }
    return lines.join('\n');
  },
  *shorter(text) {
    const lines = text.split('\n');
    if (lines.length > 1)
      for (let at = 0; at < lines.length; at++) yield lines.filter((_, index) => index !== at).join('\n');
    for (const [at, line] of lines.entries())
      for (const simpler of simplerJson(parsed(line)))
        yield lines.map((each, index) => (index === at ? JSON.stringify(simpler) : each)).join('\n');
    yield* shorterText(text);
  },
  repeat: (text, times) => `${text}\n`.repeat(times),
  write: writeText,
  read: readText,
};

function bentRecord(random: Random, line: string, other: string): string {
  const value = parsed(line);
  return value === null ? mutateText(random, line) : JSON.stringify(mutateJson(random, value, parsed(other)));
}

function parsed(line: string): Json {
  try {
    return JSON.parse(line) as Json;
  } catch {
    return null;
  }
}
