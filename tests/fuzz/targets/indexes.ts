// What lies in the library's database: buffers that are opened as views. Bent ones are refused; or, where their checksum was made
// right too, they lead to no loop, no throw and no span outside the text.

import { admitPage, combineLayers, openLayer } from '@/lib/core/annotate/knowledge';
import type { KnowledgeParts } from '@/lib/core/annotate/knowledge-builder';
import { openClaimIndex } from '@/lib/core/claims/claim-index';
import { sealClaims } from '@/lib/core/claims/index-layout';
import { AT, HEADER_WORDS } from '@/lib/core/link/table/table-layout';
import { sealTable } from '@/lib/core/link/table/table-regions';
import { seal } from '@/lib/core/match/layout';
import { checksum } from '@/lib/core/model/checksum';
import { type Edits, edited, editsOf } from '../engine/edits';
import { must, type Target } from '../engine/target';
import { annotateWith, articleOf, buildParts, mustBeSound, STORY } from './library';
import { mustBeSentence } from './packs';

const PARTS = ['names', 'entities', 'page', 'claims'] as const;
type Part = (typeof PARTS)[number];
const CODES = new Set(['truncated', 'not-an-index', 'not-a-table', 'wrong-version', 'damaged']);

let built: KnowledgeParts | null = null;
const article = articleOf(STORY);

function partsOf(edits: Edits): KnowledgeParts {
  built ??= buildParts();
  const part = edits.part as Part;
  const pages = built.pages.map((page, at) => (part === 'page' && at === 0 ? edited(page, edits) : page));
  const bent: KnowledgeParts = {
    names: part === 'names' ? edited(built.names, edits) : built.names,
    entities: part === 'entities' ? edited(built.entities, edits) : built.entities,
    pages,
    claims: part === 'claims' ? edited(built.claims!, edits) : built.claims,
  };
  return edits.sealed ? resealed(bent, part) : bent;
}

/** Makes every checksum right, and what names it. Buffers of broken words, or shorter than a header, are left. */
function resealed(parts: KnowledgeParts, part: Part): KnowledgeParts {
  const isWhole = (buffer: ArrayBuffer): boolean =>
    buffer.byteLength % 4 === 0 && buffer.byteLength >= HEADER_WORDS * 4;
  if (part === 'claims')
    return isWhole(parts.claims!) ? { ...parts, claims: sealClaims(parts.claims!) } : parts;
  const entities = parts.entities.slice(0);
  if (!isWhole(entities)) return parts;
  const words = new Uint32Array(entities);
  if (part === 'names' && isWhole(parts.names)) {
    seal(parts.names);
    words[AT.indexSum] = new Uint32Array(parts.names)[3]!;
  }
  if (part === 'page' && isWhole(parts.pages[0]!)) {
    const page = new Uint32Array(parts.pages[0]!);
    page[2] = checksum(page, 3);
    // The region of the pages' sums: the fifth.
    const sums = words[AT.regions + 4]!;
    words[sums >> 2] = page[2];
  }
  sealTable(entities);
  return { ...parts, entities };
}

export const indexes: Target<Edits> = {
  name: 'indexes',
  form: editsOf(PARTS),
  made: () => PARTS.flatMap((part) => [true, false].map((sealed) => ({ part, words: [], cut: 0, sealed }))),
  size: () => 1,
  tries: 400,
  limit: { base: 1_500, perUnit: 0 },
  check(edits) {
    const parts = partsOf(edits);
    const isChanged = edits.words.length > 0 || edits.cut !== 0;
    const layer = openLayer(parts);
    if (!layer.ok) return refused(layer.fault);
    const knowledge = combineLayers([layer.value]);
    for (const [page, bytes] of parts.pages.entries()) {
      const admitted = admitPage(knowledge, { layer: 0, page }, bytes);
      if (!admitted.ok) return refused(admitted.fault);
    }
    const claims = openClaimIndex(parts.claims!);
    if (!claims.ok) return refused(claims.fault);
    const result = annotateWith(article, knowledge, [claims.value]);
    if (!isChanged)
      must(
        result !== null && result.annotations.length > 8 && result.claims.length > 0,
        'The story is not understood.',
      );
    if (result) mustBeSound(article.text, result);
  },
};

function refused({ code, message }: { readonly code: string; readonly message: string }): void {
  must(CODES.has(code), `An unknown code: ${code}`);
  mustBeSentence(message);
}
