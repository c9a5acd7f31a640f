// The words that may stand near each entity's name, as numbers of one vocabulary: gathered from texts in batches.

import { type Tokens, tokenize } from '../text/tokens';
import { writeNumber } from './bytes';
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
  /** Per word: the last record that has it, so that each has it once. */
  readonly #lastIn = new Column(Uint32Array);
  /** What was found or read last. */
  readonly words = new Pile();
  #records = 0;
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
    for (const [at, text] of texts.entries()) {
      const first = token;
      end += text.length + 1;
      while (token < tokens.count && tokens.starts[token]! < end) token += 1;
      this.#findWords(tokens, first, token);
      const { values, count } = this.words;
      if (at % 2 === 0) writeNumber(this.#words, count);
      for (let word = 0; word < count; word += 1) writeNumber(this.#words, values[word]!);
      if (at % 2 === 1) this.#ends.push(this.#words.length);
    }
    this.#waiting = [];
    this.#length = 0;
  }

  /** Finds the words of a text, each once. */
  #findWords(tokens: Tokens, first: number, until: number): void {
    this.#records += 1;
    this.words.clear();
    for (let at = first; at < until; at += 1) {
      const hash = contextHash(tokens, at);
      if (hash === null) continue;
      const word = this.vocabulary.add(hash);
      if (word === this.#lastIn.length) this.#lastIn.push(0);
      if (this.#lastIn.get(word) === this.#records) continue;
      this.#lastIn.set(word, this.#records);
      this.words.push(word);
    }
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
