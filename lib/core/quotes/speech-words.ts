// Words by which a story tells who says something: verbs of saying, roles, pronouns, and what may stand around them.

import { hashWord } from '../text/tokens';

/** A set of words: its number. Which sets a word is in is looked up once for each word of a story: see `setsOf`. */
export type WordSet = number & { readonly of: 'words' };

/** The sets that a word is in, as two words of 32 bits. */
export interface Sets {
  low: number;
  high: number;
}

const sets = new Map<number, Sets>();
let count = 0;

function setOf(...lists: string[]): WordSet {
  for (const word of lists.join(' ').split(' ')) {
    const hash = hashWord(word);
    const held = sets.get(hash) ?? { low: 0, high: 0 };
    if (count < 32) held.low |= 1 << count;
    else held.high |= 1 << (count - 32);
    sets.set(hash, held);
  }
  count += 1;
  return (count - 1) as WordSet;
}

/** By the hash of the folded word; undefined for the most. */
export function setsOf(hash: number): Sets | undefined {
  return sets.get(hash);
}

/** Verbs that may stand alone beside a quotation: “…,” she said. */
const SAY =
  'said says saying say told tells telling added adds adding wrote writes writing asked asks asking replied replies replying responded responds responding ' +
  'answered answers answering noted notes noting tweeted tweets tweeting posted posts posting declared declares declaring announced announces announcing ' +
  'explained explains explaining insisted insists insisting argued argues arguing claimed claims claiming warned warns warning stated states stating ' +
  'remarked remarks remarking quipped quips quipping joked jokes joking recalled recalls recalling continued continues continuing concluded concludes concluding ' +
  'commented comments commenting observed observes observing acknowledged acknowledges acknowledging admitted admits admitting conceded concedes conceding ' +
  'confirmed confirms confirming asserted asserts asserting alleged alleges alleging contended contends contending maintained maintains maintaining ' +
  'stressed stresses stressing emphasized emphasised emphasizes emphasises emphasizing emphasising urged urges urging vowed vows vowing pledged pledges pledging ' +
  'promised promises promising predicted predicts predicting suggested suggests suggesting lamented laments complained complains complaining boasted boasts boasting ' +
  'bragged brags shouted shouts shouting yelled yells yelling exclaimed exclaims exclaiming muttered whispered reiterated reiterates reiterating repeated repeats repeating ' +
  'testified testifies testifying countered counters countering fumed opined thundered cautioned cautions cautioning reasoned mused charged reported retorted retorts retorting offered offers taunted taunts taunting addressed addresses pleaded pleads chimed fired shot ' +
  'spoke speaks talked talks';

/** Verbs that take a quotation as what someone or something is called: close behind them. */
const NAME =
  'called calls calling described describes describing dubbed dubs dubbing labeled labelled labels labeling labelling branded brands branding characterized characterised ' +
  'characterizes characterizing characterising referred refers referring deemed likened';

/** Verbs that take one behind "as" or "of": dismissed it as “…”, accused her of “…”. What they criticise may be another's words. */
const BLAME =
  'criticized criticised criticizing criticising blasted blasting slammed slamming mocked mocking denounced denounces denouncing dismissed dismisses dismissing praised praises ' +
  'praising hailed hails hailing accused accuses accusing condemned condemns condemning decried decries decrying touted touting ridiculed ridiculing lambasted lambasting';

export const SAYING: WordSet = setOf(SAY);
export const NAMING: WordSet = setOf(NAME);
export const BLAMING: WordSet = setOf(BLAME);
/** "called into the show": no name follows. */
export const NO_NAMING: WordSet = setOf('into for on in back up off out upon attention');
export const AS_OF: WordSet = setOf('as of');
/** Forms that are passive behind a form of "be": was called, is described as. */
export const PARTICIPLES: WordSet = setOf(
  ...`${SAY} ${NAME} ${BLAME}`.split(' ').filter((word) => /ed$|^(?:told|said|written)$/.test(word)),
);
/** "calling it", "adding that": what the sentence's subject does. */
export const PARTICIPIAL: WordSet = setOf(
  ...`${SAY} ${NAME} ${BLAME}`.split(' ').filter((word) => /ing$/.test(word)),
);

/** What a text does with the words that stand in it. */
export const TEXT_SAYS: WordSet = setOf(
  'says said saying states stated stating reads reading declares declared declaring provides provided providing stipulates stipulated stipulating holds holding ' +
    'commits committing committed guarantees guaranteeing guaranteed requires requiring required promises promising promised prohibits prohibiting prohibited bars barring ' +
    'forbids forbidding calls calling describes describing described defines defining defined obliges obliging obligates obligated warns specifies specifying specified ' +
    'affirms affirming affirmed protects protecting asserts mandates proclaims proclaimed proclaiming begins beginning ends ending gives giving grants granting recognises ' +
    'recognizes refers speaks notes adds continues concludes explains lists contains containing contained includes including included',
);
/** "under Article 5", "according to the treaty". */
export const UNDER: WordSet = setOf('under per');
/** "the words “…” in the treaty", "the treaty’s “…” clause". */
export const WORDING: WordSet = setOf(
  'phrase phrases word words wording language clause sentence passage provision line term terms text statement pledge promise commitment guarantee principle definition requirement',
);
/** Words for a text that was named before: "the treaty says". */
export const TEXT_NOUNS: WordSet = setOf(
  'treaty pact article charter constitution amendment agreement accord accords memorandum declaration convention law act bill statute document text protocol resolution clause preamble covenant',
);

export const BE: WordSet = setOf('is are was were be been being s');
/** Between a subject and its verb. */
export const BEFORE_VERB: WordSet = setOf(
  'has have had also later then again once now even just still already repeatedly reportedly famously publicly previously recently falsely wrongly correctly often always ' +
    'never first initially quickly immediately simply further additionally subsequently earlier yesterday today would will did does do could can may might himself herself themselves ' +
    'itself only angrily bluntly flatly explicitly specifically clearly privately apparently actually clearly further instead',
);
export const HE_OR_SHE: WordSet = setOf('he she');
export const HE: WordSet = setOf('he him his himself');
export const SHE: WordSet = setOf('she her hers herself');
export const MR: WordSet = setOf('mr sir');
export const MS: WordSet = setOf('mrs ms miss');
/** Titles in front of a name of one word: it is a person then. */
export const CIVIL: WordSet = setOf('mr mrs ms miss dr sir sen rep gov gen judge prof');
/** A vice president is no president. */
export const LESSENS_ROLE: WordSet = setOf('vice former ex deputy');
export const AN: WordSet = setOf('a an one another some several many two three few other any each');
/** "“Why?” he replied": what is answered is not theirs. */
export const ASKED: WordSet = setOf('asked');
export const AUXILIARY: WordSet = setOf(
  'has had have is was were are will would could should may might can did does',
);
export const IT: WordSet = setOf('it which that this');
export const WHO: WordSet = setOf('who');
export const BUT: WordSet = setOf('but');
export const OF: WordSet = setOf('of');
export const BY: WordSet = setOf('by');
/** "by saying", "after calling", "quoted as saying": the subject of the sentence does. */
export const BEFORE_PARTICIPLE: WordSet = setOf('by after before while when in as of');
export const AND: WordSet = setOf('and but then or');

/** May stand in front of a subject: the clause begins with it. */
const LEADS_IN =
  'that when as while but because after before since although though where what how which why if whether once until so then yet today yesterday later earlier recently ' +
  'meanwhile instead still however also here there monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october ' +
  'november december';
export const BEFORE_SUBJECT: WordSet = setOf(LEADS_IN);
/** Words that stand for a preposition or a verb in front of a name, so that the name is no subject. */
export const DAYS: WordSet = setOf(
  'monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun january february march april may june july august september october november december ' +
    'today yesterday',
);

/** Titles, posts and callings that lead to a name: "said press secretary Karoline Leavitt". */
export const ROLES: WordSet = setOf(
  'president vice mr mrs ms miss mx dr prof professor sir dame lord lady sen senator senators rep reps representative congressman congresswoman gov governor lt gen general ' +
    'maj col colonel capt captain sgt sergeant adm admiral chairman chairwoman chair co chief executive ceo founder secretary press spokesman spokeswoman spokesperson minister prime ' +
    'foreign deputy director head leader speaker judge justice attorney mayor sheriff officer commissioner ambassador envoy special chancellor king queen prince princess pope bishop ' +
    'archbishop cardinal rev reverend pastor imam rabbi candidate nominee hopeful rival republican republicans democrat democratic conservative liberal labour tory billionaire businessman ' +
    'mogul actor actress singer author writer analyst adviser advisor aide strategist manager campaign running mate lawmaker lawyer activist economist historian scientist former ex then ' +
    'new outgoing incoming acting interim current late fellow national security council intelligence defense defence treasury state interior commander majority minority whip house ' +
    'senate white party opposition frontrunner front runner coach striker host anchor commentator columnist reporter journalist correspondent first lady elect us u.s american british russian ukrainian ' +
    'french german chinese israeli canadian mexican iranian polish european eu uk nato un',
);

/** Roles that stand for a person by themselves: "the president said". */
export const LONE_ROLES: WordSet = setOf(
  'president senator congressman congresswoman governor chancellor secretary minister premier mayor pope king queen prince general admiral chairman chairwoman speaker candidate nominee ' +
    'spokesman spokeswoman spokesperson judge ambassador envoy director leader chief officer mogul star lawmaker',
);

/** Words that end a noun phrase on the right: "said Trump at a rally". */
export const ENDS_PHRASE: WordSet = setOf(
  'in on at during after before to from for by with who which that when while as about into through since until over via following because and or but if where it he she they has had ' +
    'have is was were are will would could did this last late early earlier today yesterday during amid upon against',
);

/** Articles and the like in front of a phrase. */
const DETERMINES =
  'the a an this that his her their its our my one another some no any these those such both';
export const DETERMINERS: WordSet = setOf(DETERMINES);
/** A word of saying behind one of these is a noun: "the claims", "Trump’s answers". */
export const BEFORE_NOUN: WordSet = setOf(
  'the a an his her their its our my your no any these those such some s of with from for false recent',
);

export const PREPOSITIONS: WordSet = setOf('in at from to near on the a an s');

/** People whom a story may mean by "he" or "she" without a name that is known. */
export const PEOPLE: WordSet = setOf(
  'man woman boy girl spokesman spokeswoman spokesperson official lawyer attorney voter resident student officer mother father son daughter wife husband brother sister friend aide ' +
    'adviser advisor colleague victim suspect witness doctor nurse teacher professor worker employee reporter journalist author analyst expert owner neighbor neighbour driver soldier ' +
    'veteran supporter critic protester activist member lawmaker source guest caller passenger farmer judge coach player fan user blogger boss uncle aunt cousin niece nephew girlfriend boyfriend actor actress singer comedian director filmmaker businessman entrepreneur economist historian activist ' +
    'analyst strategist manager campaigner voter whistleblower lawyer',
);

/** With a capital at a sentence's beginning, and yet no name. */
export const NO_NAMES: WordSet = setOf(
  DETERMINES,
  LEADS_IN,
  'he she it i we they you who what in on at for and but or not of to from with by as if',
);
