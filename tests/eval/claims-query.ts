// A query of the shared task as the ranking is asked: with what stands around it, who says it and when, as far as it is told.
import { dayCode, dayCodeOf } from '@/lib/core/claims/day-code';
import type { RankQuestion } from '@/lib/core/claims/rank';
import { postedOn } from '@/lib/core/claims/signature';
import { wordsOf } from '@/lib/core/claims/words';
import type { Query } from './claims-corpus';

/** Parts of what a query tells beside its sentence; each can be left out to see what it is worth. */
export const QUERY_PARTS = ['around', 'speaker', 'date'] as const;
export type QueryPart = (typeof QUERY_PARTS)[number];

export function questionOf(query: Query, without: readonly QueryPart[] = []): RankQuestion {
  const takes = (part: QueryPart): boolean => !without.includes(part);
  return {
    words: wordsOf(query.text),
    ...(query.context && takes('around') ? { before: wordsOf(query.context) } : {}),
    ...(query.next && takes('around') ? { after: wordsOf(query.next) } : {}),
    ...(query.speaker && takes('speaker') ? { speaker: wordsOf(query.speaker) } : {}),
    day: takes('date') ? dayOf(query) : 0,
  };
}

/** The name of a debate begins with its day; a post ends with it. */
function dayOf(query: Query): number {
  const named = /^(\d{4})(\d\d)(\d\d)/.exec(query.doc ?? '');
  return named
    ? dayCodeOf(Number(named[1]), Number(named[2]), Number(named[3]))
    : postedOn(query.text) || dayCode(null);
}
