// Reads the rest of a very long story, portion by portion. Part of the card's script: no page needs it before its reader asks.

import type { Annotation } from '@/lib/core/model/annotation';
import type { ArticleText } from '@/lib/core/model/article';
import { MAX_ANNOTATIONS, MAX_CLAIM_MENTIONS, MAX_QUOTES } from '@/lib/core/model/limits';
import type { Result } from '@/lib/core/model/result';
import type { UnknownName } from '@/lib/core/model/unknown-name';
import type { AnnotateReply } from '@/lib/edge/wire/protocol';
import type { Found, Told } from './painted';
import { portionFrom } from './portions';

export interface Scan {
  readonly story: ArticleText;
  readonly from: number;
  /** What was found in all before. */
  readonly known: Found;
  readonly signal: AbortSignal;
  readonly ask: (article: ArticleText) => Promise<Result<AnnotateReply>>;
  readonly found: (more: Told, end: number) => void;
}

/**
 * Asks for one portion after the other until the story's end or `signal`. `found` is told of each: what it brought, and
 * up to where the story is read. What fails ends it: the reader may press again.
 */
export async function scanRest(scan: Scan): Promise<void> {
  const { story, signal } = scan;
  const known: Annotation[] = [...scan.known.mentions];
  const unknown: UnknownName[] = [...scan.known.unknown];
  let claimsLeft = MAX_CLAIM_MENTIONS - scan.known.claims.length;
  let quotesLeft = MAX_QUOTES - scan.known.quotes.length;
  for (let from = scan.from; from < story.text.length; ) {
    const portion = portionFrom(story, from, { known, unknown });
    const reply = await scan.ask(portion.article);
    if (signal.aborted || !reply.ok) return;
    const { annotations, claims, quotes, checked, unknown: strange } = portion.place(reply.value);
    const { familiar } = reply.value;
    const named = new Set(known.map(({ entity }) => entity));
    const kept = annotations.filter(
      ({ shownFrom, entity }) =>
        known.length < MAX_ANNOTATIONS ||
        shownFrom === 'quiet' ||
        shownFrom === 'normal' ||
        !named.has(entity),
    );
    known.push(...kept);
    unknown.push(...strange);
    from = portion.end;
    const told = {
      familiar,
      claims: claims.slice(0, claimsLeft),
      quotes: quotes.slice(0, quotesLeft),
      checked,
    };
    claimsLeft -= told.claims.length;
    quotesLeft -= told.quotes.length;
    scan.found({ annotations: kept, ...told, unknown: strange }, from);
  }
}
