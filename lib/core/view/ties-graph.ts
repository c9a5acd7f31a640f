// The ties of a page as a picture: names in reading order one under the other, an arc for each two that are tied.
//
// Not a circle and not springs: names beside each other overlap in a panel 260 px wide, and a list of names is read like any list.

import type { EntityId } from '@/lib/core/model/entity';
import type { GraphArc, GraphNode, PageTie, TieEnd, TiesGraph } from './page-ties-view';

/** Most names: more arcs than those of twelve cannot be followed by eye. */
const MOST_NODES = 12;
const ROW = 24;
const WIDTH = 72;
/** How far the arc of neighbours bends, and how much further for each row between. */
const BEND = 18;
const BEND_EACH = 9;

/** Those with the most ties where not all find room; in the order in which the ties name them. */
export function tiesGraph(ties: readonly PageTie[]): TiesGraph {
  const ends = new Map<EntityId, { readonly end: TieEnd; count: number }>();
  for (const { from, to } of ties)
    for (const end of [from, to]) {
      const known = ends.get(end.entity);
      if (known) known.count += 1;
      else ends.set(end.entity, { end, count: 1 });
    }
  const kept = new Set(
    [...ends.keys()].sort((a, b) => ends.get(b)!.count - ends.get(a)!.count).slice(0, MOST_NODES),
  );
  const nodes = [...ends.values()]
    .filter(({ end }) => kept.has(end.entity))
    .map(({ end }, row): GraphNode => ({ ...end, y: row * ROW + ROW / 2 }));
  return {
    nodes,
    arcs: arcsOf(ties, nodes),
    width: WIDTH,
    height: nodes.length * ROW,
    leftOut: ends.size - nodes.length,
  };
}

function arcsOf(ties: readonly PageTie[], nodes: readonly GraphNode[]): GraphArc[] {
  const rowOf = new Map(nodes.map(({ entity }, row) => [entity, row]));
  const counts = new Map<string, { readonly top: number; readonly bottom: number; ties: number }>();
  for (const { from, to } of ties) {
    const [a, b] = [rowOf.get(from.entity), rowOf.get(to.entity)];
    if (a === undefined || b === undefined) continue;
    const [top, bottom] = a < b ? [a, b] : [b, a];
    const key = `${top} ${bottom}`;
    const known = counts.get(key);
    if (known) known.ties += 1;
    else counts.set(key, { top, bottom, ties: 1 });
  }
  return [...counts].map(([key, { top, bottom, ties: number }]): GraphArc => {
    const bend = Math.min(WIDTH * 1.25, BEND + BEND_EACH * (bottom - top));
    const [x, from, to] = [WIDTH, nodes[top]!.y, nodes[bottom]!.y];
    return { key, path: `M${x} ${from}C${x - bend} ${from} ${x - bend} ${to} ${x} ${to}`, ties: number };
  });
}
