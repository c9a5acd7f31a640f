// The record of one entity from all that is told of it: every statement with its sources, and so with its pack. Pure.

import type { Day } from '@/lib/core/model/dates';
import type { EntityId } from '@/lib/core/model/entity';
import type { Conflict, Told, ToldClaim } from '@/lib/core/model/told';
import { conflictsView } from './conflict-words';
import type { CorrectionView } from './corrections';
import { identifiersView, namesView } from './record-names';
import { type Others, postsOfRecord, toldOfOthers } from './record-posts';
import { createRecordSources, type RecordSources } from './record-sources';
import { tiesOfRecord } from './record-ties';
import type { ClaimView, FactStatement, RecordView, SourceGroup, TellerView } from './record-view';
import { dateWords } from './words';

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

function claimView({ claim, ...by }: ToldClaim, others: Others, sources: RecordSources): ClaimView {
  const { claimant, date, saidIn } = claim;
  const who = claimant?.entity === undefined ? undefined : others.get(claimant.entity)?.entity.label;
  const said = [
    claimant === undefined ? '' : `by ${who ?? claimant.name}`,
    saidIn === undefined ? '' : `in ${saidIn}`,
    date === undefined ? '' : dateWords(date),
  ].filter(Boolean);
  return {
    id: claim.id,
    text: claim.text,
    language: claim.language ?? null,
    said: said.length === 0 ? '' : `Said ${said.join(', ')}`,
    reviews: claim.reviews.map((review) => ({
      publisher: review.publisher,
      url: review.url ?? null,
      rating: review.rating.label,
      date: review.date ?? null,
      reason: review.reason ?? '',
      sources: sources.number(by, review.sources),
    })),
  };
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
  const claims = input.claims.map((claim) => claimView(claim, others, sources));
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
  const views = claims.map((claim) => claimView(claim, related, sources));
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
