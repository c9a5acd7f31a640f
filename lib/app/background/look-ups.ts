// Looks up one name where the reader has allowed it: what a Wikibase tells of it, as an entity that could be kept.

import type { PartialDate } from '@/lib/core/model/dates';
import type { EntityId } from '@/lib/core/model/entity';
import { type LookUpMatch, type LookUpSettings, type OwnEntity, WIKIDATA } from '@/lib/core/model/own';
import { fail, ok, type Result } from '@/lib/core/model/result';
import {
  finishEntity,
  type ItemId,
  neededItems,
  type Outline,
  outlineItem,
  readItem,
  WIKIDATA as WIKIDATA_KEY,
  wikidataSource,
} from '@/lib/core/open-data/wikidata';
import { mergeOwn } from '@/lib/core/own/merge-own';
import { say } from '@/lib/core/words/say';
import { mayBeSearched } from '@/lib/edge/platform/permissions';
import { stayAwakeFor } from '@/lib/edge/platform/stay-awake';
import { forgetLookUps } from '@/lib/edge/store/look-ups';
import { readLookUpSettings, readOwnOne } from '@/lib/edge/store/read-user';
import { writeLookUpSettings } from '@/lib/edge/store/write-settings';
import type { KnowledgeLife } from './knowledge-life';
import { knownItems } from './known-items';
import { today } from './today';
import type { UserStoreOpener } from './user-store';
import { MOST_LABELS, type Question, type Wikibase } from './wikibase';

type Answer<Value> = Promise<Result<Value, 'unavailable'>>;

export interface LookUps {
  settings(): Answer<LookUpSettings>;
  choose(wanted: LookUpSettings): Answer<LookUpSettings>;
  /** `isPrivate`: asked in a private window. Nothing of it stays on the disk but that one more request was made. */
  search(name: string, language: string, isPrivate: boolean): Answer<readonly LookUpMatch[]>;
  entity(id: string, language: string, isPrivate: boolean): Answer<OwnEntity>;
}

export function createLookUps({
  user,
  knowledge,
  wikibase,
}: {
  readonly user: UserStoreOpener;
  readonly knowledge: KnowledgeLife;
  readonly wikibase: Wikibase;
}): LookUps {
  async function settings(): Answer<LookUpSettings> {
    const store = await user();
    const read = store.ok ? await readLookUpSettings(store.value) : store;
    return read.ok ? read : fail('unavailable', read.fault.message);
  }

  /** The address that may be asked; the fault says why none may. */
  async function allowedBase(): Answer<string> {
    const read = await settings();
    if (!read.ok) return read;
    const { allowed, wikibase: base } = read.value;
    if (!allowed) return fail('unavailable', say('fault_lookUpsOff'));
    if (await mayBeSearched(base)) return ok(base);
    return fail('unavailable', say('fault_notAllowedHost', new URL(base).host));
  }

  async function entity(id: ItemId, language: string, isPrivate: boolean): Answer<OwnEntity> {
    const base = await allowedBase();
    if (!base.ok) return base;
    const question: Question = { base: base.value, language, isPrivate };
    const json = await wikibase.item(id, question);
    if (!json.ok) return json;
    const item = readItem(json.value);
    if (!item.ok) return fail('unavailable', say('fault_itemUnusable', id, item.fault.message));
    const isWikidata = base.value === WIKIDATA || (await wikibase.speaksOfWikidata(base.value));
    // The properties of another Wikibase have numbers of their own: its statements would be taken for what they are not.
    const readable = isWikidata ? item.value : { ...item.value, claims: {} };
    const outline = outlineItem(readable, { languages: [language] });
    if (!outline.ok) return fail('unavailable', say('fault_itemUnlabelled', id));
    const needed = [...neededItems(outline.value)].slice(0, MOST_LABELS);
    const labels = await wikibase.labels(needed, question);
    if (!labels.ok) return labels;
    const known = isWikidata
      ? await knownItems(knowledge, new Map([...labels.value, [item.value.id, outline.value.label]]))
      : new Map<ItemId, EntityId>();
    const own = ownEntity(outline.value, {
      labels: labels.value,
      known,
      source: wikidataSource({
        id: item.value.id,
        label: outline.value.label,
        modified: item.value.modified ?? today(),
        ...(isWikidata ? {} : { base: base.value }),
      }),
      isWikidata,
    });
    return beforeReader(own);
  }

  /** What the reader has written of it already leads: keeping what was looked up loses nothing of that. */
  async function beforeReader(found: OwnEntity): Answer<OwnEntity> {
    const store = await user();
    const there = store.ok ? await readOwnOne(store.value, found.entity.id) : store;
    if (!there.ok) return fail('unavailable', there.fault.message);
    return ok(there.value ? mergeOwn({ ...there.value, changed: found.changed }, found) : found);
  }

  return {
    settings,
    async choose({ allowed, wikibase: address }) {
      const base = baseOf(address);
      if (base === null) return fail('unavailable', say('fault_wikibaseAddress'));
      const store = await user();
      const value: LookUpSettings = { allowed, wikibase: base };
      const written = store.ok ? await writeLookUpSettings(store.value, value) : store;
      if (!written.ok) return fail('unavailable', written.fault.message);
      const library = allowed ? null : await knowledge.connect();
      if (library?.ok) await forgetLookUps(library.value);
      return ok(value);
    },
    async search(name, language, isPrivate) {
      const base = await allowedBase();
      if (!base.ok) return base;
      return stayAwakeFor(wikibase.search(name.trim(), { base: base.value, language, isPrivate }));
    },
    entity: (id, language, isPrivate) => stayAwakeFor(entity(id, language, isPrivate)),
  };
}

function ownEntity(
  outline: Outline,
  {
    labels,
    known,
    source,
    isWikidata,
  }: {
    readonly labels: ReadonlyMap<ItemId, string>;
    readonly known: ReadonlyMap<ItemId, EntityId>;
    readonly source: ReturnType<typeof wikidataSource>;
    readonly isWikidata: boolean;
  },
): OwnEntity {
  const { entity } = finishEntity(outline, {
    labelOf: (id) => labels.get(id),
    entityOf: (id) => (id === outline.item ? undefined : known.get(id)),
    source: WIKIDATA_KEY,
  });
  const day = today();
  // Where the library has it under another id, it is that one that the reader speaks of. Q36 of another Wikibase is nothing known.
  const id = isWikidata ? (known.get(outline.item) ?? entity.id) : '';
  // Without a statement the entry would name no source, and not say where it is from.
  const facts =
    entity.roles.length + entity.facts.length + entity.relations.length > 0
      ? entity.facts
      : [{ text: entity.description, date: day as string as PartialDate, sources: [WIKIDATA_KEY] }];
  return {
    entity: { ...entity, id, facts, ids: isWikidata ? entity.ids : {} },
    sources: { [WIKIDATA_KEY]: source },
    made: day,
    changed: day,
  };
}

const LOCAL = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Null: no address that may be asked. A name is sent in the open to this machine only. */
function baseOf(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  const isSafe = url.protocol === 'https:' || (url.protocol === 'http:' && LOCAL.has(url.hostname));
  if (!isSafe || url.username || url.password || url.search || url.hash) return null;
  return `${url.origin}${url.pathname.replace(/\/+$/, '')}`;
}
