// Keeps what the reader has read: written when a story was read, asked when a card or a mark depends on it.

import {
  familiarSince,
  indexMeetings,
  lastChange,
  type RecentMeetings,
  recentFrom,
} from '@/lib/core/ledger/familiar';
import type { Day } from '@/lib/core/model/dates';
import type { EntityId } from '@/lib/core/model/entity';
import type { Erasure, ReadStory, StoryKey } from '@/lib/core/model/ledger';
import type { Result } from '@/lib/core/model/result';
import type { StoreCode } from '@/lib/edge/store/faults';
import { readMeetings, readStoriesFrom } from '@/lib/edge/store/read-ledger';
import { eraseStories, putStory, returnStories } from '@/lib/edge/store/write-ledger';
import type { OpenLibrary } from './open-library';
import type { SettingsKeeper } from './settings';
import { readersDay } from './today';
import type { UserStoreOpener } from './user-store';

/** Most records read for one story to see whether something is new of those who are well known: forty took 14 ms; the rest is marked in full. */
const MOST_FAMILIAR = 40;

/** Most stories read anew by each worker to know who is well known: five a day for the time that counts; of a reader of more the last ones. */
const MOST_RECENT = 500;

/** What a record told of its last change, as long as the library and the day are the same. */
interface Changes {
  readonly revision: number;
  readonly day: Day;
  readonly last: Map<EntityId, Day | null>;
}

export class LedgerKeeper {
  readonly #user: UserStoreOpener;
  readonly #settings: Pick<SettingsKeeper, 'read'>;
  readonly #onChange: (what: 'more' | 'erased' | 'returned') => void;
  #recent: { readonly day: Day; readonly meetings: Promise<RecentMeetings> } | null = null;
  #changes: Changes | null = null;

  /** `onChange`: called after each change. */
  constructor(
    user: UserStoreOpener,
    settings: Pick<SettingsKeeper, 'read'>,
    onChange: (what: 'more' | 'erased' | 'returned') => void,
  ) {
    this.#user = user;
    this.#settings = settings;
    this.#onChange = onChange;
  }

  /** `off`: the reader wants nothing remembered. */
  async record(story: ReadStory): Promise<Result<'kept' | 'off', StoreCode>> {
    const store = await this.#user();
    const put = store.ok ? await putStory(store.value, story) : store;
    if (put.ok && put.value === 'kept') this.#changed('more');
    return put;
  }

  /** Tells how many stories were erased. */
  async erase(erasure: Erasure): Promise<Result<number, StoreCode>> {
    const store = await this.#user();
    const erased = store.ok ? await eraseStories(store.value, erasure) : store;
    if (erased.ok && erased.value > 0) this.#changed('erased');
    return erased;
  }

  async giveBack(stories: readonly ReadStory[]): Promise<Result<void, StoreCode>> {
    const store = await this.#user();
    const returned = store.ok ? await returnStories(store.value, stories) : store;
    if (returned.ok) this.#changed('returned');
    return returned;
  }

  /** Another has written: what was read of it does not hold any more. */
  reread(): void {
    this.#recent = null;
  }

  #changed(what: 'more' | 'erased' | 'returned'): void {
    this.reread();
    this.#onChange(what);
  }

  /** Who was met of late: read once per worker and day, and begun while the disk still gives the library. What cannot be read is nobody. */
  recent(): Promise<RecentMeetings> {
    const day = readersDay();
    if (this.#recent?.day !== day) this.#recent = { day, meetings: this.#readRecent(day) };
    return this.#recent.meetings;
  }

  async #readRecent(day: Day): Promise<RecentMeetings> {
    const store = await this.#user();
    const stories = store.ok ? await readStoriesFrom(store.value, recentFrom(day), MOST_RECENT) : store;
    if (stories.ok) return indexMeetings(stories.value);
    this.#recent = null;
    return new Map();
  }

  /**
   * Those of the entities whom the reader knows well and of whom the library tells nothing that began or ended since they last met. Their
   * records are read once per worker; most stories have a few of them.
   */
  async familiar(
    entities: Iterable<EntityId>,
    library: Pick<OpenLibrary, 'revision' | 'classes' | 'read'>,
    except: StoryKey | null,
  ): Promise<readonly EntityId[]> {
    const [recent, chosen] = await Promise.all([this.recent(), this.#settings.read()]);
    if (!chosen.ledger || !chosen.fading || recent.size === 0) return [];
    const day = readersDay();
    const since = new Map<EntityId, Day>();
    for (const entity of new Set(entities)) {
      const met = familiarSince(recent, library.classes.of(entity), { except, today: day });
      if (met !== null && since.size < MOST_FAMILIAR) since.set(entity, met);
    }
    const changes = await this.#changesOf([...since.keys()], library, day);
    return [...since].flatMap(([entity, met]) => {
      const last = changes.get(entity);
      return last === undefined || (last !== null && last > met) ? [] : [entity];
    });
  }

  async #changesOf(
    entities: readonly EntityId[],
    { revision, read }: Pick<OpenLibrary, 'revision' | 'read'>,
    day: Day,
  ): Promise<ReadonlyMap<EntityId, Day | null>> {
    if (this.#changes?.revision !== revision || this.#changes.day !== day)
      this.#changes = { revision, day, last: new Map() };
    const { last } = this.#changes;
    const wanted = entities.filter((entity) => !last.has(entity));
    const known = wanted.length > 0 ? await read(wanted) : null;
    if (known?.ok) for (const [id, { entity }] of known.value) last.set(id, lastChange(entity, day));
    return last;
  }

  /** The last meeting with an entity before the story that is open; null: none, or the reader wants nothing remembered. */
  async lastMeeting(same: readonly EntityId[], except: StoryKey | null): Promise<ReadStory | null> {
    const [store, chosen] = await Promise.all([this.#user(), this.#settings.read()]);
    if (!store.ok || !chosen.ledger) return null;
    const met = await readMeetings(store.value, same, { most: 1, except });
    return (met.ok && met.value[0]) || null;
  }
}
