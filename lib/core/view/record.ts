// The record of one entity from all that is told of it: every statement with its sources, and so with its pack. Pure.

import type { Day } from '@/lib/core/model/dates';
import type { EntityId } from '@/lib/core/model/entity';
import type { Conflict, Told, ToldClaim } from '@/lib/core/model/told';
import { claimView } from './claim-view';
import { conflictsView } from './conflict-words';
import type { CorrectionView } from './corrections';
import { identifiersView, namesView } from './record-names';
import { type Others, postsOfRecord, toldOfOthers } from './record-posts';
import { createRecordSources, type RecordSources } from './record-sources';
import { tiesOfRecord } from './record-ties';
import type { ClaimView, FactStatement, RecordView, SourceGroup, TellerView } from './record-view';

/** The pack that stands for what the reader wrote. */
export const OWN_PACK = 'own';

export interface RecordInput {
  /** One at least, in the order of trust. */
  readonly told: readonly Told[];
  /** All ids by which it is known. */
  readonly same: readonly EntityId[];
  readonly conflicts: readonly Conflict[];
  readonly others: Others;
  readonly claims: readonly ToldClaim[];
  readonly corrections: readonly CorrectionView[];
  readonly today: Day;
}

/** Those of other packs that say the same are left out, so that a fact that two packs share stands once. */
function factsOf(told: readonly Told[], sources: RecordSources): FactStatement[] {
  const said = new Set<string>();
  return told.flatMap((by) =>
    by.entity.facts.flatMap(({ text, date = null, sources: keys }) => {
      const key = `${date} ${text}`;
      if (said.has(key)) return [];
      said.add(key);
      return [{ text, date, sources: sources.number(by, keys) }];
    }),
  );
}

function toldClaimView({ claim, ...by }: ToldClaim, others: Others, sources: RecordSources): ClaimView {
  return claimView(claim, {
    sources: by.sources,
    labelOf: (entity) => others.get(entity)?.entity.label,
    numbersOf: (keys) => sources.number(by, keys),
  });
}

/** Sources are numbered in the order in which the page shows what they stand behind. */
export function buildRecord(input: RecordInput): RecordView {
  const { told, same, others, today } = input;
  const { entity } = told[0]!;
  const sources = createRecordSources();
  const conflicts = conflictsView(input.conflicts, told, sources);
  const { posts, earlier } = postsOfRecord({ told, same, others, today, sources });
  const facts = factsOf(told, sources);
  const { ties, statedTies } = tiesOfRecord({ told, same, others, sources });
  const texted = told.find((by) => by.entity.text !== undefined);
  const words = texted?.entity.text;
  const textSources = texted && words ? sources.number(texted, words.sources) : [];
  const claims = input.claims.map((claim) => toldClaimView(claim, others, sources));
  const tellers = told.map(({ pack }): TellerView => ({ ...pack, isOwn: pack.id === OWN_PACK }));
  const all = new Map(tellers.map((teller) => [teller.id, teller]));
  for (const { pack } of [...toldOfOthers(others, same), ...input.claims])
    if (!all.has(pack.id)) all.set(pack.id, { ...pack, isOwn: pack.id === OWN_PACK });
  return {
    entity: entity.id,
    kind: entity.kind,
    label: entity.label,
    description: entity.description,
    tellers,
    conflicts,
    posts,
    earlier,
    facts,
    ties,
    statedTies,
    text: (words?.body ?? '')
      .split(/\n+/)
      .map((line) => line.trim())
      .filter(Boolean),
    textSources,
    claims,
    names: namesView(told.map((by) => by.entity.names)),
    identifiers: identifiersView(told.map((by) => by.entity.ids)),
    sourceGroups: sources.groups([...all.values()]),
    corrections: input.corrections,
  };
}

/** One claim as a record of its own, as each pack tells it. */
export function buildClaimRecord(input: {
  readonly claims: readonly ToldClaim[];
  readonly related: Others;
}): {
  readonly claims: readonly ClaimView[];
  readonly about: readonly { readonly entity: EntityId; readonly label: string }[];
  readonly sourceGroups: readonly SourceGroup[];
} {
  const { claims, related } = input;
  const sources = createRecordSources();
  const views = claims.map((claim) => toldClaimView(claim, related, sources));
  const about = new Map<EntityId, string>();
  for (const { claim } of claims)
    for (const id of [claim.claimant?.entity, ...claim.about]) {
      const known = id === undefined ? undefined : related.get(id);
      if (known) about.set(known.entity.id, known.entity.label);
    }
  const tellers = new Map(claims.map(({ pack }) => [pack.id, { ...pack, isOwn: pack.id === OWN_PACK }]));
  return {
    claims: views,
    about: [...about].map(([entity, label]) => ({ entity, label })),
    sourceGroups: sources.groups([...tellers.values()]),
  };
}
