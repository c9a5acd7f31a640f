// Which of a corpus's mentions are scored, by the rules of ../shared/data/linking/score.py: names, no pronouns or nominals.
import type { Span } from '@/lib/core/model/span';

/** A mention as the corpora give it; fields that a corpus does not have are left out. */
export interface GoldMention extends Span {
  readonly surface: string;
  /** Whom it means: an id of the base, or of elsewhere; null: nobody that has an id. */
  readonly gold: string | null;
  /** The same under another numbering. */
  readonly gold_qid?: string | null;
  readonly gold_title?: string;
  /** The full name of what is meant. */
  readonly name?: string;
  readonly in_kb?: boolean;
  readonly type?: string;
  /** A pronoun or nominal: not scored. */
  readonly coref?: boolean;
  readonly optional?: boolean;
  readonly desc?: boolean;
  /** Nested labels: its own number, and that of the label it lies in. */
  readonly lid?: number;
  readonly parent?: number | null;
}

export interface CorpusText {
  readonly id: string | number;
  readonly text: string;
  /** What is annotated of the text; null or left out: all. */
  readonly eval_span?: readonly [number, number] | null;
  /** Left out in files that are only to be linked. */
  readonly mentions?: readonly GoldMention[];
}

const PRONOUNS = new Set(
  `i me my mine myself you your yours he him his himself she her hers herself it its itself we us our ours they them
their theirs who whom whose which that this these those one someone`.split(/\s+/),
);
const SMALL_IN_NAMES = new Set(['of', 'the', 'and', 'for', 'de', 'von', 'van', 'al', "'s"]);
/** These two mark every noun phrase: of them only what looks like a name is scored, without article and genitive. */
const WITH_NOMINALS = new Set(['gum-wikinews', 'meantime']);

export function isPronoun(words: string): boolean {
  return PRONOUNS.has(words.toLowerCase());
}

/** The mentions that are scored, by their place; of two at one place the first. `corpus` is the file's name without its ending. */
export function scoredMentions(text: CorpusText, corpus: string): ReadonlyMap<string, GoldMention> {
  const [from, to] = text.eval_span ?? [0, text.text.length];
  const scored = new Map<string, GoldMention>();
  for (const mention of text.mentions ?? []) {
    if (mention.coref) continue;
    const name = WITH_NOMINALS.has(corpus) ? nameIn(mention) : mention;
    if (name && from <= name.start && name.end <= to && !scored.has(placeOf(name)))
      scored.set(placeOf(name), name);
  }
  return scored;
}

export function placeOf({ start, end }: Span): string {
  return `${start}-${end}`;
}

function nameIn(mention: GoldMention): GoldMention | null {
  const { surface, start } = mention;
  if (isPronoun(surface)) return null;
  const bare = surface.replace(/^(?:the|The|a|an|A|An) /, '');
  const words = bare.match(/[\p{L}\p{N}_.&'-]+/gu) ?? [];
  const isName =
    words.length > 0 &&
    words.length <= 6 &&
    /^\p{Uppercase}/u.test(words[0]!) &&
    words.every((word) => !/^\p{Lowercase}/u.test(word) || SMALL_IN_NAMES.has(word));
  if (!isName) return null;
  const from = start + surface.length - bare.length;
  return bare.endsWith("'s")
    ? { ...mention, start: from, surface: bare.slice(0, -2), end: mention.end - 2 }
    : { ...mention, start: from, surface: bare };
}
