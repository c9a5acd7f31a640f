// Peers that look names up token by token or from a token on: tries and Maps, written by hand and from npm.
import { createRequire } from 'node:module';
import { type Accepts, type FoldedText, foldText, type Spans } from './names-folded';
import type { Given, Peer } from './names-peer';

const load = createRequire(import.meta.url);

/** 1 for what belongs to a word. Scripts without spaces are not in the benchmark's texts. */
const IN_WORD = Uint8Array.from({ length: 65536 }, (_, code) =>
  /[\p{L}\p{N}\p{M}_]/u.test(String.fromCharCode(code)) ? 1 : 0,
);

/** The words of a folded text or name with their offsets. Of what lies between, a single space is left out; else each character is a word. */
class Words {
  readonly words: string[] = [];
  readonly starts: number[] = [];

  constructor(readonly text: string) {
    const { length } = text;
    for (let at = 0; at < length; ) {
      const start = at;
      const kind = IN_WORD[text.charCodeAt(at)]!;
      while (at < length && IN_WORD[text.charCodeAt(at)] === kind) at++;
      if (kind === 1) this.push(start, at);
      else if (at > start + 1 || text.charCodeAt(start) !== 32)
        for (let mark = start; mark < at; mark++) this.push(mark, mark + 1);
    }
  }

  private push(start: number, end: number): void {
    this.words.push(this.text.slice(start, end));
    this.starts.push(start);
  }

  endOf(at: number): number {
    return this.starts[at]! + this.words[at]!.length;
  }
}

class Node {
  next: Map<string, Node> | null = null;
  name = -1;
}

/** A trie of Maps by token, written by hand: what one would write who knows what is asked. */
export class MapTrie implements Peer {
  private readonly root = new Map<string, Node>();

  build({ keys }: Given): void {
    for (const [number, name] of keys.entries()) {
      let map = this.root;
      let node: Node | undefined;
      for (const word of new Words(name).words) {
        if (node) {
          node.next ??= new Map();
          map = node.next;
        }
        node = map.get(word);
        if (!node) {
          node = new Node();
          map.set(word, node);
        }
      }
      if (node && node.name < 0) node.name = number;
    }
  }

  scan(text: FoldedText, accepts: Accepts): Spans {
    const found = new Words(text.folded);
    const { words, starts } = found;
    const spans: Spans = [];
    for (let at = 0; at < words.length; ) {
      let last = -1;
      let name = -1;
      if (text.mayBegin[starts[at]!]) {
        let node = this.root.get(words[at]!);
        for (let end = at; node; ) {
          const offset = found.endOf(end);
          if (
            node.name >= 0 &&
            text.mayEnd[offset] &&
            accepts(node.name, text.beginning[starts[at]!]!, text.ending[offset]!)
          ) {
            last = end;
            name = node.name;
          }
          end++;
          node = end < words.length ? node.next?.get(words[end]!) : undefined;
        }
      }
      if (last < 0) at++;
      else {
        spans.push(text.beginning[starts[at]!]!, text.ending[found.endOf(last)]!, name);
        at = last + 1;
      }
    }
    return spans;
  }
}

/** The same trie on the text as it is: it cuts and folds with our functions, and so does the work that the index does. */
export class WholeTrie extends MapTrie {
  override scan(text: FoldedText, accepts: Accepts): Spans {
    return super.scan(foldText(text.source), accepts);
  }
}

/** Tries every run of words, longest first, in something that answers only whether a whole name is there. */
abstract class Ngrams implements Peer {
  /** Most words of a name that begins with this one: without it a single name of forty words would slow every text. */
  private readonly longest = new Map<string, number>();

  build({ keys }: Given): void {
    for (const [number, name] of keys.entries()) {
      const { words } = new Words(name);
      this.set(name, words, number);
      this.longest.set(words[0]!, Math.max(this.longest.get(words[0]!) ?? 0, words.length));
    }
  }

  /** Remembers a name, unless it is there. */
  protected abstract set(name: string, words: string[], number: number): void;
  /** The name that is the words `[first, last]`. */
  protected abstract get(found: Words, first: number, last: number): number | undefined;

  scan(text: FoldedText, accepts: Accepts): Spans {
    const found = new Words(text.folded);
    const { words, starts } = found;
    const spans: Spans = [];
    for (let at = 0; at < words.length; ) {
      let last = -1;
      const longest = text.mayBegin[starts[at]!] ? (this.longest.get(words[at]!) ?? 0) : 0;
      for (let end = Math.min(words.length, at + longest) - 1; end >= at; end--) {
        const offset = found.endOf(end);
        if (!text.mayEnd[offset]) continue;
        const name = this.get(found, at, end);
        if (name === undefined) continue;
        if (!accepts(name, text.beginning[starts[at]!]!, text.ending[offset]!)) continue;
        spans.push(text.beginning[starts[at]!]!, text.ending[offset]!, name);
        last = end;
        break;
      }
      at = last < 0 ? at + 1 : last + 1;
    }
    return spans;
  }
}

export class NgramMap extends Ngrams {
  private readonly names = new Map<string, number>();

  protected set(name: string, _words: string[], number: number): void {
    if (!this.names.has(name)) this.names.set(name, number);
  }

  protected get({ text, starts, words }: Words, first: number, last: number): number | undefined {
    return this.names.get(text.slice(starts[first], starts[last]! + words[last]!.length));
  }
}

interface TrieMap {
  set(key: string[], value: number): unknown;
  get(key: string[]): number | undefined;
}

/** `mnemonist`: its trie takes lists of tokens, and answers for whole ones; there is no walking on from a prefix. */
export class MnemonistTrie extends Ngrams {
  private readonly trie: TrieMap;

  constructor() {
    super();
    const TrieMapOf = load('mnemonist/trie-map') as new (token: typeof Array) => TrieMap;
    this.trie = new TrieMapOf(Array);
  }

  protected set(_name: string, words: string[], number: number): void {
    this.trie.set(words, number);
  }

  protected get({ words }: Words, first: number, last: number): number | undefined {
    return this.trie.get(words.slice(first, last + 1));
  }
}

/** `@smikhalevski/trie`: the longest key from an offset on; asked again for a shorter one where that may not be. */
export class LongestTrie implements Peer {
  private readonly package = load('@smikhalevski/trie') as typeof import('@smikhalevski/trie');
  private readonly trie = this.package.trieCreate<number>();

  build({ keys }: Given): void {
    for (const [number, key] of keys.entries()) this.package.trieSet(this.trie, key, number);
  }

  scan(text: FoldedText, accepts: Accepts): Spans {
    const { trieSearch } = this.package;
    return scanByLongest(text, accepts, (start, end) => {
      const leaf = trieSearch(this.trie, text.folded, start, end);
      return leaf === null ? null : { name: leaf.value!, end: start + leaf.key!.length };
    });
  }
}

/** The longest name from each offset at which one may begin, by a package that finds the longest between two offsets. */
export function scanByLongest(
  text: FoldedText,
  accepts: Accepts,
  longest: (start: number, end: number) => { readonly name: number; readonly end: number } | null,
): Spans {
  const { mayBegin, mayEnd, beginning, ending, folded } = text;
  const spans: Spans = [];
  for (let at = 0; at < folded.length; ) {
    let next = at + 1;
    if (mayBegin[at])
      for (let limit = folded.length; limit > at; ) {
        const found = longest(at, limit);
        if (!found) break;
        if (mayEnd[found.end] && accepts(found.name, beginning[at]!, ending[found.end]!)) {
          spans.push(beginning[at]!, ending[found.end]!, found.name);
          next = found.end;
          break;
        }
        limit = found.end - 1;
      }
    at = next;
  }
  return spans;
}
