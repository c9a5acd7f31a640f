// Answers our own pages about what the reader writes, backs up and looks up.

import { MAX_CORRECTIONS } from '@/lib/core/model/limits';
import { fail, ok, type Result } from '@/lib/core/model/result';
import { importedSentences } from '@/lib/core/view/restore-report';
import { say } from '@/lib/core/words/say';
import type { OWN_CALLS } from '@/lib/edge/wire/own-calls';
import type { BackgroundServers } from '@/lib/edge/wire/serve';
import type { CorrectionKeeper } from './correction-keeper';
import type { KnowledgeLife } from './knowledge-life';
import type { LookUps } from './look-ups';
import type { LossWatch } from './loss-watch';
import { sameIds } from './note-here';
import type { OwnKeeper } from './own-keeper';
import { readRulesFile } from './read-user-file';
import type { Restore } from './restore';

export function createOwnServers({
  knowledge,
  own,
  restore,
  corrections,
  lookUps,
  loss,
}: {
  readonly knowledge: Pick<KnowledgeLife, 'entities'>;
  readonly own: OwnKeeper;
  readonly restore: Restore;
  readonly corrections: CorrectionKeeper;
  readonly lookUps: LookUps;
  readonly loss: LossWatch;
}): Pick<BackgroundServers, keyof typeof OWN_CALLS> {
  return {
    async keepOwn({ entity, sources, before }) {
      const kept = await own.keep(entity, sources, before);
      if (!kept.ok && kept.fault.code === 'changed') return fail('changed', kept.fault.message);
      return kept.ok ? ok({ id: kept.value }) : unavailable(kept);
    },
    dropOwn: async ({ id, before }) => done(await own.drop(id, before)),
    async keepNote({ entity, text, before }) {
      if (before === undefined) return done(await own.note(entity, text));
      const kept = await own.exchangeNote(await sameIds(knowledge, entity), { text, before });
      if (!kept.ok && kept.fault.code === 'changed') return fail('unavailable', say('record_noteChanged'));
      return done(kept);
    },
    async restore({ blob, how }) {
      const restored = await restore(blob, how);
      if (!restored.ok && restored.fault.code === 'unreadable-store')
        return fail('unreadable-store', restored.fault.message);
      return restored.ok ? restored : unavailable(restored);
    },
    async importCorrections({ blob }) {
      const read = await readRulesFile(blob);
      if (!read.ok) return unavailable(read);
      const { rules, refused } = read.value;
      const added = await corrections.addAll(rules);
      if (!added.ok) return unavailable(added);
      if (added.value === 'too-many') return fail('unavailable', say('fault_fileRules', MAX_CORRECTIONS));
      const already = new Set(rules.map(({ id }) => id)).size - added.value.added;
      return ok({ imported: importedSentences(added.value.added, already), refused });
    },
    async loss() {
      const told = await loss.told();
      return told.ok ? told : unavailable(told);
    },
    forgetLoss: async () => done(await loss.forget()),
    lookUpSettings: () => lookUps.settings(),
    chooseLookUps: (wanted) => lookUps.choose(wanted),
    lookUp: ({ name, language }, { isPrivate }) => lookUps.search(name, language, isPrivate),
    lookUpEntity: ({ id, language }, { isPrivate }) => lookUps.entity(id, language, isPrivate),
  };
}

type Failed = Extract<Result<never>, { ok: false }>;

function unavailable({ fault }: Failed) {
  return fail('unavailable', fault.message);
}

function done(result: Result<unknown>) {
  return result.ok ? ok(null) : unavailable(result);
}
