// Whom a place's name stands for where it stands for those who govern it, as far as the library says: "the government of Russia".

import { commaWords, say } from '@/lib/core/words/say';
import type { KnownEntities, KnownEntity } from './known-entity';

const CAPITAL = /\bcapital (?:city )?of ((?:the )?[^;,.()]+)/i;
const CAPITAL_OF = /\b(?:capital|seat of government) of$/i;
/** A house: the Kremlin, Downing Street. */
const RESIDENCE = /\bresidence\b/i;
/** A body that sits in a place, as packs write the tie: "seat in", "headquartered in". */
const SEATED = /\b(?:seat|seated|headquarters|headquartered) in$/i;

/**
 * "the government of Russia", "the government of Belgium, or a body with its seat there (European Union)", "its government"; null for
 * what is no place. The description comes first: it has the article that a label leaves out ("the United States").
 */
export function governmentOf(known: KnownEntity, related: KnownEntities): string | null {
  const { kind, description, relations } = known.entity;
  if (kind !== 'place') return null;
  const target = relations.find(({ type }) => CAPITAL_OF.test(type))?.target;
  const governed =
    CAPITAL.exec(description)?.[1]?.trim() ?? (target && related.get(target)?.entity.label) ?? null;
  const bodies: string[] = [];
  for (const { source } of known.incoming) {
    const body = related.get(source)?.entity;
    if (body?.relations.some(({ type, target: seat }) => known.same.includes(seat) && SEATED.test(type)))
      bodies.push(body.label);
  }
  const ofItsOwn = RESIDENCE.test(description) ? say('government_residence') : say('government_own');
  const government = governed === null ? ofItsOwn : say('government_of', governed);
  return bodies.length === 0 ? government : say('government_orBody', government, commaWords(bodies));
}

/** Over a card: what the words stand for here. `government` as `governmentOf` says it. */
export function senseWords(government: string | null): string {
  return say('government_sense', government ?? say('government_own'));
}

/** In a row: in how many of its mentions those who govern are meant. */
export function senseCountWords(meant: number, mentions: number): string {
  if (mentions === 1) return say('government_sense_only');
  if (meant === mentions) return say('government_sense_all');
  return say('government_sense_some', meant, mentions);
}
