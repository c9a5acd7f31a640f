// Closed classes of English words that press sets around names: titles, portfolios, calendar words, bodies named after people.

import { words } from './word-set';

/** Stand before a person's name, or before a family name alone. Folded, without a stop. */
export const TITLES = words(`
  president pres vicepresident chancellor premier minister secretary undersecretary prime speaker leader whip
  senator sen sens representative rep reps congressman congresswoman congressperson lawmaker delegate assemblyman
  assemblywoman governor gov lieutenant lt mayor commissioner councilman councilwoman councillor alderman chair chairman
  chairwoman chairperson chief director administrator ambassador amb envoy adviser advisor spokesman spokeswoman
  spokesperson counsel attorney prosecutor solicitor czar
  general gen admiral adm colonel col major maj captain capt commander cmdr sergeant sgt brigadier brig marshal corporal
  officer cpl pvt deputy sheriff detective inspector superintendent trooper agent
  judge justice magistrate
  mr mrs ms miss mx dr doctor prof professor sir dame lord lady baroness baron count countess king queen prince princess
  emperor sultan sheikh emir crown duke duchess
  pope cardinal archbishop bishop father rev reverend pastor rabbi imam ayatollah sister brother saint st
  coach manager captain ceo cfo coo founder founders cofounder executive owner author actor actress singer rapper
  comedian journalist reporter editor economist analyst scientist astronaut activist
  candidate nominee frontrunner challenger incumbent hopeful rival mogul billionaire tycoon businessman businesswoman
  democrat democratic republican independent libertarian conservative labour liberal
  former ex late acting interim outgoing incoming then elect first lady
`);

/** Stand before names like titles, but say nothing of a post: parties, and words of time. */
export const DESCRIBERS = words(
  'democrat democratic republican independent libertarian conservative labour liberal former ex late acting interim outgoing incoming then elect first',
);

/** Stand between the name of a body or place and a title: Press Secretary, Foreign Minister, Attorney General. */
export const PORTFOLIOS = words(`
  press foreign defense defence finance treasury interior justice trade economy economic economics health education
  energy labor labour homeland national security intelligence special deputy vice attorney senior chief prime house
  senate majority minority state home commerce transportation transport agriculture environment veterans housing
  communications policy political military naval air army navy police fire district supreme high court city county
  assistant associate executive managing general principal permanent top budget cabinet opposition party parliamentary
  staff war affairs
`);

/** Titles that say nothing of the person's post: no evidence for or against a reading. */
export const COURTESY = words('mr mrs ms miss mx dr doctor sir dame former ex late then');

/**
 * Small words that join others, with the numerals and the words of time that begin sentences. A capital makes no name of them, and
 * where one stands in running text a new sentence or a title begins: its stop was lost, or it closes a line of its own.
 */
export const FUNCTION_WORDS = words(`
  the a an and or but nor if as at by for from in into of off on onto out over per than to under until upon via with without within
  about above across after against along amid among around before behind below beneath beside between beyond despite down during
  inside near outside since through throughout toward towards up
  i you he she it we they me him us them my your his her its our their mine yours hers ours theirs myself himself herself itself
  this that these those there here who whom whose which what when where why how
  is are was were be been being am has have had do does did can could would should shall might must not no yes ok okay
  all any both each every either neither some such many most more much few other others another same own only just also too very
  so yet still then now once again because although though while whereas unless whether however meanwhile moreover therefore
  according given following including
  one two three four five six seven eight nine ten eleven twelve dozens hundreds thousands
  yesterday today tomorrow tonight almost nearly perhaps maybe
  newsroom newsdesk
`);

/** Ordinary words that are abbreviations in capitals. */
export const ABBREVIATIONS_TOO = words('us who it aids am pm ad pc tv ok id ice start');

/** Have a capital without being a name of ours. */
export const CALENDAR = words(`
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
  october november december jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat sun
  christmas easter thanksgiving ramadan am pm gmt edt est pdt pst utc bst cet
`);

/** Follow a family name to make another person of it. */
export const GENERATIONS = words('jr sr junior senior ii iii iv');

/** Small words inside family names. */
export const PARTICLES = words(
  'de del della di da do dos du des la le las los van von der den ter ten zu zur af av al el bin ibn ben bint abu y e st',
);

/**
 * After a person's name, these name a body, a house or a time called after the person, and not the person: the Putin regime.
 * People who follow someone are not among them: "Trump supporters" speaks of him.
 */
export const CALLED_AFTER = words(`
  administration administrations government cabinet campaign foundation organization organisation family ministry regime
  era presidency premiership transition estate doctrine dynasty household university tower hotel golf trust charity
  team camp library museum
`);

/** What bodies are called in every state and country; they always have capitals, so the ordinary words do not list them. */
export const BODY_NOUNS = words(`
  supreme court courts senate house parliament congress assembly legislature department ministry agency administration
  commission committee council board bureau office authority service services police army navy force forces guard corps
  treasury cabinet bank union federation association institute university college school schools district academy party
  state national federal central general public attorney security defense defence justice health education transportation
  labor labour agriculture commerce energy homeland environmental protection veterans affairs representatives lords
  commons ombudsman tribunal prosecutor
`);

/** Of peoples, faiths and parts of the world: the Muslim Brotherhood is not called "Muslim", nor the Arab League "Arab". */
export const OF_PEOPLES = words(`
  muslim muslims islamic islamist jewish zionist christian catholic orthodox protestant buddhist hindu sikh sunni shia shiite
  arab arabic african asian european eurasian caribbean nordic baltic balkan slavic celtic latin kurdish kurd tamil baloch berber tuareg
`);

/** Houses and bodies that are called after something behind "of": Museum of Flight, Church of Scientology. */
export const INSTITUTIONS = words(`
  university universities college school academy institute institution museum gallery library theatre theater cathedral church temple
  mosque hospital clinic observatory bank ministry department office bureau agency board court council commission committee chamber
  house society association organisation organization federation league union order party front movement army brigade brotherhood knights daughters sons foundation
  fund center centre laboratory laboratories archive archives conservatory hall palace tower zoo festival
`);

/** Administrative words in front of "of" and a place: the place is meant all the same. */
export const TERRITORIES = words(`
  city town village borough municipality commune parish district county province region prefecture governorate state territory republic
  kingdom principality duchy emirate sultanate commonwealth government people port
`);

/** Last words of the names of papers and broadcasters, which stand behind a place or a demonym: Saudi Gazette. */
export const PAPERS = words(`
  gazette herald times post tribune journal sun star chronicle news mirror telegraph observer globe mail daily express guardian
  independent standard weekly magazine press review examiner inquirer bulletin dispatch courier radio television tv
`);

/** Bodies by their kind alone: which one is meant the article says, not the word. */
export const BARE_BODIES = words(`
  department ministry agency commission committee council board bureau office court tribunal authority service division institute
  university college school academy bank union association federation club party league company corporation group foundation
  museum church hospital airport station hotel newspaper magazine administration government
`);

/** Legal forms and the like, at the end of a company's name; the first line also stands in front of one of the second. */
export const COMPANY_GROUPS = words('group holding holdings motor motors industries international');
export const COMPANY_FORMS = words(`
  inc incorporated corp corporation co company ltd limited plc llc lp ag sa nv bv spa se ab asa oyj gmbh kk pty bhd berhad tbk pjsc
  ojsc jsc
`);

/** Letters behind a person's name and a comma: Queen's Counsel, Member of Parliament. None of them is the code of a state of the U.S. */
export const HONOURS = words('qc kc mp mep msp obe mbe cbe kbe phd cpa rn esq jd sj');

/** Stock exchanges, in front of a symbol: (NYSE: GE). */
export const EXCHANGES = words('nyse nasdaq amex lse tsx asx otc otcbb euronext arca');

/** Say before or behind a demonym that the language is meant. */
export const SPEAKING = words(
  'speak speaks spoke spoken speaking learn learns learned learning study studies teach teaches taught fluent translate translated',
);
export const LANGUAGE_NOUNS = words(
  'language languages dialect dialects speaking speaker speakers grammar alphabet translation subtitles lessons',
);
/** Things called after a nation that have no more to do with it. */
export const NAMED_AFTER_NATION = words(
  'fries fry toast dressing pastry pastries delight roulette checkers sprouts terrier terriers shepherd shepherds bulldog bulldogs setter',
);

/** Before a name these say place, and so speak against a person. */
export const PLACE_PREPOSITIONS = words(
  'in at near across throughout outside inside around toward towards into',
);

/** Set before a place's name with a capital without making another name of it. */
export const PLACE_MODIFIERS = words(
  'downtown uptown central mainland metropolitan metro rural suburban inner',
);

/** Stand before or behind the name of a side in a match, and seldom beside a place. */
export const TEAM_VERBS = words(`
  beat beats beating defeat defeats defeated defeating thrash thrashed edge edged rout routed trounced crushed blanked
  downed stunned hammered outscored outlasted vs v versus
`);

/** Behind a name, alone or after 's, these say that it is a company. */
export const COMPANY_BEHIND = words(`
  shares stock stocks inc corp co ltd plc llc ag sa nv gmbh shareholders shareholder investors subsidiary profits
  earnings revenue sales executives employees spokesman spokeswoman spokesperson ceo cfo
`);

/** Before "of", "at" or "in" and a name, these say that it is a company. */
export const COMPANY_BEFORE = words(
  'shares stake stakes ceo cfo shareholders unit subsidiary division analyst executive stock',
);

/** Behind a name, these say that it is somebody who speaks: a person or a body, or a government called by its seat. */
export const SAYING = words(
  'said says told tells added adds announced announces warned warns urged urges insisted insists denied denies argued argues',
);
