// Names of a claim replaced by others of their kind, and two of a kind changing places.
import { type Change, type Choice, replaceAny } from './base';

const list = (text: string): readonly string[] => text.trim().split(/\s*\n\s*/);

/** From the claimants and texts of the claims: those that a reader meets often. */
const PEOPLE = list(`Barack Obama
  Donald Trump
  Hillary Clinton
  Joe Biden
  Mitt Romney
  John McCain
  Bernie Sanders
  Marco Rubio
  Ted Cruz
  Jeb Bush
  Chris Christie
  Paul Ryan
  Newt Gingrich
  Nancy Pelosi
  Elizabeth Warren
  Mike Pence
  Sarah Palin
  Rick Perry
  Rick Scott
  Scott Walker
  Charlie Crist
  Mitch McConnell
  Harry Reid
  Rand Paul
  Ron Johnson
  Tim Kaine
  Greg Abbott
  Kamala Harris
  Bill Clinton
  John Kerry`);
const STATES = list(`Florida
  Texas
  Ohio
  Wisconsin
  California
  Virginia
  Georgia
  Oregon
  Illinois
  Pennsylvania
  Michigan
  Arizona
  Nevada
  Iowa
  Missouri
  Colorado
  Minnesota
  Tennessee
  Alabama
  Massachusetts`);
const COUNTRIES = list(`Iraq
  Iran
  Mexico
  China
  Russia
  Canada
  Israel
  Germany
  France
  Japan
  Syria
  Afghanistan
  Saudi Arabia
  Cuba
  Australia
  Britain
  India
  Libya
  Egypt
  Pakistan
  Ukraine
  Sweden`);
const PARTIES = list(`Republicans
  Democrats`);
const PARTIES_ONE = list(`Republican
  Democrat`);
const PLACES = list(`New York City
  Chicago
  Houston
  Detroit
  Philadelphia
  Atlanta
  Milwaukee
  Baltimore
  Los Angeles
  San Francisco
  Miami
  Portland
  Austin`);
const COMPANIES = list(`Facebook
  Walmart
  Amazon
  Starbucks
  Target
  Google
  Apple
  McDonald's
  Disney
  Twitter
  Microsoft
  Boeing
  Pfizer`);
const GROUPS = list(`Muslims
  Christians
  Jews
  Catholics
  veterans
  women
  men
  teachers
  immigrants
  students
  seniors
  farmers
  nurses`);
const BODIES = list(`FBI
  CIA
  NSA
  IRS
  EPA
  FDA
  CDC
  NASA
  FEMA
  Pentagon
  Supreme Court
  Federal Reserve`);
const KINDS = [PEOPLE, STATES, COUNTRIES, PARTIES, PARTIES_ONE, PLACES, COMPANIES, GROUPS, BODIES] as const;

const patternOf = (names: readonly string[]) =>
  new RegExp(`\\b(?:${[...names].sort((a, b) => b.length - a.length).join('|')})\\b`);
const PATTERNS = KINDS.map(patternOf);

const SURNAMES = PEOPLE.map((name) => name.split(' ')[1]!).filter(
  (name) => name !== 'Scott' && name !== 'Paul',
);
const SURNAME = new RegExp(`(?<!\\p{Lu}\\p{L}+ |[-’'])\\b(?:${SURNAMES.join('|')})\\b(?! \\p{Lu})`, 'u');

/** A full name for a full name, a state for a state, and so on: of the kinds that the claim names, one. */
export const otherName: Change = ({ sentence }, choice) => {
  const kinds = KINDS.map((names, at) => ({ names, pattern: PATTERNS[at]! })).filter(({ pattern }) =>
    pattern.test(sentence),
  );
  if (kinds.length === 0) return null;
  const { names, pattern } = choice.of(kinds);
  // "New York", "West Virginia", "New Mexico", "Washington Post": longer names are left alone.
  return replaceAny(sentence, pattern, choice, (match) => {
    const before = sentence.slice(0, match.index);
    const behind = sentence.slice(match.index + match[0].length);
    if (
      /(?:New|West|North|South|East|-) ?$/.test(before) ||
      /^ (?:City|State|University|County|Party|Journal|Post)\b|^-/.test(behind)
    )
      return null;
    if (
      names === GROUPS &&
      !/^(?:[,.]| (?:are|were|have|had|who|in|to|can|will|do|and|or|with|from|on|at|than|would|should)\b)/.test(
        behind,
      )
    )
      return null;
    const other = unsaid(names, sentence, choice);
    if (other === null) return null;
    return match.index === 0 ? other[0]!.toUpperCase() + other.slice(1) : other;
  });
};

/** One that the sentence does not name yet. */
function unsaid(names: readonly string[], sentence: string, choice: Choice): string | null {
  const others = names.filter(
    (name) => !sentence.includes(name) && !sentence.includes(name.split(' ').at(-1)!),
  );
  return others.length === 0 ? null : choice.of(others);
}

export const otherSurname: Change = ({ sentence }, choice) =>
  replaceAny(sentence, SURNAME, choice, () => unsaid(SURNAMES, sentence, choice));

/** Kinds whose members may change places; wider than the lists: any two names that begin with a capital are of one kind if both are people. */
const SWAPS = [PATTERNS[0]!, PATTERNS[1]!, PATTERNS[2]!, PATTERNS[3]!, PATTERNS[5]!, PATTERNS[7]!, SURNAME];
const TITLED =
  /(?<!\p{Lu}\p{L}+ )\b(?:Sen|Rep|Gov|President|Senator|Congressman|Congresswoman|Governor|Mayor)\.? (\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?)(?![\p{L}'’-])/u;

/** Two names of a kind change places, where more than a list stands between them. */
export const rolesSwapped: Change = ({ sentence }) => {
  for (const pattern of [...SWAPS, TITLED]) {
    const found = [...sentence.matchAll(new RegExp(pattern.source, `${pattern.flags}g`))];
    for (const [at, one] of found.entries()) {
      const other = found[at + 1];
      if (!other || one[0] === other[0]) continue;
      const between = sentence.slice(one.index + one[0].length, other.index);
      if (
        !/\p{Ll}{3}/u.test(between) ||
        /[.!?]['"”]? \p{Lu}/u.test(between) ||
        /^,? ?(?:and|or|,|with|&|versus|vs\.?)[^\p{L}]/u.test(between)
      )
        continue;
      if (/\b(?:and|or|between|both)\b/.test(between) && between.length < 14) continue;
      const behind = sentence.slice(other.index + other[0].length);
      if (/^ (?:City|State|University|County|Party|Journal|Post)\b|^-/.test(behind + between)) continue;
      const swapped = sentence.slice(0, one.index) + other[0] + between + one[0] + behind;
      return swapped[0]!.toUpperCase() + swapped.slice(1);
    }
  }
  return null;
};

/** Any two names of two words and more, the first at the head, with a verb between: "Ann Lee sued Bob Ray over the mill." */
export const headSwapped: Change = ({ sentence }) => {
  const match =
    /^(\p{Lu}\p{Ll}+(?: \p{Lu}[\p{Ll}.]*){0,2} \p{Lu}\p{Ll}+) ((?:\p{Ll}+ ){0,5}?\p{Ll}+(?:ed|id|es|gave|took|made|met|sent|sold|paid)(?: (?:by|from|to|with|for|against|that|of))?) (\p{Lu}\p{Ll}+(?: \p{Lu}[\p{Ll}.]*){0,2} \p{Lu}\p{Ll}+)(?= \p{Ll}|[.,])/u.exec(
      sentence,
    );
  if (!match) return null;
  const [all, one, between, other] = match;
  if (/^(?:The|A|An|In|On|At|Since|Under|After|Every|United|New|Photographs?|Video)\b/.test(one!))
    return null;
  return `${other} ${between} ${one}${sentence.slice(all.length)}`;
};

/** "A is larger than B" said of B: what stands on either side of "than", where both are short. */
export const comparedSwapped: Change = ({ sentence }) => {
  const match =
    /^((?:\p{Lu}|The \p{L})[\p{L}'’. ]{2,40}?) ((?:has|have|had|is|are|was|were|gets?|pays?|spends?|makes?|earns?) (?:\p{Ll}+ ){0,3}?(?:more|less|fewer|higher|lower|bigger|larger|smaller|safer|better|worse)(?: \p{Ll}+){0,3}) than ((?:the )?\p{Lu}[\p{L}'’. ]{2,40})\.$/u.exec(
      sentence,
    );
  if (!match) return null;
  const [, one, verb, other] = match;
  if (/\b(?:any|ever|it|that|we|what|expected|average|anywhere)\b/i.test(other!)) return null;
  return `${other![0]!.toUpperCase()}${other!.slice(1)} ${verb} than ${one!.replace(/^The /, 'the ')}.`;
};
