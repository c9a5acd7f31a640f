// The names and identifiers of a record, in words: what type a name is of, how capitals count, when it was borne.

import type { CaseRule, EntityName, NameType } from '@/lib/core/model/entity';
import { commaWords, labels, say } from '@/lib/core/words/say';
import type { IdentifierView, NameView } from './record-view';
import { periodWords } from './words';

export const NAME_TYPE_WORDS: Record<NameType, string> = labels('nametype', [
  'full',
  'alias',
  'short',
  'acronym',
  'demonym',
  'former',
  'native',
  'family',
]);

/** `cased` is the rule and is left out. */
const CASE_WORDS: Partial<Record<CaseRule, string>> = labels('case', ['exact', 'any']);

/** Of what several tellers list, each name once, as the one trusted most types it. */
export function namesView(lists: readonly (readonly EntityName[])[]): NameView[] {
  const views = new Map<string, NameView>();
  for (const { name, type, case: rule, needs, from, to } of lists.flat()) {
    if (views.has(name)) continue;
    const words = [
      NAME_TYPE_WORDS[type],
      rule === undefined ? '' : (CASE_WORDS[rule] ?? ''),
      periodWords({ from: from ?? null, to: to ?? null }),
      needs === undefined ? '' : say('nametype_needs', commaWords(needs.map((word) => say('quoted', word)))),
    ];
    views.set(name, { name, words: commaWords(words.filter(Boolean)) });
  }
  return [...views.values()];
}

/**
 * Schemes whose addresses we know, with the form that an identifier must have: packs may be anyone's, and only what has that form
 * is put into an address.
 */
const SCHEMES: Readonly<
  Record<string, { readonly name: string; readonly form: RegExp; readonly at: string }>
> = {
  wikidata: { name: 'Wikidata', form: /^Q[1-9]\d{0,11}$/, at: 'https://www.wikidata.org/wiki/' },
  bioguide: {
    name: 'Biographical Directory of the U.S. Congress',
    form: /^[A-Z]\d{6}$/,
    at: 'https://bioguide.congress.gov/search/bio/',
  },
  orcid: { name: 'ORCID', form: /^\d{4}-\d{4}-\d{4}-\d{3}[\dX]$/, at: 'https://orcid.org/' },
  viaf: { name: 'VIAF', form: /^[1-9]\d{1,21}$/, at: 'https://viaf.org/viaf/' },
  isni: { name: 'ISNI', form: /^\d{15}[\dX]$/, at: 'https://isni.org/isni/' },
};

export function identifiersView(all: readonly Readonly<Record<string, string>>[]): IdentifierView[] {
  const views = new Map<string, IdentifierView>();
  for (const ids of all) {
    for (const [scheme, id] of Object.entries(ids)) {
      const key = `${scheme} ${id}`;
      if (views.has(key)) continue;
      const known = Object.hasOwn(SCHEMES, scheme) ? SCHEMES[scheme] : undefined;
      const url = known?.form.test(id) ? known.at + id : null;
      views.set(key, { scheme: known?.name ?? scheme, id, url });
    }
  }
  return [...views.values()];
}
