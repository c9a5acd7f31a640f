// Where a story says whose words a quotation is: behind it, in front of it, or in the sentence before.

import type { QuotedStretch } from './quoted-stretches';
import { hasBreak, isCapitalInside, isNoun, isPhrasal, takes, verbKind } from './saying-verbs';
import { AN, ASKED, BE, ENDS_PHRASE, PARTICIPIAL, PARTICIPLES, SAYING, UNDER, WORDING } from './speech-words';
import { type StoryWords, wordAt } from './story-words';
import { isText, phraseAfter, phraseStart, type Subject, subjectBefore } from './subjects';

/** How an attribution was read. */
export interface Attribution {
  readonly subject: Subject;
  /**
   * - `behind` and `before`: in the quotation's own sentence
   * - `earlier`: in the sentence before, of which the quotation is the continuation
   */
  readonly from: 'behind' | 'before' | 'earlier';
  /** The verb is one that a text may have: "Article 5 states". */
  readonly textVerb: boolean;
  /** Nothing but a word or two stands between the verb and the quotation. */
  readonly isClose: boolean;
}

/** A word or two: "said that". */
const CLOSE = 2;

const ACCORDING = /^according$/i;
/** Another clause begins: “…,” and the ministers said so again. */
const GOES_ON = /^(?:and|but|or|nor|so|yet)$/i;
/** How far behind a quotation a verb may stand, in tokens: “…,” Secretary of State Marco Rubio, who was with him, said. */
const FAR_BEHIND = 28;
/** How far before. */
const FAR_BEFORE = 40;
/** Longest sentence that is looked through, in tokens of the story's own; with its quotations four times as many. */
const LONGEST_SENTENCE = 150;

export function attributionOf(words: StoryWords, index: number): Attribution | null {
  // "When asked, “…?” he replied": the verb in front has the quotation already.
  return isAsked(words, index) ? before(words, index) : (behind(words, index) ?? before(words, index));
}

function isAsked(words: StoryWords, index: number): boolean {
  const open = words.firstFrom(words.quotes[index]!.outer.start);
  return words.is(open - 1, ASKED) && words.quoteAt(open - 1) < 0;
}

/** A full sentence is quoted: nothing of the story's own stands in its sentence. */
export function standsAlone(words: StoryWords, index: number): boolean {
  const quote = words.quotes[index]!;
  if (quote.marks === null) return true;
  const first = words.firstFrom(quote.outer.start);
  const startsHere =
    first === 0 ||
    words.blockOf(first) !== words.blockOf(first - 1) ||
    /[.!?…]["”’»]?\s/.test(words.gapBefore(first)) ||
    (words.quoteAt(first - 1) >= 0 && /[.!?…]/.test(words.gapBefore(first)));
  return (
    startsHere &&
    /[.!?…—–-]\s*$/.test(words.tokens.text.slice(quote.parts[0]!.start, quote.parts.at(-1)!.end))
  );
}

/** “…,” said X; “…,” X said; “…,” according to X; “…” — X. */
function behind(words: StoryWords, index: number): Attribution | null {
  const quote = words.quotes[index]!;
  const { text } = words.tokens;
  const first = words.firstFrom(quote.outer.end);
  if (first >= words.count || words.quoteAt(first) >= 0) return null;
  const gap = text.slice(quote.outer.end, words.tokens.starts[first]!);
  if (words.blockOf(first) !== quote.lastBlock) return null;
  const last = quote.parts.at(-1)!;
  const end = text.slice(Math.max(last.start, last.end - 2), last.end);
  const isOpenEnded = /[,?!…—–-]$/.test(end) || /^\s*[,—–-]/.test(gap);
  if (/^[.;:]/.test(gap.trim()) || GOES_ON.test(wordAt(words, first))) return null;
  if (/^\s*[—–]/.test(gap) && words.isCapitalised(first)) {
    const subject = phraseAfter(words, first - 1);
    if (subject.is === 'name' || quote.marks === null)
      return { subject, from: 'behind', textVerb: true, isClose: true };
  }
  const verbs = verbKind(words, first);
  if (verbs !== null && !words.is(first, PARTICIPIAL) && (isOpenEnded || !words.isCapitalised(first))) {
    const subject = phraseAfter(words, first);
    return { subject, from: 'behind', textVerb: verbs.text, isClose: true };
  }
  if (isAccording(words, first))
    return { subject: phraseAfter(words, first + 1), from: 'behind', textVerb: true, isClose: true };
  if (!isOpenEnded) return wordingBehind(words, quote, first);
  const limit = Math.min(words.count, first + FAR_BEHIND);
  for (let at = first + 1; at < limit; at += 1) {
    if (words.beginsSentence(at) || words.quoteAt(at) >= 0) break;
    if (isAccording(words, at))
      return { subject: phraseAfter(words, at + 1), from: 'behind', textVerb: true, isClose: true };
    const kind = verbKind(words, at);
    if (kind === null || words.is(at, PARTICIPIAL) || isNoun(words, at)) continue;
    const subject = subjectBefore(words, at, first);
    // Between the quotation and the subject stands nothing, or "as".
    const leads = subject.first - first;
    const isDirect = leads <= 0 || (leads === 1 && /^as$/i.test(wordAt(words, first)));
    return {
      subject: isDirect ? subject : { is: 'other', first },
      from: 'behind',
      textVerb: kind.text,
      isClose: true,
    };
  }
  return null;
}

/** "the words “…” in the treaty": only behind a word for wording. */
function wordingBehind(words: StoryWords, quote: QuotedStretch, first: number): Attribution | null {
  const before = words.firstFrom(quote.outer.start) - 1;
  if (!words.is(before, WORDING) || !/^(?:in|of|from)$/i.test(wordAt(words, first))) return null;
  return { subject: phraseAfter(words, first), from: 'behind', textVerb: true, isClose: true };
}

/** X said that “…”; X: “…”; according to X, “…”; X’s phrase “…”. The nearest verb counts. */
function before(words: StoryWords, index: number): Attribution | null {
  const quote = words.quotes[index]!;
  const open = words.firstFrom(quote.outer.start);
  const block = quote.block;
  const from = sentenceFrom(words, open, block);
  const gap = words.gapBefore(open);
  if (from < open && /:\s*["“„«‘'`—–]*$/.test(gap)) {
    const named = colonSpeaker(words, from, open);
    if (named !== null) return { subject: named, from: 'before', textVerb: true, isClose: true };
  }
  const possessive = possessorOf(words, open);
  if (possessive !== null) return { subject: possessive, from: 'before', textVerb: true, isClose: true };
  for (let at = open - 1; at >= from && at > open - FAR_BEFORE; at -= 1) {
    if (words.quoteAt(at) >= 0) continue;
    if (isAccording(words, at))
      return { subject: phraseAfter(words, at + 1), from: 'before', textVerb: true, isClose: true };
    if (words.is(at, UNDER) || isWordsOf(words, at)) {
      const subject = phraseAfter(words, at);
      if (subject.is === 'text-noun' || (subject.is === 'name' && subject.name.kind === 'text'))
        return { subject, from: 'before', textVerb: true, isClose: true };
      continue;
    }
    const kind = verbKind(words, at);
    if (kind === null || isNoun(words, at) || isCapitalInside(words, at) || isPhrasal(words, at)) continue;
    let subject = subjectBefore(words, at, from);
    // "saying at rallies—he had played the “…”": the words behind the dash are another clause's.
    if (hasBreak(words, at + 1, open) || !takes(words, at, open)) subject = { is: 'other', first: at };
    if (subject.is === 'passive') subject = byWhom(words, quote);
    if (!kind.speech && !isText(subject)) continue;
    return { subject, from: 'before', textVerb: kind.text, isClose: open - at <= CLOSE + 1 };
  }
  return null;
}

/**
 * First token of the sentence that a quotation stands in, outside of quotations; of an endless one, some way back. A sentence that ends with
 * a quotation ends in it.
 */
export function sentenceFrom(words: StoryWords, open: number, block: number): number {
  for (let at = open - 1; at >= 0 && words.blockOf(at) === block; at -= 1) {
    if (words.quoteAt(at) >= 0 ? endsWithQuote(words, at, open) : at === open - LONGEST_SENTENCE)
      return at + 1;
    if (words.quoteAt(at) < 0 && words.beginsSentence(at)) return at;
    if (open - at > LONGEST_SENTENCE * 4) return at;
  }
  let first = open;
  while (first > 0 && open - first < LONGEST_SENTENCE * 4 && words.blockOf(first - 1) === block) first -= 1;
  return first;
}

/** The last token of a quotation with whose end the sentence ends as well. */
function endsWithQuote(words: StoryWords, at: number, open: number): boolean {
  const { text, starts } = words.tokens;
  if (at !== open - 1 && words.quoteAt(at + 1) >= 0) return false;
  const quote = words.quotes[words.quoteAt(at)]!;
  const end = text.slice(quote.parts.at(-1)!.end - 1, starts[at + 1] ?? quote.outer.end);
  if (/^[.!?…]/.test(end) && (words.isCapitalised(at + 1) || at + 1 === open)) return true;
  return /[.!?]\s/.test(words.gapBefore(at + 1).replace(/^[^"”’»]*["”’»]/, ''));
}

function isAccording(words: StoryWords, at: number): boolean {
  return ACCORDING.test(wordAt(words, at)) && /^to$/i.test(wordAt(words, at + 1));
}

/** "in the words of the treaty", "in the wording of". */
function isWordsOf(words: StoryWords, at: number): boolean {
  return /^of$/i.test(wordAt(words, at)) && words.is(at - 1, WORDING) && /^the$/i.test(wordAt(words, at - 2));
}

/** was called “…” by X. */
function byWhom(words: StoryWords, quote: QuotedStretch): Subject {
  const behind = words.firstFrom(quote.outer.end);
  if (/^by$/i.test(wordAt(words, behind)) && words.gapBefore(behind).length <= 3)
    return phraseAfter(words, behind);
  return { is: 'other', first: behind };
}

/** "Leavitt: “…”", "Article 5: “…”": a name and a colon, and no verb. */
function colonSpeaker(words: StoryWords, from: number, open: number): Subject | null {
  const name = words.nameAt(open - 1);
  if (name === null || words.lastOf(name) !== open - 1) return null;
  const nameFirst = words.firstFrom(name.start);
  const first = phraseStart(words, nameFirst, from);
  // "Obama to NATO: “…”", "Added a Florida Democrat: “…”".
  for (let at = first; at < nameFirst; at += 1)
    if (words.nameAt(at) !== null || words.is(at, AN) || words.is(at, ENDS_PHRASE)) return null;
  return first === from ? { is: 'name', name, first } : null;
}

/** "Article 5’s “…”", "the treaty’s promise that “…”"; of a person the words may be the writer's. */
function possessorOf(words: StoryWords, open: number): Subject | null {
  let at = open - 1;
  if (/^that$/i.test(wordAt(words, at))) at -= 1;
  if (words.is(at, WORDING)) at -= 1;
  else if (at < open - 1) return null;
  if (!/^s$/i.test(wordAt(words, at)) || !/['’]/.test(words.gapBefore(at))) return null;
  const name = words.nameAt(at - 1) ?? words.nameAt(at);
  if (name?.kind === 'text') return { is: 'name', name, first: words.firstFrom(name.start) };
  return { is: 'other', first: at };
}

/**
 * Whom the sentence `[from, until)` says to have said something. Null if it has no verb of saying, or several and nothing that tells which:
 * a colon at its end belongs to the last.
 */
export function speakerOfSentence(words: StoryWords, from: number, until: number): Attribution | null {
  const said: Attribution[] = [];
  for (let at = from; at < until; at += 1) {
    const kind = words.quoteAt(at) < 0 ? verbKind(words, at) : null;
    if (kind === null || isNoun(words, at) || isCapitalInside(words, at) || words.is(at, PARTICIPIAL))
      continue;
    if (words.is(at - 1, BE) && words.is(at, PARTICIPLES)) continue;
    const subject = subjectBefore(words, at, from);
    if (words.is(at, SAYING) || isText(subject))
      said.push({ subject, from: 'earlier', textVerb: kind.text, isClose: true });
  }
  if (/:/.test(words.gapBefore(until))) return said.at(-1) ?? null;
  return said.length === 1 ? said[0]! : null;
}
