// Entities as the importer makes them: what is not given is empty, and no name stands twice.

import type { Entity, EntityName } from '@/lib/core/model/entity';
import { fold } from '@/lib/core/text/fold';

type Given = Pick<Entity, 'id' | 'kind' | 'label' | 'description' | 'names'> & Partial<Entity>;

export function entity(given: Given): Entity {
  return {
    roles: [],
    facts: [],
    relations: [],
    ids: {},
    salience: 1,
    ...given,
    names: distinctNames(given.names),
  };
}

/** Of names that match the same words (accents and quotes are folded in matching) only the first is kept. */
export function distinctNames(names: readonly EntityName[]): EntityName[] {
  const seen = new Set<string>();
  return names.filter(({ name, case: rule }) => {
    const shown = [...name].map((letter) => (letter === letter.toLowerCase() ? 'x' : 'X')).join('');
    const mark = `${fold(name)}/${rule ?? ''}/${shown}`;
    if (seen.has(mark)) return false;
    seen.add(mark);
    return true;
  });
}
