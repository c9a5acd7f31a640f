// Text of other people's data as one line that can be kept: no markup, no characters that garble, not too long.

/** Controls, lone surrogates, separators of lines and overrides of direction; what `line` in core/packs/fields refuses. */
const UNPRINTABLE = /[\p{Cc}\p{Surrogate}\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu;
const HIDDEN = /<(script|style)\b[^<>]*>[\s\S]*?(?:<\/\1\s*>|$)/gi;
/** A tag begins with a letter: "5 < 6" stays. What is not closed ends with the text, as in a browser: looked for again and again it would cost seconds. */
const TAG = /<\/?[a-z][^<>]*>|<!--[\s\S]*?(?:-->|$)/gi;

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  hellip: '…',
};

/** No text of one line is read beyond this, UTF-16 units: a whole article in a field is no line. */
const MOST_READ = 20_000;

/** One line of at most `max` UTF-16 units, cut at a word; null where nothing is left. Numbers become text. */
export function plainLine(value: unknown, max: number): string | null {
  const text = wholeLine(value);
  return text === null || text.length <= max ? text : `${cutAtWord(text, max - 1)}…`;
}

/** The same uncut, for what says something else when it is cut. */
export function wholeLine(value: unknown): string | null {
  if (typeof value !== 'string' && typeof value !== 'number') return null;
  const text = decoded(`${value}`.slice(0, MOST_READ).replace(HIDDEN, ' ').replace(TAG, ' '))
    // Text that was escaped twice shows its tags only now.
    .replace(HIDDEN, ' ')
    .replace(TAG, ' ')
    .replace(UNPRINTABLE, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return text === '' ? null : text;
}

function cutAtWord(text: string, max: number): string {
  const cut = text.slice(0, max).replace(/[\uD800-\uDBFF]$/, '');
  const space = cut.lastIndexOf(' ');
  return (space > max / 2 ? cut.slice(0, space) : cut).trimEnd();
}

function decoded(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 0x10ffff ? whole : String.fromCodePoint(code);
  });
}
