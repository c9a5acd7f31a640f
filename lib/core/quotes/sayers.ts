// Whose words each quotation of a story is, one after the other: a person's, a body's, or a text's; nobody's where that is not sure.

import type { EntityId } from '../model/entity';
import {
  type Attribution,
  attributionOf,
  sentenceFrom,
  speakerOfSentence,
  standsAlone,
} from './attributions';
import { PeopleMentioned } from './people-mentioned';
import type { StoryWords } from './story-words';
import { firstTexts, TextsMeant } from './texts-meant';

export interface Said {
  readonly attribution: Attribution | null;
  readonly speaker: EntityId | null;
  /** The texts that it may be from, the likeliest first. */
  readonly texts: readonly EntityId[];
  readonly isAttributed: boolean;
}

const NOBODY: Said = { attribution: null, speaker: null, texts: [], isAttributed: false };

/** Asked for each quotation once, in order: what one is said to be tells of the next. */
export class Sayers {
  /** Read when the first pronoun is met. */
  private people: PeopleMentioned | null = null;
  private readonly texts: TextsMeant;
  private readonly said: Said[] = [];

  constructor(private readonly words: StoryWords) {
    this.texts = new TextsMeant(words);
  }

  of(index: number): Said {
    const said = this.withNearby(index, this.read(index));
    this.said.push(said);
    return said;
  }

  private read(index: number): Said {
    const { words } = this;
    const attribution = attributionOf(words, index);
    if (attribution !== null) return this.resolved(index, attribution);
    return standsAlone(words, index) ? this.continued(index) : NOBODY;
  }

  private peopleHere(): PeopleMentioned {
    this.people ??= new PeopleMentioned(this.words);
    return this.people;
  }

  private withNearby(index: number, said: Said): Said {
    if (this.texts.none) return said;
    const { outer, block } = this.words.quotes[index]!;
    return { ...said, texts: firstTexts(said.texts, this.texts.nearby(outer.start, block)) };
  }

  private resolved(index: number, attribution: Attribution): Said {
    const { subject, textVerb } = attribution;
    const nobody: Said = { ...NOBODY, attribution };
    switch (subject.is) {
      case 'name': {
        const { entity, kind } = subject.name;
        if (kind === 'text')
          return textVerb
            ? { ...nobody, texts: this.texts.withWhole(subject.name), isAttributed: true }
            : nobody;
        return kind === 'person' || kind === 'organisation' ? { ...nobody, speaker: entity } : nobody;
      }
      case 'text-noun': {
        const texts = this.texts.noun(subject.at);
        return { ...nobody, texts, isAttributed: textVerb && texts.length > 0 };
      }
      case 'it': {
        // "It adds", of what the quotation before is from.
        const before = this.said[index - 1];
        const isNear = this.words.quotes[index - 1]?.lastBlock === this.words.quotes[index]!.block;
        return before?.isAttributed && isNear && textVerb ? { ...before, attribution } : nobody;
      }
      case 'pronoun':
        return { ...nobody, speaker: this.peopleHere().pronoun(subject.at) };
      case 'role':
        return { ...nobody, speaker: this.peopleHere().role(subject.at) };
      default:
        return nobody;
    }
  }

  /** A quotation that nothing is said of in its own sentence: the sentence before tells who is speaking, or goes on speaking. */
  private continued(index: number): Said {
    const { words } = this;
    const open = words.firstFrom(words.quotes[index]!.outer.start);
    const last = open - 1;
    if (last < 0 || words.blockOf(last) < words.quotes[index]!.block - 1) return NOBODY;
    const before = index - 1;
    const block = words.blockOf(last);
    const kind = words.blocks[block]!.kind;
    if (kind === 'headline' || kind === 'heading' || kind === 'standfirst') return NOBODY;
    const from = sentenceFrom(words, words.quoteAt(last) >= 0 ? last : open, block);
    const other = words.quotes[before];
    // The sentence before is a quotation, or has one: who spoke goes on speaking.
    if (other !== undefined && words.lastOf(other.outer) >= from) {
      const said = this.said[before]!;
      return { ...said, attribution: said.attribution && { ...said.attribution, from: 'earlier' } };
    }
    const attribution = speakerOfSentence(words, from, last + 1);
    if (attribution === null) return NOBODY;
    const said = this.resolved(index, attribution);
    // What a text says in a sentence of the story's own is told there; only a colon says that its words follow.
    return said.isAttributed && !/:\s*["“„«]?$/.test(words.gapBefore(open)) ? NOBODY : said;
  }
}
