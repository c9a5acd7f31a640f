// Answers what a card says about one entity, and a line about each that its name may mean as well.

import { storyAddress } from '@/lib/core/ledger/story-address';
import type { EntityId } from '@/lib/core/model/entity';
import type { ReadStory, StoryKey } from '@/lib/core/model/ledger';
import { fail, ok, type Result } from '@/lib/core/model/result';
import { buildCardView } from '@/lib/core/view/card';
import { relatedIds } from '@/lib/core/view/known-entity';
import { rowWordsOf } from '@/lib/core/view/list';
import { say } from '@/lib/core/words/say';
import type { StoreCode } from '@/lib/edge/store/faults';
import type { StoredEntity } from '@/lib/edge/store/read-entities';
import { readNotesOn } from '@/lib/edge/store/read-user';
import type { BackgroundServers } from '@/lib/edge/wire/serve';
import type { KnowledgeLife } from './knowledge-life';
import type { LedgerKeeper } from './ledger-keeper';
import type { OpenLibrary } from './open-library';
import { readersDay } from './today';
import type { UserStoreOpener } from './user-store';

/**
 * Most that point at one entity and are read for its card: a parliament has some hundreds of members. Beyond, the least
 * salient are left out, so that a great power in a large library does not cost a second.
 */
const MOST_INCOMING = 1_000;

/** What a card needs beside the library. */
interface Means {
  readonly user: UserStoreOpener;
  readonly ledger: Pick<LedgerKeeper, 'lastMeeting'>;
}

export function createCardServer({
  knowledge,
  ...means
}: Means & { readonly knowledge: KnowledgeLife }): BackgroundServers['card'] {
  return async ({ entity, asOf, at, named = [] }, from) => {
    const entities = await knowledge.entities();
    if (!entities.ok) return entities;
    const open = (from.is === 'page' ? from.url : at) ?? null;
    const story = open === null ? null : (storyAddress(open)?.story ?? null);
    const isTold = from.is === 'own' || !from.isPrivate;
    const read = (library: Pick<OpenLibrary, 'read'>) =>
      readCard(library, entity, { ...means, story, isTold });
    let known = await read(entities.value);
    if (!known.ok || !known.value) {
      // Not there: nothing is installed yet, the disk was full, or the library was deleted or replaced under us.
      const library = await knowledge.current();
      if (!library.ok) return library;
      known = await read(library.value);
    }
    if (!known.ok) return fail('unavailable', known.fault.message);
    if (!known.value) return fail('not-known', say('fault_nameGoneReload'));
    // By the id that was asked for: the story knows no other that means the same.
    return ok({ ...buildCardView({ ...known.value, asOf, named, today: readersDay() }), entity });
  };
}

export function createNamesServer(knowledge: KnowledgeLife): BackgroundServers['names'] {
  return async ({ entities: ids, asOf }) => {
    const entities = await knowledge.entities();
    if (!entities.ok) return entities;
    let known = await entities.value.read(ids);
    if (!known.ok || known.value.size === 0) {
      const library = await knowledge.current();
      if (!library.ok) return library;
      known = await library.value.read(ids);
    }
    if (!known.ok) return fail('unavailable', known.fault.message);
    return ok([...known.value].map(([entity, stored]) => ({ entity, ...rowWordsOf(stored, asOf) })));
  };
}

/** A note that cannot be read does not keep a card from opening. */
async function noteOn(user: UserStoreOpener, { same }: StoredEntity): Promise<string | null> {
  const store = await user();
  const notes = store.ok ? await readNotesOn(store.value, same) : store;
  return notes.ok ? (notes.value[0]?.text ?? null) : null;
}

interface Known {
  readonly entity: StoredEntity;
  readonly related: ReadonlyMap<EntityId, StoredEntity>;
  readonly note: string | null;
  readonly lastMet: ReadStory | null;
}

/** Two reads: the entity, and those it points at and that point at it; with these the reader's note and their last meeting. */
async function readCard(
  library: Pick<OpenLibrary, 'read'>,
  id: EntityId,
  {
    user,
    ledger,
    story,
    isTold,
  }: Means & {
    /** The story that is open. */
    readonly story: StoryKey | null;
    /** Whether the last meeting is told of: not in a private window. */
    readonly isTold: boolean;
  },
): Promise<Result<Known | null, StoreCode>> {
  const first = await library.read([id]);
  if (!first.ok) return first;
  const entity = first.value.get(id);
  if (!entity) return ok(null);
  const incoming = entity.incoming.slice(0, MOST_INCOMING);
  const [related, note, lastMet] = await Promise.all([
    library.read(relatedIds({ ...entity, incoming })),
    noteOn(user, entity),
    isTold ? ledger.lastMeeting(entity.same, story) : null,
  ]);
  return related.ok ? ok({ entity, related: related.value, note, lastMet }) : related;
}
