// Closed lists of words that turn a meaning about or weigh little: negations, modals, opposites, and what says that a claim is wrong.

import { stemHash, WORD, type Words } from './words';

const stems = (words: string): ReadonlySet<number> => new Set(words.split(' ').map(stemHash));

/** It may be so: not a report of what is. */
export const MAYBE = stems('would could may might should can must');
/** It is to come. */
export const TO_COME = stems('will shall');

const WISHES = stems('want ought promise plan propose hope intend pledge vow');
const GO = stemHash('going');
const TO = stemHash('to');

/** Wanted, planned, promised: not a report of what is. "Going to" counts only before a verb in its plain form, which "to" tells. */
export function isWish({ stems: stem, count }: Words, at: number): boolean {
  return WISHES.has(stem[at]!) || (stem[at] === GO && at + 1 < count && stem[at + 1] === TO);
}

/** Verbs and nouns that say little by themselves. */
export const WEAK = stems(
  'say said says get got make made go going come take know think see want look thing just today now actually really new year tell told people according claim report percent percentage pct dollar dollars cents',
);

/** Countries that the press calls by letters or in full. */
export const COUNTRIES = (() => {
  const us = stemHash('usa');
  const uk = stemHash('uk');
  const united = stemHash('united');
  return {
    one: new Map([
      [stemHash('us'), us],
      [us, us],
      [uk, uk],
    ]),
    two: new Map([
      [
        united,
        new Map([
          [stemHash('states'), us],
          [stemHash('kingdom'), uk],
        ]),
      ],
    ]),
  };
})();

/** Function words that turn a claim when another stands in their place: directions, order in time, how many. */
export const DIRECTIONS = stems(
  'before after up down over under above below more most less least against until off out all some any few only both each every without',
);

/**
 * Pairs of opposites that turn a claim about a quantity, a direction or a stand: those that claims of fact-checkers turn on. A thesaurus
 * would add hundreds, most of them opposites in a sense that a claim does not mean (light, dark; hard, soft).
 */
const OPPOSITES =
  'rise fall,increase decrease,up down,more less,more fewer,higher lower,high low,highest lowest,most least,most fewest,best worst,gain lose,win lose,support oppose,grow shrink,raise cut,raise lower,raise reduce,increase cut,increase reduce,before after,for against,add eliminate,add remove,create destroy,create kill,open close,allow ban,legal illegal,import export,first last,largest smallest,biggest smallest,rich poor,true false,over under,above below,surplus deficit,guilty innocent,start stop,strengthen weaken,richest poorest,better worse,easier harder,safer dangerous,male female,men women,man woman,republican democrat,republican democratic,liberal conservative,buy sell,public private,pass fail,accept reject,approve reject,north south,east west,hire fire,expand reduce,expand cut,admit deny,praise criticize,left right,strong weak,full empty,majority minority,double halve,improve worsen,soar plunge,rise drop,increase drop,climb fall,jump fall,rise decline,increase decline,grow decline,rose fell,rose drop,rose decline,fell increase,fell climb,fell jump,fell grow,grew shrank,grew decline,gain lost,win lost,won lost,won lose,gain loss,profit loss,bought sold,start end,begin end,sign veto,always never,alive dead,live die';

export const OPPOSITE: ReadonlyMap<number, ReadonlySet<number>> = (() => {
  const found = new Map<number, Set<number>>();
  const add = (one: number, two: number): void => {
    const known = found.get(one);
    if (known) known.add(two);
    else found.set(one, new Set([two]));
  };
  for (const pair of OPPOSITES.split(',')) {
    const [one, two] = pair.split(' ').map(stemHash) as [number, number];
    add(one, two);
    add(two, one);
  }
  return found;
})();

const NO = stemHash('no');
const NOT = stemHash('not');
/** Behind "not" or "no", these leave the sentence affirmed: "not only", "no doubt", "not just". */
const AFFIRMED = stems('only just merely simply doubt matter question wonder');

/** Whether the word negates what stands around it. "No. 1" and a "No" that answers do not. */
export function isNegation({ stems: stem, flags, count }: Words, at: number): boolean {
  if (!(flags[at]! & WORD.negation)) return false;
  if (stem[at] !== NO && stem[at] !== NOT) return true;
  if (stem[at] === NO && flags[at]! & WORD.first)
    return at + 1 < count && !(flags[at + 1]! & WORD.frame) && !(flags[at + 1]! & WORD.number);
  return (
    at + 1 >= count ||
    !(AFFIRMED.has(stem[at + 1]!) || (stem[at] === NO && (flags[at + 1]! & WORD.number) !== 0))
  );
}

/** Words by which a sentence says that something said is wrong. */
export const WRONG = stems(
  'false falsely debunk debunked untrue misleading mislead misled baseless unfounded myth hoax wrongly incorrectly incorrect bogus fabricated fabricate refute refuted disprove disproved disproven discredited unproven inaccurate inaccurately erroneously misinformation disinformation deny denied denies denying falsehood lie lies lied',
);
/** With these behind "no", "without", "not": "no evidence that", "not true". */
export const UNPROVEN = stems('evidence proof true accurate basis truth correct case');
export const NOT_ANY = stems('no not without little never');
