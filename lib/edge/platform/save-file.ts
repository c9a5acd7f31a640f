// Lets the browser save something as a file, as if the reader had pressed a link to it.

export function saveFile(document: Document, name: string, contents: Blob): void {
  const url = URL.createObjectURL(contents);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken hold of the contents once the event is over.
  setTimeout(() => URL.revokeObjectURL(url));
}
