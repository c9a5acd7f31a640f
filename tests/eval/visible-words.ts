// Words as a reader sees them, to compare those of the page with those that were read.

/** A large first letter, perhaps behind a quotation mark, that the page's white space parts from its word. */
const APART = /^(["'“„‘«]?\p{Lu})\s+(?=\S)/u;
const FIRST_LETTER = /^["'“„‘«]?\p{Lu}$/u;

/** Without characters that nobody sees; of white space neither kind nor length counts. */
export function visible(text: string): string {
  return text
    .replace(/[\u00ad\u200b\u2060\ufeff\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .replace(APART, '$1');
}

/** Whether a range holds these words, or all of them but a first letter: a picture of one lies in no range. */
export function holds(range: string, words: string): boolean {
  const held = visible(range);
  const read = visible(words);
  if (held === read) return true;
  return read.endsWith(held) && FIRST_LETTER.test(read.slice(0, read.length - held.length));
}
