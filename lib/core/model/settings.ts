// What the reader has chosen: what is marked, how a card comes, where Backstory keeps away, and what it remembers.

import { DENSITIES, type Density } from './annotation';
import type { EntityKind } from './entity';

/** What a mark can be of; each can be switched off. */
export type MarkedKind = EntityKind | 'claim' | 'quote';
export const MARKED_KINDS = [
  'person',
  'place',
  'organisation',
  'text',
  'term',
  'claim',
  'quote',
] as const satisfies readonly MarkedKind[];

/** How a card is asked for: by resting on a mark, by pressing it, or by resting on it while a key is held. */
export type CardOpening = 'rest' | 'press' | 'key';
export const CARD_OPENINGS = ['rest', 'press', 'key'] as const satisfies readonly CardOpening[];

/** The key that is held for `CardOpening` `key`; named as `KeyboardEvent.key` names it. */
export type HeldKey = 'Alt' | 'Control' | 'Shift';
export const HELD_KEYS = ['Alt', 'Control', 'Shift'] as const satisfies readonly HeldKey[];

/** A site by its host, without `www.`: it stands for every host below it. */
export type Site = string;

export interface Settings {
  readonly density: Density;
  /** Kinds that are not marked; the panel lists them all the same. */
  readonly unmarked: readonly MarkedKind[];
  readonly opening: CardOpening;
  readonly heldKey: HeldKey;
  /** False: nothing moves, whatever the system prefers. */
  readonly motion: boolean;
  /** Nothing is read or marked anywhere. */
  readonly paused: boolean;
  /** Sites where nothing is read or marked, by name. */
  readonly offAt: readonly Site[];
  /** Whether stories that are read are remembered. Never in private windows. */
  readonly ledger: boolean;
  /** Whether marks fade of those whom the reader knows well. Off until chosen: a page can see which marks are fainter, and so whom. */
  readonly fading: boolean;
}

export const DEFAULT_SETTINGS: Settings = {
  density: 'normal',
  unmarked: [],
  opening: 'rest',
  heldKey: 'Alt',
  motion: true,
  paused: false,
  offAt: [],
  ledger: true,
  fading: false,
};

/** Most sites kept, and the longest host that there can be (RFC 1035). */
export const MAX_SITES = 5_000;
export const MAX_HOST = 253;

/**
 * The site of an address; null for what is no page of the web. As browsers take it: a backslash is a slash, what follows it no host; and
 * what stands before the last @ is none either.
 */
export function siteOf(url: string): Site | null {
  const host = /^https?:\/\/(?:[^/?#\\]*@)?(?![^/?#\\]*@)(\[[\da-f:.]+\]|[^/?#:@[\\]+)/i
    .exec(url)?.[1]
    ?.toLowerCase();
  return host ? host.replace(/^www\./, '').replace(/\.$/, '') : null;
}

/** Why nothing is read at this address, or null. */
export type WhyOff = 'paused' | 'site';

export function whyOff({ paused, offAt }: Pick<Settings, 'paused' | 'offAt'>, url: string): WhyOff | null {
  if (paused) return 'paused';
  return sitesOver(offAt, siteOf(url)).length > 0 ? 'site' : null;
}

/** Those sites that stand for this one: itself, and those above it. */
function sitesOver(sites: readonly Site[], site: Site | null): readonly Site[] {
  return sites.filter((over) => site === over || site?.endsWith(`.${over}`));
}

/**
 * The sites that are off, after one is turned off, or on again: then what stands above it is on as well, for it would stay off else.
 * Null: there are as many as can be kept.
 */
export function switched(offAt: readonly Site[], site: Site, on: boolean): readonly Site[] | null {
  if (on) {
    const over = sitesOver(offAt, site);
    return offAt.filter((off) => !over.includes(off));
  }
  if (offAt.includes(site)) return offAt;
  return offAt.length < MAX_SITES ? [...offAt, site].sort() : null;
}

/**
 * The settings as a page at this address is told them: of the sites that are off those only which it stands on. Which others there
 * are is no page's business. An address that is not known is told all.
 */
export function settingsAt(settings: Settings, url: string | null): Settings {
  return url === null ? settings : { ...settings, offAt: sitesOver(settings.offAt, siteOf(url)) };
}

/** Whether these words are the name of a site, as `Settings.offAt` has it: a host as addresses have it, without `www.`. */
export function isSite(words: string): boolean {
  const isHost = /^(?:\[[\da-f:.]+\]|[\w.-]+)$/.test(words) && words.length <= MAX_HOST;
  return isHost && siteOf(`https://${words}`) === words;
}

/** What was stored or sent, field by field: one that is missing or not understood is at its default. */
export function settingsFrom(stored: unknown): Settings {
  const given = (typeof stored === 'object' && stored !== null ? stored : {}) as Partial<
    Record<keyof Settings, unknown>
  >;
  const oneOf = <Value extends string>(values: readonly Value[], value: unknown, otherwise: Value): Value =>
    values.find((known) => known === value) ?? otherwise;
  const flag = (key: 'motion' | 'paused' | 'ledger' | 'fading'): boolean =>
    typeof given[key] === 'boolean' ? given[key] : DEFAULT_SETTINGS[key];
  const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
  return {
    density: oneOf(DENSITIES, given.density, DEFAULT_SETTINGS.density),
    unmarked: MARKED_KINDS.filter((kind) => list(given.unmarked).includes(kind)),
    opening: oneOf(CARD_OPENINGS, given.opening, DEFAULT_SETTINGS.opening),
    heldKey: oneOf(HELD_KEYS, given.heldKey, DEFAULT_SETTINGS.heldKey),
    motion: flag('motion'),
    paused: flag('paused'),
    offAt: sitesOf(list(given.offAt)),
    ledger: flag('ledger'),
    fading: flag('fading'),
  };
}

function sitesOf(given: readonly unknown[]): Site[] {
  const sites = given.filter((site): site is Site => typeof site === 'string' && isSite(site));
  return [...new Set(sites)].sort().slice(0, MAX_SITES);
}
