// The short words of the interface: kinds, headings, buttons, counts. Sentences are in the `…-words` modules.

import type { Density } from '@/lib/core/model/annotation';
import type { Day, PartialDate } from '@/lib/core/model/dates';
import type { EntityKind } from '@/lib/core/model/entity';
import { asOfWords, countWords, dateWords } from './words';

export const KIND_LABELS: Record<EntityKind, string> = {
  person: 'Person',
  place: 'Place',
  organisation: 'Organisation',
  text: 'Text',
  term: 'Term',
};

/** What a passage with a mark is. */
export const PASSAGE_LABELS = { claims: 'Checked claim', quotes: 'Quotation' } as const;

export const KIND_GROUP_LABELS: Record<EntityKind, string> = {
  person: 'People',
  place: 'Places',
  organisation: 'Organisations',
  text: 'Texts',
  term: 'Terms',
};

/** How much is marked, and what that means on the page. */
export const DENSITY_LABELS: Record<Density, { readonly name: string; readonly meaning: string }> = {
  quiet: { name: 'Quiet', meaning: 'Who and what matters to the story is marked, once.' },
  normal: { name: 'Normal', meaning: 'Each name is marked once in every section.' },
  everything: { name: 'Everything', meaning: 'Every mention is marked.' },
};

export const CARD_LABELS = {
  close: 'Close',
  openInPanel: 'Open in panel',
  pin: 'Keep open',
  words: 'The words',
  note: 'Your note',
  earlier: 'Earlier posts',
  morePosts: 'More posts on that day',
  facts: 'Dated facts',
  moreFacts: 'More facts',
  ties: 'Ties',
  sources: 'Sources',
  why: 'Why this name?',
  spokeFor: 'Also for it',
  spokeAgainst: 'Against it',
  others: 'Less likely still',
} as const;

export const PANEL_LABELS = {
  density: 'Marks on the page',
  notes: 'Notes on this page',
  unsure: 'Perhaps named here',
  unsureMeaning: 'Not marked on the page: each of these words may mean someone or something else.',
  choose: 'It is this one',
  previous: 'Previous mention',
  next: 'Next mention',
  show: 'Show in the text',
  untitled: 'This page',
  scan: 'Scan the rest',
  stopScan: 'Stop',
  scanned: 'How much of the story has been read',
  library: 'Library',
  record: 'In the library',
} as const;

/** The name of a card, for those who cannot see where it stands. */
export function cardName(label: string): string {
  return `About ${label}`;
}

/** "source 2", "sources 1, 3": read aloud in place of raised figures. */
export function sourceWords(numbers: readonly number[]): string {
  return `${numbers.length === 1 ? 'source' : 'sources'} ${numbers.join(', ')}`;
}

/** "3 mentions". */
export function mentionCount(count: number): string {
  return countWords(count, 'mention');
}

/** The name of the list under an unsure name, for those who cannot see what it stands under. */
export function candidatesName(words: string): string {
  return `What ${wordsQuoted(words)} may mean, the likeliest first`;
}

/** "It is this one: Georgia (Country)": a button's name says what it chooses, also among equal labels. */
export function chooseName(label: string): string {
  return `${PANEL_LABELS.choose}: ${label}`;
}

/** "1 of 3 mentions is not sure." */
export function unsureCount(unsure: number, mentions: number): string {
  return `${unsure} of ${countWords(mentions, 'mention')} ${unsure === 1 ? 'is' : 'are'} not sure.`;
}

/** Over the card of an open row whose name is unsure. */
export function likeliestName(label: string): string {
  return `The likeliest: ${label}`;
}

/** "Mention 2 of 3". */
export function mentionPosition(position: number, count: number): string {
  return `Mention ${position} of ${count}`;
}

/** "and 94 more". */
export function moreWords(count: number): string {
  return `and ${countWords(count, 'more', 'more')}`;
}

/** "Capital of": a tie's type at the beginning of a line. */
export function tieTitle(type: string): string {
  return type.charAt(0).toLocaleUpperCase('en') + type.slice(1);
}

/** Publisher and date of a source, as far as they are known. */
export function sourceOrigin(source: { readonly publisher?: string; readonly date?: PartialDate }): string {
  return [source.publisher, source.date === undefined ? '' : dateWords(source.date)]
    .filter(Boolean)
    .join(', ');
}

/** "From Starter pack, as of 20 August 2025". */
export function packWords(pack: { readonly title: string; readonly dataAsOf: Day }): string {
  return `From ${pack.title}, ${asOfWords(pack.dataAsOf)}`;
}

/** One pair of quotation marks around the whole, and none within: two of five claims of PolitiFact's are written so. */
const QUOTED_WHOLE = /^["“]([^"“”]+)["”]$/;

/** “Caine”: words of the page or of a checker, set apart from ours. What stands in quotation marks already gets no second pair. */
export function wordsQuoted(words: string): string {
  return `“${unquoted(words)}”`;
}

/** The same without its pair; for what is shortened, before its closing mark is cut off. */
export function unquoted(words: string): string {
  return QUOTED_WHOLE.exec(words)?.[1] ?? words;
}
