// Which post tells a reader most about a country or a body: who leads it, then who governs, then the rest.

/**
 * Ranks by the first words of a title, after "acting" and the like. A deputy begins with another word ("Vice
 * President", "Deputy Chair") and so falls to the middle; ordinary members come last.
 */
const RANKS: readonly RegExp[] = [
  /^(president|king|queen|emperor|empress|monarch|sovereign|pope|emir|amir|sultan|grand duke|prince|supreme leader|chief of state|head of state)\b/,
  /^(prime minister|federal chancellor|chancellor|premier|taoiseach|chief minister|head of government)\b/,
  /^(secretary[- ]general|general secretary|director[- ]general|chair|chairman|chairwoman|chairperson|chief|director|commissioner|administrator|governor|mayor|speaker|leader|head|secretary|superintendent)\b/,
];
const MEMBERS = /^(u\.?s\.? )?(member|senator|representative|delegate|resident commissioner|deputy$)\b/;
const QUALIFIERS = /^(acting|interim|caretaker|transitional|the|state|federal|us|u\.s\.|united states) /;

/** 0 is the most telling. */
export function tellingRank(title: string): number {
  let words = title.toLowerCase();
  while (QUALIFIERS.test(words)) words = words.replace(QUALIFIERS, '');
  const rank = RANKS.findIndex((pattern) => pattern.test(words));
  if (rank >= 0) return rank;
  return MEMBERS.test(words) ? RANKS.length + 1 : RANKS.length;
}

/** One seat of many: a senator, a representative. */
export function isMembership(title: string): boolean {
  return tellingRank(title) > RANKS.length;
}
