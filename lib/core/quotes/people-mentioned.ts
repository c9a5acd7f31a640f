// People whom a story mentions outside its quotations, known or not: whom "he" and "the president" may mean.

import type { EntityId } from '../model/entity';
import { DAYS, DETERMINERS, LONE_ROLES, PEOPLE, ROLES, SAYING } from './speech-words';
import type { StoryWords } from './story-words';
import { phraseStart } from './subjects';

interface Mention {
  readonly at: number;
  /** Null: somebody whom the library does not know, or who is not named. */
  readonly entity: EntityId | null;
}

/** How far back "he" may reach, in sentences that mention nobody. */
const SENTENCES_BACK = 4;
/** Titles in front of a name of one word: it is a person then. */
const CIVIL = /^(?:mr|mrs|ms|miss|dr|sir|sen|rep|gov|gen|judge|prof)$/i;

export class PeopleMentioned {
  /** Ascending. */
  private readonly mentions: Mention[] = [];
  private readonly sentenceOf: Int32Array;

  constructor(private readonly words: StoryWords) {
    this.sentenceOf = new Int32Array(words.count);
    let sentence = -1;
    for (let at = 0; at < words.count; at += 1) {
      if (words.beginsSentence(at)) sentence += 1;
      this.sentenceOf[at] = sentence;
      if (words.quoteAt(at) >= 0) continue;
      const name = words.nameAt(at);
      if (name !== null) {
        if (name.kind === 'person' && words.tokens.starts[at] === name.start)
          this.mentions.push({ at, entity: name.entity });
      } else if (this.isStranger(at)) this.mentions.push({ at, entity: null });
    }
  }

  /** Whom "he" or "she" means at this token: the only person of the nearest sentence that mentions any; null where that is not told. */
  pronoun(at: number): EntityId | null {
    let last = this.lastBefore(at);
    if (last < 0) return null;
    const sentence = this.sentenceOf[this.mentions[last]!.at]!;
    if (this.sentenceOf[at]! - sentence > SENTENCES_BACK) return null;
    const block = this.words.blockOf(this.mentions[last]!.at);
    if (this.blockBefore(at) - block > 1) return null;
    const { entity } = this.mentions[last]!;
    if (entity === null) return null;
    for (; last >= 0 && this.sentenceOf[this.mentions[last]!.at] === sentence; last -= 1)
      if (this.mentions[last]!.entity !== entity) return null;
    return entity;
  }

  /** A pronoun is known to mean somebody: those behind it may mean the same. */
  note(at: number, entity: EntityId | null): void {
    const place = this.lastBefore(at) + 1;
    if (this.mentions[place]?.at !== at) this.mentions.splice(place, 0, { at, entity });
  }

  /** The only person of the story who is introduced with this post: "President Trump" for "the president". */
  role(at: number): EntityId | null {
    const { words } = this;
    const role = words.tokens.hashes[at]!;
    const bearers = new Set<EntityId | null>();
    for (let index = 0; index < words.count; index += 1) {
      if (words.tokens.hashes[index] !== role || words.quoteAt(index) >= 0 || !words.isCapitalised(index + 1))
        continue;
      if (!words.isJoined(index + 1)) continue;
      const name = words.nameAt(index + 1) ?? words.nameAt(index);
      if (name?.kind !== 'person') {
        if (words.nameAt(index) === null && !words.is(index + 1, ROLES)) bearers.add(null);
        continue;
      }
      // A vice president is no president.
      bearers.add(/^(?:vice|former|ex|deputy)$/i.test(this.textOf(index - 1)) ? null : name.entity);
    }
    const [only] = bearers;
    return bearers.size === 1 && only !== undefined ? only : null;
  }

  /** The block of the token; behind a quotation over several paragraphs, the one in which that begins. */
  private blockBefore(at: number): number {
    const quote = this.words.quotes[this.words.quoteAt(at - 1)];
    return quote?.block ?? this.words.blockOf(at);
  }

  private textOf(at: number): string {
    const { tokens } = this.words;
    return at < 0 ? '' : tokens.text.slice(tokens.starts[at]!, tokens.ends[at]!);
  }

  private lastBefore(at: number): number {
    let low = 0;
    let high = this.mentions.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.mentions[middle]!.at < at) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  /** Two capitals in a row that are no name of the library, a capital beside a verb of saying or a title; or a person without a name. */
  private isStranger(at: number): boolean {
    const { words } = this;
    if (
      words.is(at, PEOPLE) ||
      (words.is(at, LONE_ROLES) && /^(?:an?|one|another)$/i.test(this.textOf(at - 1)))
    )
      return !words.isCapitalised(at + 1) && !this.isApposition(at);
    if (!words.isCapitalised(at) || words.is(at, ROLES) || words.is(at, DAYS) || words.is(at, DETERMINERS))
      return false;
    const isAfter = at > 0 && words.isJoined(at) && !words.beginsSentence(at);
    if (isAfter && CIVIL.test(this.textOf(at - 1))) return true;
    if (
      isAfter &&
      words.isCapitalised(at - 1) &&
      words.nameAt(at - 1) === null &&
      !words.is(at - 1, DETERMINERS) &&
      !words.beginsSentence(at - 1) &&
      !words.is(at - 1, ROLES)
    )
      return true;
    if (
      words.beginsSentence(at) &&
      words.isCapitalised(at + 1) &&
      words.isJoined(at + 1) &&
      words.nameAt(at + 1) === null &&
      !words.is(at + 1, ROLES)
    )
      return !words.is(at, DETERMINERS);
    return words.is(at + 1, SAYING) && words.isJoined(at + 1) && !words.beginsSentence(at + 1);
  }

  /** "Karoline Leavitt, a spokeswoman": who was just named. */
  private isApposition(at: number): boolean {
    const first = phraseStart(this.words, at, 0);
    return (
      /^['’]?s?,/.test(this.words.gapBefore(first).trim()) && this.words.nameAt(first - 1)?.kind === 'person'
    );
  }
}
