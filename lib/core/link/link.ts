// From found names to links: whom each name means, how surely and why; or why it means nobody we know.

import type { CorrectionId } from '../model/correction';
import { readIntroductions } from './acronyms';
import type { ArticleWords } from './article-words';
import { type CorrectionIndex, NO_CORRECTIONS, Rulings } from './corrections';
import { readContext } from './evidence';
import { type FoundName, type Mention, readMention } from './mentions';
import { type Linked, Outcome, textOf } from './outcome';
import { findShortMentions, readBearers } from './people-here';
import { whyNot } from './refusals';
import { weighShortForms } from './short-forms';
import { groupMentions, weighGroups } from './standing';
import type { EntityTable } from './table/entity-table';
import { type KnownName, settleWholeNames } from './whole-names';

export type { Link, Linked, Unlinked } from './outcome';

/** With the reader's rules that had a say. */
export interface LinkedArticle extends Linked {
  readonly corrections: readonly CorrectionId[];
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
  const mentions = readMentions(words, table, { found, rulings }, outcome);
  const whole = settleWholeNames(words, mentions.map(describe));
  const standing: Mention[] = [];
  for (const [number, mention] of mentions.entries()) {
    const longer = whole.partOf[number];
    const why = longer
      ? `a piece of a longer name, “${textOf(words, longer)}”`
      : whyNot(words, table, {
          mention,
          before: mentions[number - 1] ?? null,
          behind: mentions[number + 1] ?? null,
          parts: whole.parts,
        });
    if (rulings.isNever(mention)) outcome.leave(mention, 'the reader has said never to mark it');
    else if (why === null) standing.push(mention);
    else outcome.leave(mention, why);
  }
  const context = readContext(words, table);
  const groups = rulings.settled(weighGroups(words, table, context, groupMentions(standing)));
  const introductions = readIntroductions(words);
  const people = readBearers(words, {
    groups,
    unknown: whole.unknown,
    inLonger: mentions.filter((_, number) => whole.partOf[number]),
    introductions,
  });
  const shorts = rulings.allowed(
    findShortMentions(words, table, { groups, unknown: whole.unknown, parts: whole.parts, people }),
  );
  const weighed = weighShortForms(words, table, shorts);
  const short = new Set(shorts.map(({ mention }) => mention.first));
  for (const [number, { mention }] of shorts.entries()) outcome.settleShort(mention, weighed[number]!);
  for (const group of groups) outcome.settleGroup(group, short);
  return { ...outcome.sorted(), corrections: rulings.used() };
}

function readMentions(
  words: ArticleWords,
  table: EntityTable,
  { found, rulings }: { readonly found: readonly FoundName[]; readonly rulings: Rulings },
  outcome: Outcome,
): Mention[] {
  const mentions: Mention[] = [];
  for (const name of found) {
    const read = readMention(words, table, name);
    const mention = read && rulings.applied(read);
    if (mention === null) outcome.leave(name, 'does not begin and end with a word');
    else if (mention.candidates.length > 0) mentions.push(mention);
    else {
      const denied = read?.candidates.length ? 'the reader has said that it is not whom we know' : null;
      outcome.leave(mention, denied ?? 'asks for words beside it that this article does not have');
    }
  }
  return mentions;
}

function describe({ first, until, candidates }: Mention): KnownName {
  return {
    first,
    until,
    kinds: new Set(candidates.map(({ kind }) => kind)),
    demonym: candidates.every(({ reading }) => reading.type === 'demonym'),
  };
}
