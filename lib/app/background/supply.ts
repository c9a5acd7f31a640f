// What an article needs of the library, brought for it: pages of names, indexes of claims, the words of primary texts.

import type { Need, Supply, TextBodies, TextBody } from '@/lib/core/annotate/needs';
import type { EntityId } from '@/lib/core/model/entity';
import { ok, type Result } from '@/lib/core/model/result';
import type { StoreCode } from '@/lib/edge/store/faults';
import type { KnowledgeLife } from './knowledge-life';
import type { OpenLibrary } from './open-library';
import type { ReadEntities } from './own-names';
import type { Rejected } from './rejection-keeper';

/** Most sections of one text that are compared with a quotation: a constitution has some hundred articles. */
const MOST_SECTIONS = 300;

/** False: the library was replaced meanwhile. */
export async function supplyFor(
  need: Need,
  library: OpenLibrary,
  { knowledge, rejections }: { readonly knowledge: KnowledgeLife; readonly rejections: Promise<Rejected> },
): Promise<Result<Supply | false, 'unavailable'>> {
  switch (need.of) {
    case 'pages': {
      const admitted = await knowledge.admit(library, need.pages);
      return admitted.ok ? ok(admitted.value && { of: 'pages' }) : admitted;
    }
    case 'claims': {
      const [claims, { isRejected }] = await Promise.all([knowledge.claims(library), rejections]);
      return ok({ of: 'claims', claims, isRejected });
    }
    case 'texts': {
      const texts = await readTexts(library.read, need.texts);
      // Quotations are then told without them.
      return ok(texts.ok ? { of: 'texts', texts: texts.value } : null);
    }
  }
}

/** The words of texts, with those of the sections that point at them. */
export async function readTexts(
  read: ReadEntities,
  ids: readonly EntityId[],
): Promise<Result<TextBodies, StoreCode>> {
  const texts = await read(ids);
  if (!texts.ok) return texts;
  const pointing = new Map(
    [...texts.value].map(([id, { incoming }]) => [
      id,
      incoming
        .filter(({ via }) => via === 'relation')
        .slice(0, MOST_SECTIONS)
        .map(({ source }) => source),
    ]),
  );
  const sections = await read(new Set([...pointing.values()].flat()));
  if (!sections.ok) return sections;
  return ok(
    new Map(
      [...texts.value].map(([id, { entity }]) => [
        id,
        [
          entity,
          ...pointing.get(id)!.flatMap((section) => sections.value.get(section)?.entity ?? []),
        ].flatMap(({ id: text, kind, text: words }): TextBody[] =>
          kind === 'text' && words ? [{ text, body: words.body }] : [],
        ),
      ]),
    ),
  );
}
