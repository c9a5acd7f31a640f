// A primary text as it is compared: its words, and all their letters in one string in which a run of words is found at once.

import { foldedToken, hashWord, type Tokens, tokenize } from '../text/tokens';
import { spellingKey } from './spelling';
import { stemOf } from './word-weights';

export interface ReadText {
  readonly tokens: Tokens;
  /** The words' keys without anything between: so neither hyphens nor apostrophes nor "well-being" and "wellbeing" make a difference. */
  readonly letters: string;
  /** Where each word begins in `letters`, and at last where the last ends. */
  readonly begins: Int32Array;
  /** Hashes of the words' keys, and of their stems. */
  readonly keys: Int32Array;
  readonly stems: Int32Array;
}

interface WordForm {
  readonly letters: string;
  readonly key: number;
  readonly stem: number;
}

/** One word's forms, from its folded letters. */
export function wordForm(folded: string): WordForm {
  const letters = spellingKey(folded);
  return { letters, key: hashWord(letters), stem: hashWord(stemOf(letters)) };
}

/** Reads a text once for all its quotations. Linear; a megabyte takes some tens of milliseconds, an article of a treaty none. */
export function readText(text: string): ReadText {
  const tokens = tokenize(text);
  const { count, hashes } = tokens;
  const begins = new Int32Array(count + 1);
  const keys = new Int32Array(count);
  const stems = new Int32Array(count);
  const forms = new Map<number, WordForm>();
  const letters: string[] = new Array(count);
  let length = 0;
  for (let index = 0; index < count; index += 1) {
    const hash = hashes[index]!;
    let form = forms.get(hash);
    if (form === undefined) {
      form = wordForm(foldedToken(tokens, index));
      forms.set(hash, form);
    }
    begins[index] = length;
    length += form.letters.length;
    letters[index] = form.letters;
    keys[index] = form.key;
    stems[index] = form.stem;
  }
  begins[count] = length;
  return { tokens, letters: letters.join(''), begins, keys, stems };
}

/** The word that begins at this place in the letters; -1 where none does. `count` for the end of all. */
export function wordAt({ begins }: ReadText, place: number): number {
  let low = 0;
  let high = begins.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const begin = begins[middle]!;
    if (begin === place) return middle;
    if (begin < place) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
