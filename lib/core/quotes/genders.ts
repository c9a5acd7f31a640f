// Whether a story calls a person he or she, as far as its own words tell.

import type { EntityId } from '../model/entity';
import type { Mention } from './mention';
import { HE, MR, MS, SHE } from './speech-words';
import type { StoryWords } from './story-words';

/** So many more sentences must say the one than the other. */
const CLEARLY = 2;

export class Genders {
  /** Above 0: he; below: she. */
  private readonly votes = new Map<EntityId, number>();

  /** `mentions`: names and people without one, ascending. A sentence with one person in it tells by its pronouns who that is. */
  constructor(
    private readonly words: StoryWords,
    mentions: readonly Mention[],
  ) {
    for (const { at, entity } of mentions) {
      if (entity === null) continue;
      if (words.is(at - 1, MR)) this.vote(entity, CLEARLY);
      else if (words.is(at - 1, MS)) this.vote(entity, -CLEARLY);
    }
    for (let first = 0, next = 0; first < mentions.length; first = next) {
      const { sentence, entity } = mentions[first]!;
      let isAlone = entity !== null;
      for (next = first; next < mentions.length && mentions[next]!.sentence === sentence; next += 1)
        isAlone &&= mentions[next]!.entity === entity;
      if (isAlone) this.readSentence(entity!, mentions[first]!.at);
    }
  }

  /** Not against what the story says of this person elsewhere. */
  fits(entity: EntityId, pronoun: number): boolean {
    const vote = this.votes.get(entity) ?? 0;
    if (Math.abs(vote) < CLEARLY) return true;
    return this.words.is(pronoun, HE) ? vote > 0 : vote < 0;
  }

  private readSentence(entity: EntityId, from: number): void {
    const { words } = this;
    let vote = 0;
    for (let at = from + 1; at < words.count && !words.beginsSentence(at); at += 1) {
      if (words.quoteAt(at) >= 0) continue;
      if (words.is(at, HE)) vote += 1;
      else if (words.is(at, SHE)) vote -= 1;
    }
    this.vote(entity, Math.sign(vote));
  }

  private vote(entity: EntityId, by: number): void {
    this.votes.set(entity, (this.votes.get(entity) ?? 0) + by);
  }
}
