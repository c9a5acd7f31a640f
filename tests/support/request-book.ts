// A book of requests in memory, for tests of those who write into it.
import type { NetworkRequest, RequestBegun, RequestEnded } from '@/lib/core/model/request';
import { ok } from '@/lib/core/model/result';
import type { RequestBook } from '@/lib/edge/net/send';

export interface BookInMemory extends RequestBook {
  /** In the order in which they were begun. */
  readonly lines: readonly (RequestBegun & Pick<NetworkRequest, 'ended'>)[];
}

export function bookInMemory(): BookInMemory {
  const lines: (RequestBegun & { ended: RequestEnded | null })[] = [];
  return {
    lines,
    async begin(request) {
      const line = { ...request, ended: null as RequestEnded | null };
      lines.push(line);
      return ok(async (ended) => {
        line.ended = ended;
      });
    },
  };
}
