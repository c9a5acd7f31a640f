// Why these words were taken to mean this entity, in sentences a reader can judge. Doubt is told, never hidden, and so is what spoke against.

import type { Confidence, Evidence, Reason } from '@/lib/core/model/annotation';
import type { NameType } from '@/lib/core/model/entity';
import type { Candidate } from './candidate';
import { behindWords, tellingApart } from './margin';

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

type Ground = Evidence['kind'];

const FOR: Record<Ground, string> = {
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

const AGAINST: Record<Ground, string> = {
  prior: 'this name seldom means it',
  salience: 'others of that name are better known',
  context: 'few words of this story fit it',
  coherence: 'it is not tied to the others named in this story',
  peers: 'what is named beside it is of another kind',
  geography: 'the places named here are far from it',
  title: 'nothing is known of it that fits the title before the name',
  date: 'it does not fit the date of this story',
  kind: 'the sentence calls for something of another kind',
};

/**
 * How usual a name is for an entity is a logarithm of its share, which is never above 0: it speaks for the entity from a half of all
 * uses on, against it under a fifth.
 */
const USUAL = Math.log(1 / 2);
const SELDOM = Math.log(1 / 5);

/** Grounds told in the sentence; the rest stands in the list. */
const IN_SENTENCE = 2;

/** What is explained: the words as they stand in the story, whom they were taken to mean, and on what ground. */
export interface Explained {
  readonly words: string;
  readonly label: string;
  readonly reason: Reason;
  readonly confidence?: Confidence;
  /** What the words may mean, the one taken first. Left out or alone: nothing is said of others. */
  readonly candidates?: readonly Candidate[];
}

/** What a reader who wants to know more finds under the sentences. */
export interface WhyPoint {
  readonly is: 'for' | 'against' | 'other';
  readonly words: string;
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
      const grounds = spoken(reason.because, 'for').slice(0, IN_SENTENCE);
      return grounds.length === 0
        ? `${choice}, and nothing in this story speaks clearly for it.`
        : `${choice} because ${listed(grounds)}.`;
    }
  }
}

function sideOf({ kind, weight }: Evidence): 'for' | 'against' | null {
  const isShare = kind === 'prior' || kind === 'salience';
  if (weight > (isShare ? USUAL : 0)) return 'for';
  return weight < (isShare ? SELDOM : 0) ? 'against' : null;
}

/** What spoke for the choice, or against it, the heaviest first; what weighed nothing is not claimed. */
function spoken(because: readonly Evidence[], side: 'for' | 'against'): string[] {
  const words: string[] = [];
  const heaviest = [...because].sort((a, b) => (side === 'for' ? b.weight - a.weight : a.weight - b.weight));
  for (const evidence of heaviest) {
    if (sideOf(evidence) !== side) continue;
    const detail = evidence.detail.trim();
    const clause = (side === 'for' ? FOR : AGAINST)[evidence.kind];
    const sentence = detail ? `${clause} (${detail})` : clause;
    if (!words.includes(sentence)) words.push(sentence);
  }
  return words;
}

function listed(parts: readonly string[]): string {
  if (parts.length < 2) return parts.join('');
  return `${parts.slice(0, -1).join(', ')} and ${parts[parts.length - 1]}`;
}

/** "Next comes Georgia (State of the United States), narrowly behind." */
function runnerUp({ candidates = [] }: Explained): string | null {
  const [taken, next] = candidates;
  return taken && next ? `Next comes ${tellingApart(next)}, ${behindWords(taken.score, next.score)}.` : null;
}

/** Why the mention was matched: one sentence, one on the runner-up, and one where it is unsure. */
export function whyWords(explained: Explained): string {
  return [
    ground(explained),
    runnerUp(explained),
    explained.confidence === 'unsure' ? 'It is not sure enough to be marked on the page.' : null,
  ]
    .filter((sentence) => sentence !== null)
    .join(' ');
}

/** What the sentences leave out: further grounds, what spoke against, the rivals after the first. */
export function whyPoints({ reason, candidates = [] }: Explained): WhyPoint[] {
  const because = reason.kind === 'chosen' ? reason.because : [];
  const [taken, , ...others] = candidates;
  return [
    ...spoken(because, 'for')
      .slice(IN_SENTENCE)
      .map((words): WhyPoint => ({ is: 'for', words })),
    ...spoken(because, 'against').map((words): WhyPoint => ({ is: 'against', words })),
    ...others.map(
      (other): WhyPoint => ({
        is: 'other',
        words: `${tellingApart(other)}, ${behindWords(taken!.score, other.score)}`,
      }),
    ),
  ];
}
