// What a card shows, ready for display: data only, no markup. Built by `core/view/card` in the background.

import type { Reason, Sense } from '@/lib/core/model/annotation';
import type { Day, Held, PartialDate } from '@/lib/core/model/dates';
import type { EntityId, EntityKind, Source } from '@/lib/core/model/entity';
import type { Candidate } from './candidate-view';

/** Positions in `CardView.sources`, from 0; shown to the reader one higher. */
export type SourceNumbers = readonly number[];

/** A post, seen from the article's date. */
export interface PostView {
  /** With its ordinal: "22nd Chairman of the Joint Chiefs of Staff". */
  readonly title: string;
  /** For a place or a body: who holds it. For a person: left out. */
  readonly holder?: { readonly entity: EntityId; readonly label: string };
  /** Whether it was held on the article's date. Posts with `no` do not stand in `posts`, but may in `earlier`. */
  readonly held: Held;
  readonly from: PartialDate | null;
  readonly to: PartialDate | null;
  /** Up to when the source vouches for it. */
  readonly asOf: Day;
  readonly termEnds?: PartialDate;
  readonly after?: string;
  readonly sources: SourceNumbers;
}

export interface FactView {
  readonly text: string;
  readonly date?: PartialDate;
  readonly sources: SourceNumbers;
}

export interface TieView {
  /** "capital of", "member of", "part of". */
  readonly type: string;
  readonly entity: EntityId;
  readonly label: string;
  /** What the name takes in front of it there: "part of the United States". */
  readonly article?: 'the';
  /** Where the source gives a beginning: "member of NATO, since 1999". */
  readonly from?: PartialDate;
  /** It is named in this story too. */
  readonly here?: true;
  readonly sources: SourceNumbers;
}

/** Posts by now, where they are others than on the article's day. */
export interface NowView {
  /** The date of the pack: later than the article's. */
  readonly asOf: Day;
  /** Those that began after the article's day, the most telling first. */
  readonly posts: readonly PostView[];
  /** How many more there are. */
  readonly leftOut: number;
  /** Of a person: nothing that was held on the article's day is held any more, and nothing else is known to be. */
  readonly isOver: boolean;
}

/** A point on which packs disagree. */
export interface ConflictView {
  /** "Packs disagree: King". */
  readonly title: string;
  /** "Pack A says since 2004", the one that is used first. */
  readonly versions: readonly FactView[];
}

/** The last meeting before this story, and what has come to pass since, by the facts' own dates. */
export interface MetView {
  readonly day: Day;
  /** Of the story; its site where it had none. */
  readonly title: string;
  readonly site: string;
  readonly url: string;
  /** Posts and facts that began after `day`, the newest first. */
  readonly since: readonly FactView[];
}

export interface CardView {
  readonly entity: EntityId;
  readonly kind: EntityKind;
  readonly label: string;
  /** Where it is another within a sentence: "the United States". */
  readonly inSentence?: string;
  /** Empty where it would only repeat a post. */
  readonly description: string;
  /** The article's date; null where the page gives none: then posts are told as of the packs' date. */
  readonly asOf: Day | null;
  /** Of a story that was changed long after that day: what it says may be of this one. */
  readonly changed?: Day;
  /** Posts held, or perhaps held, on `asOf` (by this person, or in this place or body). The most telling first. */
  readonly posts: readonly PostView[];
  /** Where a person held one at another time and none on that day, a sentence on it; it leads to the last of `earlier`, if there is any. */
  readonly noPost?: string;
  /** Left out where nothing has changed since, or the pack is no younger than the article. */
  readonly now?: NowView;
  /** Posts that ended before `asOf`, the newest first. */
  readonly earlier: readonly PostView[];
  readonly facts: readonly FactView[];
  readonly ties: readonly TieView[];
  /** How many more the library holds than the card lists ("and 94 more"). */
  readonly leftOut?: { readonly posts: number; readonly earlier: number; readonly ties: number };
  /** The reader's own words. */
  readonly note?: string;
  /** Where the reader last met them, in a story read before; left out where they have not. */
  readonly met?: MetView;
  /** The most telling of what packs disagree on; left out where they agree. */
  readonly conflicts?: readonly ConflictView[];
  /** For texts: the words themselves, by paragraph. */
  readonly text: readonly string[];
  /** Where those words were taken from. */
  readonly textSources?: SourceNumbers;
  readonly sources: readonly Source[];
  readonly pack: { readonly title: string; readonly dataAsOf: Day };
  /** For a place: whom its name stands for where it stands for those who govern it, as `governmentOf` says it. */
  readonly government?: string;
}

/** A card and why it opened over these words. The reason stays in the page: the background never needs it. */
export interface OpenCard {
  readonly view: CardView;
  readonly words: string;
  readonly reason: Reason;
  /** What the words may mean, the one taken first. */
  readonly candidates?: readonly Candidate[];
  readonly sense?: Sense;
}
