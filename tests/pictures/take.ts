// The reference pictures: where they lie, and how the scenes that have one are photographed.

import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Committed. */
export const REFERENCE = fileURLToPath(new URL('./reference/', import.meta.url));
/** What differed at the last comparison: for each scene what was expected, what was seen, and where they differ. */
export const DIFFERENCES = fileURLToPath(new URL('../../.cache/pictures/', import.meta.url));

/** Names of the pictures that are committed. */
export function committed(): string[] {
  return readdirSync(REFERENCE)
    .filter((file) => file.endsWith('.png'))
    .map((file) => file.slice(0, -'.png'.length));
}
