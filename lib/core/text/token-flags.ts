// What is known of a token beside its letters: its capitals, and whether a name may begin or end at it.

export const FLAG = {
  /** The first unit is a capital, or a small letter; neither for digits and scripts without capitals. */
  firstUpper: 1,
  firstLower: 2,
  /** Any later unit is a capital, or a small letter. */
  laterUpper: 4,
  laterLower: 8,
  /** Begins with a digit. */
  digit: 16,
  /** Its last character is a full stop that belongs to it: "U.S.", "Gen.", "Bros.". */
  dotted: 32,
  /** A single capital with a full stop behind it that is not part of the token: the W of "George W. Bush". */
  initial: 64,
  /** One character of a script without spaces. */
  cluster: 128,
  /** An ampersand, which folds to "and". */
  ampersand: 256,
  /** Ends in a sign that belongs to the word: "C++", "US$". */
  signed: 512,
  /** A plain hyphen joins it to the token before. */
  hyphenBefore: 1024,
  /** No name may begin, or end, here. */
  noBegin: 2048,
  noEnd: 4096,
  /** A name may begin here only where another has just ended; end here only where another begins right after. */
  joinedBefore: 8192,
  joinedAfter: 16384,
  /** Holds units that have no capitals of their own, as the second of "ae" for æ. */
  expanded: 32768,
} as const;

export const ANY_LOWER: number = FLAG.firstLower | FLAG.laterLower;
export const ANY_UPPER: number = FLAG.firstUpper | FLAG.laterUpper;
