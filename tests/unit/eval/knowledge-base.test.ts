// Which link texts of a noisy base are names, and of what kind its entities are.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Entity } from '@/lib/core/model/entity';
import { readKnowledgeBase } from '../../eval/knowledge-base';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'base-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function read(line: {
  label: string;
  description?: string;
  aliases?: readonly string[];
}): Promise<Entity> {
  const file = join(folder, 'base.jsonl');
  const aliases = (line.aliases ?? [line.label]).map((name) => ({ name, prior: 0.5, kind: 'anchor' }));
  writeFileSync(file, `${JSON.stringify({ id: 'Q1', ...line, aliases })}\n`);
  const base = await readKnowledgeBase(file, null);
  if (!base.ok) throw new Error(base.fault.message);
  return base.value[0]!;
}

describe('names', () => {
  it.each([
    ['a capital asks for it', 'Ford', ['Ford', 'ford'], ['Ford']],
    ['no article or genitive hangs on', 'Japan', ['Japan', 'the Japan', 'Japan’s'], ['Japan']],
    ['a common noun has none by its capital', 'government', ['Government', 'Government of'], []],
    ['but by its abbreviation', 'computer-aided design', ['CAD', 'Computer-aided design', 'DESIGN'], ['CAD']],
  ])('%s', async (_, label, aliases, names) => {
    expect((await read({ label, aliases })).names.map(({ name }) => name)).toEqual(names);
  });
});

describe('kinds without a type', () => {
  it.each([
    ['by what the description says first', 'Scientism', 'body of beliefs created by a writer', 'term'],
    ['a person', 'Anna Ols', 'Norwegian writer of the city of Oslo', 'person'],
    ['a company', 'Olsen', 'defence manufacturer in the United States', 'organisation'],
    ['by a given name', 'Anna Ols', undefined, 'person'],
  ])('%s', async (_, label, description, kind) => {
    expect((await read({ label, ...(description ? { description } : {}) })).kind).toBe(kind);
  });
});
