// "the ministry" for a ministry named in full shortly before: small letters, so only where nothing else can be meant.

import type { ArticleWords } from './article-words';
import type { TokenRange } from './name-parts';
import type { Bearer, ShortForms } from './people';
import { HEAD_NOUNS } from './short-bodies';

/** A noun in small letters and the body it stands for. */
export interface Nominal {
  readonly range: TokenRange;
  readonly bearer: Bearer;
}

/**
 * Nouns with "the" in front that only one body named in the article is, where that body was named before in the same block. Of the
 * rest ("the company" for one that is called no company) nothing in the words tells who is meant.
 */
export function readNominals(words: ArticleWords, forms: ShortForms): Nominal[] {
  const found: Nominal[] = [];
  const last = new Map<string, { bearer: Bearer; at: number }>();
  for (let index = 1; index < words.count; index += 1) {
    if (words.isCapital(index) || !HEAD_NOUNS.has(words.tokens.hashes[index]!)) continue;
    if (words.folded(index - 1) !== 'the' || !words.continuesName(index)) continue;
    const noun = words.folded(index);
    const bodies = (forms.get(noun) ?? []).filter(({ kind }) => kind === 'noun');
    const [only, ...others] = bodies;
    if (!only || others.length > 0 || only.bearer.entity === null || goesOn(words, index + 1)) continue;
    const track = last.get(noun) ?? { bearer: only.bearer, at: 0 };
    last.set(noun, track);
    const { named } = only.bearer;
    while (track.at < named.length && named[track.at]!.first < index) track.at += 1;
    const before = named[track.at - 1];
    if (before && words.blockOf(before.first) === words.blockOf(index))
      found.push({ range: { first: index, until: index + 1 }, bearer: only.bearer });
  }
  return found;
}

/** "the bank of the river", "the court case", "the party-line vote": the noun says more than what the body is. */
function goesOn(words: ArticleWords, next: number): boolean {
  if (next >= words.count || !words.continuesName(next)) return false;
  return (
    ['of', 'for', 'on', 'in', 'at'].includes(words.folded(next)) || HEAD_NOUNS.has(words.tokens.hashes[next]!)
  );
}
