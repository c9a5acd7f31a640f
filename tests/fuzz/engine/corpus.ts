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
  const folder = join(CORPUS, target.name);
  mkdirSync(folder, { recursive: true });
  const words = why
    .toLowerCase()
    .replace(/[^a-z]+/g, '-')
    .slice(0, 50)
    .replace(/^-|-$/g, '');
  let file = join(folder, `find-${words}.${target.form.ending}`);
  for (let number = 2; existsSync(file); number++)
    file = join(folder, `find-${words}-${number}.${target.form.ending}`);
  writeFileSync(file, target.form.write(input));
  return file;
}
