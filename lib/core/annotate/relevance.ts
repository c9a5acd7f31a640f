// Who matters to a story: points by how often, how early and beside whom an entity is named. What is named in passing has few.

import type { EntityKind } from '../model/entity';

/** Where a mention stands: over the story, in its first lines, or further down. */
export type Place = 'top' | 'opening' | 'later';

export interface Naming {
  readonly entity: number;
  readonly kind: EntityKind;
  readonly start: number;
  readonly place: Place;
  /** "Russian": speaks of the country only by the way. */
  readonly demonym: boolean;
}

/** Points from which an entity matters to the story. A single naming further down has none. */
export const MATTERS = 1.5;

/** Named in headline or standfirst: somebody chose it as what the story is about. */
const AT_TOP = 2;
/** Named in the first lines: press puts the news there. A place there is as often only where it happened. */
const IN_OPENING = 1;
/** In the opening a person, a body or a text is who or what acted. */
const ACTS_IN_OPENING = 0.5;
/** Tied to one who matters: a minister beside the president of the story. Not for places: a country is tied to everyone in it. */
const TIED = 0.5;
/** Namings nearer than this are one, UTF-16 units: a sentence or two that go on about the same. */
const APART = 200;

interface Count {
  readonly kind: EntityKind;
  times: number;
  last: number;
  top: boolean;
  opening: boolean;
}

/**
 * Points of each entity. `related` answers the entities that one is tied to. Twice the namings give one point more, whatever the
 * number: of a name that stands in every paragraph there is nothing to be learnt from one more.
 */
export function relevanceOf(
  namings: readonly Naming[],
  related: (entity: number) => readonly number[],
): ReadonlyMap<number, number> {
  const counts = new Map<number, Count>();
  for (const { entity, kind, start, place, demonym } of namings) {
    const known = counts.get(entity) ?? {
      kind,
      times: 0,
      last: Number.NEGATIVE_INFINITY,
      top: false,
      opening: false,
    };
    counts.set(entity, known);
    known.top ||= place === 'top';
    known.opening ||= place === 'opening' && !demonym;
    if (start - known.last < APART) continue;
    known.times += demonym ? 0.5 : 1;
    known.last = start;
  }
  const points = new Map<number, number>();
  for (const [entity, count] of counts) points.set(entity, pointsOf(count));
  const ties = tiedAmong(counts, related);
  const withTies = new Map(points);
  for (const [entity, { kind }] of counts)
    if (kind !== 'place' && ties.get(entity)?.some((other) => points.get(other)! >= MATTERS))
      withTies.set(entity, points.get(entity)! + TIED);
  return withTies;
}

function pointsOf({ kind, times, top, opening }: Count): number {
  const acts = kind === 'place' || kind === 'term' ? 0 : ACTS_IN_OPENING;
  return Math.log2(Math.max(1, times)) + (top ? AT_TOP : 0) + (opening ? IN_OPENING + acts : 0);
}

/** Who of the story is tied to whom, whichever of the two tells of the tie. */
function tiedAmong(
  here: ReadonlyMap<number, Count>,
  related: (entity: number) => readonly number[],
): ReadonlyMap<number, readonly number[]> {
  const ties = new Map<number, number[]>();
  const add = (entity: number, other: number): void => {
    const known = ties.get(entity);
    if (known) known.push(other);
    else ties.set(entity, [other]);
  };
  for (const entity of here.keys())
    for (const other of related(entity))
      if (other !== entity && here.has(other)) {
        add(entity, other);
        add(other, entity);
      }
  return ties;
}
