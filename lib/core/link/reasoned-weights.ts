// The weights as reason gives them, before anything was learnt: each says what an argument would be worth between two readings.

import type { NilWeights, Weights } from './features';

/** Natural logarithms of odds. Learning begins here, and is held back from straying far where the corpora say little. */
export const REASONED: Weights = {
  prior: 1,
  uncounted: -1.5,
  salience: 0,
  whole: 0,
  start: 0,
  end: 0,
  inside: -0.3,
  acronym: 0,
  personInFull: 0,
  demonym: 0,
  loose: -1,
  concept: 0,
  thing: 0,
  commonNoun: 0,
  untold: 0,
  context: 1.4,
  contextShare: 0.5,
  titleFits: 1.5,
  titleStrange: -1.2,
  heldThen: 1.2,
  outOfTime: -2.5,
  placeFits: 0.7,
  teamFits: 1.5,
  companyFits: 1,
  workFits: 1,
  personFits: 1.5,
  speakerFits: 0.2,
  placeMisfits: -0.7,
  teamMisfits: -0.5,
  companyMisfits: -0.5,
  workMisfits: -0.5,
  personMisfits: -4,
  speakerMisfits: -0.1,
  sideHere: 2,
  sideElsewhere: -0.5,
  placeInSport: -1,
  tied: 1.6,
  peers: 1,
  regionFits: 2,
  regionStrange: -1.5,
};

/**
 * Strangers count as the form of the name has them. Of what priors leave over four tenths count: mostly it is many rare senses, not
 * one; where a pack counts link texts, half as much again, since there readings with something in their favour weigh about twice their priors.
 */
export const REASONED_NIL: NilWeights = { constant: 0, strangers: 1, left: 0.4, namesakes: 0 };
export const COUNTED_LEFT = 1.5;
/** What is learnt of strangers makes less of the form of names; a John Smith stays one of many. */
export const COUNTED_NAMESAKES = 1;
