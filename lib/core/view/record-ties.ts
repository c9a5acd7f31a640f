// The ties of a record, both ways: those it states, and those that others state of it.

import type { EntityId, Relation } from '@/lib/core/model/entity';
import type { Told } from '@/lib/core/model/told';
import { tieTitle } from './labels';
import { linkTo, type Others, toldOfOthers } from './record-posts';
import type { RecordSources } from './record-sources';
import type { StatedTie, TieGroup, TieStatement } from './record-view';
import { readBack } from './ties';
import { periodWords } from './words';

const heldOf = ({ from, to }: Relation): string => periodWords({ from: from ?? null, to: to ?? null });

export function tiesOfRecord(input: {
  readonly told: readonly Told[];
  readonly same: readonly EntityId[];
  readonly others: Others;
  readonly sources: RecordSources;
}): { readonly ties: TieGroup[]; readonly statedTies: StatedTie[] } {
  const { told, same, others, sources } = input;
  const groups = new Map<string, TieStatement[]>();
  const said = new Set<string>();
  const add = (type: string, tie: TieStatement): void => {
    const key = `${type} ${tie.other.entity}`;
    if (said.has(key)) return;
    said.add(key);
    const group = groups.get(type);
    if (group) group.push(tie);
    else groups.set(type, [tie]);
  };
  for (const by of told)
    for (const relation of by.entity.relations)
      add(relation.type, {
        other: linkTo(relation.target, others),
        held: heldOf(relation),
        sources: sources.number(by, relation.sources),
      });
  const statedTies: StatedTie[] = [];
  const stating = toldOfOthers(others, same).sort((a, b) => b.entity.salience - a.entity.salience);
  for (const by of stating) {
    for (const relation of by.entity.relations) {
      if (!same.includes(relation.target)) continue;
      const tie = {
        other: linkTo(by.entity.id, others),
        held: heldOf(relation),
        sources: sources.number(by, relation.sources),
      };
      const back = readBack(relation.type);
      if (back !== null) add(back, tie);
      else if (
        !statedTies.some(({ type, other }) => type === relation.type && other.entity === tie.other.entity)
      )
        statedTies.push({ ...tie, type: relation.type });
    }
  }
  // Types with one bearer (a capital) say more than those with dozens (members).
  const ties = [...groups]
    .map(([type, all]): TieGroup => ({ title: tieTitle(type), ties: all }))
    .sort((a, b) => a.ties.length - b.ties.length);
  return { ties, statedTies };
}
