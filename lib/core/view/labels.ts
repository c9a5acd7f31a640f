// The short words of the interface: kinds, headings, buttons, counts. Sentences are in the `…-words` modules.

import type { Density } from '@/lib/core/model/annotation';
import type { Day, PartialDate } from '@/lib/core/model/dates';
import type { EntityKind } from '@/lib/core/model/entity';
import { commaWords, labels, numberWords, say, sayCount } from '@/lib/core/words/say';
import { asOfWords, dateWords } from './words';

export const KIND_LABELS: Record<EntityKind, string> = labels('kind', [
  'person',
  'place',
  'organisation',
  'text',
  'term',
]);

/** What a passage with a mark is. */
export const PASSAGE_LABELS = labels('passage', ['claims', 'quotes']);

export const KIND_GROUP_LABELS: Record<EntityKind, string> = labels('kinds', [
  'person',
  'place',
  'organisation',
  'text',
  'term',
]);

/** How much is marked, and what that means on the page. */
export const DENSITY_LABELS: Record<Density, { readonly name: string; readonly meaning: string }> = {
  quiet: labels('density_quiet', ['name', 'meaning']),
  normal: labels('density_normal', ['name', 'meaning']),
  everything: labels('density_everything', ['name', 'meaning']),
};

export const CARD_LABELS = labels('card', [
  'close',
  'openInPanel',
  'pin',
  'words',
  'note',
  'earlier',
  'morePosts',
  'facts',
  'moreFacts',
  'ties',
  'sources',
  'why',
  'spokeFor',
  'spokeAgainst',
  'others',
]);

export const PANEL_LABELS = labels('panel', [
  'density',
  'notes',
  'unsure',
  'unsureMeaning',
  'choose',
  'previous',
  'next',
  'show',
  'untitled',
  'scan',
  'stopScan',
  'scanned',
  'library',
  'record',
]);

/** The name of a card, for those who cannot see where it stands. */
export function cardName(label: string): string {
  return say('card_name', label);
}

/** "source 2", "sources 1, 3": read aloud in place of raised figures. */
export function sourceWords(numbers: readonly number[]): string {
  const [only] = numbers;
  return numbers.length === 1 && only !== undefined
    ? say('card_source', only)
    : say('card_sourceList', commaWords(numbers.map(numberWords)));
}

/** "3 mentions". */
export function mentionCount(count: number): string {
  return sayCount('panel_mentions', count);
}

/** The name of the list under an unsure name, for those who cannot see what it stands under. */
export function candidatesName(words: string): string {
  return say('card_candidates', wordsQuoted(words));
}

/** "It is this one: Georgia (Country)": a button's name says what it chooses, also among equal labels. */
export function chooseName(label: string): string {
  return say('panel_chooseName', label);
}

/** "1 of 3 mentions is not sure." */
export function unsureCount(unsure: number, mentions: number): string {
  return sayCount('panel_unsureMentions', unsure, mentionCount(mentions));
}

/** Over the card of an open row whose name is unsure. */
export function likeliestName(label: string): string {
  return say('card_likeliest', label);
}

/** "Mention 2 of 3". */
export function mentionPosition(position: number, count: number): string {
  return say('panel_mentionAt', position, count);
}

/** "and 94 more". */
export function moreWords(count: number): string {
  return sayCount('card_more', count);
}

/** "Capital of": a tie's type at the beginning of a line. */
export function tieTitle(type: string): string {
  return type.charAt(0).toLocaleUpperCase('en') + type.slice(1);
}

/** Publisher and date of a source, as far as they are known. */
export function sourceOrigin(source: { readonly publisher?: string; readonly date?: PartialDate }): string {
  return commaWords(
    [source.publisher ?? '', source.date === undefined ? '' : dateWords(source.date)].filter(Boolean),
  );
}

/** "From Starter pack, as of 20 August 2025". */
export function packWords(pack: { readonly title: string; readonly dataAsOf: Day }): string {
  return say('card_pack', pack.title, asOfWords(pack.dataAsOf));
}

/** One pair of quotation marks around the whole, and none within: two of five claims of PolitiFact's are written so. */
const QUOTED_WHOLE = /^["“]([^"“”]+)["”]$/;

/** “Caine”: words of the page or of a checker, set apart from ours. What stands in quotation marks already gets no second pair. */
export function wordsQuoted(words: string): string {
  return say('quoted', unquoted(words));
}

/** The same without its pair; for what is shortened, before its closing mark is cut off. */
export function unquoted(words: string): string {
  return QUOTED_WHOLE.exec(words)?.[1] ?? words;
}
