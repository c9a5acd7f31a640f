// Names and text for the name benchmark: real ones from the shared data, and more made from their parts with a fixed seed.
import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { nameKey } from '@/lib/core/text/tokens';

const FOLDER = '../shared/data/linking';

/** mulberry32: small, seeded, the same everywhere. */
export function random(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export const corpusIsThere = (): boolean => existsSync(`${FOLDER}/kb.jsonl.gz`);

/** Distinct real names (one spelling per folded form), in a seeded order. */
export function realNames(): string[] {
  const names = new Map<string, string>();
  for (const file of ['kb.jsonl.gz', 'kb-extra.jsonl.gz']) {
    for (const line of gunzipSync(readFileSync(`${FOLDER}/${file}`))
      .toString()
      .split('\n')) {
      if (line === '') continue;
      const entity = JSON.parse(line) as { label: string; aliases: readonly { name: string }[] };
      for (const name of [entity.label, ...entity.aliases.map((alias) => alias.name)]) {
        const key = nameKey(name);
        if (key !== '' && name.length <= 300 && !names.has(key)) names.set(key, name);
      }
    }
  }
  return shuffle([...names.values()], random(1));
}

/** `count` distinct names: the real ones, then ones made of the beginning of one real name and the end of another. */
export function manyNames(real: readonly string[], count: number): string[] {
  const names = real.slice(0, count);
  const seen = new Set(names.map(nameKey));
  const next = random(2);
  const parts = real.map((name) => name.split(' ')).filter((words) => words.length > 1);
  while (names.length < count) {
    const a = parts[Math.floor(next() * parts.length)]!;
    const b = parts[Math.floor(next() * parts.length)]!;
    const name = [...a.slice(0, Math.ceil(a.length / 2)), ...b.slice(Math.ceil(b.length / 2))].join(' ');
    const key = nameKey(name);
    if (seen.has(key)) continue;
    seen.add(key);
    names.push(name);
  }
  return names;
}

/** News and encyclopaedia text of `length` characters, from the linking texts. */
export function newsText(length: number): string {
  const texts: string[] = [];
  for (const file of ['gum-wikinews.jsonl', 'wiki-fair-v2.jsonl'])
    for (const line of readFileSync(`${FOLDER}/${file}`, 'utf8').split('\n'))
      if (line !== '') texts.push((JSON.parse(line) as { text: string }).text);
  let text = shuffle(texts, random(3)).join('\n');
  while (text.length < length) text += `\n${text}`;
  return text.slice(0, length);
}

/**
 * The text with every name that `spans` tells of replaced by one of `names`, seeded: as many known names whatever the size
 * of the set.
 */
export function knownText(
  text: string,
  spans: readonly { readonly start: number; readonly end: number }[],
  names: readonly string[],
): string {
  const next = random(4);
  let known = '';
  let from = 0;
  for (const { start, end } of spans) {
    known += text.slice(from, start) + names[Math.floor(next() * names.length)]!;
    from = end;
  }
  return (known + text.slice(from)).slice(0, text.length);
}

function shuffle<Value>(values: Value[], next: () => number): Value[] {
  for (let at = values.length - 1; at > 0; at--) {
    const other = Math.floor(next() * (at + 1));
    [values[at], values[other]] = [values[other]!, values[at]!];
  }
  return values;
}
