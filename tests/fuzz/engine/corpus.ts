// The inputs that are kept: sound ones to begin with, and every find, by target; and where new finds are written.

import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AnyTarget } from './target';

/** From the root of the repository, where the tests run. */
const CORPUS = 'tests/fuzz/corpus';

export interface Kept {
  readonly file: string;
  readonly input: unknown;
}

/** Files of a target's folder, by name. What a find was about stands in its name. */
export function corpusOf({ name, form }: AnyTarget): readonly Kept[] {
  const folder = join(CORPUS, name);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith(`.${form.ending}`))
    .sort()
    .map((file) => ({ file, input: form.read(readFileSync(join(folder, file), 'utf8')) }));
}

/** Keeps a find; the path of its file. */
export function keepFind(target: AnyTarget, input: unknown, why: string): string {
  const words = why
    .toLowerCase()
    .replace(/[^a-z]+/g, '-')
    .slice(0, 50)
    .replace(/^-|-$/g, '');
  return keepInput(target, input, `find-${words}`);
}

/** Keeps an input under a name, and a number where there is one of that name; the path of its file. */
export function keepInput(target: AnyTarget, input: unknown, name: string): string {
  const folder = join(CORPUS, target.name);
  mkdirSync(folder, { recursive: true });
  let file = join(folder, `${name}.${target.form.ending}`);
  for (let number = 2; existsSync(file); number++)
    file = join(folder, `${name}-${number}.${target.form.ending}`);
  writeFileSync(file, target.form.write(input));
  return file;
}
