// How alike two lines are, by the words they share: headlines are written differently in head and body.

/** Spaces and signs of all scripts we know of. Named one by one: a class by Unicode property takes a millisecond to compile. */
const BETWEEN_WORDS = /[\s!-/:-@[-`{-~\u00a0-\u00bf\u2000-\u206f\u3000-\u303f\uff00-\uff0f\uff1a-\uff20]+/;

/** Words in lower case, without signs. */
export function plainWords(text: string): readonly string[] {
  return text
    .replace(/\u00ad/g, '')
    .toLowerCase()
    .split(BETWEEN_WORDS)
    .filter(Boolean);
}

/** Share of the words of the line with fewer that the other has too, 0..1; lines of very different length are not alike. */
export function likeness(a: string, b: string): number {
  return likenessTo(a)(b);
}

/** The same for many lines against one. */
export function likenessTo(a: string): (b: string) => number {
  const own = new Set(plainWords(a));
  return (b) => {
    const other = new Set(plainWords(b));
    const [fewer, more] = own.size > other.size ? [other, own] : [own, other];
    if (fewer.size === 0) return 0;
    let shared = 0;
    for (const word of fewer) if (more.has(word)) shared++;
    // Scripts without spaces are one word per clause: compare as text.
    if (more.size <= 2) return a.includes(b) || b.includes(a) ? 1 : shared / fewer.size;
    return fewer.size * 3 < more.size ? 0 : shared / fewer.size;
  };
}
