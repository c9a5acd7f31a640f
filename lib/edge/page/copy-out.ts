// Puts words on the clipboard, as text and as HTML, also on pages that are not secure.

export interface Copied {
  readonly text: string;
  readonly html: string;
}

/**
 * Must be called within a gesture. False: the browser refuses both ways. The new way comes first, for a page does not hear it;
 * pages without TLS have the old one only, which works by an event that the page could hear: what is put into it is set where no
 * later listener of the page is told of it.
 */
export async function copyOut(document: Document, copied: Copied): Promise<boolean> {
  return (await writeClipboard(copied)) || copyByEvent(document, copied);
}

async function writeClipboard({ text, html }: Copied): Promise<boolean> {
  // Not there on pages that are not secure.
  const clipboard = navigator.clipboard as Clipboard | undefined;
  if (!clipboard?.write) return false;
  const blob = (words: string, type: string) => new Blob([words], { type });
  const item = new ClipboardItem({
    'text/plain': blob(text, 'text/plain'),
    'text/html': blob(html, 'text/html'),
  });
  try {
    await clipboard.write([item]);
    return true;
  } catch (error) {
    // The page's policy or the browser's settings forbid it.
    if (error instanceof DOMException) return false;
    throw error;
  }
}

function copyByEvent(document: Document, { text, html }: Copied): boolean {
  const view = document.defaultView;
  if (!view) return false;
  const over = new AbortController();
  const first = { capture: true, signal: over.signal };
  let isDone = false;
  // Without a selection Chromium copies only where somebody says beforehand that there is something to copy.
  view.addEventListener('beforecopy', (event) => event.preventDefault(), first);
  view.addEventListener(
    'copy',
    (event) => {
      event.stopImmediatePropagation();
      event.preventDefault();
      event.clipboardData?.setData('text/plain', text);
      event.clipboardData?.setData('text/html', html);
      isDone = event.clipboardData !== null;
    },
    first,
  );
  try {
    return document.execCommand('copy') && isDone;
  } finally {
    over.abort();
  }
}
