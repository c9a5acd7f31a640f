// Peers that are one regular expression: all names as alternatives, and a trie of them made by a package.
import { createRequire } from 'node:module';
import type { Accepts, FoldedText, Spans } from './names-folded';
import type { Given, Peer } from './names-peer';
import { scanByLongest } from './names-tries';

const load = createRequire(import.meta.url);

/** What may not follow: a part of a word, roughly. The exact rule is asked afterwards. */
const NOT_IN_WORD = '(?![0-9A-Za-z\\u00aa-\\u1fff])';

abstract class Pattern implements Peer {
  private pattern = /(?:)/y;
  private numberOf: ReadonlyMap<string, number> = new Map();

  protected abstract sourceOf(keys: readonly string[]): string;

  build({ keys, numberOf }: Given): void {
    this.open(`(?:${this.sourceOf(keys)})${NOT_IN_WORD}`, numberOf);
  }

  /** Sticky, and asked at each offset where a name may begin: quicker than searching behind a look-behind. */
  private open(source: string, numberOf: ReadonlyMap<string, number>): void {
    this.numberOf = numberOf;
    this.pattern = new RegExp(source, 'y');
  }

  scan(text: FoldedText, accepts: Accepts): Spans {
    const { pattern, numberOf } = this;
    let cut = text.folded;
    return scanByLongest(text, accepts, (start, end) => {
      if (end !== cut.length) cut = text.folded.slice(0, end);
      pattern.lastIndex = start;
      const found = pattern.exec(cut);
      if (!found) return null;
      return { name: numberOf.get(found[0])!, end: start + found[0].length };
    });
  }

  readonly stored = {
    write: (): Buffer => Buffer.from(this.pattern.source),
    read: (bytes: Buffer, given: Given): void => this.open(bytes.toString(), given.numberOf),
  };
}

export class Alternation extends Pattern {
  protected sourceOf(keys: readonly string[]): string {
    return [...keys]
      .sort((a, b) => b.length - a.length)
      .map((key) => key.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'))
      .join('|');
  }
}

interface RegexTrieOf {
  add(key: string): unknown;
  toString(): string;
}

export class RegexTrie extends Pattern {
  protected sourceOf(keys: readonly string[]): string {
    const trie = new (load('regex-trie') as new () => RegexTrieOf)();
    for (const key of keys) trie.add(key);
    return trie.toString();
  }
}
