// What sort of thing a reading is, as far as sentences call for sorts: finer than kinds, told by the words of its description.

import type { EntityKind } from '../model/entity';
import { stemHash } from './context-words';
import type { EntityTable } from './table/entity-table';

export type CandidateClass = 'person' | 'place' | 'team' | 'company' | 'work' | 'other';

/** The class of an entity, from its kind and the words that the library has of it. */
export function classOf(table: EntityTable, entity: number): CandidateClass {
  const kind = table.kind(entity);
  if (kind === 'person') return 'person';
  const told = table.described(entity);
  if (told.some((word) => TEAM.has(word))) return 'team';
  if (kind !== 'place' && told.some((word) => WORK.has(word))) return 'work';
  return BY_KIND[kind];
}

const BY_KIND: Record<Exclude<EntityKind, 'person'>, CandidateClass> = {
  place: 'place',
  organisation: 'company',
  text: 'work',
  term: 'other',
};

/** A sports side or its body. */
const TEAM: ReadonlySet<number> = stems('team club franchise fc squad');

/** What has a title, and stands in quotation marks. */
const WORK: ReadonlySet<number> = stems(`
  film movie album song single novel book series sitcom musical opera play painting poem game videogame episode soundtrack
  soap drama documentary comic comics newspaper magazine ship destroyer frigate submarine spacecraft
`);

function stems(list: string): Set<number> {
  return new Set(list.trim().split(/\s+/).map(stemHash));
}
