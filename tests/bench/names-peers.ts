// The peers of the name index, by the names that `--peers` takes.
import {
  AhoCorasick2,
  Ahocorasick,
  Fastscan,
  ModernAhocorasick,
  MonyoneAhoCorasick,
  TanishikingAhoCorasick,
} from './names-automata';
import { Alternation, RegexTrie } from './names-patterns';
import type { Peer } from './names-peer';
import { CompromiseLookup, Flashtext, WinkEntities } from './names-toolkits';
import { LongestTrie, MapTrie, MnemonistTrie, NgramMap, WholeTrie } from './names-tries';

export interface PeerEntry {
  readonly id: string;
  readonly is: string;
  /** The package from npm; null: a few lines of our own. */
  readonly package: string | null;
  readonly hasOffsets: boolean;
  make(): Peer;
}

const own = (id: string, is: string, make: () => Peer): PeerEntry => ({
  id,
  is,
  package: null,
  hasOffsets: true,
  make,
});

/** From npm, under its package's name, or that and which of its ways, behind a colon. */
const npm = (id: string, is: string, make: () => Peer, hasOffsets = true): PeerEntry => {
  const name = id.split(':')[0]!;
  return { id, is, package: name, hasOffsets, make };
};

export const PEERS: readonly PeerEntry[] = [
  own('trie', 'token trie written by hand', () => new MapTrie()),
  own('trie-folding', 'the same, given the text as it is', () => new WholeTrie()),
  own('ngrams', 'whole names in a Map, every run of words tried', () => new NgramMap()),
  own('alternation', 'one regular expression, longest first', () => new Alternation()),
  npm('regex-trie', 'one regular expression, a trie', () => new RegexTrie()),
  npm('ahocorasick', 'Aho-Corasick', () => new Ahocorasick()),
  npm('modern-ahocorasick', 'Aho-Corasick', () => new ModernAhocorasick('modern-ahocorasick')),
  npm(
    'modern-ahocorasick:fast',
    'Aho-Corasick, double array',
    () => new ModernAhocorasick('modern-ahocorasick/fast'),
  ),
  npm('@monyone/aho-corasick', 'Aho-Corasick', () => new MonyoneAhoCorasick('@monyone/aho-corasick')),
  npm(
    '@monyone/aho-corasick:fast',
    'Aho-Corasick, double array',
    () => new MonyoneAhoCorasick('@monyone/aho-corasick/fast'),
  ),
  npm('@tanishiking/aho-corasick', 'Aho-Corasick', () => new TanishikingAhoCorasick()),
  npm('aho-corasick2', 'Aho-Corasick', () => new AhoCorasick2()),
  npm('fastscan', 'Aho-Corasick', () => new Fastscan()),
  npm('@smikhalevski/trie', 'compressed trie by character', () => new LongestTrie()),
  npm('mnemonist', 'trie by token, whole names only', () => new MnemonistTrie()),
  npm('flashtext.js', 'keyword processor, no offsets', () => new Flashtext(), false),
  npm('compromise', 'gazetteer of a language toolkit', () => new CompromiseLookup()),
  npm('wink-nlp', 'gazetteer of a language toolkit', () => new WinkEntities()),
];
