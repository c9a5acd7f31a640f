// Asks a Wikibase by whichever of its two interfaces answers, from the cache where it was asked within the week.

import type { LookUpMatch } from '@/lib/core/model/own';
import { fail, ok, type Result } from '@/lib/core/model/result';
import { apiFault, searchFound } from '@/lib/core/open-data/wikibase-answers';
import { bestLabel, entitiesIn, type ItemId, readItem } from '@/lib/core/open-data/wikidata';
import { say } from '@/lib/core/words/say';
import { askJson } from '@/lib/edge/net/ask-json';
import { OneAtATime, type Paced } from '@/lib/edge/net/one-at-a-time';
import type { Errand, RequestBook } from '@/lib/edge/net/send';
import { now } from '@/lib/edge/platform/clock';
import { extensionVersion } from '@/lib/edge/platform/runtime';
import type { StoreCode } from '@/lib/edge/store/faults';
import type { KnowledgeStore } from '@/lib/edge/store/knowledge-db';
import { keepLookUp, readLookUp } from '@/lib/edge/store/look-ups';

/** What a reader waits for before they think it broken, milliseconds; what a state's item takes with all its statements, bytes, three times over. */
const CAPS = { mostTime: 15_000, mostBytes: 10_000_000 };
/** A reader looks up one name at a time; an item and the labels in it are two requests. */
const PACE = { apart: 1_000, mostWaiting: 4 };
const MOST_MATCHES = 10;
/** Most ids that `wbgetentities` takes of an asker who is not registered. */
export const MOST_LABELS = 50;

export type WikibaseCode = 'unavailable';
type Answer<Value> = Promise<Result<Value, WikibaseCode>>;

/** How a Wikibase speaks. Found out with its first search. */
interface Manner {
  readonly by: 'action' | 'rest';
  readonly isWikidata: boolean;
}

/** Who asks, and about which server. */
export interface Question {
  readonly base: string;
  /** BCP 47. */
  readonly language: string;
  /** In a private window: nothing of it stays on the disk. */
  readonly isPrivate: boolean;
}

export class Wikibase {
  readonly #store: () => Promise<Result<KnowledgeStore, StoreCode>>;
  readonly #book: RequestBook;
  readonly #pace: OneAtATime;
  /** As private windows found them out. */
  readonly #manners = new Map<string, Manner>();

  constructor(
    store: () => Promise<Result<KnowledgeStore, StoreCode>>,
    { book, pace = PACE }: { readonly book: RequestBook; readonly pace?: typeof PACE },
  ) {
    this.#store = store;
    this.#book = book;
    this.#pace = new OneAtATime(pace);
  }

  async search(name: string, question: Question): Answer<readonly LookUpMatch[]> {
    const { base, isPrivate } = question;
    const code = languageCode(question.language);
    const action = `${base}/w/api.php?${new URLSearchParams({
      action: 'wbsearchentities',
      format: 'json',
      type: 'item',
      search: name,
      language: code,
      uselang: code,
      limit: `${MOST_MATCHES}`,
    })}`;
    const rest = `${base}/w/rest.php/wikibase/v1/search/items?${new URLSearchParams({
      q: name,
      language: code,
      limit: `${MOST_MATCHES}`,
    })}`;
    const isAnswer = (answer: unknown) => searchFound(answer, base) !== null;
    const errand = this.#errand('name', question);
    const { asked, by } = await this.#askEither(base, { action, rest }, { isAnswer, errand });
    const json = jsonOf(asked, base);
    if (!json.ok) return json;
    const found = searchFound(json.value, base);
    if (!found) return strange(base);
    const manner: Manner = { by, isWikidata: found.isWikidata };
    if (found.matches.length > 0 && isPrivate) this.#manners.set(base, manner);
    else if (found.matches.length > 0) await this.#keep(mannerKey(base), manner);
    return ok(found.matches);
  }

  /** One item as JSON, in either of its forms. */
  async item(id: ItemId, question: Question): Answer<unknown> {
    const { base, language } = question;
    const props = 'info|labels|descriptions|aliases|claims|sitelinks';
    const urls = {
      action: entitiesUrl(base, { ids: id, props, language }),
      rest: `${base}/w/rest.php/wikibase/v1/entities/items/${id}`,
    };
    const errand = this.#errand('item', question);
    const { asked } = await this.#askEither(base, urls, { isAnswer: isItem, errand });
    const json = jsonOf(asked, base);
    if (!json.ok) return json;
    const [entity] = entitiesIn(json.value);
    return entity === undefined ? strange(base) : ok(entity);
  }

  /** The labels of up to `MOST_LABELS` items; one without a label is missing. */
  async labels(ids: readonly ItemId[], question: Question): Answer<Map<ItemId, string>> {
    const { base, language } = question;
    const labels = new Map<ItemId, string>();
    if (ids.length === 0) return ok(labels);
    const wanted = ids.slice(0, MOST_LABELS).join('|');
    const url = entitiesUrl(base, { ids: wanted, props: 'labels', language });
    const asked = await this.#ask(url, { isAnswer: isItem, errand: this.#errand('item', question) });
    const json = jsonOf(asked, base);
    if (!json.ok) return json;
    for (const entity of entitiesIn(json.value)) {
      const item = readItem(entity);
      const label = item.ok ? bestLabel(item.value, [language]) : null;
      if (item.ok && label !== null) labels.set(item.value.redirectedFrom ?? item.value.id, label);
    }
    return ok(labels);
  }

  /** Whether its items are Wikidata's: told by its search, which comes before any item. */
  async speaksOfWikidata(base: string): Promise<boolean> {
    return (await this.#manner(base))?.isWikidata ?? false;
  }

  /** Where there is no action API, as where a Wikibase has it switched off, there may be REST: found out once. */
  async #askEither(
    base: string,
    urls: Readonly<Record<Manner['by'], string>>,
    how: Asking,
  ): Promise<{ readonly asked: Paced; readonly by: Manner['by'] }> {
    const by = (await this.#manner(base))?.by ?? 'action';
    const asked = await this.#ask(urls[by], how);
    if (by === 'rest' || !isAbsent(asked)) return { asked, by };
    return { asked: await this.#ask(urls.rest, how), by: 'rest' };
  }

  /** From the cache, or in turn from the server. What the disk does not keep or give is asked for. */
  async #ask(url: string, { isAnswer, errand }: Asking): Promise<Paced> {
    const store = await this.#store();
    const kept = store.ok ? await readLookUp(store.value, url, now()) : store;
    if (kept.ok && kept.value !== null)
      return { is: 'json', value: JSON.parse(kept.value) as unknown, text: kept.value, wait: null };
    const agent = `Backstory/${extensionVersion()} (browser extension; one look-up that its reader asked for)`;
    const asked = await this.#pace.inTurn(() => askJson(url, { ...CAPS, agent }, errand));
    // What is none is not kept: the server may be mended in a minute.
    if (asked.is === 'json' && store.ok && isAnswer(asked.value) && !errand.isPrivate)
      await keepLookUp(store.value, { url, at: now(), answer: asked.text });
    return asked;
  }

  #errand(purpose: Errand['purpose'], { isPrivate }: Question): Errand {
    return { book: this.#book, purpose, isPrivate };
  }

  async #manner(base: string): Promise<Manner | null> {
    const store = await this.#store();
    const kept = store.ok ? await readLookUp(store.value, mannerKey(base), now()) : store;
    return kept.ok && kept.value !== null
      ? (JSON.parse(kept.value) as Manner)
      : (this.#manners.get(base) ?? null);
  }

  async #keep(key: string, manner: Manner): Promise<void> {
    const store = await this.#store();
    if (store.ok) await keepLookUp(store.value, { url: key, at: now(), answer: JSON.stringify(manner) });
  }
}

interface Asking {
  readonly isAnswer: (json: unknown) => boolean;
  readonly errand: Errand;
}

function isItem(json: unknown): boolean {
  return readItem(entitiesIn(json)[0]).ok;
}

function mannerKey(base: string): string {
  return `${base} speaks`;
}

/** Wikibases know languages, and of their regional forms only some. */
export function languageCode(language: string): string {
  return language.toLowerCase().split('-')[0]!;
}

function entitiesUrl(
  base: string,
  { ids, props, language }: { readonly ids: string; readonly props: string; readonly language: string },
): string {
  const codes = [...new Set([languageCode(language), 'mul', 'en'])].join('|');
  const query = new URLSearchParams({
    action: 'wbgetentities',
    format: 'json',
    ids,
    props,
    languages: codes,
  });
  return `${base}/w/api.php?${query}`;
}

function isAbsent(asked: Paced): boolean {
  return (asked.is === 'status' && (asked.status === 404 || asked.status === 403)) || asked.is === 'not-json';
}

function jsonOf(asked: Paced, base: string): Result<unknown, WikibaseCode> {
  const host = new URL(base).host;
  switch (asked.is) {
    case 'json': {
      const fault = apiFault(asked.value);
      if (fault === null) return ok(asked.value);
      if (fault === 'maxlag' || fault === 'ratelimited') return later(host, asked.wait ?? 5);
      return fail('unavailable', say('fault_lookUpSays', host, fault));
    }
    case 'wait':
      return later(host, asked.seconds);
    case 'status':
      return asked.status === 404
        ? fail('unavailable', say('fault_itemUnknown', host))
        : fail('unavailable', say('fault_lookUpRefused', host, asked.status));
    case 'moved':
      return fail('unavailable', say('fault_lookUpElsewhere', host));
    case 'not-json':
      return strange(base);
    case 'too-big':
      return fail('unavailable', say('fault_tooLargeAnswer', host, CAPS.mostBytes / 1e6));
    case 'too-slow':
      return fail('unavailable', say('fault_slowAnswer', host, CAPS.mostTime / 1e3));
    case 'unreachable':
      return fail('unavailable', say('fault_addressUnreachable', host));
    case 'busy':
      return fail('unavailable', say('fault_busy'));
    case 'unwritten':
      return fail('unavailable', asked.why);
  }
}

function later(host: string, seconds: number) {
  return fail('unavailable', say('fault_askedToWait', host, seconds));
}

function strange(base: string) {
  return fail('unavailable', say('fault_noWikibase', new URL(base).host));
}
