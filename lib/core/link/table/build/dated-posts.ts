// When an entity can have acted, and which posts it held when: as a record of the pages holds them.

import type { PartialDate } from '../../../model/dates';
import type { Entity, Fact, Role } from '../../../model/entity';
import { type ByteWriter, writeNumber } from '../bytes';
import { dateNumber } from '../day-codes';

/** Dated posts kept per entity, in the pack's order: who has sat in parliament longest has some twenty. */
export const MAX_POSTS = 32;

/** A post without any date says nothing of when. */
export function isDated({ from, to }: Role): boolean {
  return from !== null || to !== null;
}

/** Facts that packs write with just these words, by what they say of the time in which somebody or something can act. */
const BEGINS: ReadonlySet<string> = new Set(['Born', 'Founded', 'Established', 'Created']);
const ENDS: ReadonlySet<string> = new Set(['Died', 'Dissolved', 'Abolished']);

/** How many posts, and whether there is a life; begin and end of that, and of each post. Most entities have neither: one byte. */
export function writeDates(sink: ByteWriter, { facts }: Entity, posts: readonly Role[]): void {
  const begin = dateNumber(dateOf(facts, BEGINS));
  const end = dateNumber(dateOf(facts, ENDS));
  const hasLife = begin !== 0 || end !== 0;
  writeNumber(sink, posts.length * 2 + Number(hasLife));
  if (hasLife) {
    writeNumber(sink, begin);
    writeNumber(sink, end);
  }
  for (const { from, to } of posts) {
    writeNumber(sink, dateNumber(from));
    writeNumber(sink, dateNumber(to));
  }
}

function dateOf(facts: readonly Fact[], texts: ReadonlySet<string>): PartialDate | null {
  return facts.find(({ text, date }) => date !== undefined && texts.has(text))?.date ?? null;
}
