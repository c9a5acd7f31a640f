// Step: lines about the story instead of in it: bylines, dates, credits, calls to subscribe.

import { type Draft, drop, isProse, isStrideEnd, wordsOf } from '../draft';
import type { Run } from '../outline';
import { words } from '../vocabulary';

// Expressions here are of small letters and match small letters: one that ignores case, or asks for Unicode
// properties, takes milliseconds to compile, and on most pages it runs once.

/** Letters: longer lines say more than that. */
const LONGEST = 220;
const LONGEST_BYLINE = 60;
const LONGEST_DATE = 40;
const LONGEST_DATED = 90;

const NOTICE =
  /^(?:[\s–—-]*\(?(?:(?:additional |with )?reporting|editing|writing|compiled|edited|written|translated) by\b|©|copyright\b|all rights reserved|(?:(?:last )?updated?|published|posted)(?: on| at)? ?:? ?(?:\w+ )?\d|sign (?:up|in)\b|log in\b|subscribe\b|already a subscriber|register (?:now|for)|(?:photo|image|foto|picture|video)(?: credit)?s?\s*[:©]|advertisement|download (?:the|our) .{0,20}app\b|have a (?:news )?tip\b|this (?:article|story) (?:was|has been|is|first|originally) (?:first |originally |also )?(?:published|appeared|updated|amended|corrected))/;
/** First words of such lines: the long expression is compiled, which takes half a millisecond, only where a line begins so. */
const FIRST_WORDS = words(
  'reporting editing writing compiled edited written translated © copyright update updated published posted subscribe photo photos image images foto fotos picture pictures video videos advertisement',
);
/** Where the first word may begin any sentence: the first two. */
const FIRST_PAIRS = words(
  'additional-reporting with-reporting all-rights last-updated last-update sign-up sign-in log-in already-a register-now register-for photo-credit photo-credits image-credit image-credits download-the download-our have-a this-article this-story',
);

function beginsLikeNotice(small: string): boolean {
  const [, first = '', second = ''] = /^[\s–—(-]*([^\s:)]+)[\s:)]*([^\s:]*)/.exec(small) ?? [];
  return FIRST_WORDS.has(first) || FIRST_PAIRS.has(`${first}-${second}`) || first.startsWith('©');
}

/** Invitations to follow elsewhere, and words without which there is none. */
const ELSEWHERE_WORDS = ['google news', 'whatsapp', 'telegram', 'sign up'];
const ELSEWHERE =
  /google news|(?:whatsapp|telegram)[ -](?:channel|kanal|canal|chaîne|group)|(?:channel|kanal|canal|chaîne) whatsapp|sign up (?:(?:for (?:it|our|the)|to) .{0,60})?here\b/;
const DATE_ONLY =
  /^(?:[a-z]{3,10},? )?(?:\d{1,2}(?:st|nd|rd|th|\.)? [a-zäéû]{3,10}\.? \d{4}|[a-z]{3,10}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}[./-]\d{1,2}[./-]\d{1,2})[\s,|·–-]*(?:at )?(?:\d{1,2}[:.]\d{2})?(?: ?[ap]\.?m\.?)?(?: ?[a-z]{2,4})?$/;
const YEAR_PART = /\d\d/;
/** A day and an hour: the line under a headline. */
const YEAR = /\b(?:19|20)\d\d\b/;
const HOUR = /\b\d{1,2}[:.h]\d\d\b/;

/** Words for "by" before a name. */
const BY = new Set(
  'by von par por di da av af door przez oleh text texte texto redaktion redazione redacción autor auteur author'.split(
    ' ',
  ),
);
/** Small words within names and between them. */
const PARTICLES = new Set('and und et y e og och en i de van von da di del la le ten'.split(' '));

/** "By Jane Doe", "Von Erika Muster": a word for "by" and up to eight names, no sentence. */
function isByline(words: string): boolean {
  const [first, ...names] = words.split(/[\s,:]+/);
  if (!first || !BY.has(first.toLowerCase()) || names.length === 0 || names.length > 8) return false;
  return names.every((name) => name !== name.toLowerCase() || PARTICLES.has(name));
}

function isNotice(run: Run, words: string, beforeStory: boolean): boolean {
  if (run.weight < LONGEST_BYLINE && isByline(words)) return true;
  const small = words.toLowerCase();
  if (beginsLikeNotice(small) && NOTICE.test(small)) return true;
  if (ELSEWHERE_WORDS.some((each) => small.includes(each)) && ELSEWHERE.test(small)) return true;
  if (run.weight < LONGEST_DATE && YEAR_PART.test(small) && DATE_ONLY.test(small)) return true;
  return beforeStory && run.weight < LONGEST_DATED && YEAR.test(small) && HOUR.test(small);
}

export function* dropNotices(draft: Draft): Generator<undefined, void> {
  let beforeStory = true;
  for (const run of draft.outline.runs) {
    if (isStrideEnd(run)) yield;
    if (draft.drops[run.index] !== null || run === draft.headline) continue;
    if (run.weight <= LONGEST && isNotice(run, wordsOf(run, 260), beforeStory)) drop(draft, run, 'notice');
    else if (isProse(run)) beforeStory = false;
  }
}
