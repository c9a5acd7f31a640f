// The index of a layer's claims: its bytes are fetched when the library is opened, and opened when the first article asks for them.

import { type ClaimIndex, openClaimIndex } from '@/lib/core/claims/claim-index';
import type { StoredClaims } from '@/lib/edge/store/layer-parts';

/** A layer's claims; null: it has none that could be matched. Broken: its records must make them again, and nothing else of it is amiss. */
export type OpenedClaims =
  | { readonly are: 'open'; readonly index: ClaimIndex | null }
  | { readonly are: 'broken' };

export interface LayerClaims {
  /** Opened by the first who asks. */
  open(): Promise<OpenedClaims>;
}

export const NO_CLAIMS: LayerClaims = { open: async () => ({ are: 'open', index: null }) };

/** Null: none of them can be matched. */
export function claimsInMemory(bytes: ArrayBuffer | null): LayerClaims {
  return openedOnce(async () => bytes);
}

/** The bytes come while the article is read and its names are found. */
export function claimsOnDisk(stored: StoredClaims): LayerClaims {
  switch (stored.are) {
    case 'none':
      return NO_CLAIMS;
    case 'unknown':
      // Told by `unclaimed` of the library, and mended when it was opened: not by whoever asks.
      return NO_CLAIMS;
    case 'stored': {
      const bytes = stored.read();
      return openedOnce(async () => (await bytes) ?? 'lost');
    }
  }
}

export function openedOnce(read: () => Promise<ArrayBuffer | null | 'lost'>): LayerClaims {
  let opening: Promise<OpenedClaims> | null = null;
  return {
    open() {
      opening ??= read().then((bytes): OpenedClaims => {
        if (bytes === null) return { are: 'open', index: null };
        const opened = bytes === 'lost' ? null : openClaimIndex(bytes);
        return opened?.ok ? { are: 'open', index: opened.value } : { are: 'broken' };
      });
      return opening;
    },
  };
}

/** The indexes of several layers, in their order, and the places of those that are broken. */
export async function openAll(
  layers: readonly LayerClaims[],
): Promise<{ readonly indexes: readonly ClaimIndex[]; readonly broken: readonly number[] }> {
  const opened = await Promise.all(layers.map((claims) => claims.open()));
  return {
    indexes: opened.flatMap((claims) => (claims.are === 'open' && claims.index ? [claims.index] : [])),
    broken: opened.flatMap(({ are }, place) => (are === 'broken' ? [place] : [])),
  };
}
