// The words that may stand near each entity's name, as numbers of one vocabulary: gathered from texts in batches.

import { type Tokens, tokenize } from '../text/tokens';
import { ByteWriter, writeNumber } from './bytes';
import { ByteColumn, Column, Pile } from './columns';
import { contextHash } from './context-words';
import { NumberedHashes } from './numbered-hashes';

/** Texts are cut into words together, this many characters at a time: a call for each would cost several times as much. */
const BATCH = 1 << 15;

/** Label and description of each entity, as words. A class because it grows with each. */
export class ContextTexts {
  /** Every word once; its number is that of its coming. */
  readonly vocabulary = new NumberedHashes();
  /** Per entity: how many words its label has, those words, then the other words of its description and posts. */
  readonly #words = new ByteColumn();
  readonly #ends = new Column(Uint32Array);
  /** What was found or read last. */
  readonly words = new Pile();
  readonly #scratch = new ByteWriter();
  #waiting: string[] = [];
  #length = 0;

  /** The next entity's label, and all else that describes it. */
  add(label: string, description: string): void {
    this.#waiting.push(label, description);
    this.#length += label.length + description.length;
    if (this.#length > BATCH) this.flush();
  }

  /** Takes in what waits for its batch: to be called before words are read. */
  flush(): void {
    const texts = this.#waiting;
    const tokens = tokenize(texts.join('\n'));
    let end = 0;
    let token = 0;
    for (let at = 0; at < texts.length; at += 2) {
      end += texts[at]!.length + 1;
      token = this.#findWords(tokens, token, end);
      writeNumber(this.#scratch, this.words.count);
      this.#writeWords();
      end += texts[at + 1]!.length + 1;
      token = this.#findWords(tokens, token, end);
      this.#writeWords();
      this.#words.append(this.#scratch.bytes());
      this.#scratch.clear();
      this.#ends.push(this.#words.length);
    }
    this.#waiting = [];
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
    this.#words.place = entity === 0 ? 0 : this.#ends.get(entity - 1);
    this.words.clear();
    for (let left = this.#words.number(); left > 0; left -= 1) this.words.push(this.#words.number());
  }

  /** Reads the words of an entity's description and posts into `words`. */
  readDescription(entity: number): void {
    this.readLabel(entity);
    this.words.clear();
    const end = this.#ends.get(entity);
    while (this.#words.place < end) this.words.push(this.#words.number());
  }
}
