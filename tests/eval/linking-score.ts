// Precision, recall and F1 over judged texts, as ../shared/data/linking/score.py counts them.
import type { JudgedMention, JudgedText } from './linking-judge';

export interface Score {
  readonly gold: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** Share of the mentions that have a link, right or wrong. */
  readonly found: number;
  /** Share of those that are right. */
  readonly rightOfFound: number;
}

export interface Scores {
  readonly all: Score;
  readonly named: Score;
  readonly inBase: Score;
  readonly partialNames: { readonly gold: number; readonly found: number; readonly right: number };
  /** Share of the links that stand exactly on a mention. */
  readonly onMentions: number;
  readonly nil: { readonly gold: number; readonly linked: number };
  readonly links: number;
}

export function score(texts: readonly JudgedText[]): Scores {
  const links = texts.flatMap((text) => text.links);
  const mentions = texts.flatMap((text) => text.mentions);
  const nil = texts.flatMap((text) => text.nil);
  // A link counts against all three alike, whatever it stands on.
  const wrong = links.filter(({ verdict }) => verdict === 'wrong').length;
  const partial = mentions.filter((each) => each.partial);
  return {
    all: scoreOf(mentions, wrong),
    named: scoreOf(
      mentions.filter(({ named }) => named),
      wrong,
    ),
    inBase: scoreOf(
      mentions.filter(({ mention }) => mention.in_kb),
      wrong,
    ),
    partialNames: {
      gold: partial.length,
      found: partial.filter(({ found }) => found).length,
      right: partial.filter(({ hit }) => hit).length,
    },
    onMentions: share(links.filter(({ mention }) => mention !== null).length, links.length),
    nil: { gold: nil.length, linked: nil.filter(({ linked }) => linked).length },
    links: links.length,
  };
}

function scoreOf(mentions: readonly JudgedMention[], wrong: number): Score {
  const gold = mentions.length;
  const right = mentions.filter(({ hit }) => hit).length;
  const found = mentions.filter((each) => each.found).length;
  const precision = share(right, right + wrong);
  const recall = share(right, gold);
  return {
    gold,
    precision,
    recall,
    f1: right === 0 ? 0 : (2 * precision * recall) / (precision + recall),
    found: share(found, gold),
    rightOfFound: share(right, found),
  };
}

/** A share of nothing is 0. */
export function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
