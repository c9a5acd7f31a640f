// What speaks for each reading of a name, as numbers between about -1 and 1 that mean the same in every article: their weights are learnt.

import type { Evidence } from '../model/annotation';
import { CUES } from './cues';

/** In the order in which they lie in a vector. */
export const FEATURES = [
  /** Natural logarithm of P(entity | name), by the pack or shared by salience. */
  'prior',
  /** The pack counts what names mean, and never saw this one mean it. */
  'uncounted',
  /** -0.5..0.5: how much is read of it; 0 where the pack does not say. */
  'salience',
  /** The name is its whole name, or a piece of it: its beginning, its end, or its middle. */
  'whole',
  'start',
  'end',
  'inside',
  'acronym',
  'personInFull',
  'demonym',
  /** A body or thing that bears a place's own name only loosely, beside the place. */
  'loose',
  /** A concept, a thing with a proper name, one whose label is no proper name, and something of which the library says nothing: link texts lead to every common noun. */
  'concept',
  'thing',
  'commonNoun',
  'untold',
  /** Words of its description around, saturated; and the share of its description that is found. */
  'context',
  'contextShare',
  /** A title in front that fits what is known of a person, or fits nothing known of them. */
  'titleFits',
  'titleStrange',
  /** On the day of the article: a post that it held then, 0..1; and how far it was not there, or not yet what it is. */
  'heldThen',
  'outOfTime',
  /** For each cue, whether it is what the cue calls for, or is not. */
  ...CUES.map((cue) => `${cue}Fits` as const),
  ...CUES.map((cue) => `${cue}Misfits` as const),
  /** In a report of a team sport, where the name is not called a place: a side of that sport, one of another, and a place. */
  'sideHere',
  'sideElsewhere',
  'placeInSport',
  /** Tied to what else is meant here. */
  'tied',
  /** Described in the words that describe the others here. */
  'peers',
  /** The region named behind it fits, or does not. */
  'regionFits',
  'regionStrange',
] as const;

export type Feature = (typeof FEATURES)[number];

/** One reading's features, in the order of `FEATURES`. */
export type FeatureVector = Float64Array;

/** What a weight is for each feature. */
export type Weights = Readonly<Record<Feature, number>>;

const AT = new Map<string, number>(FEATURES.map((feature, at) => [feature, at]));

export function emptyVector(): FeatureVector {
  return new Float64Array(FEATURES.length);
}

export function setValue(vector: FeatureVector, feature: Feature, value: number): void {
  vector[AT.get(feature)!] = value;
}

/** The odds of "none of them": by the form of the name, strangers to a power and times a constant; and what the pack's priors leave over, times a factor. */
export interface NilWeights {
  readonly constant: number;
  readonly strangers: number;
  readonly left: number;
  /** Added where a common given name stands before a common family name. */
  readonly namesakes: number;
}

/** What `npm run eval -- learn` writes: the weights before anything is known of the company, and those with it. */
export interface LearntWeights {
  readonly alone: Weights;
  readonly nilAlone: NilWeights;
  readonly together: Weights;
  readonly nilTogether: NilWeights;
}

/** The weights in the order of the vector. */
export function weightVector(weights: Weights): FeatureVector {
  return Float64Array.from(FEATURES, (feature) => weights[feature]);
}

export function score(vector: FeatureVector, weights: FeatureVector): number {
  let sum = 0;
  for (let at = 0; at < vector.length; at += 1) sum += vector[at]! * weights[at]!;
  return sum;
}

/** Under which heading a reader is told of a feature. */
export const KIND_OF: Readonly<Record<Feature, Evidence['kind']>> = {
  prior: 'prior',
  uncounted: 'prior',
  salience: 'salience',
  whole: 'prior',
  start: 'prior',
  end: 'prior',
  inside: 'prior',
  acronym: 'prior',
  personInFull: 'prior',
  demonym: 'prior',
  loose: 'prior',
  concept: 'kind',
  thing: 'kind',
  commonNoun: 'kind',
  untold: 'salience',
  context: 'context',
  contextShare: 'context',
  titleFits: 'title',
  titleStrange: 'title',
  heldThen: 'date',
  outOfTime: 'date',
  placeFits: 'kind',
  teamFits: 'kind',
  companyFits: 'kind',
  workFits: 'kind',
  personFits: 'kind',
  speakerFits: 'kind',
  placeMisfits: 'kind',
  teamMisfits: 'kind',
  companyMisfits: 'kind',
  workMisfits: 'kind',
  personMisfits: 'kind',
  speakerMisfits: 'kind',
  sideHere: 'kind',
  sideElsewhere: 'kind',
  placeInSport: 'kind',
  tied: 'coherence',
  peers: 'peers',
  regionFits: 'geography',
  regionStrange: 'geography',
};
