// Who bears a name: what is offered to a reader who says that it is another one.

import { scan } from '../match/scan';
import type { EntityId } from '../model/entity';
import { MAX_NAME } from '../model/limits';
import { type Knowledge, missingPages, type PageRef, tableOf } from './knowledge';

/**
 * The entities that bear all of a name, the likeliest first, family names and names of any capitals included; those of longer names
 * that hold it are not among them. Yields the pages that must be admitted before it goes on, as `annotateInSteps` does.
 */
export function* bearersOf(
  name: string,
  knowledge: Knowledge,
): Generator<readonly PageRef[], readonly EntityId[]> {
  const spellings = spellingsOf(name.slice(0, MAX_NAME));
  const text = spellings.join('\n');
  const lines = new Map<number, number>();
  let start = 0;
  for (const spelling of spellings) {
    lines.set(start, start + spelling.length);
    start += spelling.length + 1;
  }
  const found = scan(
    knowledge.layers.map(({ names }) => names),
    text,
  ).filter(({ start, end }) => lines.get(start) === end);
  const missing = missingPages(knowledge, found);
  if (missing.length > 0) yield missing;
  const table = tableOf(knowledge, found);
  const priors = new Map<number, number>();
  for (const { entries, hash } of found)
    for (const { readings } of table.readings(entries, hash))
      for (const { entity, prior } of readings) priors.set(entity, Math.max(prior, priors.get(entity) ?? 0));
  return [...priors]
    .sort(([a, one], [b, other]) => other - one || table.salience(b) - table.salience(a) || a - b)
    .map(([entity]) => table.id(entity));
}

/** As it is written, and with the capitals that a name may ask for: a reader who looks for one types few. */
function spellingsOf(name: string): string[] {
  const line = name.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  const titled = line.replace(/(?<![\p{L}\p{M}\p{N}'’])\p{L}/gu, (letter) => letter.toUpperCase());
  return [...new Set([line, titled, line.toUpperCase()])].filter((spelling) => spelling !== '');
}
