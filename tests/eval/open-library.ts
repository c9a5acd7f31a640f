// A library as the extension would open it: a pack's entities, claims and texts, under the corrections that a reader has saved as a file.
import { existsSync, readFileSync } from 'node:fs';
import type { HeldBeside } from '@/lib/core/annotate/annotate';
import { correctedNames, entitiesMeant } from '@/lib/core/annotate/corrected-names';
import { buildKnowledge, type Knowledge, openKnowledge } from '@/lib/core/annotate/knowledge';
import type { TextBody } from '@/lib/core/annotate/needs';
import { openClaimIndex } from '@/lib/core/claims/claim-index';
import { type CorrectionIndex, indexCorrections } from '@/lib/core/link/corrections';
import type { Claim } from '@/lib/core/model/claim';
import type { Entity, EntityId } from '@/lib/core/model/entity';
import { fail, ok, type Result } from '@/lib/core/model/result';
import { readRules } from '@/lib/core/own/rules-file';

export interface OpenedLibrary {
  readonly knowledge: Knowledge;
  readonly corrections: CorrectionIndex;
  readonly beside: HeldBeside;
  /** Rules that were refused, each one sentence. */
  readonly notes: readonly string[];
}

/** `rules`: the file; null: there is none. */
export function openLibrary(
  { entities, claims }: { readonly entities: readonly Entity[]; readonly claims: readonly Claim[] },
  rules: string | null,
): Result<OpenedLibrary, 'no-file' | 'bad-rules' | 'bad-pack'> {
  if (rules !== null && !existsSync(rules)) return fail('no-file', `There is no file ${rules}.`);
  const read = rules === null ? ok({ rules: [], refused: [] }) : readRules(readFileSync(rules, 'utf8'));
  if (!read.ok) return fail('bad-rules', `The file ${rules} is not used: ${read.fault.message}`);
  const meant = entitiesMeant(read.value.rules);
  const held = new Map(entities.filter(({ id }) => meant.has(id)).map((entity) => [entity.id, entity]));
  const names = correctedNames(read.value.rules, held);
  const pack = buildKnowledge(entities, claims);
  const opened = openKnowledge(pack, ...(names.length > 0 ? [buildKnowledge(names)] : []));
  if (!opened.ok) return fail('bad-pack', opened.fault.message);
  const index = pack.claims ? openClaimIndex(pack.claims) : null;
  if (index && !index.ok) return fail('bad-pack', index.fault.message);
  const { refused } = read.value;
  return ok({
    knowledge: opened.value,
    corrections: indexCorrections(read.value.rules),
    beside: { claims: index ? [index.value] : [], textsOf: textsIn(entities) },
    notes: refused,
  });
}

/** A text's words, then those of its sections, as the background reads them. */
export function textsIn(entities: readonly Entity[]): (text: EntityId) => readonly TextBody[] {
  const texts = entities.filter(({ kind, text }) => kind === 'text' && text !== undefined);
  const bodyOf = ({ id, text }: Entity): TextBody => ({ text: id, body: text!.body });
  return (id) => [
    ...texts.filter((each) => each.id === id).map(bodyOf),
    ...texts.filter(({ relations }) => relations.some(({ target }) => target === id)).map(bodyOf),
  ];
}
