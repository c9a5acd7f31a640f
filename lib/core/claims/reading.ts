// A sentence read for comparing with claims: once, whatever the number of claims that it is laid beside.

import type { EntityId } from '../model/entity';
import type { Span } from '../model/span';
import type { Tokens } from '../text/tokens';
import { type Places, placesOf, type Side } from './align';
import { entityHash } from './entity-hash';
import { type Figure, figuresIn } from './figures';
import type { Tells } from './tells';
import { type ReadWords, readWords, WORD, wordsOf } from './words';

/** A name in the article and whom it means, of which linking is sure. */
export interface MeantName extends Span {
  readonly entity: EntityId;
  /** Its usual name. */
  readonly label: string;
}

export interface Reading {
  readonly words: ReadWords;
  readonly side: Side;
  readonly places: Places;
  readonly figures: readonly Figure[];
  readonly isQuestion: boolean;
  /** Entities named in it, by their hashes, with the words of each name. */
  readonly entities: ReadonlyMap<number, readonly [number, number]>;
  /** A question that begins with its verb: "Did he …?" It asserts nothing. */
  readonly isPolar: boolean;
}

/** A web address has the words of its story's headline; what stands around it is no assertion ("was not found on this server"). */
const ADDRESS = /\/[^\s/]*-[^\s/]*-[^\s/]*-/;
const POLAR = /^(?:did|do|does|is|are|was|were|will|would|can|could|has|have|had|should)$/i;

/** The tokens `[first, next)`. `names`: those within it. */
export function readSentence(
  tokens: Tokens,
  first: number,
  next: number,
  tells: Tells,
  names: readonly MeantName[],
): Reading {
  const isAddress = ADDRESS.test(tokens.text.slice(tokens.starts[first]!, tokens.ends[next - 1]!));
  const words = readWords(tokens, first, isAddress ? first : next);
  const meant = meaningsOf(words, names);
  const side: Side = { ...tells.side(words), aliases: meant.aliases };
  const behind = tokens.text.slice(tokens.ends[next - 1]!, tokens.ends[next - 1]! + 4);
  const isQuestion = /^[^\p{L}\p{N}]*[?？]/u.test(behind);
  return {
    words,
    side,
    places: placesOf(side),
    figures: figuresIn(words),
    entities: meant.entities,
    isQuestion,
    isPolar: isQuestion && POLAR.test(tokens.text.slice(tokens.starts[first]!, tokens.ends[first]!)),
  };
}

/** What names are known to mean: other words for them ("Hillary" where only "Clinton" stands), and their entities. */
function meaningsOf(words: ReadWords, names: readonly MeantName[]) {
  const aliases = new Map<number, number>();
  const entities = new Map<number, readonly [number, number]>();
  let at = 0;
  for (const { start, end, entity, label } of names) {
    while (at < words.count && words.ends[at]! <= start) at += 1;
    let next = at;
    while (next < words.count && words.starts[next]! < end) next += 1;
    if (next === at) continue;
    entities.set(entityHash(entity), [at, next]);
    const usual = wordsOf(label);
    for (let word = 0; word < usual.count; word += 1)
      if (!(usual.flags[word]! & WORD.frame)) aliases.set(usual.stems[word]!, next - 1);
  }
  return { aliases, entities };
}
