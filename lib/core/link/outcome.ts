// What came of each mention: links with their reasons, and what was left unlinked and why.

import type { Confidence, Evidence, Reason } from '../model/annotation';
import type { Span } from '../model/span';
import type { ArticleWords } from './article-words';
import { TITLES } from './lexicon/lexicon';
import type { Candidate, Mention } from './mentions';
import type { TokenRange } from './name-parts';
import type { ShortMeaning, WeighedMeaning } from './short-forms';
import type { Group } from './standing';
import { SURE, UNSURE } from './weights';

/** A mention and the entity it means. */
export interface Link extends Span {
  /** Number in the entity table. */
  readonly entity: number;
  readonly score: number;
  readonly confidence: Confidence;
  readonly reason: Reason;
  /** The other readings with a chance, the likeliest first. */
  readonly rivals: readonly { readonly entity: number; readonly score: number }[];
}

/** A name that was found and not linked. */
export interface Unlinked extends Span {
  /** One clause. */
  readonly why: string;
}

export interface Linked {
  /** Sorted and not overlapping. */
  readonly links: readonly Link[];
  /** Sorted. */
  readonly unlinked: readonly Unlinked[];
}

export function textOf({ tokens }: ArticleWords, { first, until }: TokenRange): string {
  return tokens.text.slice(tokens.starts[first]!, tokens.ends[until - 1]!);
}

/** What came of each mention. A class, because both lists are filled from several places. */
export class Outcome {
  private readonly links: Link[] = [];
  private readonly unlinked: Unlinked[] = [];

  constructor(private readonly words: ArticleWords) {}

  leave({ start, end }: Span, why: string): void {
    this.unlinked.push({ start, end, why });
  }

  settleShort(mention: Mention, meanings: readonly WeighedMeaning[]): void {
    const best = meanings[0];
    if (!best || best.probability < UNSURE) {
      this.leave(mention, 'may mean several, none of them likely enough');
      return;
    }
    const { meaning } = best;
    const entity = entityOf(meaning);
    if (entity === null) {
      this.leave(mention, `means someone who is not in the library${whoElse(this.words, meaning)}`);
      return;
    }
    const known = meanings.filter((other) => entityOf(other.meaning) !== null);
    const reason =
      meaning.is === 'bearer'
        ? this.shortReason(meaning.antecedent)
        : nameReason(mention, {
            candidate: meaning.weighed.candidate,
            among: known.length,
            because: best.because,
          });
    const rivals = known
      .filter((other) => other !== best)
      .map((other) => ({ entity: entityOf(other.meaning)!, score: other.probability }));
    this.link(mention, { entity, score: best.probability, reason, rivals });
  }

  settleGroup({ mentions, weighed }: Group, short: ReadonlySet<number>): void {
    const best = weighed[0];
    for (const mention of mentions) {
      if (short.has(mention.first)) continue;
      if (!best) {
        this.leave(mention, 'a family name, and nobody of that name is named in full');
      } else if (best.probability < UNSURE) {
        this.leave(mention, 'too little speaks for any reading');
      } else {
        const { candidate, probability, because } = best;
        const reason = nameReason(mention, { candidate, among: weighed.length, because });
        const rivals = weighed
          .slice(1)
          .map((other) => ({ entity: other.candidate.entity, score: other.probability }));
        this.link(mention, { entity: candidate.entity, score: probability, reason, rivals });
      }
    }
  }

  private shortReason(antecedent: TokenRange): Reason {
    const full = withTitle(this.words, antecedent);
    return {
      kind: 'short-form',
      antecedent: spanOf(this.words, full),
      antecedentText: textOf(this.words, full),
    };
  }

  private link({ start, end }: Span, found: Omit<Link, 'start' | 'end' | 'confidence'>): void {
    this.links.push({ start, end, confidence: found.score >= SURE ? 'sure' : 'unsure', ...found });
  }

  sorted(): Linked {
    const byPlace = (a: Span, b: Span): number => a.start - b.start || a.end - b.end;
    return { links: this.links.sort(byPlace), unlinked: this.unlinked.sort(byPlace) };
  }
}

function entityOf(meaning: ShortMeaning): number | null {
  return meaning.is === 'bearer' ? meaning.bearer.entity : meaning.weighed.candidate.entity;
}

function nameReason(
  { words }: Mention,
  {
    candidate,
    among,
    because,
  }: { readonly candidate: Candidate; readonly among: number; readonly because: readonly Evidence[] },
): Reason {
  if (candidate.correction !== undefined) return { kind: 'corrected', correction: candidate.correction };
  return among === 1
    ? { kind: 'name', name: words, type: candidate.reading.type }
    : { kind: 'chosen', name: words, among, because };
}

/** "President Trump" where the antecedent is a family name that its title makes as good as the full one. */
function withTitle(words: ArticleWords, { first, until }: TokenRange): TokenRange {
  let from = first;
  while (
    until - first === 1 &&
    from > 0 &&
    words.continuesName(from) &&
    TITLES.has(words.tokens.hashes[from - 1]!)
  )
    from -= 1;
  return { first: from, until };
}

function spanOf({ tokens }: ArticleWords, { first, until }: TokenRange): Span {
  return { start: tokens.starts[first]!, end: tokens.ends[until - 1]! };
}

function whoElse(
  words: ArticleWords,
  meaning: { readonly is: string; readonly antecedent?: TokenRange },
): string {
  return meaning.antecedent ? ` (“${textOf(words, meaning.antecedent)}”)` : '';
}
