// A whole story through the pipeline: names, links, unknown names, quotations and what they are from, claims; on text of any kind.

import { type Knowledge, openKnowledge } from '@/lib/core/annotate/knowledge';
import { type ClaimIndex, openClaimIndex } from '@/lib/core/claims/claim-index';
import { readPlainArticle } from '@/lib/core/text/plain-article';
import { tokenize } from '@/lib/core/text/tokens';
import { TEXT } from '../engine/forms';
import { must, type Target } from '../engine/target';
import { annotateWith, articleOf, buildParts, mustBeSound, STORY } from './library';

let opened: { readonly knowledge: Knowledge; readonly claims: readonly ClaimIndex[] } | null = null;

function library(): NonNullable<typeof opened> {
  if (opened) return opened;
  const parts = buildParts();
  const knowledge = openKnowledge(parts);
  const claims = openClaimIndex(parts.claims!);
  if (!knowledge.ok || !claims.ok) throw new Error('The library of the fuzzing does not open.');
  opened = { knowledge: knowledge.value, claims: [claims.value] };
  return opened;
}

function mustTokenize(text: string): void {
  const { count, starts, ends } = tokenize(text);
  let last = 0;
  for (let at = 0; at < count; at++) {
    must(
      starts[at]! >= last && ends[at]! > starts[at]! && ends[at]! <= text.length,
      `Token ${at} stands at ${starts[at]}–${ends[at]}.`,
    );
    last = ends[at]!;
  }
}

export const story: Target<string> = {
  name: 'story',
  form: TEXT,
  made: () => [STORY],
  size: (text) => text.length,
  tries: 150,
  // Some 4 µs a character are usual; heaps of marks and quotation marks cost several times as much.
  limit: { base: 400, perUnit: 0.08 },
  check(text) {
    const { knowledge, claims } = library();
    mustTokenize(text);
    const article = articleOf(text);
    const result = annotateWith(article, knowledge, claims);
    must(result !== null, 'A page of the library is missing.');
    mustBeSound(article.text, result);
    const again = annotateWith(article, knowledge, claims);
    must(JSON.stringify(again) === JSON.stringify(result), 'The same story is answered twice in two ways.');
  },
};

/** The same text as a file: blocks within the text, in order, and nothing that is in two. */
export const plainText: Target<string> = {
  name: 'plain-text',
  form: TEXT,
  made: () => [STORY],
  size: (text) => text.length,
  tries: 800,
  limit: { base: 100, perUnit: 0.01 },
  check(source) {
    const { article, leftOut } = readPlainArticle(source);
    let last = -1;
    for (const { start, end } of article.blocks) {
      must(start === last + 1 && end > start && end <= article.text.length, `A block at ${start}–${end}.`);
      must(end === article.text.length || article.text[end] === '\n', 'No break stands behind a block.');
      last = end;
    }
    for (const { why } of leftOut) must(why !== '', 'Something is left out for no reason.');
  },
};
