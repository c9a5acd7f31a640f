// What we know, in a sentence for the reader.

import type { KnowledgeState, PackSummary } from '@/lib/core/model/knowledge';
import { commaWords, say, sayCount } from '@/lib/core/words/say';
import { asOfWords } from './words';

/** How many names all installed packs hold together. A name that two packs know counts twice. */
export function namesKnown(packs: readonly PackSummary[]): number {
  return packs.reduce((sum, pack) => sum + pack.names, 0);
}

/** "12,345 names of 4,321 people, places, bodies and texts, as of 1 February 2026". */
function contents(packs: readonly PackSummary[]): string {
  const entities = packs.reduce((sum, pack) => sum + pack.entities, 0);
  const what = say(
    'knowledge_namesOf',
    sayCount('count_names', namesKnown(packs)),
    sayCount('knowledge_entities', entities),
  );
  const [first] = packs;
  return packs.length === 1 && first ? commaWords([what, asOfWords(first.dataAsOf)]) : what;
}

/** One sentence per state of the library. */
export function knowledgeWords(state: KnowledgeState): string {
  switch (state.is) {
    case 'absent':
      return say('knowledge_absent');
    case 'opening':
      return say('knowledge_opening');
    case 'ready':
      return say('knowledge_ready', contents(state.packs));
    case 'rebuilding':
      return say('knowledge_rebuilding', contents(state.packs));
    case 'unavailable':
      return state.fault.message;
  }
}
