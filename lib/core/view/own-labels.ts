// The words of what is the reader's own: entries, the form for one, looking a name up.

import type { CaseRule } from '@/lib/core/model/entity';
import type { LookUpSettings } from '@/lib/core/model/own';
import { commaWords, labels, say, sayCount, within } from '@/lib/core/words/say';

export const OWN_LABELS = Object.assign(
  labels('own', [
    'title',
    'add',
    'entries',
    'noEntries',
    'notes',
    'noNotes',
    'corrections',
    'noCorrections',
    'importRules',
    'exportRules',
    'edit',
    'drop',
    'undo',
    'undone',
    'gone',
  ]),
  {
    dropped: (label: string) => say('own_dropped', label),
    noteDropped: (label: string) => say('own_noteDropped', label),
  },
);

export const FORM_LABELS = Object.assign(
  labels('form', [
    'label',
    'labelHint',
    'kind',
    'description',
    'descriptionHint',
    'names',
    'namesHint',
    'name',
    'type',
    'rule',
    'addName',
    'posts',
    'postsHint',
    'post',
    'from',
    'to',
    'addPost',
    'facts',
    'factsHint',
    'fact',
    'date',
    'addFact',
    'source',
    'sourceUrl',
    'sourceHint',
    'keep',
    'cancel',
    'draft',
  ]),
  {
    removeRow: (what: string, at: number) => say('form_removeRow', within(what), at),
    faults: (count: number) => sayCount('form_faults', count),
    kept: (parts: readonly string[]) => say('form_kept', commaWords(parts)),
  },
);

/** The first, where none is chosen: the rule for the name's type. */
export const RULE_LABELS: { readonly [Rule in CaseRule | '']: string } = Object.defineProperty(
  labels('rule', ['exact', 'cased', 'any']),
  '',
  { enumerable: true, get: () => say('rule_usual') },
) as { readonly [Rule in CaseRule | '']: string };

export const LOOK_UP_LABELS = Object.assign(
  labels('lookup', ['title', 'allow', 'hint', 'asking', 'choose', 'take', 'back']),
  {
    ask: (host: string) => say('lookup_ask', host),
    matches: (count: number, name: string) =>
      count === 0 ? say('lookup_none', name) : sayCount('lookup_matches', count, name),
    shown: (host: string) => say('lookup_shown', host),
  },
);

/** Host of the Wikibase that would be asked; its whole address where that is none. */
export function hostOf({ wikibase }: Pick<LookUpSettings, 'wikibase'>): string {
  return /^https?:\/\/(?:[^@/?#]*@)?([^/?#]+)/i.exec(wikibase)?.[1] ?? wikibase;
}

/** What is sent to whom, before anything is. */
export function lookUpWords(settings: LookUpSettings): string {
  const host = hostOf(settings);
  return say('lookup_words', host);
}

/** `message` as the schemas of packs word it: "must be …". What was written is shown where it is short. */
export function fieldFault(input: unknown, message: string): string {
  const shown =
    typeof input === 'string' && input !== '' && input.length <= 40 ? say('quoted', input) : say('form_this');
  return say('form_fault', shown, message);
}
