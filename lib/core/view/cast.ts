// The cast as the reader looks at it: by kind or as in the story, of one kind or all, those that fit a few letters.

import { ENTITY_KINDS } from '@/lib/core/model/entity';
import type { SessionView } from '@/lib/core/model/session';
import { findRow, isFound, wordsSought } from './found-rows';
import type { Cast, CastChoice, CastSection, FoundRow, RowGroup, UnknownRow } from './list-view';

export const WHOLE_CAST: CastChoice = { order: 'kind', query: '', kind: null };

const firstMention = ({ row }: FoundRow): number => row.mentions[0] ?? 0;
const inReadingOrder = (a: FoundRow, b: FoundRow): number => firstMention(a) - firstMention(b);

/**
 * Unsure rows are set apart in either order, and so are unknown names. A kind that was chosen for a story that has none of it counts as
 * none: nothing may be hidden by a choice that is not seen.
 */
export function buildCast(
  groups: readonly RowGroup[],
  unknown: SessionView['unknown'],
  choice: CastChoice,
): Cast {
  const words = wordsSought(choice.query);
  const kinds = ENTITY_KINDS.filter(
    (of) => groups.some(({ kind }) => kind === of) || unknown.some(({ kind }) => kind === of),
  );
  const kind = kinds.find((of) => of === choice.kind) ?? null;

  const found = groups.flatMap(({ rows }) =>
    rows.flatMap((row): FoundRow[] => {
      if (words.length === 0) return [{ row, by: null }];
      const how = findRow(row, words);
      return how ? [{ row, by: how.by }] : [];
    }),
  );
  const names = unknownRows(unknown).filter((row) => words.length === 0 || isFound(row.words, words));

  const listed = kind === null ? found : found.filter(({ row }) => row.kind === kind);
  const rows = kind === null ? names : names.filter((row) => row.kind === kind);
  const sure = listed.filter(({ row }) => row.confidence === 'sure');
  const unsure = listed.filter(({ row }) => row.confidence === 'unsure').sort(inReadingOrder);
  const sections: CastSection[] =
    choice.order === 'reading'
      ? [{ of: 'story', rows: [...sure].sort(inReadingOrder) }]
      : ENTITY_KINDS.map((of) => ({ of, rows: sure.filter(({ row }) => row.kind === of) }));
  return {
    sections: [...sections, { of: 'unsure' as const, rows: unsure }].filter(({ rows }) => rows.length > 0),
    unknown: rows,
    shown: listed.length + rows.length,
    all: groups.reduce((sum, group) => sum + group.rows.length, unknown.length),
    kinds: kinds.map((of) => {
      const fitting = found.flatMap(({ row }) => (row.kind === of ? [row.confidence] : []));
      const count = fitting.filter((confidence) => confidence === 'sure').length;
      const isElsewhere = fitting.length > 0 || names.some((row) => row.kind === of);
      return { kind: of, count: count === 0 && isElsewhere ? null : count };
    }),
  };
}

function unknownRows(unknown: SessionView['unknown']): UnknownRow[] {
  const seen = new Map<string, number>();
  return unknown.map(({ words, kind, mentions }, number) => {
    const before = seen.get(words) ?? 0;
    seen.set(words, before + 1);
    const key = before === 0 ? words : `${words} ${before + 1}`;
    return { key, number, words, kind, mentions: mentions.length };
  });
}
