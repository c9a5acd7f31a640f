// What a reader would be shown: claims found in sentences, debates and pages by what the extension itself calls.
import { type ClaimIndex, ClaimIndexBuilder, openClaimIndex } from '@/lib/core/claims/claim-index';
import { type ClaimsFound, findClaims, type SaidWords } from '@/lib/core/claims/find-claims';
import type { Block } from '@/lib/core/model/article';
import type { Claim } from '@/lib/core/model/claim';
import type { ClaimMatch } from '@/lib/core/model/claim-match';
import type { Day } from '@/lib/core/model/dates';
import { tokenize } from '@/lib/core/text/tokens';

/** What is known of an article beside its text. */
export interface Known {
  readonly date?: Day | null;
  readonly said?: readonly SaidWords[];
}

export interface Finder {
  /** An article; names are not linked: fact-checks know no entities. */
  inArticle(text: string, blocks: readonly Block[], known?: Known): ClaimsFound;
  /** The matches of a text that is one paragraph, all mentions together. */
  inText(text: string): readonly ClaimMatch[];
}

/** Throws where no claim can be matched. */
export function finderOver(claims: readonly Claim[]): Finder {
  return finderIn([indexOf(claims)]);
}

export function finderIn(indexes: readonly ClaimIndex[]): Finder {
  const inArticle: Finder['inArticle'] = (text, blocks, { date = null, said = [] } = {}) =>
    findClaims(indexes, {
      tokens: tokenize(text),
      blocks,
      names: [],
      said,
      date,
      isRejected: () => false,
    });
  return {
    inArticle,
    inText: (text) =>
      inArticle(text, [{ start: 0, end: text.length, kind: 'paragraph' }]).mentions.flatMap(
        ({ matches }) => matches,
      ),
  };
}

export function indexOf(claims: readonly Claim[]): ClaimIndex {
  const builder = new ClaimIndexBuilder();
  for (const claim of claims) builder.add(claim);
  const steps = builder.finish();
  let step = steps.next();
  while (!step.done) step = steps.next();
  const opened = step.value === null ? null : openClaimIndex(step.value);
  if (!opened?.ok) throw new Error('None of these claims can be matched.');
  return opened.value;
}
