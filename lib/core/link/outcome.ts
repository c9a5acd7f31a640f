// What came of each mention: links with their reasons, and what was left unlinked and why.

import type { Confidence, Evidence, Reason } from '../model/annotation';
import type { Span } from '../model/span';
import type { ArticleWords } from './article-words';
import { TITLES } from './lexicon/lexicon';
import type { Mention } from './mentions';
import type { TokenRange } from './name-parts';
import type { Explain } from './reasons';
import type { ShortMeaning, WeighedMeaning } from './short-forms';
import type { Group, Weighed } from './standing';
import { KNOWN, SURE, UNSURE, UNSURE_AMONG } from './weights';

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

  settleShort(mention: Mention, meanings: readonly WeighedMeaning[], explain: Explain): void {
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
        : nameReason(mention, meaning.weighed, {
            rival: known.map((other) => other.meaning).find(isOtherReading(meaning.weighed))?.weighed ?? null,
            among: known.length,
            explain,
          });
    const rivals = known
      .filter((other) => other !== best)
      .map((other) => ({ entity: entityOf(other.meaning)!, score: other.probability }));
    this.link(mention, { entity, score: best.probability, reason, rivals });
  }

  /** `short` are the ends of the mentions that `settleShort` settles. */
  settleGroup({ mentions, weighed }: Group, short: ReadonlySet<number>, explain: Explain): void {
    const [best, rival = null] = weighed;
    // All mentions of a group have one reason: told once, when the first of them is linked.
    let because: readonly Evidence[] | null = null;
    const once: Explain = (...asked) => {
      because ??= explain(...asked);
      return because;
    };
    const rivals = weighed
      .slice(1)
      .map((other) => ({ entity: other.candidate.entity, score: other.probability }));
    for (const mention of mentions) {
      if (short.has(mention.until)) continue;
      if (!best) {
        this.leave(mention, 'a family name, and nobody of that name is named in full');
      } else if (!isWorthListing(weighed)) {
        this.leave(mention, 'too little speaks for any reading');
      } else {
        const { candidate, probability } = best;
        const reason = nameReason(mention, best, { rival, among: weighed.length, explain: once });
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
    // A word refused at first sight, a month or a title, may turn out to be somebody's family name here.
    const linked = new Set(this.links.map(({ start }) => start));
    const unlinked = this.unlinked.filter(({ start }) => !linked.has(start));
    return { links: this.links.sort(byPlace), unlinked: unlinked.sort(byPlace) };
  }
}

/** Whether the best reading is likely enough to be listed with its candidates, or is one of several of which one is surely meant. */
function isWorthListing(weighed: readonly Weighed[]): boolean {
  const best = weighed[0]!.probability;
  const one = weighed.reduce((sum, { probability }) => sum + probability, 0);
  return best >= UNSURE || (best >= UNSURE_AMONG && one >= KNOWN);
}

function entityOf(meaning: ShortMeaning): number | null {
  return meaning.is === 'bearer' ? meaning.bearer.entity : meaning.weighed.candidate.entity;
}

function nameReason(
  { words }: Mention,
  best: Weighed,
  {
    rival,
    among,
    explain,
  }: { readonly rival: Weighed | null; readonly among: number; readonly explain: Explain },
): Reason {
  const { correction } = best.candidate;
  if (correction !== undefined) return { kind: 'corrected', correction };
  return among === 1
    ? { kind: 'name', name: words, type: best.candidate.reading.type }
    : { kind: 'chosen', name: words, among, because: explain(best, rival) };
}

/** Whether a meaning is a reading of the library, and not this one. */
function isOtherReading(weighed: Weighed) {
  return (meaning: ShortMeaning): meaning is Extract<ShortMeaning, { is: 'reading' }> =>
    meaning.is === 'reading' && meaning.weighed !== weighed;
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
