// Words whose full stop belongs to the word: "Gen. Dan Caine", "Warner Bros.", "St. Louis".

/** Stand before a name, so a capital after the stop begins no sentence. */
const TITLES =
  'mr mrs ms mx dr prof rev fr hon pres gov lt col maj gen brig adm capt cmdr sgt cpl pvt sen rep reps sens amb atty supt msgr st ste mt ft vs messrs mme mlle';

/** Stand after a name, or end a sentence as well as not. */
const ENDINGS =
  'jr sr inc corp ltd co cos bros plc llc esq etc dept univ assn intl natl ave blvd rd bldg approx';

export const TITLE_ABBREVIATIONS: ReadonlySet<string> = new Set(TITLES.split(' '));

/**
 * Folded. Words that are also names or ordinary words are left out ("Sun", "Sat", "Mar", "No"): at the end of a sentence the
 * stop is the sentence's.
 */
export const ABBREVIATIONS: ReadonlySet<string> = new Set([...TITLE_ABBREVIATIONS, ...ENDINGS.split(' ')]);
