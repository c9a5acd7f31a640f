// What was begun and not kept: texts by a name of their own, in the storage of our pages, where the next tab finds them.

import { readStored, writeStored } from './page-storage';

const PREFIX = 'draft/1/';

export function readDraft(name: string): string | null {
  return readStored(PREFIX + name);
}

/** Null forgets it. False: the browser keeps nothing here (its storage is off or full), and only the open page has the text. */
export function writeDraft(name: string, text: string | null): boolean {
  return writeStored(PREFIX + name, text);
}
