// Each link and each mention of one text judged, by the rules of ../shared/data/linking/score.py: strict spans, optional mentions are free.
import type { Confidence } from '@/lib/core/model/annotation';
import type { Span } from '@/lib/core/model/span';
import { type CorpusText, type GoldMention, isPronoun, placeOf, scoredMentions } from './linking-gold';

/** A link as it is written to the file of predictions. */
export interface Prediction extends Span {
  readonly id: string;
  /** 0..1. */
  readonly score: number;
  readonly confidence: Confidence;
}

export interface JudgedLink {
  readonly link: Prediction;
  /** What the corpus has at exactly this place. */
  readonly mention: GoldMention | null;
  /** `free`: on an optional mention, neither gained nor lost. */
  readonly verdict: 'right' | 'wrong' | 'free';
}

export interface JudgedMention {
  readonly mention: GoldMention;
  /** Whether a link stands at its place, or at that of a label nested in it. */
  readonly found: boolean;
  readonly hit: boolean;
  /** Its name has a capital: what "named" counts. */
  readonly named: boolean;
  /** Only a part of the full name of what is meant, such as a surname. */
  readonly partial: boolean;
}

export interface JudgedText {
  readonly links: readonly JudgedLink[];
  /** Those that must be linked. */
  readonly mentions: readonly JudgedMention[];
  /** Mentions of nobody that has an id; whether each was linked. */
  readonly nil: readonly { readonly mention: GoldMention; readonly linked: boolean }[];
  /** All scored mentions, nested and optional ones too. */
  readonly gold: readonly GoldMention[];
}

export function judge(text: CorpusText, corpus: string, predictions: readonly Prediction[]): JudgedText {
  const gold = scoredMentions(text, corpus);
  const links = countedLinks(text, predictions);
  const right = (mention: GoldMention): boolean => {
    const id = links.get(placeOf(mention))?.id;
    return mention.gold !== null && id !== undefined && (id === mention.gold || id === mention.gold_qid);
  };
  const verdicts = new Map<string, 'right' | 'free'>();
  const mentions: JudgedMention[] = [];
  const nil: { mention: GoldMention; linked: boolean }[] = [];
  for (const mention of gold.values()) {
    if (isNested(mention)) continue;
    const labels = [mention, ...nestedIn(mention, gold)];
    const hit = labels.find(right);
    if (isOptional(mention)) {
      const isFree = right(mention) || mention.type === 'QUANTITY' || mention.type === 'DATETIME';
      if (isFree && links.has(placeOf(mention))) verdicts.set(placeOf(mention), 'free');
    } else if (mention.gold === null) nil.push({ mention, linked: links.has(placeOf(mention)) });
    else {
      if (hit) verdicts.set(placeOf(hit), 'right');
      const found = labels.some((label) => links.has(placeOf(label)));
      mentions.push({ mention, found, hit: hit !== undefined, ...looksOf(mention) });
    }
  }
  const judged = [...links].map(
    ([place, link]): JudgedLink => ({
      link,
      mention: gold.get(place) ?? null,
      verdict: verdicts.get(place) ?? 'wrong',
    }),
  );
  return { links: judged, mentions, nil, gold: [...gold.values()] };
}

/** Links by place: those in the annotated part, and not on what is not scored. */
function countedLinks(text: CorpusText, predictions: readonly Prediction[]): Map<string, Prediction> {
  const [from, to] = text.eval_span ?? [0, text.text.length];
  const skipped = new Set((text.mentions ?? []).filter(({ coref }) => coref).map(placeOf));
  const links = new Map<string, Prediction>();
  for (const link of predictions) {
    if (link.start < from || link.end > to || skipped.has(placeOf(link))) continue;
    if (!isPronoun(text.text.slice(link.start, link.end))) links.set(placeOf(link), link);
  }
  return links;
}

function isNested({ parent }: GoldMention): boolean {
  return parent !== undefined && parent !== null;
}

function nestedIn({ lid }: GoldMention, gold: ReadonlyMap<string, GoldMention>): GoldMention[] {
  return lid === undefined ? [] : [...gold.values()].filter(({ parent }) => parent === lid);
}

function isOptional({ optional, desc, type = '' }: GoldMention): boolean {
  const types = type.split('|');
  return Boolean(optional || desc) || types.includes('QUANTITY') || types.includes('DATETIME');
}

function looksOf({ name, surface, gold_title }: GoldMention): { named: boolean; partial: boolean } {
  const first = /\p{L}/u.exec(name || surface)?.[0] ?? '';
  const full = name || gold_title || '';
  return {
    named: /\p{Uppercase}/u.test(first),
    partial: full.includes(' ') && surface.length < full.length && full.includes(surface),
  };
}
