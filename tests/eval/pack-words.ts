// Packs a word list for the background's bundle: sorted words, of which each says only what it does not share with the one before.
import { fold } from '../../lib/core/text/fold';

const ROW = 140;

/** `accept acceptable accepted` is `AacceptAableEed`: a capital letter counts the letters to take off the word before, from A for none. */
export function packWords(words: Iterable<string>): string[] {
  let before = '';
  return [...new Set(Array.from(words, fold))].sort().map((word) => {
    let shared = 0;
    while (shared < before.length && before[shared] === word[shared]) shared += 1;
    const gone = before.length - shared;
    if (gone > 25 || /[A-Z\s\\`$]/.test(word)) throw new Error(`"${word}" cannot be packed.`);
    before = word;
    return String.fromCharCode(65 + gone) + word.slice(shared);
  });
}

/** As the inside of a template string, in rows; the strokes at their ends take the line breaks out of the string again. */
export function packedRows(words: Iterable<string>): string {
  const rows = [''];
  for (const word of packWords(words)) {
    if (rows.at(-1)!.length + word.length > ROW) rows.push('');
    rows[rows.length - 1] += word;
  }
  return rows.map((row) => `${row}\\\n`).join('');
}
