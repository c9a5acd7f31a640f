// What the view of what the reader wrote shows, and what can be done in it.

import type { CorrectionId } from '@/lib/core/model/correction';
import type { Day } from '@/lib/core/model/dates';
import type { EntityId, EntityKind } from '@/lib/core/model/entity';
import type { CorrectionView } from '@/lib/core/view/corrections';
import type { Dropped } from './dropped';

export interface OwnRow {
  readonly id: EntityId;
  readonly kind: EntityKind;
  readonly label: string;
  readonly description: string;
  readonly changed: Day | null;
}

export interface NoteRow {
  readonly entity: EntityId;
  /** Null: the library does not hold it now. */
  readonly label: string | null;
  readonly text: string;
  readonly changed: Day;
}

export interface YoursProps {
  /** Null until they are read. */
  readonly entries: readonly OwnRow[] | null;
  /** Those changed last, and how many more there are. */
  readonly notes: readonly NoteRow[];
  readonly notesLeft: number;
  /** Those made last, and how many there are. */
  readonly corrections: readonly CorrectionView[];
  readonly correctionCount: number;
  readonly dropped: Dropped | null;
  readonly fault: string;
  /** What a file of corrections brought, each one sentence. */
  readonly imported: readonly string[];
  readonly onDrop: (id: EntityId) => void;
  readonly onDropNote: (entity: EntityId) => void;
  readonly onMoreNotes: () => void;
  readonly onMoreCorrections: () => void;
  readonly onUndo: () => void;
  readonly onTakeBack: (id: CorrectionId) => void;
  readonly onImportRules: (file: File) => void;
  readonly onExportRules: () => void;
}
