// The linker's word lists, ready to be asked.

import { FRAME_WORDS, ORDINARY_WORDS } from './common-words';
import { GIVEN_NAMES } from './given-names';
import { COMMON_SURNAMES } from './surnames';
import { packedWords } from './word-set';

export * from './words-by-role';

/** Words in every second English text: the, after, will. */
export const FRAME = packedWords(FRAME_WORDS);
/** Ordinary English words, frame words among them. */
export const COMMON = packedWords(FRAME_WORDS, ORDINARY_WORDS);
/** Given names that several people bear. Some are ordinary words too: Will, Mark, Grant. */
export const GIVEN = packedWords(GIVEN_NAMES);
/** Family names that many families bear. */
export const SURNAMES = packedWords(COMMON_SURNAMES);

/** Reads the long lists now, where the thread would only wait; else the first name that asks for one waits for it. */
export function readWordLists(): void {
  for (const list of [FRAME, COMMON, GIVEN, SURNAMES]) list.has(0);
}
