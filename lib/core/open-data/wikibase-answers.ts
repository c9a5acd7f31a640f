// What a Wikibase answers to a search, by its action API (wbsearchentities) and by REST, and the faults that the action API tells.

import * as v from 'valibot';
import { MAX_LINE, MAX_NAME } from '../model/limits';
import type { LookUpMatch } from '../model/own';
import { asItemId, isObject } from './wikidata-item';
import { cleanLine } from './wikidata-text';

/** Where Wikidata's own items live: whoever answers with these speaks of them, and in its properties. */
const WIKIDATA_CONCEPT = /^https?:\/\/www\.wikidata\.org\/entity\//;

const ActionAnswer = v.object({
  search: v.array(
    v.looseObject({
      id: v.string(),
      concepturi: v.optional(v.string()),
      label: v.optional(v.string()),
      description: v.optional(v.string()),
      match: v.optional(v.looseObject({ text: v.optional(v.string()) })),
    }),
  ),
});

const Words = v.nullish(v.looseObject({ value: v.string() }));
const RestAnswer = v.object({
  results: v.array(v.looseObject({ id: v.string(), 'display-label': Words, description: Words })),
});

export interface Found {
  readonly matches: readonly LookUpMatch[];
  /** Its items are Wikidata's, so that their properties mean what Wikidata's mean. */
  readonly isWikidata: boolean;
}

/** Null: this is no answer to a search. `base`: the address that was asked. */
export function searchFound(json: unknown, base: string): Found | null {
  const action = v.safeParse(ActionAnswer, json);
  if (action.success) {
    const { search } = action.output;
    const matches = search.map(({ id, label, description, match }) =>
      matchOf({ id, label: label ?? match?.text, description, base }),
    );
    const isWikidata = search.some(({ concepturi }) => WIKIDATA_CONCEPT.test(concepturi ?? ''));
    return { matches: matches.flatMap((match) => match ?? []), isWikidata };
  }
  const rest = v.safeParse(RestAnswer, json);
  if (!rest.success) return null;
  const matches = rest.output.results.map(({ id, description, ...result }) =>
    matchOf({ id, label: result['display-label']?.value, description: description?.value, base }),
  );
  return { matches: matches.flatMap((match) => match ?? []), isWikidata: false };
}

/** Null for what could not be shown or asked for. */
function matchOf({
  id,
  label,
  description,
  base,
}: {
  readonly id: string;
  readonly label: string | undefined;
  readonly description: string | undefined;
  readonly base: string;
}): LookUpMatch | null {
  const item = asItemId(id);
  if (!item) return null;
  return {
    id: item,
    label: cleanLine(label, MAX_NAME) ?? item,
    description: cleanLine(description, MAX_LINE) ?? '',
    // Not what the server says: its address is put together here, and leads to the server that was asked.
    url: `${base}/entity/${item}`,
  };
}

/** The code of a fault that the action API answers with success, as `maxlag`; null where the answer is none. */
export function apiFault(json: unknown): string | null {
  if (!isObject(json) || !isObject(json.error)) return null;
  const { code } = json.error;
  return typeof code === 'string' && /^[\w-]{1,60}$/.test(code) ? code : 'unknown';
}
