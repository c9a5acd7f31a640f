// The lists of a Popolo document, found by id; ids of records from ids of Popolo.

import { createHash } from 'node:crypto';
import { type PartialDate, parsePartialDate } from '@/lib/core/model/dates';
import { plainLine } from '@/lib/core/open-data/plain-text';
import { slug } from '../import/slug';

export type Ids = Readonly<Record<string, unknown>>;

export interface Popolo {
  readonly persons: readonly Ids[];
  readonly organizations: readonly Ids[];
  readonly memberships: readonly Ids[];
  readonly posts: readonly Ids[];
  readonly areas: readonly Ids[];
  /** Elections and legislative periods. */
  readonly events: readonly Ids[];
}

export function popoloOf(value: unknown): Popolo | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const given = value as Ids;
  if (!Array.isArray(given.persons) && !Array.isArray(given.organizations)) return null;
  const list = (field: string): readonly Ids[] => fieldsOf(given[field]);
  return {
    persons: list('persons'),
    organizations: list('organizations'),
    memberships: list('memberships'),
    posts: list('posts'),
    areas: list('areas'),
    events: [...list('events'), ...list('legislative_periods')],
  };
}

/** The entries that are records; anything else in the list is passed over. */
export function fieldsOf(value: unknown): readonly Ids[] {
  return Array.isArray(value)
    ? value.filter((one): one is Ids => typeof one === 'object' && one !== null && !Array.isArray(one))
    : [];
}

export function byIds(all: readonly Ids[]): ReadonlyMap<string, Ids> {
  return new Map(all.flatMap((one) => (typeof one.id === 'string' ? [[one.id, one]] : [])));
}

export function textOf(value: unknown): string | null {
  return plainLine(value, 200);
}

/** The same id for the same id of Popolo; two that would come out alike are told apart by a hash. */
export function idTaker(prefix: string): (id: string) => string {
  const taken = new Map<string, string>();
  return (id) => {
    const plain = slug(id.replace(/^(?:person|organization|party)\//, '')).slice(0, 100) || 'x';
    const owner = taken.get(plain);
    if (owner === undefined) taken.set(plain, id);
    if (owner === undefined || owner === id) return `${prefix}${plain}`;
    return `${prefix}${plain}-${createHash('sha256').update(id).digest('hex').slice(0, 8)}`;
  };
}

/** "Independent" is how Popolo says that somebody has no party; as a name it would mark a common word. */
export function isNoParty({ name, classification }: Readonly<Record<string, unknown>>): boolean {
  return (
    classification === 'party' &&
    typeof name === 'string' &&
    /^(?:independent|none|no party)s?$/i.test(name.trim())
  );
}

/** Popolo's dates are ISO 8601, reduced where less is known; some have a time. */
export function popoloDate(value: unknown): PartialDate | null {
  return typeof value === 'string' ? parsePartialDate(value.trim().replace(/T.*$/, '')) : null;
}
