// A library as the extension would open it: a pack's entities, under the corrections that a reader has saved as a file.
import { existsSync, readFileSync } from 'node:fs';
import { correctedNames, entitiesMeant } from '@/lib/core/annotate/corrected-names';
import { buildKnowledge, type Knowledge, openKnowledge } from '@/lib/core/annotate/knowledge';
import { type CorrectionIndex, indexCorrections } from '@/lib/core/link/corrections';
import type { Entity } from '@/lib/core/model/entity';
import { fail, ok, type Result } from '@/lib/core/model/result';
import { readRules } from '@/lib/core/own/rules-file';

export interface OpenedLibrary {
  readonly knowledge: Knowledge;
  readonly corrections: CorrectionIndex;
  /** Rules that were refused, each one sentence. */
  readonly notes: readonly string[];
}

/** `rules`: the file; null: there is none. */
export function openLibrary(
  entities: readonly Entity[],
  rules: string | null,
): Result<OpenedLibrary, 'no-file' | 'bad-rules' | 'bad-pack'> {
  if (rules !== null && !existsSync(rules)) return fail('no-file', `There is no file ${rules}.`);
  const read = rules === null ? ok({ rules: [], refused: [] }) : readRules(readFileSync(rules, 'utf8'));
  if (!read.ok) return fail('bad-rules', `The file ${rules} is not used: ${read.fault.message}`);
  const meant = entitiesMeant(read.value.rules);
  const held = new Map(entities.filter(({ id }) => meant.has(id)).map((entity) => [entity.id, entity]));
  const names = correctedNames(read.value.rules, held);
  const opened = openKnowledge(
    buildKnowledge(entities),
    ...(names.length > 0 ? [buildKnowledge(names)] : []),
  );
  if (!opened.ok) return fail('bad-pack', opened.fault.message);
  const { refused } = read.value;
  return ok({ knowledge: opened.value, corrections: indexCorrections(read.value.rules), notes: refused });
}
