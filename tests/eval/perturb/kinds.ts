// What is done to claims, by kind: changes after which a claim's verdict no longer holds, and changes that leave it as it is.
import { type Change, Choice, type Said } from './base';
import * as figures from './figures';
import * as harmless from './harmless';
import * as names from './names';
import * as words from './words';

export interface Kind {
  readonly name: string;
  /** The claim's verdict does not carry over. */
  readonly harmful: boolean;
  /** Tried from a first one that the claim's id draws; the first that gives a sentence is taken. */
  readonly changes: readonly Change[];
}

export const KINDS: readonly Kind[] = [
  {
    name: 'number',
    harmful: true,
    changes: [
      figures.otherNumber,
      figures.otherNumberWord,
      figures.otherScale,
      figures.otherShare,
      figures.otherRank,
    ],
  },
  { name: 'date', harmful: true, changes: [figures.otherYear, figures.otherMonth, figures.otherSpan] },
  {
    name: 'negation in',
    harmful: true,
    changes: [
      words.notBehind,
      words.shortNot,
      words.didNot,
      words.never,
      words.notTrue,
      words.refused,
      words.fewer,
    ],
  },
  { name: 'negation out', harmful: true, changes: [words.negationOut] },
  { name: 'name', harmful: true, changes: [names.otherName, names.otherSurname] },
  { name: 'roles', harmful: true, changes: [names.rolesSwapped, names.comparedSwapped, names.headSwapped] },
  { name: 'direction', harmful: true, changes: [words.opposite] },
  { name: 'as it stands', harmful: false, changes: [harmless.asItStands] },
  { name: 'country', harmful: false, changes: [harmless.country] },
  {
    name: 'form of number',
    harmful: false,
    changes: [figures.scaleInDigits, figures.digitsInScale, figures.percentSign, figures.numberAsWord],
  },
  { name: 'marks', harmful: false, changes: [harmless.marks, harmless.shortForms] },
  { name: 'attributed', harmful: false, changes: [harmless.attributedBefore, harmless.attributedBehind] },
  { name: 'embedded', harmful: false, changes: [harmless.embedded] },
  { name: 'passive', harmful: false, changes: [harmless.passive] },
  { name: 'tense of saying', harmful: false, changes: [harmless.tenseOfSaying] },
];

/** A claim changed, as a sentence of a story. */
export interface Variant {
  readonly kind: string;
  readonly harmful: boolean;
  readonly claim: string;
  readonly sentence: string;
  /** The claim as a sentence, for who reads the list. */
  readonly from: string;
}

/** Null: the claim does not lend itself to it. The same for the same claim on every run. */
export function vary(said: Said, kind: Kind): Variant | null {
  const choice = new Choice(`${said.id} ${kind.name}`);
  const begin = choice.number(kind.changes.length);
  for (let step = 0; step < kind.changes.length; step += 1) {
    const sentence = kind.changes[(begin + step) % kind.changes.length]!(said, choice);
    if (sentence === null || isUngrammatical(sentence)) continue;
    return { kind: kind.name, harmful: kind.harmful, claim: said.id, sentence, from: said.sentence };
  }
  return null;
}

/** Joins that no writer makes: they come of words that a pattern took for something else. */
function isUngrammatical(sentence: string): boolean {
  return (
    /\b(?:not not|not never|a (?:three|two|five) times|an? [aeiou]?(?:were|are)|the the|not no)\b/i.test(
      sentence,
    ) ||
    /\b(?:do|does|did|to|will|would|can|could|not) (?:raised|increased|decreased|opposed|supported|won|gained|created|destroyed|allowed|banned|added|removed)\b/.test(
      sentence,
    ) ||
    /\ba (?:8|11|18)\b|\ban (?!8|11|18)\d/.test(sentence) ||
    / {2}| [,.]|\.\.$/.test(sentence)
  );
}
