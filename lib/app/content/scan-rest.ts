// Reads the rest of a very long story, portion by portion. Part of the card's script: no page needs it before its reader asks.

import type { Annotation } from '@/lib/core/model/annotation';
import type { ArticleText } from '@/lib/core/model/article';
import { MAX_ANNOTATIONS } from '@/lib/core/model/limits';
import type { Result } from '@/lib/core/model/result';
import type { AnnotateReply } from '@/lib/edge/wire/protocol';
import { portionFrom } from './portions';

export interface Scan {
  readonly story: ArticleText;
  readonly from: number;
  readonly known: readonly Annotation[];
  readonly signal: AbortSignal;
  readonly ask: (article: ArticleText) => Promise<Result<AnnotateReply>>;
  readonly found: (annotations: readonly Annotation[], end: number) => void;
}

/**
 * Asks for one portion after the other until the story's end or `signal`. `found` is told of each: its annotations, and
 * up to where the story is read. What fails ends it: the reader may press again.
 */
export async function scanRest(scan: Scan): Promise<void> {
  const { story, signal } = scan;
  const known = [...scan.known];
  for (let from = scan.from; from < story.text.length; ) {
    const portion = portionFrom(story, from, known);
    const reply = await scan.ask(portion.article);
    if (signal.aborted || !reply.ok) return;
    const placed = portion.place(reply.value.annotations);
    const named = new Set(known.map(({ entity }) => entity));
    const kept = placed.filter(
      ({ shownFrom, entity }) =>
        known.length < MAX_ANNOTATIONS ||
        shownFrom === 'quiet' ||
        shownFrom === 'normal' ||
        !named.has(entity),
    );
    known.push(...kept);
    from = portion.end;
    scan.found(kept, from);
  }
}
