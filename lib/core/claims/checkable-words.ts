// English words that tell a statement of fact from an opinion, a plan, a question or a courtesy, each with what it speaks for.

import { hashWord } from '../text/token-hash';

/** What a word may speak for; one word may do so for several. */
export const SIGN = {
  /** Something that is over: "was", "voted", "ago". */
  past: 1,
  /** Something that is so now: "is", "has", "costs". */
  present: 2,
  /** A number in words, or a share. */
  figure: 4,
  /** A month, a weekday, "yesterday". */
  date: 8,
  /** Sets one thing beside others: "higher", "largest", "than". */
  compared: 16,
  /** Votes, laws, courts, money, counts: what records are kept of. */
  recorded: 32,
  /** Somebody's word: "said", "according". */
  said: 64,
  /** What is not yet, or may not be: "will", "should", "if". */
  ahead: 128,
  /** What goes on in a head: "think", "hope", "want". */
  minded: 256,
  /** Praise and blame: "great", "disgraceful". */
  judged: 512,
  /** Whoever speaks, alone, or as a party, a government, a country. */
  self: 1024,
  us: 8192,
  /** Somebody else, as the one who does it: "she", "they". */
  others: 2048,
  /** Points at what was said before, where it opens a sentence: "that", "it", "there". */
  pointed: 4096,
} as const;

const LISTS: readonly (readonly [number, string])[] = [
  [
    SIGN.past,
    `was were had did went came took gave made got saw knew grew fell rose won lost left led met paid sold bought built broke brought began became
    fought found held kept sent spent stood struck taught told thought threw wrote spoke stole chose drove ran sat sank shot slept swore tore wore hit
    cut put shut hurt cost quit rode hid bit bore flew drew fed fled hung laid lent lit meant overtook proved sought shook shrank spread stuck swept undertook
    withdrew been done gone taken given known grown fallen risen written spoken stolen chosen driven sunk shown seen born beaten broken drawn
    ago yesterday previously formerly recently`,
  ],
  [
    SIGN.present,
    `is are has have does s ve re owns pays costs remains includes contains covers requires bans allows opposes supports holds runs leads ranks accounts
    means lives works employs receives produces exports imports spends earns makes gets says shows prohibits provides represents faces serves belongs`,
  ],
  [
    SIGN.figure,
    `two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty sixty seventy eighty ninety dozen dozens hundred hundreds
    thousand thousands million millions billion billions trillion trillions percent half third quarter majority twice double doubled triple tripled zero`,
  ],
  [
    SIGN.date,
    `january february march april may june july august september october november december jan feb aug sept oct nov dec monday tuesday wednesday
    thursday friday saturday sunday yesterday ago since decade decades century`,
  ],
  [
    SIGN.compared,
    `most least fewer fewest highest lowest largest biggest smallest higher lower larger bigger smaller longest shortest oldest youngest fastest
    than record`,
  ],
  [
    SIGN.recorded,
    `law laws bill act amendment constitution vote votes voted court courts judge jury lawsuit sued ruling ruled treaty tax taxes taxed report
    reports study studies poll polls survey data census budget deficit debt wages income incomes unemployment jobs workers percent rate rates crime crimes murder murders
    police arrested charged convicted killed died dead injured elected appointed nominated resigned signed vetoed passed endorsed funded donated contributed
    billion million dollars export exports population members senate congress department statistics documents records emails evidence founded born`,
  ],
  [
    SIGN.said,
    `said says told according announced reported wrote tweeted stated testified claimed claims argued added warned acknowledged denied accused
    criticised criticized praised urged condemned blamed called asked noted pointed`,
  ],
  [
    SIGN.ahead,
    `will ll would wouldn should shouldn could couldn might may must shall can cannot going gonna need needs let if unless perhaps maybe probably
    likely possibly tomorrow soon future plan plans would ought next won`,
  ],
  [
    SIGN.minded,
    `think thinks believe believes feel feels hope hopes want wants wish love loves like hate fear guess suppose imagine wonder understand agree
    disagree glad proud happy sorry sure opinion honored excited grateful mind care seems seem looks trust`,
  ],
  [
    SIGN.judged,
    `great terrible wonderful horrible awful amazing incredible beautiful good bad better best nice tremendous fantastic disgrace disgraceful shame
    shameful stupid ridiculous sad tough weird crazy disgusting important wrong right fair unfair strong weak smart dangerous greatest perfect
    disaster mess silly clearly obviously course indeed honestly frankly simply truly exactly naturally remarkable`,
  ],
  [SIGN.self, 'i me my mine myself m'],
  [SIGN.us, 'we our ours ourselves'],
  [SIGN.others, 'he she they who it'],
  [SIGN.pointed, 'this that these those it here there so such'],
];

/** By the hash of the folded word, as `Tokens.hashes` holds it. Read when first asked: a worker is woken for many things. */
let known: ReadonlyMap<number, number> | null = null;

/** The signs of a word; 0: none is known. */
export function signsOf(hash: number): number {
  known ??= readLists();
  return known.get(hash) ?? 0;
}

function readLists(): ReadonlyMap<number, number> {
  const signs = new Map<number, number>();
  for (const [sign, list] of LISTS)
    for (const word of list.split(/\s+/)) {
      const hash = hashWord(word);
      signs.set(hash, (signs.get(hash) ?? 0) | sign);
    }
  return signs;
}
