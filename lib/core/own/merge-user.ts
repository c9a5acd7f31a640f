// Joins what a backup holds with what is there: what is newer stays, nothing that is there is lost, and doing it twice is doing it once.

import type { Day } from '../model/dates';
import type { EntityId } from '../model/entity';
import type { KeptClaim, KeptRejection } from '../model/kept-claim';
import { MAX_NOTE } from '../model/limits';
import { type Note, type OwnEntity, WIKIDATA } from '../model/own';
import { DEFAULT_SETTINGS, type Settings } from '../model/settings';
import type { RememberedPack, UserContents } from '../model/user-contents';
import { mergeKept } from './merge-kept';
import { joinTexts, mergeOwn } from './merge-own';
import { mergeStories } from './merge-stories';

/** The backup beside what is there. */
export function addContents(there: UserContents, more: UserContents): UserContents {
  return {
    // What is at its default was not chosen.
    settings: mergeSettings(there.settings, more.settings),
    wikibase: there.wikibase === WIKIDATA ? more.wikibase : there.wikibase,
    corrections: mergeInOrder(there.corrections, more.corrections),
    own: mergeById<OwnEntity>(there.own, more.own, ({ entity }) => entity.id, mergeOwn),
    notes: mergeById<Note>(there.notes, more.notes, ({ entity }) => entity, mergeNotes),
    packs: mergePacks(there.packs, more.packs),
    claims: mergeById<KeptClaim>(there.claims, more.claims, ({ claim }) => claim.id, mergeKept),
    rejections: mergeInOrder<KeptRejection>(there.rejections, more.rejections),
    stories: mergeStories(there.stories, more.stories),
  };
}

/** The backup in the place of what is there. A key that is pinned here stays pinned: it guards packs, and is no writing of the reader's. */
export function replaceContents(there: UserContents, by: UserContents): UserContents {
  return { ...by, packs: mergePacks(there.packs, by.packs) };
}

/**
 * Those that are not there yet, each before those that are there and were made on the same day or later: of two rules that
 * contradict each other the last wins. The order within either list is kept.
 */
export function mergeInOrder<Kept extends { readonly id: string; readonly made: Day }>(
  there: readonly Kept[],
  more: readonly Kept[],
): Kept[] {
  const known = new Set(there.map(({ id }) => id));
  const merged: Kept[] = [];
  let at = 0;
  let day = '';
  for (const rule of more) {
    if (known.has(rule.id)) continue;
    known.add(rule.id);
    if (rule.made > day) day = rule.made;
    while (at < there.length && there[at]!.made < day) merged.push(there[at++]!);
    merged.push(rule);
  }
  return [...merged, ...there.slice(at)];
}

/** A setting at its default was not chosen; sites that are off are off in both. */
function mergeSettings(there: Settings, more: Settings): Settings {
  const keys = Object.keys(DEFAULT_SETTINGS) as (keyof Settings)[];
  const chosen = keys.filter((key) => String(there[key]) !== String(DEFAULT_SETTINGS[key]));
  return {
    ...more,
    ...Object.fromEntries(chosen.map((key) => [key, there[key]])),
    offAt: [...new Set([...there.offAt, ...more.offAt])].sort(),
  };
}

function mergeById<Kept>(
  there: readonly Kept[],
  more: readonly Kept[],
  idOf: (kept: Kept) => EntityId,
  merge: (there: Kept, more: Kept) => Kept,
): Kept[] {
  const byId = new Map(there.map((kept) => [idOf(kept), kept]));
  for (const kept of more) {
    const before = byId.get(idOf(kept));
    byId.set(idOf(kept), before ? merge(before, kept) : kept);
  }
  // By id, as the database gives them.
  return [...byId].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, kept]) => kept);
}

/** The newer stands first; both, where neither holds the other. */
function mergeNotes(there: Note, more: Note): Note {
  if (there.changed > more.changed) return there;
  const isNewer = more.changed > there.changed;
  const text = isNewer ? joinTexts(more.text, there.text) : joinTexts(there.text, more.text);
  // Too long for one note: what is here stays, and the file still holds the other.
  return text.length > MAX_NOTE ? there : { ...there, text, changed: more.changed };
}

function mergePacks(there: readonly RememberedPack[], more: readonly RememberedPack[]): RememberedPack[] {
  const known = new Set(there.map(({ pack }) => pack));
  return [...there, ...more.filter(({ pack }) => !known.has(pack))].sort((one, other) =>
    one.pack < other.pack ? -1 : 1,
  );
}
