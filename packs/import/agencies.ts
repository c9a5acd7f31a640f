// U.S. federal bodies, parties and a few movements as entities: ids checked and parents taken from the sources at hand.

import type { Day, PartialDate } from '@/lib/core/model/dates';
import type { Entity, EntityName, Fact, Relation } from '@/lib/core/model/entity';
import { entity } from './draft';
import type { Nsi } from './flags';
import { readList } from './lists';
import { readJsonLines, readKnowledgeBase } from './open-data';
import { slug } from './slug';

/** One entry of lists/agencies.yaml. */
interface Agency {
  /** Id in the pack, where it is not made of the label. */
  readonly id?: string;
  readonly label: string;
  readonly about: string;
  readonly names?: readonly EntityName[];
  readonly salience?: number;
}

interface WikidataEntity {
  readonly id: string;
  readonly modified: string;
  readonly claims: Readonly<
    Record<string, readonly { readonly mainsnak: { readonly datavalue?: { readonly value: unknown } } }[]>
  >;
}

export function agencyEntities(
  data: string,
  nsi: readonly Nsi[],
  facts: ReadonlyMap<string, readonly Fact[]>,
): Entity[] {
  const agencies = readList<Agency>('agencies.yaml');
  const wikidata = new Map(
    (readJsonLines(data, 'open/wikidata/agency-registry-entities-2021.ndjson.gz') as WikidataEntity[]).map(
      (found) => [found.id, found],
    ),
  );
  const operators = new Set(nsi.map(({ qid }) => qid));
  const linking = new Set(
    (readKnowledgeBase(data, new Set(Object.keys(agencies))) as { readonly id: string }[]).map(
      ({ id }) => id,
    ),
  );
  const byQid = new Map(Object.entries(agencies).map(([qid, agency]) => [qid, idOf(agency)]));
  // Departments that the hand-written file tells of.
  byQid
    .set('Q11231', 'organisation/department-of-homeland-security')
    .set('Q852211', 'organisation/department-of-transportation')
    // Named as the parent in the description of its office for planning and evaluation.
    .set('Q942326', 'organisation/us-department-of-health-and-human-services');
  return Object.entries(agencies).map(([qid, agency]) => {
    const known = wikidata.get(qid);
    if (!known && !operators.has(qid) && !linking.has(qid))
      throw new Error(`No source at hand has ${qid} (${agency.label}).`);
    return entity({
      id: idOf(agency),
      kind: 'organisation',
      label: agency.label,
      description: agency.about || 'U.S. federal agency',
      names: [...ownNames(agency.label), ...(agency.names ?? [])],
      facts: [...(known ? founding(known) : []), ...(facts.get(idOf(agency)) ?? [])],
      relations: known ? parents(known, byQid) : [],
      ids: { wikidata: qid },
      salience: agency.salience ?? 10,
    });
  });
}

function idOf({ id, label }: Agency): string {
  return id ?? `organisation/${slug(label)}`;
}

/** "U.S. Senate" is also "US Senate" and "United States Senate". */
function ownNames(label: string): EntityName[] {
  const rest = /^U\.S\. (.*)$/.exec(label)?.[1];
  const forms = rest ? [label, `US ${rest}`, `United States ${rest}`] : [label];
  return forms.map((name) => ({ name, type: 'full' }));
}

/** Year of founding, where the entity has exactly one: several are of several beginnings. */
function founding({ claims }: WikidataEntity): Fact[] {
  const times = (claims.P571 ?? []).map(
    ({ mainsnak }) => (mainsnak.datavalue?.value as { time?: string } | undefined)?.time,
  );
  const year = times.length === 1 ? /^\+(\d{4})-/.exec(times[0] ?? '')?.[1] : undefined;
  return year ? [{ text: 'Founded', date: year as PartialDate, sources: ['wikidata-2021'] }] : [];
}

function parents({ claims, modified }: WikidataEntity, byQid: ReadonlyMap<string, string>): Relation[] {
  return (claims.P749 ?? []).flatMap(({ mainsnak }) => {
    const target = byQid.get((mainsnak.datavalue?.value as { id?: string } | undefined)?.id ?? '');
    return target
      ? [{ type: 'part of', target, asOf: modified.slice(0, 10) as Day, sources: ['wikidata-2021'] }]
      : [];
  });
}
