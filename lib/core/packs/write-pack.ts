// Turns records into the lines of a pack, the reverse of read-pack: what is empty is left out, fields stand in one order.

import type { Claim } from '../model/claim';
import type { Entity, SameAs } from '../model/entity';
import type { EndRecord, ManifestRecord } from './records';

/** The manifest as an author writes it; counts and format are filled in. */
export type PackHead = Omit<ManifestRecord, 'record' | 'format' | 'counts'>;

/** What a writer that streams must have counted before it can write the first line. */
export interface PackTally {
  /** Lines between manifest and end marker. */
  readonly records: number;
  readonly entities: number;
  readonly names: number;
  readonly claims: number;
  /** Whether a name says when it was borne: that needs format 2. */
  readonly namePeriods: boolean;
}

/** All lines of a pack, without line breaks. The same records in the same order give the same lines. */
export function packLines(
  head: PackHead,
  entities: readonly Entity[],
  {
    claims = [],
    sameAs = [],
  }: { readonly claims?: readonly Claim[]; readonly sameAs?: readonly SameAs[] } = {},
): string[] {
  const tally = createTally();
  for (const entity of entities) tally.entity(entity);
  for (const _ of claims) tally.claim();
  for (const _ of sameAs) tally.sameAs();
  return [
    manifestLine(head, tally.counted()),
    ...entities.map(entityLine),
    ...claims.map(claimLine),
    ...sameAs.map(sameAsLine),
    endLine(tally.counted()),
  ];
}

/** Counts records as they are written. */
export function createTally() {
  const tally = { records: 0, entities: 0, names: 0, claims: 0, namePeriods: false };
  return {
    entity({ names }: Entity): void {
      tally.records += 1;
      tally.entities += 1;
      tally.names += names.length;
      tally.namePeriods ||= names.some(({ from, to }) => from !== undefined || to !== undefined);
    },
    claim(): void {
      tally.records += 1;
      tally.claims += 1;
    },
    sameAs(): void {
      tally.records += 1;
    },
    counted: (): PackTally => ({ ...tally }),
  };
}

/** The first line, in the lowest format that has all the pack uses. */
export function manifestLine(head: PackHead, tally: PackTally): string {
  const { id, title, version, description, languages, licence, dataAsOf, updatesAt, sources } = head;
  const { records, entities, names, claims, namePeriods } = tally;
  const manifest: ManifestRecord = {
    record: 'pack',
    format: records > entities || namePeriods || updatesAt !== undefined ? 2 : 1,
    id,
    title,
    version,
    ...(description === undefined ? {} : { description }),
    languages,
    licence,
    dataAsOf,
    ...(updatesAt === undefined ? {} : { updatesAt }),
    counts: { entities, names, ...(claims > 0 ? { claims } : {}) },
    sources,
  };
  return JSON.stringify(manifest);
}

export function endLine({ records, entities, names, claims }: PackTally): string {
  const end: EndRecord = { record: 'end', records, entities, names, ...(claims > 0 ? { claims } : {}) };
  return JSON.stringify(end);
}

/** One entity as a line. */
export function entityLine(entity: Entity): string {
  const { id, kind, label, description, names, roles, facts, relations, ids, salience, text } = entity;
  return JSON.stringify({
    record: 'entity',
    id,
    kind,
    label,
    description,
    names,
    ...(roles.length > 0 ? { roles: roles.map(withoutNulls) } : {}),
    ...(facts.length > 0 ? { facts } : {}),
    ...(relations.length > 0 ? { relations: relations.map(withoutNulls) } : {}),
    ...(Object.keys(ids).length > 0 ? { ids } : {}),
    ...(salience === 1 ? {} : { salience }),
    ...(text ? { text } : {}),
  });
}

/** One claim as a line. */
export function claimLine(claim: Claim): string {
  const { id, text, language, claimant, date, saidIn, about, reviews } = claim;
  return JSON.stringify({
    record: 'claim',
    id,
    text,
    language,
    claimant,
    date,
    saidIn,
    ...(about.length > 0 ? { about } : {}),
    reviews,
  });
}

/** One link as a line. */
export function sameAsLine({ ids, sources }: SameAs): string {
  return JSON.stringify({ record: 'same-as', ids, sources });
}

function withoutNulls(part: object): object {
  return Object.fromEntries(Object.entries(part).filter(([, value]) => value !== null));
}
