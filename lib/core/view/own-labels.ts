// The words of what is the reader's own: entries, the form for one, looking a name up.

import type { LookUpSettings } from '@/lib/core/model/own';
import { countWords } from './words';

export const OWN_LABELS = {
  title: 'What you wrote',
  add: 'Write an entry',
  entries: 'Your entries',
  noEntries:
    'You have written no entry yet. One is for a person, a place, a body, a text or a term that no pack knows, or that you know better: it comes before all packs.',
  notes: 'Your notes',
  noNotes: 'A note can be written on any record, under its name. It stays on this machine.',
  corrections: 'Your corrections',
  noCorrections:
    'Where a name was taken for the wrong one, “Not this one?” on its card puts that right. What you said is listed here, and can be taken back.',
  importRules: 'Add corrections from a file',
  exportRules: 'Save them as a file',
  edit: 'Change',
  drop: 'Delete',
  dropped: (label: string) => `${label} is deleted.`,
  noteDropped: (label: string) => `Your note on ${label} is deleted.`,
  undo: 'Undo',
  undone: 'It is back.',
  gone: 'Not in your library now: the note is kept all the same.',
} as const;

export const FORM_LABELS = {
  label: 'Name',
  labelHint: 'As the news writes it in full',
  kind: 'It is a',
  description: 'In one line',
  descriptionHint: 'What a reader needs to place it, without a full stop',
  names: 'Other names',
  namesHint: 'Marked on pages like the first. Short names count letter for letter.',
  name: 'Name',
  type: 'Which is its',
  rule: 'Capitals',
  addName: 'Add a name',
  posts: 'Posts',
  postsHint: 'Dates as exact as you know them: 2025, 2025-01 or 2025-01-17. Left empty: not known.',
  post: 'Post',
  from: 'From',
  to: 'To',
  addPost: 'Add a post',
  facts: 'Facts',
  factsHint: 'One true sentence each.',
  fact: 'Fact',
  date: 'Date',
  addFact: 'Add a fact',
  source: 'Where it is said',
  sourceUrl: 'Its address',
  sourceHint: 'Left empty, you are named as the source.',
  removeRow: (what: string, at: number) => `Take out ${what.toLowerCase()} ${at}`,
  keep: 'Keep this entry',
  cancel: 'Throw this draft away',
  draft: 'What you had written before is still here, and is not kept yet.',
  faults: (count: number) =>
    `${countWords(count, 'field is', 'fields are')} not right yet, so the entry was not kept. Each says what is wrong.`,
  kept: (parts: readonly string[]) => `Also kept as they are: ${parts.join(', ')}.`,
} as const;

export const RULE_LABELS = {
  '': 'As is usual',
  exact: 'Letter for letter',
  cased: 'Where the name has them',
  any: 'Do not count',
} as const;

export const LOOK_UP_LABELS = {
  title: 'Look it up',
  ask: (host: string) => `Look this name up on ${host}`,
  allow: 'Allow look-ups, and look this name up',
  hint: 'Nothing is looked up by itself. One press asks for one name.',
  asking: 'Asking …',
  choose: 'See what it says',
  matches: (count: number, name: string) =>
    count === 0
      ? `Nothing is known there under “${name}”.`
      : `${countWords(count, 'match', 'matches')} for “${name}”. Which one is it?`,
  take: 'Fill the form with this',
  back: 'Back to the matches',
  shown: (host: string) => `What ${host} says. Nothing is kept yet.`,
} as const;

/** Host of the Wikibase that would be asked; its whole address where that is none. */
export function hostOf({ wikibase }: Pick<LookUpSettings, 'wikibase'>): string {
  return /^https?:\/\/(?:[^@/?#]*@)?([^/?#]+)/i.exec(wikibase)?.[1] ?? wikibase;
}

/** What is sent to whom, before anything is. */
export function lookUpWords(settings: LookUpSettings): string {
  const host = hostOf(settings);
  return `Looking a name up sends that name, and nothing else you read or wrote, to ${host}, which learns with it the address of your connection.`;
}

/** `message` as the schemas of packs word it: "must be …". What was written is shown where it is short. */
export function fieldFault(input: unknown, message: string): string {
  const shown = typeof input === 'string' && input !== '' && input.length <= 40 ? `“${input}”` : 'This';
  return `${shown} ${message}.`;
}
