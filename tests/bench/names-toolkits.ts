// Peers that cut text by rules of their own: a keyword processor, and the gazetteers of two language toolkits.
import { createRequire } from 'node:module';
import { LongestFilter } from './names-answers';
import type { Accepts, FoldedText, Spans } from './names-folded';
import type { Given, Peer } from './names-peer';

const load = createRequire(import.meta.url);

interface KeywordProcessor {
  addKeyword(keyword: string, as: number): void;
  extractKeywords(text: string): number[];
}

/** `flashtext.js`: says which names it found, in order, and not where. */
export class Flashtext implements Peer {
  private readonly processor = new (load('flashtext.js') as new (caseSensitive: boolean) => KeywordProcessor)(
    true,
  );

  build({ keys }: Given): void {
    // 0 would be taken for no name.
    for (const [number, key] of keys.entries()) this.processor.addKeyword(key, number + 1);
  }

  scan(text: FoldedText): Spans {
    return this.processor.extractKeywords(text.folded).flatMap((number) => [-1, -1, number - 1]);
  }
}

interface CompromiseView {
  compute(what: string): CompromiseView;
  lookup(trie: object): CompromiseView;
  json(options: object): { text: string; offset: { start: number; length: number } }[];
}

interface Compromise {
  buildTrie(keys: readonly string[]): object;
  tokenize(text: string): CompromiseView;
}

/** `compromise`: its smallest build, without tagging; `lookup` searches a trie of words. */
export class CompromiseLookup implements Peer {
  private readonly nlp = load('compromise/one') as Compromise;
  private trie: object = {};
  private numberOf: ReadonlyMap<string, number> = new Map();

  build({ keys, numberOf }: Given): void {
    this.numberOf = numberOf;
    this.trie = this.nlp.buildTrie(keys);
  }

  scan(text: FoldedText, accepts: Accepts): Spans {
    const filter = new LongestFilter(text, accepts);
    const found = this.nlp.tokenize(text.folded).compute('index').lookup(this.trie);
    for (const { offset } of found.json({ offset: true, terms: false })) {
      // Its matches include the punctuation behind them.
      const end = lastEnd(text, offset.start, offset.start + offset.length);
      const number = this.numberOf.get(text.folded.slice(offset.start, end));
      if (number !== undefined) filter.offer(offset.start, end, number);
    }
    return filter.take();
  }
}

function lastEnd({ mayEnd }: FoldedText, start: number, end: number): number {
  for (let at = end; at > start; at--) if (mayEnd[at]) return at;
  return end;
}

interface Wink {
  readonly its: { readonly span: symbol; readonly precedingSpaces: symbol };
  learnCustomEntities(examples: readonly object[], config: object): number;
  readDoc(text: string): {
    tokens(): { out(): string[]; out(its: symbol): string[] };
    customEntities(): { out(its: symbol): [number, number][] };
  };
}

/** `wink-nlp` with its small English model: custom entities, nothing else in the pipe. */
export class WinkEntities implements Peer {
  private readonly nlp = (load('wink-nlp') as (model: object, pipe: readonly string[]) => Wink)(
    load('wink-eng-lite-web-model') as object,
    ['cer'],
  );
  private numberOf: ReadonlyMap<string, number> = new Map();

  build({ keys, numberOf }: Given): void {
    this.numberOf = numberOf;
    // Patterns are its tokens with spaces between; it cuts at every mark but an apostrophe.
    const patterns = keys.map((key) => key.replace(/[^\p{L}\p{N}\p{M}_' ]/gu, ' $& ').trim());
    this.nlp.learnCustomEntities([{ name: 'name', patterns }], {
      matchValue: true,
      useEntity: false,
      usePOS: false,
    });
  }

  scan(text: FoldedText, accepts: Accepts): Spans {
    const filter = new LongestFilter(text, accepts);
    const doc = this.nlp.readDoc(text.folded);
    const tokens = doc.tokens();
    const words = tokens.out();
    const spaces = tokens.out(this.nlp.its.precedingSpaces);
    const starts: number[] = [];
    let offset = 0;
    for (const [at, word] of words.entries()) {
      offset += spaces[at]!.length;
      starts.push(offset);
      offset += word.length;
    }
    for (const [first, last] of doc.customEntities().out(this.nlp.its.span)) {
      const end = starts[last]! + words[last]!.length;
      const number = this.numberOf.get(text.folded.slice(starts[first]!, end));
      if (number !== undefined) filter.offer(starts[first]!, end, number);
    }
    return filter.take();
  }
}
