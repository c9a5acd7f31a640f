// The simple model of a reader's writings, and the same seen in the rows of the database.

import type { Note } from '@/lib/core/model/own';
import type { Settings } from '@/lib/core/model/settings';
import { settingsFrom } from '@/lib/core/model/settings';
import type { UserContents } from '@/lib/core/model/user-contents';
import type {
  CorrectionRow,
  KeptClaimRow,
  KnownPackRow,
  OwnRow,
  RejectionRow,
  StoryRow,
} from '@/lib/edge/store/user-db';
import type { UserTables } from './user-tables';

/** Everything a reader can write, as plain data. Lists stand in the order in which they were said. */
export interface Written {
  readonly settings: Settings;
  readonly notes: Readonly<Record<string, string>>;
  /** Descriptions, by id. */
  readonly own: Readonly<Record<string, string>>;
  readonly corrections: readonly { readonly id: string; readonly said: string }[];
  readonly rejections: readonly { readonly id: string; readonly said: string }[];
  /** Texts of fact-checks, by id. */
  readonly claims: Readonly<Record<string, string>>;
  /** Addresses, the one read last at the end. */
  readonly stories: readonly string[];
}

export const NOTHING_WRITTEN: Written = {
  settings: settingsFrom(undefined),
  notes: {},
  own: {},
  corrections: [],
  rejections: [],
  claims: {},
  stories: [],
};

const byOrder = (one: { readonly order: number }, other: { readonly order: number }): number =>
  one.order - other.order;

function rowsOf<Row>(tables: UserTables, name: string): readonly Row[] {
  return (tables[name] ?? []) as readonly Row[];
}

function settingsRow(tables: UserTables): unknown {
  const row = rowsOf<{ key: string; value: unknown }>(tables, 'settings').find(
    ({ key }) => key === 'settings',
  );
  return row?.value;
}

export function writtenIn(tables: UserTables): Written {
  return {
    settings: settingsFrom(settingsRow(tables)),
    notes: Object.fromEntries(rowsOf<Note>(tables, 'notes').map(({ entity, text }) => [entity, text])),
    own: Object.fromEntries(rowsOf<OwnRow>(tables, 'own').map(({ id, entity }) => [id, entity.description])),
    corrections: [...rowsOf<CorrectionRow>(tables, 'corrections')]
      .sort(byOrder)
      .map(({ id, correction }) => ({
        id,
        said: `${correction.words} ${correction.verdict.is}`,
      })),
    rejections: [...rowsOf<RejectionRow>(tables, 'rejections')].sort(byOrder).map(({ id, rejection }) => ({
      id,
      said: `${rejection.claim} ${rejection.words}`,
    })),
    claims: Object.fromEntries(
      rowsOf<KeptClaimRow>(tables, 'claims').map(({ id, claim }) => [id, claim.text]),
    ),
    stories: rowsOf<StoryRow>(tables, 'stories').map(({ url }) => url),
  };
}

/** The same as a backup is made of. */
export function contentsIn(tables: UserTables): UserContents {
  const lookUps = rowsOf<{ key: string; value: { wikibase: string } }>(tables, 'settings').find(
    ({ key }) => key === 'look-ups',
  );
  return {
    settings: settingsFrom(settingsRow(tables)),
    wikibase: lookUps?.value.wikibase ?? 'https://www.wikidata.org',
    corrections: [...rowsOf<CorrectionRow>(tables, 'corrections')]
      .sort(byOrder)
      .map(({ correction }) => correction),
    own: rowsOf<OwnRow>(tables, 'own').map(({ id: _, ...own }) => own),
    notes: rowsOf<Note>(tables, 'notes'),
    packs: rowsOf<KnownPackRow>(tables, 'packs'),
    claims: rowsOf<KeptClaimRow>(tables, 'claims').map(({ id: _, ...kept }) => kept),
    rejections: [...rowsOf<RejectionRow>(tables, 'rejections')]
      .sort(byOrder)
      .map(({ rejection }) => rejection),
    stories: rowsOf<StoryRow>(tables, 'stories').map(({ order: _, ...story }) => story),
  };
}

/** The first difference, in words; null where there is none. */
export function difference(wanted: Written, found: Written): string | null {
  for (const part of Object.keys(wanted) as (keyof Written)[]) {
    const [one, other] = [wanted[part], found[part]].map(sorted);
    if (one !== other) return `${part}: should be ${one}, is ${other}`;
  }
  return null;
}

/** Keys of an object have no order; lists do. */
function sorted(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([one], [other]) => (one < other ? -1 : 1)))
      : inner,
  );
}
