// People whom a story mentions outside its quotations, known or not: whom "he" and "the president" may mean.

import type { EntityId } from '../model/entity';
import { Genders } from './genders';
import type { Mention } from './mention';
import {
  AN,
  AND,
  BE,
  CIVIL,
  DAYS,
  ENDS_PHRASE,
  HE_OR_SHE,
  LESSENS_ROLE,
  LONE_ROLES,
  NO_NAMES,
  PEOPLE,
  PREPOSITIONS,
  ROLES,
  SAYING,
} from './speech-words';
import type { StoryWords } from './story-words';
import { phraseStart } from './subjects';

/** How far back "he" may reach, in sentences that mention nobody. */
const SENTENCES_BACK = 3;
/** And in mentions: a sentence with more of them tells nothing. */
const MENTIONS_BACK = 30;

export class PeopleMentioned {
  /** Ascending. Pronouns are there too, with whom they mean. */
  private readonly mentions: Mention[] = [];
  private readonly genders: Genders;
  private readonly roles = new Map<number, EntityId | null>();
  /** Words that stand somewhere inside a sentence with a capital, or say something: at a sentence's beginning they are names too. */
  private readonly capitals = new Set<number>();

  constructor(private readonly words: StoryWords) {
    for (let at = 0; at < words.count; at += 1) {
      if (!words.isCapitalised(at) || words.quoteAt(at) >= 0 || !this.mayBeName(at)) continue;
      if (!words.beginsSentence(at) || this.says(at)) this.capitals.add(words.tokens.hashes[at]!);
    }
    this.genders = new Genders(words, this.named());
    const named = this.mentions.splice(0);
    let next = 0;
    let sentence = -1;
    for (let at = 0; at < words.count; at += 1) {
      if (words.beginsSentence(at)) sentence += 1;
      if (named[next]?.at === at) this.mentions.push(named[next++]!);
      else if (words.is(at, HE_OR_SHE) && words.quoteAt(at) < 0)
        this.mentions.push({ at, sentence, entity: this.meantAt(at, sentence), isOwner: false });
    }
  }

  /** Whom "he" or "she" means at this token; null where that is not told. */
  pronoun(at: number): EntityId | null {
    let low = 0;
    let high = this.mentions.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.mentions[middle]!.at < at) low = middle + 1;
      else high = middle;
    }
    const mention = this.mentions[low];
    return mention?.at === at ? mention.entity : null;
  }

  /**
   * The only person of the nearest sentence that mentions any, or the only one whom the word fits: nobody else may stand between, and who
   * only owns something there is not meant.
   */
  private meantAt(at: number, sentence: number): EntityId | null {
    const last = this.mentions.at(-1);
    if (last === undefined || sentence - last.sentence > SENTENCES_BACK) return null;
    if (this.blockBefore(at) - this.words.blockOf(last.at) > 1) return null;
    const meant = new Set<EntityId | null>();
    let acts = false;
    let { sentence: nearest } = last;
    for (let index = this.mentions.length - 1; index >= 0; index -= 1) {
      const mention = this.mentions[index]!;
      if (this.mentions.length - index > MENTIONS_BACK) return null;
      if (mention.sentence !== nearest) {
        // Who is known to be a she is passed over by "he", with all of the sentence if it has nobody else.
        if (meant.size > 0 || sentence - mention.sentence > SENTENCES_BACK) break;
        nearest = mention.sentence;
      }
      if (mention.entity !== null && !this.genders.fits(mention.entity, at)) continue;
      meant.add(mention.entity);
      acts ||= !mention.isOwner;
    }
    const [only] = meant;
    return meant.size === 1 && acts && only !== undefined ? only : null;
  }

  /** Fills `mentions` with names and people without one. */
  private named(): readonly Mention[] {
    const { words } = this;
    let sentence = -1;
    for (let at = 0; at < words.count; at += 1) {
      if (words.beginsSentence(at)) sentence += 1;
      if (words.quoteAt(at) >= 0) continue;
      const name = words.nameAt(at);
      if (name === null) {
        if (this.isStranger(at)) this.mentions.push({ at, sentence, entity: null, isOwner: false });
        else if (words.is(at, LONE_ROLES) && this.isSomebody(at))
          this.mentions.push({ at, sentence, entity: this.role(at), isOwner: false });
      } else if (name.kind === 'person' && words.tokens.starts[at] === name.start) {
        const isOwner = /^['’]/.test(words.gapBefore(words.lastOf(name) + 1));
        this.mentions.push({ at, sentence, entity: name.entity, isOwner });
      }
    }
    return this.mentions;
  }

  /** The only person of the story who is introduced with this post: "President Trump" for "the president". */
  role(at: number): EntityId | null {
    const role = this.words.tokens.hashes[at]!;
    const known = this.roles.get(role);
    if (known !== undefined) return known;
    const bearer = this.bearerOf(role);
    this.roles.set(role, bearer);
    return bearer;
  }

  private bearerOf(role: number): EntityId | null {
    const { words } = this;
    const bearers = new Set<EntityId | null>();
    for (let index = 0; index < words.count - 1; index += 1) {
      if (words.tokens.hashes[index] !== role || words.quoteAt(index) >= 0 || !words.isCapitalised(index + 1))
        continue;
      if (!words.isJoined(index + 1)) continue;
      const name = words.nameAt(index + 1) ?? words.nameAt(index);
      if (name?.kind !== 'person') {
        if (words.nameAt(index) === null && !words.is(index + 1, ROLES)) bearers.add(null);
        continue;
      }
      bearers.add(words.is(index - 1, LESSENS_ROLE) ? null : name.entity);
    }
    const [only] = bearers;
    return bearers.size === 1 && only !== undefined ? only : null;
  }

  /** The block of the token; behind a quotation over several paragraphs, the one in which that begins. */
  private blockBefore(at: number): number {
    const quote = this.words.quotes[this.words.quoteAt(at - 1)];
    return quote?.block ?? this.words.blockOf(at);
  }

  /** Two capitals in a row that are no name of the library, a capital beside a verb of saying or a title; or a person without a name. */
  private isStranger(at: number): boolean {
    const { words } = this;
    if (words.is(at, PEOPLE) || (words.is(at, LONE_ROLES) && words.is(at - 1, AN)))
      return this.isSomebody(at);
    if (!words.isCapitalised(at) || !this.mayBeName(at)) return false;
    const begins = words.beginsSentence(at);
    if (begins || !words.isJoined(at))
      return (
        (words.isCapitalised(at + 1) && words.isJoined(at + 1) && this.mayBeName(at + 1)) ||
        this.says(at) ||
        (this.goesOn(at) && this.capitals.has(words.tokens.hashes[at]!))
      );
    if (words.is(at - 1, CIVIL)) return true;
    if (words.isCapitalised(at - 1) && !words.beginsSentence(at - 1) && this.mayBeName(at - 1)) return true;
    // "Beck sought": a capital that does something.
    return (
      this.says(at) || (this.goesOn(at) && !words.is(at - 1, PREPOSITIONS) && !words.isCapitalised(at - 1))
    );
  }

  /** A verb may follow, or something about who it is. */
  private goesOn(at: number): boolean {
    const { words } = this;
    if (words.isCapitalised(at + 1)) return false;
    if (!words.isJoined(at + 1)) return words.gapBefore(at + 1).startsWith(',');
    return words.is(at + 1, AND) || !words.is(at + 1, ENDS_PHRASE);
  }

  /** A person by what they are: no title in front of a name, and not said of somebody who is named beside it. */
  private isSomebody(at: number): boolean {
    const { words } = this;
    if (words.isCapitalised(at) || words.isCapitalised(at + 1)) return false;
    const first = phraseStart(words, at, 0);
    return !words.is(first - 1, BE) && !this.isApposition(at);
  }

  private mayBeName(at: number): boolean {
    const { words } = this;
    if (words.isInitial(at)) return words.nameAt(at) === null;
    return (
      words.nameAt(at) === null && !words.is(at, ROLES) && !words.is(at, DAYS) && !words.is(at, NO_NAMES)
    );
  }

  private says(at: number): boolean {
    const { words } = this;
    return words.is(at + 1, SAYING) && words.isJoined(at + 1) && !words.beginsSentence(at + 1);
  }

  /** "Karoline Leavitt, a spokeswoman": who was just named. */
  private isApposition(at: number): boolean {
    const first = phraseStart(this.words, at, 0);
    return /^,/.test(this.words.gapBefore(first)) && this.words.nameAt(first - 1)?.kind === 'person';
  }
}
