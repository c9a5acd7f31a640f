// Which post tells a reader most about a country or a body: who leads it, then who governs, then the rest.

/**
 * Ranks by the first words of a title, after "acting" and the like. A deputy begins with another word ("Vice
 * President", "Deputy Chair") and so falls to the middle; ordinary members come behind, those sent abroad last.
 */
const RANKS: readonly RegExp[] = [
  /^(president|king|queen|emperor|empress|monarch|sovereign|pope|emir|amir|sultan|grand duke|prince|supreme leader|chief of state|head of state)\b/,
  /^(prime minister|federal chancellor|chancellor|premier|taoiseach|chief minister|head of government)\b/,
  /^(secretary[- ]general|general secretary|director[- ]general|chair|chairman|chairwoman|chairperson|chief|director|commissioner|administrator|governor|mayor|speaker|leader|head|secretary|superintendent)\b/,
];
const MEMBERS: readonly RegExp[] = [
  /^senator\b/,
  /^(member|representative|delegate|resident commissioner|deputy$)\b/,
];
const ENVOYS =
  /^((special|presidential) )*(ambassador|envoy|high commissioner|permanent representative|consul)\b/;
const QUALIFIERS = /^(acting|interim|caretaker|transitional|the|state|federal|us|u\.s\.|united states) /;

const RANKED = RANKS.length;
const MEMBER = RANKED + 1;
const ENVOY = MEMBER + MEMBERS.length;

/** 0 is the most telling. */
export function tellingRank(title: string): number {
  let words = title.toLowerCase();
  while (QUALIFIERS.test(words)) words = words.replace(QUALIFIERS, '');
  const first = (patterns: readonly RegExp[]): number => patterns.findIndex((pattern) => pattern.test(words));
  if (ENVOYS.test(words)) return ENVOY;
  const rank = first(RANKS);
  if (rank >= 0) return rank;
  const member = first(MEMBERS);
  return member >= 0 ? MEMBER + member : RANKED;
}

/** One seat of many: a senator, a representative. */
export function isMembership(title: string): boolean {
  const rank = tellingRank(title);
  return rank >= MEMBER && rank < ENVOY;
}

/** One sent to speak for a country or body elsewhere: a large one sends a hundred. */
export function isEnvoy(title: string): boolean {
  return tellingRank(title) === ENVOY;
}
