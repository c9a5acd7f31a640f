// Why these words were taken to mean this entity, in sentences a reader can judge. Doubt is told, never hidden, and so is what spoke against.

import type { Confidence, Evidence, Reason } from '@/lib/core/model/annotation';
import type { EntityKind, NameType } from '@/lib/core/model/entity';
import { commaWords, listWords, say, sayCount, twoSentences } from '@/lib/core/words/say';
import type { Candidate } from './candidate-view';
import { behindWords, tellingApart } from './margin';

type Ground = Evidence['kind'];

/** Sentences call a person and a thing by other pronouns. */
type Called = 'person' | 'thing';

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
  /** Where it is another within a sentence: "the United States". */
  readonly inSentence?: string;
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

function calledAs(kind: EntityKind): Called {
  return kind === 'person' ? 'person' : 'thing';
}

const nameTypeWords = (type: NameType, called: Called): string => say(`why_name_${type}_${called}`);
const groundWords = (side: 'for' | 'against', ground: Ground, called: Called): string =>
  say(`why_${side}_${ground}_${called}`);

function ground({ words, label, inSentence: told = label, kind, reason }: Explained): string {
  const called = calledAs(kind);
  switch (reason.kind) {
    case 'name': {
      if (reason.type === 'full' && reason.name === label) return say('why_fullName', words, told);
      const type = nameTypeWords(reason.type, called);
      // Possessives, capitals and line breaks may set the words apart from the name in the library.
      return reason.name === words
        ? say('why_name', words, told, type)
        : say('why_nameAs', words, told, reason.name, type);
    }
    case 'short-form':
      return say('why_shortForm', words, told, reason.antecedentText);
    case 'corrected':
      return say('why_corrected', words, told);
    case 'chosen': {
      const { among, name } = reason;
      const choice =
        among > 1 ? sayCount('why_chosenAmong', among, name, told) : say('why_chosenAlone', name, told);
      const grounds = spoken(reason.because, 'for', called).slice(0, IN_SENTENCE);
      return grounds.length === 0
        ? say(`why_noGround_${called}`, choice)
        : say('why_because', choice, listWords(grounds, 'and'));
    }
  }
}

function sideOf({ kind, weight }: Evidence): 'for' | 'against' | null {
  const isShare = kind === 'prior' || kind === 'salience';
  if (weight > (isShare ? USUAL : 0)) return 'for';
  return weight < (isShare ? SELDOM : 0) ? 'against' : null;
}

/** What spoke for the choice, or against it, the heaviest first; what weighed nothing is not claimed. */
function spoken(because: readonly Evidence[], side: 'for' | 'against', called: Called): string[] {
  const words: string[] = [];
  const heaviest = [...because].sort((a, b) => (side === 'for' ? b.weight - a.weight : a.weight - b.weight));
  for (const evidence of heaviest) {
    if (sideOf(evidence) !== side) continue;
    const detail = evidence.detail.trim();
    const clause = groundWords(side, evidence.kind, called);
    const sentence = detail ? say('why_detail', clause, detail) : clause;
    if (!words.includes(sentence)) words.push(sentence);
  }
  return words;
}

/** "Next comes Georgia (State of the United States), narrowly behind." */
function runnerUp({ candidates = [] }: Explained): string | null {
  const [taken, next] = candidates;
  return taken && next ? say('why_next', tellingApart(next), behindWords(taken.score, next.score)) : null;
}

/** Why the mention was matched: one sentence, one on the runner-up, and one where it is unsure. */
export function whyWords(explained: Explained): string {
  return [
    ground(explained),
    runnerUp(explained),
    explained.confidence === 'unsure' ? say('why_unsure') : null,
  ]
    .filter((sentence) => sentence !== null)
    .reduce(twoSentences);
}

/** What the sentences leave out: further grounds, what spoke against, the rivals after the first. */
export function whyPoints({ kind, reason, candidates = [] }: Explained): WhyPoint[] {
  const called = calledAs(kind);
  const because = reason.kind === 'chosen' ? reason.because : [];
  const [taken, , ...others] = candidates;
  return [
    ...spoken(because, 'for', called)
      .slice(IN_SENTENCE)
      .map((words): WhyPoint => ({ is: 'for', words })),
    ...spoken(because, 'against', called).map((words): WhyPoint => ({ is: 'against', words })),
    ...others.map(
      (other): WhyPoint => ({
        is: 'other',
        words: commaWords([tellingApart(other), behindWords(taken!.score, other.score)]),
      }),
    ),
  ];
}
