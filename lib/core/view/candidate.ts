// What a name may mean, as a reader tells them apart: label and one line each, the likeliest first.

import type { Annotation } from '@/lib/core/model/annotation';
import type { EntityId } from '@/lib/core/model/entity';
import type { Candidate, NamedEntity, RowWords } from './candidate-view';
import type { CardView } from './card-view';

/** The entities whose words are needed to tell of annotations: their own and their rivals. */
export function candidateIds(
  annotations: readonly Pick<Annotation, 'entity' | 'rivals'>[],
): ReadonlySet<EntityId> {
  const ids = new Set<EntityId>();
  for (const { entity, rivals } of annotations) {
    ids.add(entity);
    for (const rival of rivals) ids.add(rival.entity);
  }
  return ids;
}

/** What an annotation was taken for and its rivals, as far as the library still holds them. */
export function candidatesOf(
  annotation: Pick<Annotation, 'entity' | 'score' | 'rivals'>,
  words: ReadonlyMap<EntityId, RowWords>,
): Candidate[] {
  return [{ entity: annotation.entity, score: annotation.score }, ...annotation.rivals].flatMap(
    ({ entity, score }) => {
      const known = words.get(entity);
      return known ? [{ entity, score, ...known }] : [];
    },
  );
}

/** The same for a card: of what it is about it says enough itself, `others` are its rivals. */
export function candidatesOnCard(
  { entity, kind, label, description }: CardView,
  { score, rivals }: Pick<Annotation, 'score' | 'rivals'>,
  others: readonly NamedEntity[],
): Candidate[] {
  const words = new Map<EntityId, RowWords>([[entity, { kind, label, line: description }]]);
  for (const other of others) words.set(other.entity, other);
  return candidatesOf({ entity, score, rivals }, words);
}
