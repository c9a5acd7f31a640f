// What was read, as the view Memory shows it. It is read here, whole: searching, and bringing back what was erased, need all of it.

import type { MemoryDay, MemoryProps, MemoryStory } from '@/components/library/memory-props';
import type { EntityId } from '@/lib/core/model/entity';
import type { Erasure, ReadStory } from '@/lib/core/model/ledger';
import { ok, type Result } from '@/lib/core/model/result';
import { ledgerLines } from '@/lib/core/own/write-backup';
import { dateWords } from '@/lib/core/view/words';
import { say, sayCount } from '@/lib/core/words/say';
import { extensionVersion } from '@/lib/edge/platform/runtime';
import { saveFile } from '@/lib/edge/platform/save-file';
import type { StoreCode } from '@/lib/edge/store/faults';
import { readKnown } from '@/lib/edge/store/read-known';
import { readStories } from '@/lib/edge/store/read-ledger';
import type { Shelves } from '@/lib/edge/store/read-shelves';
import { readSettings } from '@/lib/edge/store/read-user';
import { callBackground } from '@/lib/edge/wire/call';
import { today } from './today';

/** Stories shown at first, and with each press more: some screens of them. */
const AT_ONCE = 50;
/** Most names shown of a story: a line or two. */
const MOST_NAMES = 8;
/** Entities that are named at a time: those of ten stories, about a screen. */
const NAMED_AT_ONCE = 80;

export interface MemoryDesk {
  readonly props: () => MemoryProps;
  readonly refresh: () => Promise<void>;
}

interface Erased {
  readonly sentence: string;
  readonly stories: readonly ReadStory[];
}

export function createMemoryDesk(input: {
  readonly shelves: Shelves;
  readonly changed: () => void;
  /** Whom a few words may mean, by the list of names. */
  readonly idsOf: (words: string) => Promise<readonly EntityId[]>;
}): MemoryDesk {
  const { shelves, changed } = input;
  let isOn: boolean | null = null;
  /** The last one read first; null until they are read. */
  let all: readonly ReadStory[] | null = null;
  let found: readonly ReadStory[] = [];
  let query = '';
  let most = AT_ONCE;
  const labels = new Map<EntityId, string | null>();
  /** Those of `labels` that are as the library is now. Another set once it has changed. */
  let named = new Set<EntityId>();
  let naming = 0;
  /** What was erased since this page was opened, the last at the end: each can be brought back. */
  let erased: readonly Erased[] = [];
  let isBack = false;
  let said = '';
  let fault = '';
  /** Of several answers on their way only the last one asked for counts. */
  let round = 0;

  async function refresh(): Promise<void> {
    const mine = ++round;
    // A first screen at once: thousands take their time.
    if (all === null) await take(mine, AT_ONCE);
    await take(mine, Number.POSITIVE_INFINITY);
  }

  async function take(mine: number, count: number): Promise<void> {
    const read = await shelves.ask(async ({ user }): Promise<Result<Read, StoreCode>> => {
      const [stories, settings] = await Promise.all([readStories(user, count), readSettings(user)]);
      if (!stories.ok) return stories;
      return settings.ok ? ok({ stories: stories.value, isOn: settings.value.ledger }) : settings;
    });
    if (mine !== round) return;
    fault = read.ok ? '' : read.fault.message;
    if (read.ok) {
      all = read.value.stories;
      isOn = read.value.isOn;
    }
    await search({ again: true });
  }

  /** `again`: labels may be others by now. */
  async function search({ again = false } = {}): Promise<void> {
    const words = query.trim().toLowerCase();
    const asked = query;
    const ids = new Set(words === '' ? [] : await input.idsOf(words));
    if (asked !== query) return;
    found = (all ?? []).filter(
      ({ title, publisher, site, entities }) =>
        words === '' ||
        [title, publisher, site].some((text) => text?.toLowerCase().includes(words)) ||
        entities.some((entity) => ids.has(entity)),
    );
    changed();
    await name({ again });
  }

  /** Reads what those are called who are shown, those of the first screen before those further down: all at once would hold the page. */
  async function name({ again = false } = {}): Promise<void> {
    if (again) named = new Set();
    const mine = ++naming;
    while (mine === naming) {
      const shown = found.slice(0, most).flatMap(({ entities }) => entities.slice(0, MOST_NAMES));
      const as = named;
      const wanted = [...new Set(shown)].filter((id) => !as.has(id)).slice(0, NAMED_AT_ONCE);
      if (wanted.length === 0) return;
      const known = await shelves.ask((reading) => readKnown(reading, wanted));
      if (!known.ok) return;
      for (const id of wanted) {
        labels.set(id, known.value.get(id)?.entity.label ?? null);
        as.add(id);
      }
      changed();
    }
  }

  /** What is erased is read before, of this page: it comes back from here. */
  async function erase(erasure: Erasure): Promise<void> {
    const there = await shelves.ask(({ user }) => readStories(user));
    const answer = there.ok ? await callBackground('eraseLedger', erasure) : there;
    fault = answer.ok ? '' : answer.fault.message;
    if (answer.ok && there.ok) {
      const stories = there.value.filter((story) => isMeant(story, erasure));
      // With the sentence that says so, not once all is read again; and what is being read now is of before.
      round += 1;
      all = (all ?? []).filter((story) => !isMeant(story, erasure));
      found = found.filter((story) => !isMeant(story, erasure));
      erased = [...erased, { sentence: erasedWords(erasure, stories), stories }];
      isBack = false;
    }
    await search();
  }

  async function undo(): Promise<void> {
    const last = erased.at(-1);
    if (!last) return;
    const lines = ledgerLines({ made: today(), by: extensionVersion() }, [...last.stories].reverse());
    const blob = URL.createObjectURL(new Blob([`${lines.join('\n')}\n`]));
    const answer = await callBackground('returnStories', { blob });
    URL.revokeObjectURL(blob);
    if (answer.ok) {
      erased = erased.slice(0, -1);
      isBack = true;
      await refresh();
    }
    fault = answer.ok ? '' : answer.fault.message;
    changed();
  }

  function save(): void {
    const name = `backstory-read-${today()}.jsonl`;
    const lines = ledgerLines({ made: today(), by: extensionVersion() }, [...(all ?? [])].reverse());
    saveFile(document, name, new Blob([`${lines.join('\n')}\n`], { type: 'application/jsonl' }));
    said = say('memory_saved', name);
    changed();
  }

  async function remember(on: boolean): Promise<void> {
    const chosen = await callBackground('choose', { ledger: on });
    fault = chosen.ok ? '' : chosen.fault.message;
    if (chosen.ok) isOn = chosen.value.ledger;
    changed();
  }

  function shownStory({ entities, ...story }: ReadStory): MemoryStory {
    // None stands there until it is known what they are called.
    const met = entities.slice(0, MOST_NAMES).flatMap((entity) => {
      const label = labels.get(entity);
      return label === undefined ? [] : [{ entity, label }];
    });
    return { ...story, met, more: Math.max(0, entities.length - MOST_NAMES) };
  }

  function daysOf(stories: readonly ReadStory[]): MemoryDay[] {
    const days = new Map<MemoryDay['day'], MemoryStory[]>();
    for (const story of stories) {
      const day = days.get(story.read) ?? [];
      day.push(shownStory(story));
      days.set(story.read, day);
    }
    return [...days].map(([day, of]) => ({ day, stories: of }));
  }

  return {
    refresh,
    props: () => ({
      isOn,
      days: all && daysOf(found.slice(0, most)),
      query,
      count: found.length,
      hasMore: found.length > most,
      sites: sitesOf(all ?? []),
      dropped:
        erased.length > 0 && !isBack
          ? { sentence: erased.at(-1)!.sentence, canUndo: true }
          : isBack
            ? { sentence: say('memory_back'), canUndo: erased.length > 0 }
            : null,
      said,
      fault,
      onRemember: (on) => void remember(on),
      onQuery: (wanted) => {
        query = wanted;
        most = AT_ONCE;
        void search();
      },
      onMore: () => {
        most += AT_ONCE;
        changed();
        void name();
      },
      onErase: (erasure) => void erase(erasure),
      onUndo: () => void undo(),
      onSave: save,
    }),
  };
}

interface Read {
  readonly stories: readonly ReadStory[];
  readonly isOn: boolean;
}

function isMeant({ story, site, read }: ReadStory, erasure: Erasure): boolean {
  switch (erasure.what) {
    case 'story':
      return story === erasure.story;
    case 'site':
      return site === erasure.site;
    case 'day':
      return read === erasure.day;
    case 'all':
      return true;
  }
}

function erasedWords(erasure: Erasure, stories: readonly ReadStory[]): string {
  const count = stories.length;
  switch (erasure.what) {
    case 'story':
      return say('memory_erased_story', stories[0]?.title ?? say('memory_untitled'));
    case 'site':
      return sayCount('memory_erased_site', count, erasure.site);
    case 'day':
      return sayCount('memory_erased_day', count, dateWords(erasure.day));
    case 'all':
      return sayCount('memory_erased_all', count);
  }
}

/** The one with most stories first. */
function sitesOf(stories: readonly ReadStory[]): MemoryProps['sites'] {
  const counts = new Map<string, number>();
  for (const { site } of stories) counts.set(site, (counts.get(site) ?? 0) + 1);
  return [...counts].map(([site, count]) => ({ site, count })).sort((a, b) => b.count - a.count);
}
