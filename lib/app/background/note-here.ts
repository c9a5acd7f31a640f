// Keeps a note that the reader writes on a card over a page.

import type { EntityId } from '@/lib/core/model/entity';
import { fail, ok } from '@/lib/core/model/result';
import { say } from '@/lib/core/words/say';
import type { BackgroundServers } from '@/lib/edge/wire/serve';
import type { Given } from './given';
import type { KnowledgeLife } from './knowledge-life';
import type { OwnKeeper } from './own-keeper';

export function createNoteServer(options: {
  readonly knowledge: Pick<KnowledgeLife, 'entities'>;
  readonly own: Pick<OwnKeeper, 'exchangeNote'>;
  readonly given: Given;
}): BackgroundServers['noteHere'] {
  const { knowledge, own, given } = options;

  return async ({ entity, text, before }, { tab }) => {
    if (!given.holdsEntity(tab, entity)) return fail('not-given', say('card_not_given'));
    const kept = await own.exchangeNote(await sameIds(knowledge, entity), { text, before });
    return kept.ok ? ok(null) : fail('unavailable', kept.fault.message);
  };
}

/** Packs may know one by several ids: the note may stand under any of them. */
export async function sameIds(
  knowledge: Pick<KnowledgeLife, 'entities'>,
  entity: EntityId,
): Promise<readonly [EntityId, ...EntityId[]]> {
  const library = await knowledge.entities();
  const read = library.ok ? await library.value.read([entity]) : library;
  const [first = entity, ...others] = (read.ok ? read.value.get(entity)?.same : undefined) ?? [];
  return [first, ...others];
}
