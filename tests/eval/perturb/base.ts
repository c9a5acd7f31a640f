// Claims as sentences of a story, and choices that are the same on every run: the ground that perturbations stand on.
import type { Claim } from '@/lib/core/model/claim';
import { hashWord } from '@/lib/core/text/token-hash';

/** A claim said in a story: without the checker's "Says" and without marks around the whole. */
export interface Said {
  readonly id: string;
  readonly sentence: string;
}

/** A sentence made of another; null: this claim does not lend itself to it. */
export type Change = (said: Said, choice: Choice) => string | null;

/** Draws from lists by a claim's id and the change's name. A class: every draw moves it on. */
export class Choice {
  #state: number;

  constructor(seed: string) {
    this.#state = hashWord(seed) >>> 0;
  }

  /** 0 to `below`, exclusive (Numerical Recipes' generator, its high bits). */
  number(below: number): number {
    this.#state = (Math.imul(this.#state, 1664525) + 1013904223) >>> 0;
    return Math.floor((this.#state / 2 ** 32) * below);
  }

  of<T>(list: readonly T[]): T {
    return list[this.number(list.length)]!;
  }

  /** One that is not `old`, whatever its capitals. */
  other(list: readonly string[], old: string): string {
    return this.of(list.filter((each) => each.toLowerCase() !== old.toLowerCase()));
  }
}

const SHORTEST = 6;
const LONGEST = 40;

/** Null: it is a question, a fragment, several sentences, or of a length that no single sentence has. */
export function saidOf({ id, text }: Pick<Claim, 'id' | 'text'>): Said | null {
  let words = text.trim().replace(/\s+/g, ' ');
  words = words.replace(/^Says (?:that )?/, '');
  const whole = /^["“]([^"“”]*)["”]([.]?)$/.exec(words);
  if (whole) words = whole[1]!;
  words = words.replace(/^(?:And|But|So|Because)\b,? /, '');
  if (!/[.!]['"’”]*$/.test(words)) words += '.';
  words = words[0]!.toUpperCase() + words.slice(1);
  const count = words.split(' ').length;
  const marks = words.match(/["“”]/g)?.length ?? 0;
  if (count < SHORTEST || count > LONGEST || marks % 2 !== 0) return null;
  if (/[?…]|\.\.\.|[[\]#@]|https?:|(?<![A-Z]\.?\w?)[.!]["”]? \p{Lu}\p{Ll}+ \p{Ll}/u.test(words)) return null;
  if (/^(?:On|Whether|Lists|Claims?|Video|Photo|Image|Suggests|Quotes)\b/.test(words)) return null;
  return VERB.test(words) ? { id, sentence: words } : null;
}

/** A verb that is known, or a word in -ed: what has none is a topic. */
const VERB =
  /\b(?:is|are|was|were|has|have|had|will|would|can|does|did|do|said|voted|wants?|makes?|made|gave|took|went|got|pays?|paid|costs?|says|\p{Ll}+ed)\b/u;

/** The first match replaced, by what is made of it; null: none matches, or it would not change. */
export function replaceOne(
  text: string,
  pattern: RegExp,
  make: (match: RegExpExecArray) => string | null,
): string | null {
  const match = pattern.exec(text);
  if (!match) return null;
  const made = make(match);
  if (made === null || made === match[0]) return null;
  return text.slice(0, match.index) + made + text.slice(match.index + match[0].length);
}

/** All matches, to choose one of: the changed text of each. */
export function replaceAny(
  text: string,
  pattern: RegExp,
  choice: Choice,
  make: (match: RegExpExecArray) => string | null,
): string | null {
  const matches = [...text.matchAll(new RegExp(pattern.source, `${pattern.flags.replace('g', '')}g`))];
  while (matches.length > 0) {
    const [match] = matches.splice(choice.number(matches.length), 1);
    const made = make(match as RegExpExecArray);
    if (made !== null && made !== match![0])
      return text.slice(0, match!.index) + made + text.slice(match!.index + match![0].length);
  }
  return null;
}

/** A word in the capitals of the one that it stands for. */
export function likeCapitals(made: string, old: string): string {
  return /^\p{Lu}/u.test(old) ? made[0]!.toUpperCase() + made.slice(1) : made;
}
