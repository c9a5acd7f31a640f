// Why these words were taken to mean this entity, in sentences a reader can judge. Doubt is told, never hidden, and so is what spoke against.

import type { Confidence, Evidence, Reason } from '@/lib/core/model/annotation';
import type { EntityKind, NameType } from '@/lib/core/model/entity';
import type { Candidate } from './candidate-view';
import { behindWords, tellingApart } from './margin';

/** What a sentence calls that which was taken. */
interface Pronouns {
  readonly it: string;
  readonly its: string;
  readonly itIs: string;
  readonly itFits: string;
  readonly itDoesNotFit: string;
  readonly such: string;
}

const THING: Pronouns = {
  it: 'it',
  its: 'its',
  itIs: 'it is',
  itFits: 'it fits',
  itDoesNotFit: 'it does not fit',
  such: 'something of its kind',
};
const SOMEBODY: Pronouns = {
  it: 'them',
  its: 'their',
  itIs: 'they are',
  itFits: 'they fit',
  itDoesNotFit: 'they do not fit',
  such: 'a person',
};

type Clause = (pronouns: Pronouns) => string;

const NAME_TYPES: Record<NameType, Clause> = {
  full: ({ its }) => `${its} full name`,
  alias: ({ its }) => `another of ${its} names`,
  short: () => 'a short name that the press uses alone',
  acronym: ({ its }) => `${its} acronym`,
  demonym: () => 'the word for what or who comes from there',
  former: () => 'a former name',
  native: ({ its }) => `${its} name in ${its} own language`,
  family: () => 'a family name',
};

type Ground = Evidence['kind'];

const FOR: Record<Ground, Clause> = {
  prior: ({ it }) => `this name usually means ${it}`,
  salience: ({ itIs }) => `${itIs} the best known of that name`,
  context: ({ it }) => `words of this story fit ${it}`,
  coherence: ({ itIs }) => `${itIs} tied to others named in this story`,
  peers: ({ it, its }) => `others of ${its} kind are named beside ${it}`,
  geography: ({ it }) => `the places named here are near ${it}`,
  title: ({ it }) => `the title before the name fits ${it}`,
  date: ({ itFits }) => `${itFits} the date of this story`,
  kind: ({ such }) => `the sentence calls for ${such}`,
};

const AGAINST: Record<Ground, Clause> = {
  prior: ({ it }) => `this name seldom means ${it}`,
  salience: () => 'others of that name are better known',
  context: ({ it }) => `few words of this story fit ${it}`,
  coherence: ({ itIs }) => `${itIs} not tied to the others named in this story`,
  peers: () => 'what is named beside it is of another kind',
  geography: ({ it }) => `the places named here are far from ${it}`,
  title: ({ it }) => `nothing is known of ${it} that fits the title before the name`,
  date: ({ itDoesNotFit }) => `${itDoesNotFit} the date of this story`,
  kind: ({ such }) => `the sentence does not call for ${such}`,
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
  readonly kind: EntityKind;
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

function pronounsOf(kind: EntityKind): Pronouns {
  return kind === 'person' ? SOMEBODY : THING;
}

/** “words”, with the typographer's quotation marks. */
function quoted(words: string): string {
  return `“${words}”`;
}

function ground({ words, label, kind, reason }: Explained): string {
  const pronouns = pronounsOf(kind);
  switch (reason.kind) {
    case 'name': {
      // Possessives, capitals and line breaks may set the words apart from the name in the library.
      const form = reason.name === words ? '' : `, as ${quoted(reason.name)}`;
      return reason.type === 'full' && reason.name === label
        ? `${quoted(words)} is the name of ${label} in your library.`
        : `${quoted(words)} stands in your library for ${label}${form}: ${NAME_TYPES[reason.type](pronouns)}.`;
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
      const grounds = spoken(reason.because, 'for', pronouns).slice(0, IN_SENTENCE);
      return grounds.length === 0
        ? `${choice}, and nothing in this story speaks clearly for ${pronouns.it}.`
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
function spoken(because: readonly Evidence[], side: 'for' | 'against', pronouns: Pronouns): string[] {
  const words: string[] = [];
  const heaviest = [...because].sort((a, b) => (side === 'for' ? b.weight - a.weight : a.weight - b.weight));
  for (const evidence of heaviest) {
    if (sideOf(evidence) !== side) continue;
    const detail = evidence.detail.trim();
    const clause = (side === 'for' ? FOR : AGAINST)[evidence.kind](pronouns);
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
export function whyPoints({ kind, reason, candidates = [] }: Explained): WhyPoint[] {
  const pronouns = pronounsOf(kind);
  const because = reason.kind === 'chosen' ? reason.because : [];
  const [taken, , ...others] = candidates;
  return [
    ...spoken(because, 'for', pronouns)
      .slice(IN_SENTENCE)
      .map((words): WhyPoint => ({ is: 'for', words })),
    ...spoken(because, 'against', pronouns).map((words): WhyPoint => ({ is: 'against', words })),
    ...others.map(
      (other): WhyPoint => ({
        is: 'other',
        words: `${tellingApart(other)}, ${behindWords(taken!.score, other.score)}`,
      }),
    ),
  ];
}
