// The small storage that all our pages share and that answers at once. It may be off or full: then nothing is kept, and that is no fault.

export function readStored(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch (error) {
    if (isRefusal(error)) return null;
    throw error;
  }
}

/** Null forgets it. False: the browser keeps nothing here, and only the open page has the text. */
export function writeStored(name: string, text: string | null): boolean {
  try {
    if (text === null) localStorage.removeItem(name);
    else localStorage.setItem(name, text);
    return true;
  } catch (error) {
    if (isRefusal(error)) return false;
    throw error;
  }
}

function isRefusal(error: unknown): boolean {
  return error instanceof DOMException && ['SecurityError', 'QuotaExceededError'].includes(error.name);
}
