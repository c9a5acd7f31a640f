// What speaks for and against a sentence repeating a claim: the features that acceptance weighs.

import type { Alignment, Side } from './align';
import { compareFigures, type Figure } from './figures';
import type { Pair } from './pair';
import { hasAntonyms, hedged, modalityOf, negationsIn, wishes } from './turned';
import { WORD } from './words';

export const FEATURES = [
  'constant',
  'claimTold',
  'sentenceTold',
  'stretchTold',
  'shared',
  'sharedByClaim',
  'sharedBySentence',
  'discount',
  'run',
  'runOfClaim',
  'runOfStretch',
  'order',
  'figuresEqual',
  'figuresRough',
  'figuresDiffer',
  'figuresMissing',
  'figuresExtra',
  'namesMissing',
  'namesExtra',
  'namesShare',
  'onlyNames',
  'negation',
  'modality',
  'antonyms',
  'question',
  'claimLength',
  'sentenceLength',
  'around',
  'claimantHere',
  'nameSwap',
  'restShared',
  'missingHeaviest',
  'extraHeaviest',
  'claimSpanTold',
  'claimSpan',
  'runWords',
  'polarQuestion',
  'roles',
  'swap',
  'subjectMissing',
  'swapInner',
  'swapLead',
  'tailMissing',
  'hedge',
  'claimLittle',
  'rareTold',
  'wish',
  'saidByOther',
] as const;
export type Feature = (typeof FEATURES)[number];
export type Evidence = Record<Feature, number>;

export function evidenceOf(pair: Pair): Evidence {
  const { sentence, claim, alignment: a } = pair;
  const stretch = sum(sentence, a.first, a.next);
  const byClaim = ratio(a.sharedPlain, claim.weight);
  const bySentence = ratio(a.sharedPlain, sentence.weight);
  const names = namesOf(pair);
  const figures = figuresOf(pair);
  let around = 0;
  for (let at = 0; at < claim.count; at += 1)
    if (a.partner[at]! < 0 && pair.around.has(claim.words.stems[at]!)) around += claim.tells[at]!;
  const log = Math.log1p(a.shared);
  return {
    constant: 1,
    claimTold: byClaim,
    sentenceTold: bySentence,
    stretchTold: ratio(a.sharedPlain, stretch),
    shared: log,
    sharedByClaim: log * byClaim,
    sharedBySentence: log * bySentence,
    discount: ratio(a.sharedPlain - a.shared, a.sharedPlain),
    run: Math.log1p(a.run),
    runOfClaim: ratio(a.run, claim.weight),
    runOfStretch: a.next > a.first ? Math.min(1, a.runWords / (a.next - a.first)) : 0,
    order: a.order,
    ...figures,
    ...names,
    negation: negationsIn(pair) ? 1 : 0,
    modality: modalityOf(pair) ? 1 : 0,
    antonyms: hasAntonyms(pair) ? 1 : 0,
    question: pair.isQuestion ? 1 : 0,
    claimLength: Math.log(1 + claim.weight),
    sentenceLength: Math.log(1 + sentence.weight),
    around: ratio(around, claim.weight),
    claimantHere: pair.claimant.some((stem) => pair.around.has(stem) || pair.here.has(stem)) ? 1 : 0,
    polarQuestion: pair.isPolar ? 1 : 0,
    ...spansOf(pair),
    runWords: Math.log1p(a.runWords),
    roles: rolesOf(pair) ? 1 : 0,
    ...gapsOf(pair),
    hedge: hedged(sentence, a.first, a.next) !== hedged(claim, 0, claim.count) ? 1 : 0,
    claimLittle: Math.max(0, 0.5 - byClaim),
    rareTold: rareTold(pair),
    wish: wishes(sentence, Math.max(0, a.first - 4), a.next) !== wishes(claim, 0, claim.count) ? 1 : 0,
    saidByOther: pair.speaker === 'other' ? 1 : 0,
  };
}

/** As coverage of the claim, but rare words count for more: without them it is the claim's frame that is repeated. */
function rareTold({ claim, alignment: a }: Pair): number {
  let shared = 0;
  let whole = 0;
  for (let at = 0; at < claim.count; at += 1) {
    const square = claim.tells[at]! ** 2;
    whole += square;
    if (a.partner[at]! >= 0) shared += square;
  }
  return ratio(shared, whole);
}

function ratio(part: number, whole: number): number {
  return whole > 0 ? part / whole : 0;
}

function sum({ tells }: Side, first: number, next: number): number {
  let told = 0;
  for (let at = first; at < next; at += 1) told += tells[at]!;
  return told;
}

function namesOf({ sentence, claim, alignment: a, known }: Pair) {
  let missing = 0;
  let shared = 0;
  for (let at = 0; at < claim.count; at += 1) {
    if (!isName(claim, at)) continue;
    if (a.partner[at]! < 0) missing += claim.tells[at]!;
    else shared += claim.tells[at]!;
  }
  let extra = 0;
  for (let at = a.first; at < a.next; at += 1)
    if (isName(sentence, at) && a.back[at]! < 0 && !known.has(at)) extra += sentence.tells[at]!;
  const rest = a.sharedPlain - shared;
  return {
    namesMissing: ratio(missing, claim.weight),
    namesExtra: Math.min(2, extra / 6),
    namesShare: ratio(shared, a.sharedPlain),
    onlyNames: rest < 4 ? 1 : 0,
    nameSwap: missing > 0 && extra > 0 ? Math.min(missing, extra) / 6 : 0,
    restShared: Math.log1p(rest),
  };
}

function spansOf(pair: Pair) {
  const { sentence, claim, alignment: a } = pair;
  let first = -1;
  let last = -1;
  let missingHeaviest = 0;
  for (let at = 0; at < claim.count; at += 1) {
    if (a.partner[at]! >= 0) {
      if (first < 0) first = at;
      last = at;
    } else missingHeaviest = Math.max(missingHeaviest, claim.tells[at]!);
  }
  let extraHeaviest = 0;
  for (let at = a.first; at < a.next; at += 1)
    if (a.back[at]! < 0) extraHeaviest = Math.max(extraHeaviest, sentence.tells[at]!);
  const span = first < 0 ? 0 : sum(claim, first, last + 1);
  const missing = span - a.sharedPlain;
  const extra = sum(sentence, a.first, a.next) - a.sharedPlain;
  let subject = 0;
  for (let at = 0; at < first; at += 1)
    if (!pair.around.has(claim.words.stems[at]!)) subject += claim.tells[at]!;
  return {
    missingHeaviest: missingHeaviest / 10,
    extraHeaviest: extraHeaviest / 10,
    claimSpanTold: ratio(a.sharedPlain, span),
    claimSpan: ratio(span, claim.weight),
    swap: Math.min(missing, extra, 12) / 6,
    subjectMissing: ratio(subject, claim.weight),
  };
}

/** How far before the stretch a word may stand that takes the place of one with which the claim begins. */
const LEAD = 4;

/** Words that stand in each other's place between the same shared words, and what the claim has behind the last of them. */
function gapsOf({ sentence, claim, alignment: a, around }: Pair) {
  let last = -1;
  let missing = 0;
  let swapInner = 0;
  let swapLead = 0;
  for (let at = 0; at < claim.count; at += 1) {
    const place = a.partner[at]!;
    if (place < 0) {
      missing += claim.tells[at]!;
      continue;
    }
    if (last < 0) swapLead = Math.min(missing, unshared(sentence, a, Math.max(0, place - LEAD), place));
    else if (place > a.partner[last]!)
      swapInner += Math.min(missing, unshared(sentence, a, a.partner[last]! + 1, place));
    last = at;
    missing = 0;
  }
  let tail = 0;
  for (let at = last + 1; at < claim.count; at += 1)
    if (!around.has(claim.words.stems[at]!)) tail += claim.tells[at]!;
  return {
    swapInner: Math.min(swapInner, 20) / 10,
    swapLead: Math.min(swapLead, 10) / 10,
    tailMissing: ratio(tail, claim.weight),
  };
}

function unshared({ tells }: Side, { back }: Alignment, first: number, next: number): number {
  let told = 0;
  for (let at = first; at < next; at += 1) if (back[at]! < 0) told += tells[at]!;
  return told;
}

/** Whether two names stand in the other order around what both texts have between them. */
function rolesOf({ claim, alignment: a }: Pair): boolean {
  let before = -1;
  for (let at = 0; at < claim.count; at += 1) {
    if (a.partner[at]! < 0 || !isName(claim, at)) continue;
    if (before >= 0 && at - before > 1 && a.partner[at]! < a.partner[before]!) return true;
    before = at;
  }
  return false;
}

function isName({ words }: Side, at: number): boolean {
  return (words.flags[at]! & WORD.name) !== 0;
}

function figuresOf({ figuresHere, figuresThere }: Pair) {
  let equal = 0;
  let rough = 0;
  let differ = 0;
  let missing = 0;
  const used = new Set<Figure>();
  for (const there of figuresThere) {
    const found = figuresHere.find((here) => compareFigures(here, there) === 'equal');
    const near = found ?? figuresHere.find((here) => compareFigures(here, there) === 'rough');
    if (near) {
      used.add(near);
      if (found) equal += 1;
      else rough += 1;
    } else if (figuresHere.some((here) => compareFigures(here, there) === 'differs')) differ += 1;
    else missing += 1;
  }
  return {
    figuresEqual: Math.min(2, equal),
    figuresRough: Math.min(1, rough),
    figuresDiffer: Math.min(2, differ),
    figuresMissing: Math.min(2, missing),
    figuresExtra: Math.min(2, figuresHere.length - used.size),
  };
}
