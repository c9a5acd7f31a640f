// What the panel is given, and what it tells of.

import type { CorrectionId } from '@/lib/core/model/correction';
import type { EntityId } from '@/lib/core/model/entity';
import type { KnowledgeState } from '@/lib/core/model/knowledge';
import type { SessionView, Subject } from '@/lib/core/model/session';
import type { Settings, Site } from '@/lib/core/model/settings';
import type { CardView } from '@/lib/core/view/card-view';
import type { CorrectionView } from '@/lib/core/view/corrections';
import type { CastChoice, RowGroup } from '@/lib/core/view/list-view';
import type { PageTies } from '@/lib/core/view/page-ties-view';
import type { RequestsMade } from '@/lib/core/view/request-words';
import type { Correcting } from '../card/correct';
import type { ClaimsProps, OfferProps, QuotesProps } from './passage-props';

export interface PanelProps {
  /** Requests to the network; null until they are counted. */
  readonly requests: RequestsMade | null;
  /** Null: the tab has no session (a page of the browser's own, a tab older than the extension). */
  readonly session: SessionView | null;
  readonly knowledge: KnowledgeState;
  /** Null while the rows' words are still being read. */
  readonly groups: readonly RowGroup[] | null;
  /** How the cast is looked at. */
  readonly choice: CastChoice;
  readonly settings: Settings;
  /** What the reader wrote is gone: one sentence, or none. */
  readonly loss?: string;
  /** Why something could not be chosen: one sentence, or none. */
  readonly settingsFault: string;
  /** The row that is open. */
  readonly selected: EntityId | null;
  /** What the pointer is on in the page, by the numbers of `session`. */
  readonly pointed: Subject | null;
  /** What is known of `selected`; null while it is being fetched. */
  readonly cardFor: CardView | null;
  /** What the reader has put right, the last first. */
  /** Those made last, and how many there are. */
  readonly corrections: readonly CorrectionView[];
  readonly correctionCount: number;
  /** What was put right here just now. */
  readonly said: CorrectionView | null;
  /** Why corrections could not be taken back or saved: one sentence, or none. */
  readonly correctionFault: string;
  /** Sentences that repeat what was checked before, and quotations. */
  readonly claims: ClaimsProps;
  readonly quotes: QuotesProps;
  /** Among those named here; left out, or null, while they are not read. */
  readonly ties?: PageTies | null;
  /** Fact-checks that the page publishes; null: none. */
  readonly offer: OfferProps | null;
  /** Bring a mention into view: its position in `session.mentions`. */
  readonly onReveal: (entity: EntityId, mention: number) => void;
  /** The pointer or the focus is on a row, or (null) on none any more. */
  readonly onPoint: (subject: Subject | null) => void;
  readonly onSelect: (entity: EntityId | null) => void;
  readonly onLook: (choice: Partial<CastChoice>) => void;
  /** Bring a mention of a name that the library does not know into view: its position in `session.unknown`, and in its mentions. */
  readonly onRevealUnknown: (number: number, mention: number) => void;
  /** The reader says that these words name nobody. */
  readonly onNoName: (words: string) => void;
  readonly onChoose: (choice: Partial<Pick<Settings, 'density' | 'unmarked' | 'paused'>>) => void;
  /** Backstory is turned off or on for these sites. */
  readonly onSite: (sites: readonly Site[], on: boolean) => void;
  /** Load the page anew: it was open before Backstory was. */
  readonly onReload: () => void;
  /** Read the rest of a very long story, or stop reading it. */
  readonly onScan: (on: boolean) => void;
  /** What may be put right at a mention, of the entity with this label. */
  readonly correctingAt: (mention: number, label: string) => Correcting | null;
  readonly onTakeBack: (id: CorrectionId) => void;
  /** Show more of the corrections. */
  readonly onMoreCorrections: () => void;
  /** Save all corrections as a file. */
  readonly onSave: () => void;
}
