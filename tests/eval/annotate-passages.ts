// What `npm run annotate` prints of sentences that repeat claims, of quotations and of names that the library does not know: span, words, what they are compared with, and how they compare.
import type { AnnotateResult } from '@/lib/core/annotate/annotate';
import { compareWithClaim } from '@/lib/core/claims/compare';
import type { Claim } from '@/lib/core/model/claim';
import type { ClaimMatch } from '@/lib/core/model/claim-match';
import type { Quote } from '@/lib/core/model/quote';
import type { Span } from '@/lib/core/model/span';
import { ratedWords } from '@/lib/core/view/claim-words';

type Passages = Pick<AnnotateResult, 'claims' | 'quotes' | 'checked' | 'unknown'>;

/** The same with their words, for `--json`. */
export function passageRows({ claims, quotes, checked, unknown }: Passages, text: string) {
  return {
    claims: claims.map((mention) => ({ ...mention, words: wordsOf(text, mention) })),
    quotes: quotes.map((quote) => ({ ...quote, words: quote.parts.map((part) => wordsOf(text, part)) })),
    checked,
    unknown,
  };
}

export function* passageLines(
  { claims, quotes, checked, unknown }: Passages,
  { text, known }: { readonly text: string; readonly known: readonly Claim[] },
): Generator<string> {
  const byId = new Map(known.map((claim) => [claim.id, claim]));
  for (const mention of claims) {
    const words = wordsOf(text, mention);
    yield `${placeOf(mention)} “${words}”`;
    for (const match of mention.matches) yield* matchLines(match, words, byId.get(match.claim));
  }
  for (const quote of quotes) yield quoteLine(quote, text);
  for (const { words, kind, mentions } of unknown)
    yield `${placeOf(mentions[0]!)} “${words}” is not in the library${kind === null ? '' : ` (${kind})`}; named ${mentions.length} times`;
  const { checkable, known: repeated, against } = checked;
  yield `\n${repeated} of about ${checkable} checkable sentences repeat a claim, of ${against} that are known; ${quotes.length} quotations, ${quotes.filter(({ check }) => check).length} of them compared with a text`;
}

function* matchLines({ claim: id, score, stance, isPlain }: ClaimMatch, words: string, claim?: Claim) {
  yield `  ${score.toFixed(3)} ${stance}${isPlain ? '' : ', not plainly'}: ${id}`;
  if (!claim) return;
  yield `    “${claim.text}”`;
  const compared = compareWithClaim(words, claim.text);
  for (const { kind, here, there } of compared.differences)
    yield `    ${kind}: here “${here}”, there “${there}”`;
  for (const { rating, publisher, date } of claim.reviews)
    yield `    ${ratedWords({ label: rating.label, publisher, ...(date ? { date } : {}) }, compared)}`;
}

function quoteLine(quote: Quote, text: string): string {
  const words = quote.parts.map((part) => `“${wordsOf(text, part)}”`).join(' … ');
  const by = quote.speaker === null ? '' : ` by ${quote.speaker}`;
  const { check } = quote;
  return `${placeOf(quote)} ${words}${by}${check ? `; ${check.is}: ${check.text}` : ''}`;
}

function placeOf({ start, end }: Span): string {
  return `${start}-${end}`.padEnd(11);
}

function wordsOf(text: string, { start, end }: Span): string {
  return text.slice(start, end);
}
