// What was begun and not kept: texts by a name of their own, in the storage of our pages, where the next tab finds them.

const PREFIX = 'draft/1/';

export function readDraft(name: string): string | null {
  try {
    return localStorage.getItem(PREFIX + name);
  } catch (error) {
    if (isRefusal(error)) return null;
    throw error;
  }
}

/** Null forgets it. False: the browser keeps nothing here (its storage is off or full), and only the open page has the text. */
export function writeDraft(name: string, text: string | null): boolean {
  try {
    if (text === null) localStorage.removeItem(PREFIX + name);
    else localStorage.setItem(PREFIX + name, text);
    return true;
  } catch (error) {
    if (isRefusal(error)) return false;
    throw error;
  }
}

function isRefusal(error: unknown): boolean {
  return error instanceof DOMException && ['SecurityError', 'QuotaExceededError'].includes(error.name);
}
