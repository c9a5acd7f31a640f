// Whether a query's claim would be shown at its sentence: the sentence stands in a story with what stands around it.
import type { SaidWords } from '@/lib/core/claims/find-claims';
import type { Block } from '@/lib/core/model/article';
import type { ClaimMatch } from '@/lib/core/model/claim-match';
import type { Query } from './claims-corpus';
import type { Finder } from './claims-find';
import { dayOfName } from './claims-stream';

/** The matches at a query's own words, by claim. */
export function shownAt(find: Finder, query: Query): ReadonlyMap<string, ClaimMatch> {
  const parts: readonly (readonly [Block['kind'], string])[] = [
    ['lead', oneLine(query.context)],
    ['paragraph', oneLine(query.text)],
    ['lead', oneLine(query.next)],
  ];
  const blocks: Block[] = [];
  const said: SaidWords[] = [];
  let text = '';
  for (const [kind, words] of parts) {
    if (words === '') continue;
    const start = text === '' ? 0 : text.length + 1;
    text = text === '' ? words : `${text}\n${words}`;
    const span = { start, end: start + words.length };
    blocks.push({ ...span, kind });
    if (kind === 'paragraph' && query.speaker) said.push({ ...span, entity: null, name: query.speaker });
  }
  // A lead is read to understand the rest, and nothing is shown in it.
  const { mentions } = find.inArticle(text, blocks, { date: dayOfName(query.doc ?? ''), said });
  const shown = new Map<string, ClaimMatch>();
  for (const match of mentions.flatMap(({ matches }) => matches))
    if ((shown.get(match.claim)?.score ?? -1) < match.score) shown.set(match.claim, match);
  return shown;
}

function oneLine(words: string | undefined): string {
  return (words ?? '').replace(/\s+/g, ' ').trim();
}
