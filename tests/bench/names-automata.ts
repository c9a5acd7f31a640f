// Peers from npm that search by Aho-Corasick: they report every occurrence, and the filter takes the leftmost-longest.
import { createRequire } from 'node:module';
import { LongestFilter } from './names-answers';
import type { Accepts, FoldedText, Spans } from './names-folded';
import type { Given, Peer } from './names-peer';

const load = createRequire(import.meta.url);

abstract class Automaton implements Peer {
  private filter: LongestFilter | null = null;
  private filterAccepts: Accepts | null = null;
  protected numberOf: ReadonlyMap<string, number> = new Map();

  build(given: Given): void {
    this.numberOf = given.numberOf;
    this.compile(given.keys);
  }

  protected abstract compile(keys: readonly string[]): void;
  protected abstract search(text: string, filter: LongestFilter): void;

  scan(text: FoldedText, accepts: Accepts): Spans {
    if (this.filter?.text !== text || this.filterAccepts !== accepts) {
      this.filter = new LongestFilter(text, accepts);
      this.filterAccepts = accepts;
    }
    this.search(text.folded, this.filter);
    return this.filter.take();
  }

  /** Offers an occurrence of which the package tells only the name and where it begins. */
  protected offer(filter: LongestFilter, start: number, name: string): void {
    const end = start + name.length;
    if (filter.maybe(start, end)) filter.offer(start, end, this.numberOf.get(name)!);
  }
}

type AhoCorasickOf = new (keys: readonly string[]) => { search(text: string): [number, string[]][] };

export class Ahocorasick extends Automaton {
  private readonly package = load('ahocorasick') as AhoCorasickOf;
  private automaton = new this.package([]);

  protected compile(keys: readonly string[]): void {
    this.automaton = new this.package(keys);
  }

  protected search(text: string, filter: LongestFilter): void {
    for (const [last, names] of this.automaton.search(text))
      for (const name of names) this.offer(filter, last + 1 - name.length, name);
  }
}

type Modern = import('modern-ahocorasick').default;
type ModernOf = typeof import('modern-ahocorasick').default;

export class ModernAhocorasick extends Automaton {
  private readonly package: ModernOf;
  private automaton: Modern;

  constructor(entry: 'modern-ahocorasick' | 'modern-ahocorasick/fast') {
    super();
    this.package = load(entry) as ModernOf;
    this.automaton = new this.package([]);
  }

  protected compile(keys: readonly string[]): void {
    this.automaton = new this.package(keys);
  }

  protected search(text: string, filter: LongestFilter): void {
    for (const { start, end, patternIndex } of this.automaton.search(text))
      filter.offer(start, end, patternIndex);
  }

  readonly stored = {
    write: (): Buffer => Buffer.from(this.automaton.serialize()),
    read: (bytes: Buffer): void => {
      this.automaton = this.package.deserialize(bytes.toString());
    },
  };
}

interface Monyone {
  matchInText(text: string): { begin: number; end: number; keyword: string }[];
}

export class MonyoneAhoCorasick extends Automaton {
  private readonly package: new (
    keys: readonly string[],
  ) => Monyone;
  private automaton: Monyone;

  constructor(entry: '@monyone/aho-corasick' | '@monyone/aho-corasick/fast') {
    super();
    this.package = (load(entry) as { AhoCorasick: new (keys: readonly string[]) => Monyone }).AhoCorasick;
    this.automaton = new this.package([]);
  }

  protected compile(keys: readonly string[]): void {
    this.automaton = new this.package(keys);
  }

  protected search(text: string, filter: LongestFilter): void {
    for (const { begin, keyword } of this.automaton.matchInText(text)) this.offer(filter, begin, keyword);
  }
}

interface Tanishiking {
  parseText(text: string): { start: number; end: number; keyword: string }[];
}

export class TanishikingAhoCorasick extends Automaton {
  private readonly package = load('@tanishiking/aho-corasick') as {
    Trie: new (keys: readonly string[]) => Tanishiking;
  };
  private automaton = new this.package.Trie([]);

  protected compile(keys: readonly string[]): void {
    this.automaton = new this.package.Trie(keys);
    // It makes its failure links at the first search.
    this.automaton.parseText('');
  }

  protected search(text: string, filter: LongestFilter): void {
    for (const { start, keyword } of this.automaton.parseText(text)) this.offer(filter, start, keyword);
  }
}

interface Callback {
  add(word: string, data: number): unknown;
  build_fail(): unknown;
  search(text: string, callback: (word: string, data: number[], offset: number) => void): unknown;
}

export class AhoCorasick2 extends Automaton {
  private readonly automaton = new (load('aho-corasick2') as new () => Callback)();

  protected compile(keys: readonly string[]): void {
    for (const [number, key] of keys.entries()) this.automaton.add(key, number);
    this.automaton.build_fail();
  }

  protected search(text: string, filter: LongestFilter): void {
    this.automaton.search(text, (word, [number], offset) =>
      filter.offer(offset, offset + word.length, number!),
    );
  }
}

interface FastScanner {
  search(text: string): [number, string][];
}

export class Fastscan extends Automaton {
  private readonly package = load('fastscan') as new (keys: readonly string[]) => FastScanner;
  private automaton = new this.package([]);

  protected compile(keys: readonly string[]): void {
    this.automaton = new this.package(keys);
  }

  protected search(text: string, filter: LongestFilter): void {
    for (const [start, name] of this.automaton.search(text)) this.offer(filter, start, name);
  }
}
