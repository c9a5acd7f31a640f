// Whose a review is, as far as a reader can know it: the name that it gives, and the host where it was found. A name alone proves nothing.

import { commaWords, say } from '@/lib/core/words/say';
import type { ClaimId, Review } from '../model/claim';
import type { Source, SourceKey } from '../model/entity';
import { FACT_CHECK_TOOLS, isKeptId } from '../model/kept-claim';
import { hostOf } from '../text/web-host';

export interface CheckerView {
  /** By its own word. */
  readonly publisher: string;
  /** The host of the review's address, where the name is not that already; null where it has none. */
  readonly host: string | null;
  /** Who told of it, where that was not the checker's own host: another host, or the service that was asked. Null for what packs tell: they vouch for it. */
  readonly toldBy: string | null;
}

/** `known`: what the keys of the review's sources stand for. */
export function checkerOf(
  claim: ClaimId,
  { publisher, url, sources }: Pick<Review, 'publisher' | 'url' | 'sources'>,
  known: Readonly<Record<SourceKey, Source>>,
): CheckerView {
  const host = url === undefined ? null : hostOf(url);
  return {
    publisher,
    host: host !== null && host !== publisher.toLowerCase() ? host : null,
    toldBy: isKeptId(claim)
      ? tellerIn(
          host,
          sources.map((key) => known[key]),
        )
      : null,
  };
}

function tellerIn(host: string | null, sources: readonly (Source | undefined)[]): string | null {
  const tellers = sources.flatMap((source) => {
    if (source?.url === FACT_CHECK_TOOLS.url) return source.title;
    return (source?.url !== undefined && hostOf(source.url)) || [];
  });
  return tellers.some((teller) => teller === host) ? null : (tellers[0] ?? null);
}

/** "PolitiFact (politifact.com), as told by news.example". */
export function checkerWords({ publisher, host, toldBy }: CheckerView): string {
  const who = host ? say('claims_checkerAt', publisher, host) : publisher;
  return toldBy ? commaWords([who, say('claims_toldByWhom', toldBy)]) : who;
}
