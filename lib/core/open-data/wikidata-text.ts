// Texts of open data made fit for a record: one line, printable, without markup.

/** What the records of packs refuse, and marks without a shape of their own that would make two names of one. */
const UNPRINTABLE =
  /[\p{Cc}\p{Surrogate}\u00AD\u200B\u200E\u200F\u2028\u2029\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/gu;
const PLAIN = /^[!-~](?: ?[!-~])*$/;
const TAG = /<\/?[a-z][^<>]*>/gi;

/** `text` as one line of at most `max` UTF-16 units, or null where nothing usable is left. */
export function cleanLine(text: unknown, max: number): string | null {
  // What is many times too long is not worth cleaning: markup takes a part of a text, not nine tenths.
  if (typeof text !== 'string' || text.length > 10 * max) return null;
  let clean = text;
  if (!PLAIN.test(clean) || clean.includes('<')) {
    // Spaces first: a line break divides words, other control characters do not.
    clean = clean.replace(/\s+/g, ' ').replace(UNPRINTABLE, '').replace(TAG, '').replace(/ +/g, ' ').trim();
    clean = clean.normalize('NFC');
  }
  return clean.length > 0 && clean.length <= max ? clean : null;
}

/** By list of languages: it is asked for several times an item. Made anew each time, it took 4 % of a dump's reading (profiled). */
const KNOWN = new WeakMap<readonly string[], readonly string[]>();

/** The language, its base and what stands for all languages: `pt-BR` → `pt-br`, `pt`, …, `mul`, `en`. */
export function fallbacks(languages: readonly string[]): readonly string[] {
  const known = KNOWN.get(languages);
  if (known) return known;
  const codes = languages.flatMap((language) => {
    const code = language.toLowerCase();
    return [code, code.replace(/-.*$/, '')];
  });
  const all = [...new Set([...codes, 'mul', 'en'])];
  KNOWN.set(languages, all);
  return all;
}
