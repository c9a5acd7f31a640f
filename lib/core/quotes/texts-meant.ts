// Which primary texts a quotation may be from: those that the story names nearby, and what "the treaty" stands for.

import type { EntityId } from '../model/entity';
import type { NamedHere } from './named-here';
import type { StoryWords } from './story-words';

/** Most texts that one quotation is compared with: each may have sections, whose words have to be fetched. */
const MOST_TEXTS = 3;
/** Most names of texts of one paragraph that are looked at: a paragraph of nothing else has as many. */
const MOST_NEAR = 100;

export class TextsMeant {
  private readonly texts: readonly NamedHere[];
  private readonly byBlock = new Map<number, NamedHere[]>();

  constructor(private readonly words: StoryWords) {
    this.texts = words.names.filter(({ kind }) => kind === 'text');
    for (const name of this.texts) {
      const block = words.blockOf(words.firstFrom(name.start));
      const held = this.byBlock.get(block);
      if (held === undefined) this.byBlock.set(block, [name]);
      else if (held.length < MOST_NEAR) held.push(name);
    }
  }

  get none(): boolean {
    return this.texts.length === 0;
  }

  /** Those of the same paragraph, the nearest first, then those of the one before. */
  nearby(offset: number, block: number): EntityId[] {
    const near = [...(this.byBlock.get(block) ?? [])].sort(
      (one, other) => distance(one, offset) - distance(other, offset),
    );
    const before = (this.byBlock.get(block - 1) ?? []).toReversed();
    return unique([...near, ...before].map(({ entity }) => entity));
  }

  /** "Article 5 of the North Atlantic Treaty", where both are names: the article first. */
  withWhole(name: NamedHere): EntityId[] {
    const { text } = this.words.tokens;
    const index = this.texts.indexOf(name);
    const section = this.texts[index - 1];
    const whole = this.texts[index + 1];
    if (section !== undefined && /^\s+(?:of|in)\s+(?:the\s+)?$/i.test(text.slice(section.end, name.start)))
      return unique([section.entity, name.entity]);
    if (whole !== undefined && /^\s+(?:of|in)\s+(?:the\s+)?$/i.test(text.slice(name.end, whole.start)))
      return unique([name.entity, whole.entity]);
    return [name.entity];
  }

  /** What "the treaty" means at this token: the text named last before it with that word in its name; else the only text named before. */
  noun(at: number): EntityId[] {
    const { tokens } = this.words;
    const offset = tokens.starts[at]!;
    const noun = tokens.text.slice(offset, tokens.ends[at]!).toLowerCase();
    const before = this.texts.filter(({ start }) => start < offset);
    const named = before.findLast(({ start, end }) =>
      tokens.text.slice(start, end).toLowerCase().includes(noun),
    );
    if (named !== undefined) return this.withWhole(named);
    const [only, ...others] = unique(before.map(({ entity }) => entity));
    return only !== undefined && others.length === 0 ? [only] : [];
  }
}

export function firstTexts(...lists: readonly (readonly EntityId[])[]): EntityId[] {
  return unique(lists.flat()).slice(0, MOST_TEXTS);
}

function distance({ start, end }: NamedHere, offset: number): number {
  return Math.min(Math.abs(start - offset), Math.abs(end - offset));
}

function unique(ids: readonly EntityId[]): EntityId[] {
  return [...new Set(ids)];
}
