// Names that thousands bear: only the likeliest of their entries are read, whatever the article does with them.

/** Most entries read of one name. In the shared base the most ambiguous name has 80, under all its spellings. */
export const MAX_ENTRIES = 128;

const CODES = 256;

/** The likeliest entries of a name, in the given order; of equal ones the first. `codeOf`: see `priorCode`, the lower the likelier. */
export function likeliestEntries(
  entries: readonly number[],
  codeOf: (entry: number) => number,
): readonly number[] {
  if (entries.length <= MAX_ENTRIES) return entries;
  const counts = new Uint32Array(CODES);
  for (const entry of entries) counts[codeOf(entry)]! += 1;
  let last = 0;
  let room = MAX_ENTRIES;
  while (counts[last]! < room) room -= counts[last++]!;
  const kept: number[] = [];
  for (const entry of entries) {
    const code = codeOf(entry);
    if (code > last || (code === last && room === 0)) continue;
    if (code === last) room -= 1;
    kept.push(entry);
  }
  return kept;
}
