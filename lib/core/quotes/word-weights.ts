// How much a shared word says about a shared passage, and what two forms of one word have in common.

/** Words of grammar: any two passages share them. */
const GRAMMAR: ReadonlySet<string> = new Set(
  (
    'a about above after again against all also although am among an and any are as at be because been before being below between both but by can cannot ' +
    'could did do does doing down during each either every few for from further had has have having he her here hers him himself his how i if in into is it ' +
    'its itself just may me might more most must my myself neither no nor not now of off on once only or other ought our ours out over own same shall she ' +
    'should so some such than that the their theirs them themselves then there therefore these they this those through to too under until up upon us very ' +
    'was we were what when where whether which while who whom whose why will with within without would yet you your yours s t d ll m re ve'
  ).split(' '),
);

/** A word of grammar counts a quarter: four of them in order say about as much as one noun. */
const GRAMMAR_WEIGHT = 0.25;

export function isGrammar(folded: string): boolean {
  return GRAMMAR.has(folded);
}

export function wordWeight(folded: string): number {
  return isGrammar(folded) ? GRAMMAR_WEIGHT : 1;
}

const ENDINGS =
  /(?:ations|ation|ments|ment|ings|ing|ities|ity|iveness|ively|ive|ers|ions|ion|edly|ied|ies|ed|es|ly|al|s|y|e)$/;

/** A word without its ending, for telling a passage in other words; at least four letters are left. */
export function stemOf(word: string): string {
  if (word.length < 5) return word;
  const stem = word.replace(ENDINGS, '');
  return stem.length < 4 ? word : stem.replace(/(.)\1$/, '$1');
}
