// Text bent as hostile and broken text is: what Unicode has, what keyboards and bad decoders make, what programs stumble over.

import type { Random } from './random';

/** Pieces at which readers of text have failed. By kind, so that a reader of this file sees what is missing. */
export const PIECES: readonly string[] = [
  // Combining marks, alone and in heaps.
  ...['\u0301', 'e\u0301', 'a\u0300\u0301\u0302\u0303', '\u20dd', 'i\u0307', '\u0345'],
  // Halves of pairs, pairs, what is no character.
  ...[
    '\ud83d',
    '\udc69',
    '\ud83d\udc69\u200d\ud83d\ude80',
    '\udbff\udfff',
    '\uffff',
    '\ufffe',
    '\ufeff',
    '\ufffd',
  ],
  // Direction, joiners, spaces without width, breaks of lines.
  ...['\u202e', '\u2066', '\u2069', '\u200f', '\u061c', '\u200b', '\u200c', '\u200d', '\u2060', '\u00ad'],
  ...[
    '\u00a0',
    '\u2009',
    '\u3000',
    '\u2028',
    '\u2029',
    '\u0085',
    '\t',
    '\n',
    '\r',
    '\r\n',
    '\v',
    '\f',
    '\0',
    '\x1b',
  ],
  // Letters that grow or shrink as their case changes, that fold together, of other scripts.
  ...[
    '\u0130',
    '\u0131',
    '\u00df',
    '\u1e9e',
    '\ufb03',
    '\u01c5',
    '\u03a3\u03c2',
    '\u212a',
    '\u1fb3',
    '\u0587',
  ],
  ...[
    '\u0645\u0631\u062d\u0628\u0627',
    '\u05e9\u05dc\u05d5\u05dd',
    '\u6771\u4eac',
    '\u0e01\u0e33',
    '\uac01',
    '\u1112\u1161\u11ab',
  ],
  // Quotation marks and their likenesses, sentence ends, dashes.
  ...['"', "'", '“', '”', '‘', '’', '„', '«', '»', '`', '´', '"""', '“”', '\u201f', '‹', '›'],
  ...[
    '.',
    '. ',
    '...',
    '…',
    '!',
    '?',
    '?!',
    ':',
    ';',
    ',',
    '-',
    '–',
    '—',
    '\u2011',
    '/',
    '\\',
    '(',
    ')',
    '[',
    ']',
  ],
  // Numbers.
  ...[
    '0',
    '-0',
    '1',
    '007',
    '1,000,000',
    '1.5',
    '1e308',
    '1e999',
    '-1',
    '0x1F',
    '9007199254740993',
    '٣',
    '½',
    '²',
    'Ⅳ',
  ],
  ...[
    '12 %',
    '$3.4bn',
    '£1m',
    '2025-02-30',
    '2024-13-45T25:61:61Z',
    '1 January 0000',
    '10 million',
    'two hundred and',
  ],
  // What programs take for something.
  ...[
    '__proto__',
    'constructor',
    'toString',
    'null',
    'undefined',
    'NaN',
    '{}',
    '<b>',
    '</p>',
    '&amp;',
    '&#0;',
    '${x}',
    '$&',
    '%s',
  ],
  ...['http://', 'https://a', 'javascript:', 'data:,', '//', '@', '#', 'a.b.c.d', 'x'.repeat(300)],
];

const LONGEST = 60_000;

type Change = (random: Random, text: string, other: string) => string;

const CHANGES: readonly Change[] = [
  (random, text) => insert(text, random.below(text.length + 1), random.pick(PIECES)),
  (random, text) => insert(text, random.below(text.length + 1), random.pick(PIECES)),
  (random, text) => insert(text, random.below(text.length + 1), String.fromCharCode(random.below(0x10000))),
  // A piece over and over: heaps of marks, very long words.
  (random, text) =>
    insert(
      text,
      random.below(text.length + 1),
      random
        .pick(PIECES)
        .slice(0, 20)
        .repeat(1 + random.size(2_000)),
    ),
  (random, text) => {
    const [from, to] = stretch(random, text);
    return text.slice(0, from) + text.slice(to);
  },
  (random, text) => {
    const [from, to] = stretch(random, text);
    return insert(text, random.below(text.length + 1), text.slice(from, to));
  },
  (random, text) => {
    const [from, to] = stretch(random, text);
    return insert(text, from, text.slice(from, to).repeat(1 + random.size(60)));
  },
  (random, text) => {
    const at = random.below(text.length);
    return text.slice(0, at) + random.pick(PIECES) + text.slice(at + 1);
  },
  (random, text) => {
    const at = random.below(text.length);
    const turned = String.fromCharCode(text.charCodeAt(at) ^ (1 << random.below(16)));
    return text.slice(0, at) + turned + text.slice(at + 1);
  },
  (random, text) => {
    const [from, to] = stretch(random, text);
    const part = text.slice(from, to);
    return text.slice(0, from) + (random.once(2) ? part.toUpperCase() : part.toLowerCase()) + text.slice(to);
  },
  // White space all gone, or all of one kind.
  (random, text) => {
    const [from, to] = stretch(random, text);
    return (
      text.slice(0, from) +
      text.slice(from, to).replace(/\s+/g, random.pick(['', ' ', '\n', '\u00a0', '-'])) +
      text.slice(to)
    );
  },
  (random, text) => text.normalize(random.pick(['NFC', 'NFD', 'NFKC', 'NFKD'])),
  (random, text) => text.slice(0, random.below(text.length + 1)),
  (random, text, other) => {
    const [from, to] = stretch(random, other);
    return insert(text, random.below(text.length + 1), other.slice(from, to));
  },
  // Two words change places.
  (random, text) => {
    const words = text.split(' ');
    if (words.length < 2) return text;
    const [one, two] = [random.below(words.length), random.below(words.length)];
    [words[one], words[two]] = [words[two]!, words[one]!];
    return words.join(' ');
  },
];

/** Some changes, one on top of the other. `other`: a text of the same kind, to take pieces from. */
export function mutateText(random: Random, text: string, other = text): string {
  let changed = text;
  for (let left = 1 + random.size(6); left > 0; left--)
    changed = random.pick(CHANGES)(random, changed, other).slice(0, Math.max(LONGEST, text.length));
  return changed;
}

function insert(text: string, at: number, piece: string): string {
  return text.slice(0, at) + piece + text.slice(at);
}

/** A part of the text, short mostly. */
function stretch(random: Random, text: string): readonly [from: number, to: number] {
  const from = random.below(text.length + 1);
  return [from, Math.min(text.length, from + 1 + random.size(400))];
}
