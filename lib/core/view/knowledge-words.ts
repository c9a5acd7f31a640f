// What we know, in a sentence for the reader.

import type { KnowledgeState, PackSummary } from '@/lib/core/model/knowledge';
import { asOfWords, countWords } from './words';

/** How many names all installed packs hold together. A name that two packs know counts twice. */
export function namesKnown(packs: readonly PackSummary[]): number {
  return packs.reduce((sum, pack) => sum + pack.names, 0);
}

/** "12,345 names of 4,321 people, places, bodies and texts, as of 1 February 2026". */
function contents(packs: readonly PackSummary[]): string {
  const entities = packs.reduce((sum, pack) => sum + pack.entities, 0);
  const what = `${countWords(namesKnown(packs), 'name')} of ${countWords(entities, 'person, place, body or text', 'people, places, bodies and texts')}`;
  const [first] = packs;
  return packs.length === 1 && first ? `${what}, ${asOfWords(first.dataAsOf)}` : what;
}

/** One sentence per state of the library. */
export function knowledgeWords(state: KnowledgeState): string {
  switch (state.is) {
    case 'absent':
      return 'Your library is empty: no pack is installed, so no name can be marked.';
    case 'opening':
      return 'Your library is being opened.';
    case 'ready':
      return `Your library knows ${contents(state.packs)}.`;
    case 'rebuilding':
      return `Your library is being rebuilt; until then it knows ${contents(state.packs)}.`;
    case 'unavailable':
      return state.fault.message;
  }
}
