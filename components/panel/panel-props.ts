// What the panel is given, and what it tells of.

import type { Density } from '@/lib/core/model/annotation';
import type { CorrectionId } from '@/lib/core/model/correction';
import type { EntityId } from '@/lib/core/model/entity';
import type { KnowledgeState } from '@/lib/core/model/knowledge';
import type { SessionView, Subject } from '@/lib/core/model/session';
import type { Settings } from '@/lib/core/model/settings';
import type { CardView } from '@/lib/core/view/card-view';
import type { CorrectionView } from '@/lib/core/view/corrections';
import type { RowGroup } from '@/lib/core/view/list-view';
import type { PageTies } from '@/lib/core/view/page-ties-view';
import type { Correcting } from '../card/correct';
import type { ClaimsProps, OfferProps, QuotesProps } from './passage-props';

export interface PanelProps {
  /** Null: the tab has no session (a page of the browser's own, a tab older than the extension). */
  readonly session: SessionView | null;
  readonly knowledge: KnowledgeState;
  readonly groups: readonly RowGroup[];
  readonly settings: Settings;
  /** The row that is open. */
  readonly selected: EntityId | null;
  /** What the pointer is on in the page, by the numbers of `session`. */
  readonly pointed: Subject | null;
  /** What is known of `selected`; null while it is being fetched. */
  readonly cardFor: CardView | null;
  /** What the reader has put right, the last first. */
  readonly corrections: readonly CorrectionView[];
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
  readonly onDensity: (density: Density) => void;
  /** Read the rest of a very long story, or stop reading it. */
  readonly onScan: (on: boolean) => void;
  /** What may be put right at a mention, of the entity with this label. */
  readonly correctingAt: (mention: number, label: string) => Correcting | null;
  readonly onTakeBack: (id: CorrectionId) => void;
  /** Save all corrections as a file. */
  readonly onSave: () => void;
}
