// What stands out on the page: by what its words are known among the marks.

import { type MarkRef, markRef } from '@/lib/core/hover/mark-ref';
import type { EntityId } from '@/lib/core/model/entity';
import type { Subject } from '@/lib/core/model/session';
import type { MarkedWords } from './marked-words';

/** By what the words of a subject are known. */
export interface Meant {
  readonly entity: EntityId | null;
  /** The other end of a tie. */
  readonly and?: EntityId | undefined;
  readonly passage: MarkRef | null;
  /** Of a name without marks. */
  readonly unknown: number | null;
}

export const NOTHING_MEANT: Meant = { entity: null, passage: null, unknown: null };

export function meantBy(subject: Subject | null): Meant {
  if (!subject) return NOTHING_MEANT;
  if (subject.of === 'entity') return { ...NOTHING_MEANT, entity: subject.entity, and: subject.and };
  return subject.of === 'unknown'
    ? { ...NOTHING_MEANT, unknown: subject.number }
    : { ...NOTHING_MEANT, passage: markRef(subject.of, subject.number) };
}

export function isMeant(meant: Meant, { mark, entity }: MarkedWords): boolean {
  return (
    entity === meant.entity || (meant.and !== undefined && entity === meant.and) || mark === meant.passage
  );
}
