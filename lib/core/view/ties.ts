// Ties to other entities that held on a day: those this one states, and those that others state of it.

import { type Day, heldOn, type PartialDate } from '@/lib/core/model/dates';
import type { EntityId, Relation } from '@/lib/core/model/entity';
import type { TieView } from './card-view';
import { dateOrNull, type KnownEntities, type KnownEntity } from './known-entity';
import type { SourceList } from './source-list';
import { articleBehind } from './weak-name';

/**
 * A tie read from its other end: Warsaw is "capital of" Poland, so Poland's "capital" is Warsaw. A type that is not
 * here is told at the end that states it only, for its other direction has no name we know.
 */
const READ_BACK: Readonly<Record<string, string>> = {
  'capital of': 'capital',
  'part of': 'includes',
  'member of': 'member',
  'section of': 'section',
  'located in': 'site of',
  'seat in': 'seat of',
  spouse: 'spouse',
  'parent of': 'child',
  'child of': 'parent',
  'subsidiary of': 'owns',
  'owner of': 'owned by',
};

/** What a tie is called from its other end, or null where that has no name we know. */
export function readBack(type: string): string | null {
  return (Object.hasOwn(READ_BACK, type) ? READ_BACK[type] : undefined) ?? null;
}

/** The other way: a "capital" is what that place says is "capital of". Null for a type that is stated from the first end only. */
export function readForth(back: string): string | null {
  return Object.entries(READ_BACK).find(([, other]) => other === back)?.[0] ?? null;
}

interface Tie {
  readonly type: string;
  readonly other: KnownEntity;
  readonly relation: Relation;
  /** The entity whose pack states the tie and explains its sources. */
  readonly statedBy: KnownEntity;
}

function heldTies(stating: KnownEntity, day: Day): Relation[] {
  return stating.entity.relations.filter((relation) => {
    const asOf = relation.asOf ?? stating.pack.dataAsOf;
    return heldOn({ from: dateOrNull(relation.from), to: dateOrNull(relation.to), asOf }, day) !== 'no';
  });
}

function tiesOf(known: KnownEntity, related: KnownEntities, day: Day): Tie[] {
  const own: Tie[] = [];
  for (const relation of heldTies(known, day)) {
    const other = related.get(relation.target);
    if (other) own.push({ type: relation.type, other, relation, statedBy: known });
  }
  const back: Tie[] = [];
  for (const source of new Set(known.incoming.map((pointer) => pointer.source))) {
    const other = related.get(source);
    if (!other) continue;
    for (const relation of heldTies(other, day)) {
      const type = readBack(relation.type);
      if (type && known.same.includes(relation.target)) back.push({ type, other, relation, statedBy: other });
    }
  }
  // Types with one bearer (a capital) say more than those with dozens (members); then the better known.
  const bearers = new Map<string, number>();
  for (const tie of back) bearers.set(tie.type, (bearers.get(tie.type) ?? 0) + 1);
  back.sort(
    (a, b) =>
      (bearers.get(a.type) ?? 0) - (bearers.get(b.type) ?? 0) ||
      (a.type < b.type ? -1 : a.type > b.type ? 1 : b.other.entity.salience - a.other.entity.salience),
  );
  const said = new Set<string>();
  return [...own, ...back].filter((tie) => {
    const key = `${tie.type} ${tie.other.entity.id}`;
    return !said.has(key) && said.add(key);
  });
}

export interface Ties {
  readonly count: number;
  readonly take: (most: number, sources: SourceList) => TieView[];
}

/** Ties that held, or may have held, on `day`. One whose other end is not in the library is left out. */
export function tiesOn(
  known: KnownEntity,
  related: KnownEntities,
  day: Day,
  /** Who else is named in the story: ties to them stand first. */
  named: ReadonlySet<EntityId> = new Set(),
): Ties {
  const isHere = ({ other }: Tie): boolean => other.same.some((id) => named.has(id));
  const all = tiesOf(known, related, day);
  const ties = [...all.filter(isHere), ...all.filter((tie) => !isHere(tie))];
  return {
    count: ties.length,
    take: (most, sources) =>
      ties.slice(0, most).map((tie) => {
        const { type, other, relation, statedBy } = tie;
        const from: PartialDate | null = dateOrNull(relation.from);
        const article = articleBehind(type, other.entity.label, other.entity.kind);
        return {
          type,
          entity: other.entity.id,
          label: other.entity.label,
          ...(article ? { article } : {}),
          ...(from ? { from } : {}),
          ...(isHere(tie) ? { here: true } : {}),
          sources: sources.number(statedBy, relation.sources),
        };
      }),
  };
}
