// When a link is shown, what strangers weigh, and the weights of short forms, each with its reason; those of readings are in `reasoned-weights.ts`.
// Scores are natural logarithms of odds.

/** From this probability on a link is shown. At 4 to 1, one piece of contrary evidence still turns it. */
export const SURE = 0.8;
/** From here a link is listed as unsure: two chances in five, and no other reading has as many. Below, silence is better. */
export const UNSURE = 0.4;
/** From here it is listed all the same where one of the readings is meant as surely as `KNOWN`: a country or one of its teams. */
export const UNSURE_AMONG = 0.3;
export const KNOWN = 0.75;

/**
 * How much of a name belongs to bearers that no library knows, where the pack says nothing: a weight beside the readings' sum of
 * 1. By the form of the name: the shorter and the commoner, the more strangers bear it.
 */
export const STRANGERS = {
  /** Of several words: "European Commission" is hardly ever another one. */
  long: 0.03,
  /** One word with a capital: a country, a company. */
  word: 0.08,
  /** A word that is also a given name: Jordan, Georgia, Paris. */
  givenName: 0.2,
  /** Four letters or more: NATO, FEMA. */
  acronym: 0.08,
  /** Two or three letters: every trade has its own CTA. */
  shortAcronym: 0.25,
  /** A full name of rare words; with a given name that thousands bear; and with a common family name too: Mike Johnson. */
  rarePerson: 0.04,
  plainPerson: 0.12,
  commonPerson: 1.2,
  /** A family name that press uses alone. */
  surname: 0.2,
  /** Times this where the word is an ordinary one: Will, Target, May. */
  ordinaryWord: 6,
  /** Times this where it stands at a sentence start and has no other capital in its favour. */
  ordinaryAtStart: 5,
  /** Times this for a phrase of ordinary words whose capital is that of the sentence: "The following day". */
  phraseAtStart: 100,
  /** How much of the above the highest salience takes away: a stranger of the same name would be told apart by the writer. */
  salienceRelief: 0.8,
} as const;

/** How much of a name's other spellings is left where one spelling fits exactly: Nasa where the text has NASA. */
export const SPELT_OTHERWISE = 0.03;

/** How often a capital article at a sentence start belongs to the name, where the words without it are a name too: The Guardian, The US. */
export const ARTICLE_NAME = 0.3;

/** Sum of word weights at which context has given 63 % of it: two or three telling words. */
export const CONTEXT_SCALE = 1.2;
/** A word in another block tells less than one in a block where the name stands. */
export const CONTEXT_FAR = 0.4;

/** A title in front that fits the description or posts; and one that fits nothing said of the person. */
export const TITLE_FITS = 1.5;
export const TITLE_STRANGE = -1.2;
/** "in Jordan" speaks against a person. */
export const IN_PERSON = -3;

/**
 * Short forms of people and bodies named in the article, by how they are made (`ShortKind`), behind the full name and before it.
 */
export const SHORT_KIND = {
  /** A family name alone means someone named in full before: 20 to 1 by the custom of the press. Headlines and leads go before. */
  family: { before: 3, later: 1.8 },
  /** The last word of a longer declared family name: "Dragone" for Cavo Dragone. */
  cut: { before: 1, later: 1 },
  /** The first of two family names, where no family name is declared. */
  inner: { before: 1, later: -1 },
  /** The last word of what has the shape of a person's name, where the library does not say that it is one. */
  seeming: { before: 2, later: 0.5 },
  /** A given name alone, and nobody else here bears it. */
  given: { before: 1.2, later: -1.2 },
  /** An abbreviation introduced in brackets beside its full name means that name from there on. */
  introduced: { before: 4, later: 4 },
  /** The initials of a name of three words or more that stands here in full. */
  letters: { before: 3, later: 1.8 },
  /** Lockheed: like a family name, but such words name more things. */
  lead: { before: 2, later: 0.5 },
  /** "the Mets", "the A380": as a lead, behind the full name only. */
  tail: { before: 1.5, later: -6 },
  /** "the Commission" is never said before its full name, and where two are named it may be either. */
  noun: { before: 1.2, later: -6 },
  nominal: { before: 1.2, later: -6 },
} as const;

/**
 * "the ministry" in small letters is listed and never drawn: it is no name, a text is full of such words, and 17 of 18 were right where
 * 420 news texts were read.
 */
export const NOMINAL_SHARE = 0.75;

/** What else speaks for one of the bearers. */
export const SHORT_FORM = {
  /** Of several bearers, the one named last; and one named in the same block. */
  latest: 1.5,
  sameBlock: 0.5,
  /** Per natural logarithm of times named so far: the main character is meant. */
  often: 0.5,
  /** Press uses this name alone for them: Trump, among other Trumps. */
  knownAlone: 3.2,
  /** "Mrs. Clinton" is not Bill: hardly ever a slip. */
  otherSex: -6,
  /** "Sir Keir" calls him as formally as a family name does. */
  givenTitle: 2,
  /** "the younger Bush": for nobody, since which one it is we cannot tell. */
  toldApart: 12,
} as const;

/** From this probability on, a better-known meaning of a word keeps it from being the first word of a body. */
export const OWN_MEANING = 0.1;

/** Against a given name alone where the word has a reading of its own, times that reading's probability: Israel beside Israel Katz. */
export const GIVEN_BESIDE_NAME = -5;

/** How surely a full name inside a longer one names the person: "Andy Warhol Foundation". */
export const IN_LONGER = 0.85;

/**
 * Of a body's name that leaves its country out, where the article speaks of other countries only: what the library leaves of the name to
 * others counts so many times as much. Of a name that means it four times in five that makes 20 to 1 against it; of one that others
 * hardly bear (State Department) 6 to 1.
 */
export const ELSEWHERE = 100;
/** What is left to others where the library does not say how often the name means it: every country has a supreme court. */
export const ELSEWHERE_LEFT = 0.2;
/** And what is left at least: who counts links seldom meets the bodies of other countries. */
export const ELSEWHERE_LEAST = 0.05;
/** And of a party's general name, whatever is counted: a Democratic, a Labour or a Green Party is in dozens of countries, each the only one in its press. */
export const ELSEWHERE_PARTY = 3;
/** The root of that, where the article names press of the body's country: CNN is quoted everywhere, but may tell of home. */
export const ELSEWHERE_QUOTED = 0.5;
/** How often another country must be spoken of: once may be by the way. */
export const SPOKEN_OF = 2;
/** A name's likeliest reading tells of its country only if it is meant as often as all others. */
export const LIKELY_MEANT = 0.5;
/** What is left of a place in another country where the article calls a state by its name: hardly ever are both spoken of by the one word. */
export const NAMESAKE_OF_REGION = 0.1;
