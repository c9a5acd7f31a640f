// The panel's rows of sentences that repeat what was checked before, and what the reader has said of such sentences.

import { labels, say, sayCount } from '@/lib/core/words/say';
import type { ClaimId } from '../model/claim';
import type { ClaimMatch } from '../model/claim-match';
import { isKeptId, type KeptRejection } from '../model/kept-claim';
import type { SessionView } from '../model/session';
import { checkerWords } from './checker';
import type { ClaimCardView, ReviewView } from './claim-card-view';
import { ratedBy, ratedLead } from './claim-words';
import { unquoted, wordsQuoted } from './labels';

/** One rating in a line: "Rated “False” by PolitiFact, 3 March 2020", in three parts. */
export interface RatedLine {
  readonly lead: string;
  /** The checker's own word; a long one is cut, the card has it whole. */
  readonly label: string;
  readonly by: string;
}

/** A sentence of the story and how it was rated. */
export interface ClaimRow {
  /** The same for the same words, also when what stands before them has changed. */
  readonly key: string;
  /** Its position in `SessionView.claims`. */
  readonly number: number;
  readonly words: string;
  readonly matches: readonly ClaimMatch[];
  readonly rated: readonly RatedLine[];
  /** How many ratings more there are. */
  readonly more: number;
  /** What is to be said of them: that checkers disagree, that a claim is gone. */
  readonly notes: readonly string[];
}

/** Ratings of one sentence that are told without opening it: more are no line any more, but a list. */
const MOST_RATED = 3;

/** Longest rating told in a line, characters: "Mostly false: lacks context" has 27, and some checkers write a sentence. */
const LONGEST_RATING = 90;

/** The same words twice in a story are two rows. */
export function passageKeys(passages: readonly { readonly words: string }[]): string[] {
  const seen = new Map<string, number>();
  return passages.map(({ words }) => {
    const times = seen.get(words) ?? 0;
    seen.set(words, times + 1);
    return `${times}:${words}`;
  });
}

/** Cut between words, where there are words. */
function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), most / 2)).trimEnd()} …`;
}

/** A pack vouches for its checkers. What a page told was kept as it was: any page can name PolitiFact, none can have its address. */
function publisherOf(claim: ClaimId, { publisher, host }: ReviewView): string {
  return isKeptId(claim) ? checkerWords({ publisher, host: host ?? null, toldBy: null }) : publisher;
}

/** `card`: null until it is there, or where it could not be had. */
function rowOf(
  passage: SessionView['claims'][number],
  {
    key,
    number,
    card,
  }: { readonly key: string; readonly number: number; readonly card: ClaimCardView | null },
): ClaimRow {
  // In the card's order. It may tell of a claim that the sentence is not taken for any more.
  const told = (card?.claims ?? []).filter(({ claim }) =>
    passage.matches.some((match) => match.claim === claim),
  );
  const rated = told.flatMap((claim) => {
    const lead = ratedLead(claim);
    return claim.reviews.map((review) => ({
      lead,
      label: shortened(review.label, LONGEST_RATING),
      by: ratedBy({ ...review, publisher: publisherOf(claim.claim, review) }),
    }));
  });
  const clashes = told.flatMap(({ clash }) => (clash === undefined ? [] : [clash]));
  return {
    key,
    number,
    words: passage.words,
    matches: passage.matches,
    rated: rated.slice(0, MOST_RATED),
    more: Math.max(0, rated.length - MOST_RATED),
    notes: [...new Set(clashes), ...(card?.claims.length === 0 ? [say('list_goneSentence')] : [])],
  };
}

/** Rows in reading order. `cards` by the key of the row. */
export function buildClaimRows(
  { claims }: Pick<SessionView, 'claims'>,
  cards: ReadonlyMap<string, ClaimCardView>,
): ClaimRow[] {
  return passageKeys(claims).map((key, number) =>
    rowOf(claims[number]!, { key, number, card: cards.get(key) ?? null }),
  );
}

/** "and 2 ratings more". */
export function moreRatings(count: number): string {
  return sayCount('claims_moreRatings', count);
}

export const CLAIM_LIST_LABELS = Object.assign(labels('claims', ['title', 'meaning', 'show', 'rejected']), {
  all: (count: number) => say('claims_all', count),
});

/** What the reader has said of a sentence and a claim, as lists show it. */
export interface RejectionView {
  readonly id: string;
  readonly sentence: string;
  readonly isGone: false;
}

/** Most characters of a sentence and of a claim by which they are told: enough to know them again. */
const LONGEST_TOLD = 120;

export function rejectionView({
  id,
  words,
  claimText,
}: Pick<KeptRejection, 'id' | 'words' | 'claimText'>): RejectionView {
  // Both are sentences, and so is what is told.
  const told = (text: string) => wordsQuoted(shortened(unquoted(text).replace(/\.$/, ''), LONGEST_TOLD));
  return { id, sentence: say('claims_rejection', told(words), told(claimText)), isGone: false };
}
