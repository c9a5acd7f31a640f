// A claim turned round by one word: negation put in or taken out, and words for their opposites.
import { type Change, likeCapitals, replaceAny, replaceOne } from './base';

const AUXILIARY =
  /\b(is|are|was|were|has|have|had|will|would|can|could|should|does|did)\b(?! (?:not|n.t|never|no|nothing|nobody|none)\b)(?!n['’]t)(?!['’])/i;

/** "not" behind the first auxiliary that stands in the main clause, as far as that is told by coming before "that", "who", "which". */
export const notBehind: Change = ({ sentence }) => {
  const clause = /^.*?(?=\b(?:that|who|which|because|when|if|whether|than|while|where)\b|$)/.exec(
    sentence,
  )![0];
  if (/\b(?:not|never|no)\b|n['’]t\b/.test(clause) || /["“]/.test(clause)) return null;
  const made = replaceOne(clause, AUXILIARY, ([old]) => `${old} not`);
  // "had a plan" takes "did not have".
  if (
    made === null ||
    /\b(?:has|have|had) not (?:a|an|the|no|more|less|to|his|her|its|our|\d|\p{Lu})\b/u.test(made)
  )
    return null;
  return made + sentence.slice(clause.length);
};

const SHORT: Readonly<Record<string, string>> = {
  is: 'isn’t',
  are: 'aren’t',
  was: 'wasn’t',
  were: 'weren’t',
  will: 'won’t',
  would: 'wouldn’t',
  can: 'can’t',
  could: 'couldn’t',
  does: 'doesn’t',
  did: 'didn’t',
};

export const shortNot: Change = (said, choice) => {
  const made = notBehind(said, choice);
  return (
    made &&
    replaceOne(made, /\b(is|are|was|were|will|would|can|could|does|did) not\b/, ([, old]) => SHORT[old!]!)
  );
};

const PAST =
  /\b(voted|signed|supported|opposed|raised|approved|killed|created|received|passed|vetoed|promised|allowed|banned|endorsed|proposed|donated|wanted|called|used|visited|served|refused|agreed|worked|lied|apologized)\b/;
const PLAIN: Readonly<Record<string, string>> = {
  voted: 'vote',
  signed: 'sign',
  supported: 'support',
  opposed: 'oppose',
  raised: 'raise',
  approved: 'approve',
  killed: 'kill',
  created: 'create',
  received: 'receive',
  passed: 'pass',
  vetoed: 'veto',
  promised: 'promise',
  allowed: 'allow',
  banned: 'ban',
  endorsed: 'endorse',
  proposed: 'propose',
  donated: 'donate',
  wanted: 'want',
  called: 'call',
  used: 'use',
  visited: 'visit',
  served: 'serve',
  refused: 'refuse',
  agreed: 'agree',
  worked: 'work',
  lied: 'lie',
  apologized: 'apologize',
};

/** Behind a name or a noun, not behind a form of "be" or "have". */
const IN_PAST = new RegExp(
  `(?<=^(?:(?!\\b(?:is|are|was|were|be|been|has|have|had|to|who|that|which|not|never|n.t)\\b).)*\\p{L} )${PAST.source}`,
  'u',
);

export const didNot: Change = ({ sentence }, choice) =>
  /["“]/.test(sentence)
    ? null
    : replaceOne(sentence, IN_PAST, ([old]) => `${choice.of(['did not', 'didn’t'])} ${PLAIN[old]}`);

export const never: Change = ({ sentence }) =>
  /["“]/.test(sentence) ? null : replaceOne(sentence, IN_PAST, ([old]) => `never ${old}`);

/** In front of the whole. */
export const notTrue: Change = ({ sentence }, choice) => {
  // One in three: it fits nearly every claim, and would drown the others.
  if (/["“]/.test(sentence) || !canFollow(sentence) || choice.number(3) > 0) return null;
  return `${choice.of(['It is not true that', 'It is not the case that'])} ${lowered(sentence)}`;
};

/** "voted to" → "refused to". */
export const refused: Change = ({ sentence }) =>
  replaceOne(
    sentence,
    /\b(?:voted|agreed|promised|decided|offered|volunteered|planned) to\b(?! (?:not|refuse|deny))/,
    () => 'refused to',
  ) ??
  replaceOne(
    sentence,
    /(?<=\b(?:\p{Lu}\p{L}+|he|she) )(?:wants|plans|intends|promises|agrees) to\b(?! (?:not|refuse|deny))/u,
    () => 'refuses to',
  );

/** "All", "every", "most" at the head turned into "no" or "few". */
export const fewer: Change = ({ sentence }, choice) =>
  replaceOne(
    sentence,
    /^(?:All|Every|Each)(?= \p{Ll})(?! (?:of|the|those|day|time|year|week|month|single day)\b)/u,
    ([old]) => (old === 'All' ? choice.of(['No', 'Not all']) : 'Not every'),
  ) ?? replaceOne(sentence, /^(?:Most|Many)(?= \p{Ll}+s\b)/u, () => 'Few');

export const negationOut: Change = ({ sentence }) =>
  replaceOne(
    sentence,
    /\b(is|are|was|were|has|have|had|will|would|could|should) (?:not|never)(?! only)\b/,
    ([, verb]) => verb!,
  ) ??
  replaceOne(sentence, /\b(is|are|was|were|has|have|had|would|could|should)n['’]t\b/, ([, verb]) => verb!) ??
  replaceOne(sentence, /\bcan(?:['’]t|not)\b/, () => 'can') ??
  replaceOne(sentence, /\b(?:do|does|did)(?: not|n['’]t) (\p{Ll}+)/u, ([all, verb]) =>
    /^do\b/.test(all!) ? verb! : null,
  ) ??
  replaceOne(sentence, /\bnever (?=\p{Ll}+ed\b)/u, () => '') ??
  replaceOne(sentence, /\b(has|have|is|are|was|were) no (?=\p{Ll}+s\b)/u, ([, verb]) => `${verb} many `);

/** Words and their opposites, each way where both lead somewhere. */
const OPPOSITES: readonly (readonly [string, string])[] = [
  ['increased', 'decreased'],
  ['increases', 'decreases'],
  ['increase', 'decrease'],
  ['risen', 'fallen'],
  ['rising', 'falling'],
  ['higher than', 'lower than'],
  ['highest', 'lowest'],
  ['largest', 'smallest'],
  ['biggest', 'smallest'],
  ['best', 'worst'],
  ['more than', 'less than'],
  ['most', 'fewest'],
  ['opposes', 'supports'],
  ['opposed', 'supported'],
  ['oppose', 'support'],
  ['voted for', 'voted against'],
  ['voted to', 'voted not to'],
  ['raised', 'cut'],
  ['raises', 'cuts'],
  ['won', 'lost'],
  ['gained', 'lost'],
  ['created', 'destroyed'],
  ['allowed', 'banned'],
  ['allows', 'bans'],
  ['is legal', 'is illegal'],
  ['before', 'after'],
  ['doubled', 'halved'],
  ['grew', 'shrank'],
  ['safer', 'more dangerous'],
  ['accepted', 'rejected'],
  ['approved', 'rejected'],
  ['signed', 'vetoed'],
  ['improved', 'worsened'],
  ['guilty', 'innocent'],
  ['alive', 'dead'],
  ['success', 'failure'],
  ['ended', 'started'],
  ['added', 'removed'],
  ['above', 'below'],
  ['majority', 'minority'],
  ['always', 'never'],
  ['up', 'down'],
];
const OPPOSITE: ReadonlyMap<string, string> = new Map(
  OPPOSITES.flatMap(([one, other]) => [
    [other, one],
    [one, other],
  ]),
);
const DIRECTION = new RegExp(
  `\\b(?:${[...OPPOSITE.keys()].sort((a, b) => b.length - a.length).join('|')})\\b(?! to (?:two|three))`,
  'i',
);

export const opposite: Change = ({ sentence }, choice) =>
  replaceAny(sentence, DIRECTION, choice, (match) => {
    const old = match[0];
    // "Made up of", "at most", "the most important" mean something else; "up" counts only behind a verb of change.
    const before = sentence.slice(0, match.index);
    if (/^up|down$/i.test(old) && !/\b(?:is|are|was|were|went|gone|go|goes|came) $/.test(before)) return null;
    if (/^most$/i.test(old) && !/\bthe $/.test(before)) return null;
    if (/^most$/i.test(old) && !/^ \p{Ll}+s\b/u.test(sentence.slice(match.index + old.length))) return null;
    return likeCapitals(OPPOSITE.get(old.toLowerCase())!, old);
  });

/** The sentence as it goes on behind other words: its first letter small, unless it is a name's or "I". */
export function lowered(sentence: string): string {
  const first = /^[\p{L}'’]+/u.exec(sentence)?.[0] ?? '';
  return SMALL_FIRST.has(first) ? sentence[0]!.toLowerCase() + sentence.slice(1) : sentence;
}

/** Whether it can stand behind other words: its first word is known to be small there, or begins a name. */
export function canFollow(sentence: string): boolean {
  const first = /^[\p{L}'’]+/u.exec(sentence)?.[0] ?? '';
  return SMALL_FIRST.has(first) || /^(?:I |\p{Lu}[\p{L}.'’-]+ \p{Lu}|U\.S\.)/u.test(sentence);
}

const SMALL_FIRST: ReadonlySet<string> = new Set(
  `A An The This That These Those There It He She They We You His Her Their Our Its In On At For From By With Under Over About After Before Since During
  More Most Many Some All Every Each No Nearly Almost Only One Two Three Four Five Six Seven Eight Nine Ten Half People Voters Women Men Children Students Workers
  Taxpayers Scientists Doctors Police Researchers If When While As Because Photographs Photograph Illegal Undocumented Federal State Public Private`.split(
    /\s+/,
  ),
);
