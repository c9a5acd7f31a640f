// `.ci/RELEASING.md` lists every version of every form in which something is kept, each with its release: what readers of it must go on reading.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { BACKUP_FORMAT, RULES_FORMAT } from '@/lib/core/own/formats';
import { PACK_FORMAT } from '@/lib/core/packs/records';
import { openKnowledgeStore } from '@/lib/edge/store/knowledge-db';
import { openUserStore } from '@/lib/edge/store/user-db';
import { readForms } from '../../.ci/release/readiness';
import { ROOT } from '../support/built-extension';
import 'fake-indexeddb/auto';

const listed = readForms(readFileSync(join(ROOT, '.ci/RELEASING.md'), 'utf8'));
const upTo = (version: number): number[] => Array.from({ length: version }, (_, at) => at + 1);

/** The versions that the code has now; those of the databases as they open. */
async function current(): Promise<Record<string, number>> {
  const [user, knowledge] = [await openUserStore(), await openKnowledgeStore()];
  if (!user.ok || !knowledge.ok) throw new Error('A database does not open.');
  const versions = { user: user.value.db.verno, knowledge: knowledge.value.db.verno };
  user.value.db.close();
  knowledge.value.db.close();
  return { ...versions, pack: PACK_FORMAT, backup: BACKUP_FORMAT, rules: RULES_FORMAT };
}

it('every version up to the one that the code has is listed once, in order', async () => {
  for (const [kind, version] of Object.entries(await current()))
    expect([kind, listed.filter((one) => one.kind === kind).map((one) => one.version)]).toEqual([
      kind,
      upTo(version),
    ]);
});

it('nothing is listed that the code does not have', async () => {
  const known = Object.keys(await current());
  expect(listed.map(({ kind }) => kind).filter((kind) => !known.includes(kind))).toEqual([]);
});
