// What the name index is compared with: a hand-written token trie of Maps, and a Map of whole names probed with every n-gram.
import { FLAG } from '@/lib/core/text/token-flags';
import { foldedToken, separatorBefore, tokenize } from '@/lib/core/text/tokens';

/**
 * A text as the peers get it: folded already, separators in their canonical form, and for every offset whether a name may begin or
 * end there. None of this is counted against them; the index folds and decides as it goes. What they still do is what any matcher
 * of whole words must: find the words, with offsets.
 */
export interface FoldedText {
  readonly folded: string;
  readonly mayBegin: Uint8Array;
  readonly mayEnd: Uint8Array;
  /** Number of our token that begins, or ends, at an offset: to compare the answers. */
  readonly beginning: Int32Array;
  readonly ending: Int32Array;
}

export function foldText(text: string): FoldedText {
  const tokens = tokenize(text);
  let folded = '';
  const begins: number[] = [];
  const ends: number[] = [];
  for (let at = 0; at < tokens.count; at++) {
    folded += at === 0 ? '' : (separatorBefore(tokens, at) ?? '\n');
    begins.push(folded.length);
    folded += foldedToken(tokens, at);
    ends.push(folded.length);
  }
  const size = folded.length + 1;
  const made = {
    folded,
    mayBegin: new Uint8Array(size),
    mayEnd: new Uint8Array(size),
    beginning: new Int32Array(size),
    ending: new Int32Array(size),
  };
  for (let at = 0; at < tokens.count; at++) {
    const flags = tokens.flags[at]!;
    made.beginning[begins[at]!] = at;
    made.ending[ends[at]!] = at;
    if (!(flags & (FLAG.noBegin | FLAG.joinedBefore))) made.mayBegin[begins[at]!] = 1;
    if (!(flags & (FLAG.noEnd | FLAG.joinedAfter))) made.mayEnd[ends[at]!] = 1;
  }
  return made;
}

/** 1 for what belongs to a word. Scripts without spaces are not in the benchmark's texts. */
const IN_WORD = Uint8Array.from({ length: 65536 }, (_, code) =>
  /[\p{L}\p{N}\p{M}_]/u.test(String.fromCharCode(code)) ? 1 : 0,
);

/** The words of a folded text or name, and the separators that are more than a space, with their offsets. */
class Words {
  readonly words: string[] = [];
  readonly starts: number[] = [];

  constructor(readonly text: string) {
    const { length } = text;
    for (let at = 0; at < length; ) {
      const start = at;
      const kind = IN_WORD[text.charCodeAt(at)]!;
      while (at < length && IN_WORD[text.charCodeAt(at)] === kind) at++;
      if (kind === 0 && at === start + 1 && text.charCodeAt(start) === 32) continue;
      this.words.push(text.slice(start, at));
      this.starts.push(start);
    }
  }
}

/** Token numbers of the first and last token, and the name's number, flat. */
export type Spans = number[];

/** Whether a name's case rule agrees with the tokens `[first, last]`: the same test for all, the index's own. */
export type Accepts = (name: number, first: number, last: number) => boolean;

export interface Peer {
  readonly name: string;
  /** Names folded: their keys. */
  build(names: readonly string[]): void;
  scan(text: FoldedText, accepts: Accepts): Spans;
}

class Node {
  next: Map<string, Node> | null = null;
  name = -1;
}

export class MapTrie implements Peer {
  readonly name = 'token trie of Maps';
  private readonly root = new Map<string, Node>();

  build(names: readonly string[]): void {
    for (const [number, name] of names.entries()) {
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
    const { words, starts } = new Words(text.folded);
    const spans: Spans = [];
    for (let at = 0; at < words.length; ) {
      let last = -1;
      let name = -1;
      if (text.mayBegin[starts[at]!]) {
        let node = this.root.get(words[at]!);
        for (let end = at; node; ) {
          const offset = starts[end]! + words[end]!.length;
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
        spans.push(text.beginning[starts[at]!]!, text.ending[starts[last]! + words[last]!.length]!, name);
        at = last + 1;
      }
    }
    return spans;
  }
}

/** The same trie on the text as it is: it cuts and folds with our functions, and so does the work that the index does. */
export class WholeTrie implements Peer {
  readonly name = 'the trie, folding itself';

  constructor(
    private readonly trie: MapTrie,
    private readonly text: string,
  ) {}

  build(): void {}

  scan(_text: FoldedText, accepts: Accepts): Spans {
    return this.trie.scan(foldText(this.text), accepts);
  }
}

export class NgramMap implements Peer {
  readonly name = 'Map of n-grams';
  private readonly names = new Map<string, number>();
  /** Most words of a name that begins with this one: without it a single name of forty words would slow every text. */
  private readonly longest = new Map<string, number>();

  build(names: readonly string[]): void {
    for (const [number, name] of names.entries()) {
      if (!this.names.has(name)) this.names.set(name, number);
      const { words } = new Words(name);
      this.longest.set(words[0]!, Math.max(this.longest.get(words[0]!) ?? 0, words.length));
    }
  }

  scan(text: FoldedText, accepts: Accepts): Spans {
    const { words, starts } = new Words(text.folded);
    const spans: Spans = [];
    for (let at = 0; at < words.length; ) {
      let last = -1;
      let name = -1;
      const longest = text.mayBegin[starts[at]!] ? (this.longest.get(words[at]!) ?? 0) : 0;
      for (let end = Math.min(words.length, at + longest) - 1; end >= at; end--) {
        const offset = starts[end]! + words[end]!.length;
        if (!text.mayEnd[offset]) continue;
        const found = this.names.get(text.folded.slice(starts[at], offset));
        if (found === undefined || !accepts(found, text.beginning[starts[at]!]!, text.ending[offset]!))
          continue;
        last = end;
        name = found;
        break;
      }
      if (last < 0) at++;
      else {
        spans.push(text.beginning[starts[at]!]!, text.ending[starts[last]! + words[last]!.length]!, name);
        at = last + 1;
      }
    }
    return spans;
  }
}
