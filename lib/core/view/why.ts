// Why these words were taken to mean this entity, in a sentence a reader can judge. Doubt is told, never hidden.

import type { Confidence, Evidence, Reason } from '@/lib/core/model/annotation';
import type { NameType } from '@/lib/core/model/entity';

const NAME_TYPES: Record<NameType, string> = {
  full: 'its full name',
  alias: 'another of its names',
  short: 'a short name that the press uses alone',
  acronym: 'its acronym',
  demonym: 'the word for what or who comes from there',
  former: 'a former name',
  native: 'its name in its own language',
  family: 'a family name',
};

const EVIDENCE: Record<Evidence['kind'], string> = {
  prior: 'this name usually means it',
  salience: 'it is the best known of them',
  context: 'words of this story fit it',
  coherence: 'it is tied to others named in this story',
  peers: 'others of its kind are named beside it',
  geography: 'the places named here are near it',
  title: 'the title before the name fits it',
  date: 'it fits the date of this story',
  kind: 'the sentence calls for something of its kind',
};

/** What is explained: the words as they stand in the story, whom they were taken to mean, and on what ground. */
export interface Explained {
  readonly words: string;
  readonly label: string;
  readonly reason: Reason;
  readonly confidence?: Confidence;
}

/** “words”, with the typographer's quotation marks. */
function quoted(words: string): string {
  return `“${words}”`;
}

function ground({ words, label, reason }: Explained): string {
  switch (reason.kind) {
    case 'name': {
      // Possessives, capitals and line breaks may set the words apart from the name in the library.
      const form = reason.name === words ? '' : `, as ${quoted(reason.name)}`;
      return reason.type === 'full' && reason.name === label
        ? `${quoted(words)} is the name of ${label} in your library.`
        : `${quoted(words)} stands in your library for ${label}${form}: ${NAME_TYPES[reason.type]}.`;
    }
    case 'short-form':
      return `The words ${quoted(words)} stand for ${label}, named in full in this story (${quoted(reason.antecedentText)}).`;
    case 'corrected':
      return `You said that ${quoted(words)} means ${label} here.`;
    case 'chosen': {
      const others = reason.among - 1;
      const rivals = `${quoted(reason.name)} stands for ${reason.among} entries of your library`;
      const choice =
        others > 0 ? `${rivals}; ${label} was taken` : `${quoted(reason.name)} was taken for ${label}`;
      const grounds = strongest(reason.because);
      return grounds.length === 0
        ? `${choice}, and nothing in this story speaks clearly for it.`
        : `${choice} because ${listed(grounds)}.`;
    }
  }
}

/** The grounds that spoke for the choice, the heaviest first; what weighed nothing or against is not claimed. */
function strongest(because: readonly Evidence[]): string[] {
  const grounds: string[] = [];
  for (const evidence of [...because].sort((a, b) => b.weight - a.weight)) {
    if (evidence.weight <= 0) continue;
    const detail = evidence.detail.trim();
    const sentence = detail ? `${EVIDENCE[evidence.kind]} (${detail})` : EVIDENCE[evidence.kind];
    if (!grounds.includes(sentence)) grounds.push(sentence);
  }
  return grounds;
}

function listed(parts: readonly string[]): string {
  if (parts.length < 2) return parts.join('');
  return `${parts.slice(0, -1).join(', ')} and ${parts[parts.length - 1]}`;
}

/** Why the mention was matched: one sentence, and a second where it is unsure. */
export function whyWords(explained: Explained): string {
  const sentence = ground(explained);
  return explained.confidence === 'unsure'
    ? `${sentence} It is not sure enough to be marked on the page.`
    : sentence;
}
