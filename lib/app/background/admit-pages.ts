// Brings the pages that an article needs from the disk into the library, and lets go of those that nobody has needed for long.

import { admitPage, type PageRef } from '@/lib/core/annotate/knowledge';
import { ok, type Result } from '@/lib/core/model/result';
import type { StoreCode } from '@/lib/edge/store/faults';
import type { KnowledgeStore } from '@/lib/edge/store/knowledge-db';
import { readPages } from '@/lib/edge/store/layer-parts';
import type { OpenLibrary } from './open-library';

/** Numbers of the layers of which a page is missing or damaged: they must be built again. None where all are admitted. */
export async function admitPages(
  store: KnowledgeStore,
  { knowledge, held }: OpenLibrary,
  refs: readonly PageRef[],
): Promise<Result<ReadonlySet<number>, StoreCode>> {
  const stored = refs.flatMap((ref) => {
    const number = held[ref.layer]?.number;
    return typeof number === 'number' ? [{ ref, layer: number, page: ref.page }] : [];
  });
  const lost = new Set<number>();
  if (stored.length === 0) return ok(lost);
  const pages = await readPages(store, stored);
  if (!pages.ok) return pages;
  for (const [at, { ref, layer }] of stored.entries()) {
    const bytes = pages.value[at];
    if (!bytes || !admitPage(knowledge, ref, bytes).ok) lost.add(layer);
  }
  return ok(lost);
}

/** Bytes of pages of one pack that stay for the stories to come. A worker that a busy reader keeps awake would gather a whole library. */
const MOST_BYTES = 16_000_000;

/** Called while nobody waits for an answer: whoever links must find the pages that he was given. What is on no disk stays. */
export function letPagesGo({ held }: OpenLibrary): void {
  for (const { layer, number, pages } of held)
    if (number !== null && pages === 'on-disk') layer.entities.keepPages(MOST_BYTES);
}
