// Who does what a verb of saying tells: the phrase in front of it, or behind it.

import type { NamedHere } from './named-here';
import {
  AN,
  AND,
  AUXILIARY,
  BE,
  BEFORE_PARTICIPLE,
  BEFORE_SUBJECT,
  BEFORE_VERB,
  BY,
  DAYS,
  DETERMINERS,
  ENDS_PHRASE,
  HE_OR_SHE,
  IT,
  LONE_ROLES,
  OF,
  PARTICIPIAL,
  PARTICIPLES,
  ROLES,
  SAYING,
  TEXT_NOUNS,
  WHO,
} from './speech-words';
import type { StoryWords } from './story-words';

/** Whom a phrase means, before anything is looked up. `first`: the token that the phrase begins with. */
export type Subject =
  | { readonly is: 'name'; readonly name: NamedHere; readonly first: number }
  /** He, she; `at`: the token. */
  | { readonly is: 'pronoun'; readonly at: number; readonly first: number }
  /** "the president", "the treaty"; `at`: the noun. */
  | { readonly is: 'role' | 'text-noun' | 'it'; readonly at: number; readonly first: number }
  /** What was said, by whom is told behind: "was called". */
  | { readonly is: 'passive'; readonly first: number }
  /** Somebody else, or nobody that could be told. */
  | { readonly is: 'other'; readonly first: number };

/** Longest apposition between a subject and its verb, in tokens: "Leavitt, who has spoken for the White House since January, said". */
const LONGEST_APPOSITION = 25;

/** The phrase that ends in front of the verb. `from`: the first token of its clause. */
export function subjectBefore(words: StoryWords, verb: number, from: number): Subject {
  let at = verb - 1;
  let isBe = false;
  while (
    at >= from &&
    (words.is(at, BEFORE_VERB) || words.is(at, BE)) &&
    words.isJoined(at + 1) &&
    words.nameAt(at) === null
  ) {
    isBe ||= words.is(at, BE);
    at -= 1;
  }
  const other: Subject = { is: 'other', first: Math.max(at, from) };
  if (isBe && words.is(verb, PARTICIPLES)) return { is: 'passive', first: other.first };
  if (at < from) return words.is(verb, PARTICIPIAL) ? mainSubject(words, from, verb) : other;
  const gap = words.gapBefore(at + 1);
  if (
    words.is(verb, PARTICIPIAL) &&
    (/[,—–]/.test(gap) || words.quoteAt(at) >= 0 || words.is(at, BEFORE_PARTICIPLE))
  )
    return mainSubject(words, from, verb);
  if (/[,)—–]/.test(gap)) {
    const end = beforeApposition(words, at, from);
    return end < from ? other : phraseEndingAt(words, end, from, verb);
  }
  if (words.quoteAt(at) >= 0 || gap.trim() !== '') return other;
  return phraseEndingAt(words, at, from, verb);
}

/** The last token before an apposition that ends at `end`; below `from` if there is none. */
function beforeApposition(words: StoryWords, end: number, from: number): number {
  for (let at = end; at > from && at > end - LONGEST_APPOSITION; at -= 1) {
    if (words.beginsSentence(at)) return -1;
    if (/[,(—–]/.test(words.gapBefore(at))) return at - 1;
  }
  return -1;
}

function phraseEndingAt(words: StoryWords, end: number, from: number, verb: number): Subject {
  const other: Subject = { is: 'other', first: end };
  if (words.quoteAt(end) >= 0) return other;
  const name = words.nameAt(end);
  if (name !== null) {
    if (words.lastOf(name) !== end) return other;
    const nameFirst = words.firstFrom(name.start);
    const first = phraseStart(words, nameFirst, from);
    // "a Virginia Republican said": nobody who is named.
    for (let at = first; at < nameFirst; at += 1) if (words.is(at, AN)) return other;
    const section = name.kind === 'text' ? sectionBefore(words, first, from) : null;
    if (section !== null) return { is: 'name', name: section, first: words.firstFrom(section.start) };
    return isSubjectAt(words, first, from) ? { is: 'name', name, first } : other;
  }
  if (words.is(end, HE_OR_SHE)) return { is: 'pronoun', at: end, first: end };
  if (words.is(end, WHO)) return end > from ? phraseEndingAt(words, end - 1, from, verb) : other;
  if (words.is(end, IT)) {
    const before = words.nameAt(end - 1);
    if (before?.kind === 'text' && end - 1 >= from)
      return { is: 'name', name: before, first: words.firstFrom(before.start) };
    return { is: 'it', at: end, first: end };
  }
  if (words.is(end, AND)) return mainSubject(words, from, verb);
  if (end > from && words.is(end - 1, DETERMINERS) && !words.isCapitalised(end)) {
    if (words.is(end, TEXT_NOUNS)) return { is: 'text-noun', at: end, first: end - 1 };
    if (words.is(end, LONE_ROLES)) return { is: 'role', at: end, first: end - 1 };
  }
  return other;
}

/** "Article 5 of the treaty says": the article does. */
function sectionBefore(words: StoryWords, first: number, from: number): NamedHere | null {
  const section = first - 2 >= from && words.is(first - 1, OF) ? words.nameAt(first - 2) : null;
  return section?.kind === 'text' ? section : null;
}

/** Back over titles and other capitals that belong to the phrase: "White House press secretary" before the name. */
export function phraseStart(words: StoryWords, nameFirst: number, from: number): number {
  let first = nameFirst;
  let hasBody = false;
  while (
    first > from &&
    words.isJoined(first) &&
    !words.beginsSentence(first) &&
    words.quoteAt(first - 1) < 0
  ) {
    const isRole = words.is(first - 1, ROLES);
    const isTitle = isRole || isTitleCapital(words, first - 1);
    // "Chairman of the Joint Chiefs Dan Caine", but not "a lawyer of President Trump".
    const isOf =
      hasBody &&
      words.is(first - 1, OF) &&
      first - 2 >= from &&
      (words.is(first - 2, ROLES) || words.isCapitalised(first - 2));
    if (!isTitle && !isOf && !words.is(first - 1, DETERMINERS)) break;
    hasBody ||= isTitle && !isRole;
    first -= 1;
  }
  // "that Trump said": the word leads in the clause.
  while (first < nameFirst && words.is(first, BEFORE_SUBJECT)) first += 1;
  return first;
}

function isTitleCapital(words: StoryWords, index: number): boolean {
  return (
    words.isCapitalised(index) &&
    !words.is(index, BEFORE_SUBJECT) &&
    !words.is(index, DAYS) &&
    !words.is(index, AND)
  );
}

/** A clause may begin with the phrase: behind a mark, or a word that leads in a clause; not as what a preposition or another verb rules. */
function isSubjectAt(words: StoryWords, first: number, from: number): boolean {
  if (first <= from || words.beginsSentence(first)) return true;
  const before = first - 1;
  if (words.quoteAt(before) >= 0) return true;
  if (/[,;:—–()…]/.test(words.gapBefore(first))) return true;
  // "NATO’s Article 5 says".
  if (/^['’]$/.test(words.gapBefore(before))) return true;
  if (words.is(before, AND))
    return (
      before > from &&
      !words.isCapitalised(before - 1) &&
      words.nameAt(before - 1) === null &&
      !words.is(before - 1, HE_OR_SHE)
    );
  return words.is(before, BEFORE_SUBJECT) || words.is(before, SAYING);
}

/**
 * The subject of the sentence, for a verb that goes on with it: ", calling him …", "and said". Only where no other person stands between
 * that might do it.
 */
export function mainSubject(words: StoryWords, from: number, verb: number): Subject {
  const other: Subject = { is: 'other', first: from };
  let at = from;
  let found: Subject | null = null;
  for (let tries = 0; tries < 2 && found === null; tries += 1) {
    found = phraseFrom(words, at, verb);
    if (found !== null) break;
    at += 1;
    while (at < verb && at < from + 16 && !words.gapBefore(at).includes(',')) at += 1;
  }
  if (found === null) return other;
  const end = found.is === 'name' ? words.lastOf(found.name) : found.first;
  for (let index = end + 1; index < verb; index += 1) {
    if (words.quoteAt(index) >= 0) continue;
    const name = words.nameAt(index);
    const isSame = found.is === 'name' && name?.entity === found.name.entity;
    if ((name?.kind === 'person' && !isSame && mayAct(words, name)) || words.is(index, WHO)) return other;
    if (words.is(index, HE_OR_SHE) && found.is !== 'pronoun') continue;
    // A stranger of two names.
    if (
      name === null &&
      words.isCapitalised(index) &&
      words.isCapitalised(index - 1) &&
      words.nameAt(index - 1) === null &&
      words.isJoined(index)
    )
      return other;
  }
  return found;
}

/** Another person in the sentence may be who does it, unless something of theirs is named, or the sentence goes on behind the name. */
function mayAct(words: StoryWords, name: NamedHere): boolean {
  const next = words.lastOf(name) + 1;
  const follows = words.gapBefore(next);
  if (words.is(words.firstFrom(name.start) - 1, BY)) return true;
  return (
    !/^['’]/.test(follows) && follows.trim() === '' && !words.is(next, ENDS_PHRASE) && !words.is(next, AND)
  );
}

/** A name or pronoun that begins here and is followed by a verb, as far as that can be seen. */
function phraseFrom(words: StoryWords, first: number, until: number): Subject | null {
  if (words.is(first, HE_OR_SHE)) return { is: 'pronoun', at: first, first };
  for (let at = first; at < until && at < first + 10; at += 1) {
    const name = words.nameAt(at);
    const last = name === null ? at : words.lastOf(name);
    if (name?.kind === 'person') {
      const next = last + 1;
      const follows = words.gapBefore(next);
      if (follows.startsWith(',') || follows.startsWith(' (')) return { is: 'name', name, first };
      const isPossessive = /['’]/.test(follows);
      const isModifier = words.isCapitalised(next) || words.is(next, ROLES) || words.is(next, AND);
      return isPossessive || isModifier || words.quoteAt(next) >= 0 ? null : { is: 'name', name, first };
    }
    if (!words.is(at, ROLES) && !words.is(at, DETERMINERS) && !words.isCapitalised(at)) return null;
    if (at > first && !words.isJoined(at)) return null;
    at = last;
  }
  return null;
}

/** The phrase behind the verb or "according to": titles, names, a post; its last name is who is meant. */
export function phraseAfter(words: StoryWords, before: number): Subject {
  const first = before + 1;
  const other: Subject = { is: 'other', first };
  if (first >= words.count || words.beginsSentence(first) || words.gapBefore(first).trim() !== '')
    return other;
  if (words.is(first, HE_OR_SHE)) return { is: 'pronoun', at: first, first };
  if (words.is(first, DETERMINERS) && words.is(first + 1, LONE_ROLES) && endsPhrase(words, first + 2))
    return { is: 'role', at: first + 1, first };
  if (words.is(first, DETERMINERS) && words.is(first + 1, TEXT_NOUNS) && words.nameAt(first + 1) === null)
    return { is: 'text-noun', at: first + 1, first };
  // "said a Republican": nobody who is named.
  if (words.is(first, AN)) return other;
  let head = -1;
  let at = first;
  for (; at < words.count; at += 1) {
    if (at > first && endsPhrase(words, at)) break;
    const name = words.nameAt(at);
    if (name !== null) {
      head = words.lastOf(name);
      at = head;
    } else if (words.isCapitalised(at) && !words.is(at, DAYS)) head = at;
  }
  if (head < 0) return other;
  const name = words.nameAt(head);
  if (name === null || words.lastOf(name) !== head) return other;
  const follows = words.gapBefore(head + 1);
  if (/^['’]/.test(follows)) return other;
  // "author of “…,” said Clinton has": a sentence about the name, not an inversion.
  if (words.is(before, SAYING) && follows === ' ' && words.is(head + 1, AUXILIARY)) return other;
  if (words.is(head + 1, AND) && follows === ' ' && words.isCapitalised(head + 2)) return other;
  // Small words behind the name: "said Trump spokesman" of nobody named.
  if (at > head + 1 && !words.is(head + 1, DAYS)) return other;
  return { is: 'name', name, first };
}

function endsPhrase(words: StoryWords, at: number): boolean {
  if (at >= words.count || words.beginsSentence(at) || words.quoteAt(at) >= 0) return true;
  if (!words.isJoined(at)) return !/^['’]$/.test(words.gapBefore(at));
  return words.is(at, ENDS_PHRASE) || words.is(at, AND);
}

/** A text, or what may stand for one. */
export function isText(subject: Subject): boolean {
  return (
    subject.is === 'text-noun' ||
    subject.is === 'it' ||
    (subject.is === 'name' && subject.name.kind === 'text')
  );
}
