// Which version of an entry of the reader's own its writer saw, so that one that was changed elsewhere meanwhile is not overwritten unseen.

import type { OwnRecord } from './own-sources';

/** All that it says, as text: of two windows that read it from the same store the text is the same. Null: there was none. */
export type OwnVersion = string | null;

export function versionOf(entry: OwnRecord | null): OwnVersion {
  return entry && JSON.stringify([entry.entity, entry.sources]);
}
