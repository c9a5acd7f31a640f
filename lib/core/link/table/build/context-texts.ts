// The words that may stand near each entity's name, as numbers of one vocabulary: gathered from texts in batches.

import { type Tokens, tokenize } from '../../../text/tokens';
import { contextHash } from '../../context-words';
import { ByteWriter, writeNumber } from '../bytes';
import { NumberedHashes } from '../numbered-hashes';
import { ByteColumn, Column, Pile } from './columns';

/** Texts are cut into words together, this many characters at a time: a call for each would cost several times as much. */
const BATCH = 1 << 15;

/** Label, description and dated posts of each entity, as words. A class because it grows with each. */
export class ContextTexts {
  /** Every word once; its number is that of its coming. */
  readonly vocabulary = new NumberedHashes();
  /** Per entity: its texts, the label first, then the description, then each dated post; of each how many words it has, and those words. */
  readonly #words = new ByteColumn();
  readonly #ends = new Column(Uint32Array);
  /** What was found or read last. */
  readonly words = new Pile();
  readonly #scratch = new ByteWriter();
  #waiting: string[] = [];
  /** Texts of each entity that waits. */
  #sizes: number[] = [];
  #length = 0;

  /** The next entity's label, its posts that have dates, and all else that describes it. */
  add(label: string, description: string, posts: readonly string[]): void {
    this.#waiting.push(label, description);
    this.#length += label.length + description.length;
    for (const post of posts) {
      this.#waiting.push(post);
      this.#length += post.length;
    }
    this.#sizes.push(2 + posts.length);
    if (this.#length > BATCH) this.flush();
  }

  /** Takes in what waits for its batch: to be called before words are read. */
  flush(): void {
    const texts = this.#waiting;
    const tokens = tokenize(texts.join('\n'));
    let end = 0;
    let token = 0;
    let at = 0;
    for (const size of this.#sizes) {
      for (const last = at + size; at < last; at += 1) {
        end += texts[at]!.length + 1;
        token = this.#findWords(tokens, token, end);
        writeNumber(this.#scratch, this.words.count);
        this.#writeWords();
      }
      this.#words.append(this.#scratch.bytes());
      this.#scratch.clear();
      this.#ends.push(this.#words.length);
    }
    this.#waiting = [];
    this.#sizes = [];
    this.#length = 0;
  }

  /** Finds the words of the text that ends at `end`, with repetitions; answers the first token behind it. */
  #findWords(tokens: Tokens, first: number, end: number): number {
    this.words.clear();
    let at = first;
    for (; at < tokens.count && tokens.starts[at]! < end; at += 1) {
      const hash = contextHash(tokens, at);
      if (hash !== null) this.words.push(this.vocabulary.add(hash));
    }
    return at;
  }

  #writeWords(): void {
    const { values, count } = this.words;
    for (let at = 0; at < count; at += 1) writeNumber(this.#scratch, values[at]!);
  }

  /** Reads the words of an entity's label into `words`. */
  readLabel(entity: number): void {
    this.#words.place = this.#startOf(entity);
    this.words.clear();
    this.#readText();
  }

  /** Reads the words of an entity's description and posts into `words`. */
  readDescription(entity: number): void {
    this.readLabel(entity);
    this.words.clear();
    const end = this.#ends.get(entity);
    while (this.#words.place < end) this.#readText();
  }

  /** Reads the words of each dated post into `words`, and calls `take` with them. */
  readPosts(entity: number, take: () => void): void {
    this.readLabel(entity);
    this.#readText();
    const end = this.#ends.get(entity);
    while (this.#words.place < end) {
      this.words.clear();
      this.#readText();
      take();
    }
  }

  #startOf(entity: number): number {
    return entity === 0 ? 0 : this.#ends.get(entity - 1);
  }

  #readText(): void {
    for (let left = this.#words.number(); left > 0; left -= 1) this.words.push(this.#words.number());
  }
}
