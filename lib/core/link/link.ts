// From found names to links: whom each name means, how surely and why; or why it means nobody we know.

import type { CorrectionId } from '../model/correction';
import { readIntroductions } from './acronyms';
import type { ArticleWords } from './article-words';
import { withCalledRegions } from './called-regions';
import { type CorrectionIndex, NO_CORRECTIONS, Rulings } from './corrections';
import { type ArticleContext, readContext } from './evidence';
import { findIntroduced } from './introduced';
import type { FoundName, Mention } from './mentions';
import { type Linked, Outcome, textOf } from './outcome';
import { readBearers } from './people-here';
import { explainer } from './reasons';
import { OF_ANOTHER, whyNoName, whyNot } from './refusals';
import { weighShortForms } from './short-forms';
import { findShortMentions } from './short-mentions';
import { readNames } from './spans';
import { type Draft, draftGroups, groupMentions, weighGroups } from './standing';
import type { EntityTable } from './table/entity-table';
import { type KnownName, settleWholeNames, type UnknownName } from './whole-names';

export type { Link, Linked, Unlinked } from './outcome';

/** With the reader's rules that had a say. */
export interface LinkedArticle extends Linked {
  readonly corrections: readonly CorrectionId[];
  /** Capitalised words that are no known name, in reading order: what a later stage may list as names that the library does not know. */
  readonly strange: readonly UnknownName[];
}

/**
 * Links an article's names, `found` sorted and not overlapping as the scan gives them. Bounded by the article: no step grows with
 * the library.
 */
export function link(
  table: EntityTable,
  words: ArticleWords,
  found: readonly FoundName[],
  corrections: CorrectionIndex = NO_CORRECTIONS,
): LinkedArticle {
  const outcome = new Outcome(words);
  const rulings = new Rulings(words, table, corrections);
  const read = draftNames(words, table, { found, rulings }, outcome);
  const weighedNames = weighGroups(table, read.drafts);
  const standing = { ...weighedNames, groups: rulings.settled(weighedNames.groups) };
  const { groups } = standing;
  const explain = explainer(words, table, read.context, standing);
  const introductions = readIntroductions(words);
  const people = readBearers(words, {
    groups,
    unknown: read.unknown,
    inLonger: read.inLonger,
    introductions,
  });
  const shorts = rulings.allowed(
    findShortMentions(words, table, {
      groups,
      unknown: read.unknown,
      inLonger: read.inLonger,
      parts: read.parts,
      people,
    }),
  );
  const weighed = weighShortForms(words, table, shorts);
  const short = new Set(shorts.map(({ mention }) => mention.until));
  for (const [number, { mention }] of shorts.entries())
    outcome.settleShort(mention, weighed[number]!, explain);
  for (const group of groups) outcome.settleGroup(group, short, explain);
  return { ...outcome.sorted(), corrections: rulings.used(), strange: read.unknown };
}

/** What was found in an article, and the reader's rules over it. */
interface Found {
  readonly found: readonly FoundName[];
  readonly rulings?: Rulings;
}

/** The article's names before anything is weighed. */
export interface DraftedNames {
  readonly context: ArticleContext;
  readonly drafts: readonly Draft[];
  readonly unknown: readonly UnknownName[];
  readonly inLonger: readonly Mention[];
  readonly parts: Uint8Array;
}

/** Reads which found names stand for themselves, and what the words around say of each. What is none is left in `outcome`. */
export function draftNames(
  words: ArticleWords,
  table: EntityTable,
  { found, rulings = new Rulings(words, table, NO_CORRECTIONS) }: Found,
  outcome: Outcome,
): DraftedNames {
  const read = readMentions(words, table, { found, rulings }, outcome);
  const mentions = withCalledRegions(words, table, read);
  const { partOf, parts, unknown } = settleWholeNames(words, mentions.map(describe));
  const standing: Mention[] = [];
  const others: Mention[] = [];
  for (const [number, mention] of mentions.entries()) {
    const longer = partOf[number];
    const why = longer
      ? `a piece of a longer name, “${textOf(words, longer)}”`
      : whyNot(words, table, {
          mention,
          before: mentions[number - 1] ?? null,
          behind: mentions[number + 1] ?? null,
          parts,
        });
    if (why === OF_ANOTHER) others.push(mention);
    if (rulings.isNever(mention)) outcome.leave(mention, 'the reader has said never to mark it');
    else if (why === null) standing.push(mention);
    else outcome.leave(mention, why);
  }
  const context = readContext(words, table);
  const introduced = findIntroduced(words, table, { standing, others });
  return {
    context,
    drafts: draftGroups(words, table, context, groupMentions(standing, introduced), introduced),
    unknown,
    inLonger: mentions.filter((_, number) => partOf[number]),
    parts,
  };
}

function readMentions(
  words: ArticleWords,
  table: EntityTable,
  { found, rulings }: Required<Found>,
  outcome: Outcome,
): Mention[] {
  const mentions: Mention[] = [];
  for (const { name, mention: read } of readNames(words, table, found)) {
    if (read === null) {
      outcome.leave(name, 'does not begin and end with a word');
      continue;
    }
    const mention = rulings.applied(read);
    // Whether words are a name at all is for the language to say: a rule says whom they name.
    const why = mention.candidates.length === 0 ? whyNobody(read, mention) : whyNoName(words, read);
    if (why === null) mentions.push(mention);
    else outcome.leave(mention, why);
  }
  return mentions;
}

function describe({ first, until, candidates }: Mention): KnownName {
  return {
    first,
    until,
    kinds: new Set(candidates.map(({ kind }) => kind)),
    likeliest: candidates.reduce((best, one) => (one.reading.prior > best.reading.prior ? one : best)).kind,
    demonym: candidates.every(({ reading }) => reading.type === 'demonym'),
  };
}

/** Why a name of the library means nobody of it. */
function whyNobody(read: Mention, ruled: Mention): string {
  if (read.candidates.length > ruled.candidates.length)
    return 'the reader has said that it is not whom we know';
  return ruled.unmet > 0 ? 'asks for words beside it that this article does not have' : 'a given name alone';
}
