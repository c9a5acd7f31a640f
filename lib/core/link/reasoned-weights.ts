// The weights as reason gives them, before anything was learnt: each says what an argument would be worth between two readings.

import type { NilWeights, Weights } from './features';

/** Natural logarithms of odds. Learning begins here, and is held back from straying far where the corpora say little. */
export const REASONED: Weights = {
  // As many times likelier as it is more often meant.
  prior: 1,
  // Of a name that a counting pack has without a count, one in five means what it says.
  uncounted: -1.5,
  // The prior tells it already, and without priors the shares by salience do.
  salience: 0,
  // A pack made by hand lists as names what are names: how they stand to the label says nothing. The middle of a name seldom stands alone.
  whole: 0,
  start: 0,
  end: 0,
  inside: -0.3,
  acronym: 0,
  personInFull: 0,
  demonym: 0,
  // "Indonesia" for its football team, beside the country.
  loose: -1,
  concept: 0,
  thing: 0,
  commonNoun: 0,
  untold: 0,
  // However many words are found: 4 to 1.
  context: 1.4,
  contextShare: 0.5,
  // A title that fits is worth as much as a description; one that fits nothing known, a little less.
  titleFits: 1.5,
  titleStrange: -1.2,
  // Who held the post that day; who was not born, or dead, or out of every post for long.
  heldThen: 1.2,
  outOfTime: -2.5,
  // Prepositions stand before much that is no place; scores, shares and ages say more. "Mr. Jordan" is no country.
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
  // In a report of a match the side is meant even where the place is ten times as common.
  sideHere: 2,
  sideElsewhere: -0.5,
  placeInSport: -1,
  // Two ties are about as good as a title; common words of descriptions say less.
  tied: 1.6,
  peers: 1,
  // The writer set the region there to tell namesakes apart.
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
