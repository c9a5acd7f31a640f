// Rule: one file asks the network, so that one list can hold every request. Whatever else could make a browser send something is refused.
import { scanSource } from './scan-source';
import { type Finding, isCode, isShipped, lineAt, type SourceFile } from './source-tree';

interface Way {
  readonly pattern: RegExp;
  /** Looked for in the text with its strings: what is created or set stands in one. */
  readonly inStrings?: boolean;
}

const LOADING = 'img|image|iframe|frame|script|link|audio|video|object|embed|source|track|portal|fencedframe';

const IN_CODE: readonly Way[] = [
  // As a word of its own, also as a value that is handed on; not as the name of a property.
  { pattern: /(?<![\w$.'-])fetch(?:Later)?\b(?!\s*[:?])|\b(?:globalThis|self|window)\s*\.\s*fetch\w*/g },
  { pattern: /\b(?:globalThis|self|window|navigator)\s*\[/g },
  {
    pattern:
      /\b(?:XMLHttpRequest|WebSocket|WebSocketStream|WebTransport|EventSource|RTCPeerConnection|FontFace|SharedWorker|importScripts)\b/g,
  },
  {
    pattern: /\bsendBeacon\b|\bserviceWorker\b|\bnew\s+(?:Image|Audio|Worker|Request)\b|(?<!\w)import\s*\(/g,
  },
  { pattern: /\.\s*(?:src|srcset|action|ping|poster)\s*=(?!=)|\.\s*submit\s*\(|\bwindow\s*\.\s*open\s*\(/g },
  { pattern: /\blocation\s*=(?!=)|\blocation\s*\.\s*(?:assign|replace|href\s*=(?!=))/g },
  // In JSX; a type argument is a name with a capital.
  { pattern: new RegExp(`<(?:${LOADING})[\\s/>]`, 'g') },
  // A form is heard by us; one that has an address is sent there.
  { pattern: /<form\b[^>]*\saction=|\bformAction=/g },
  { pattern: /\bbrowser\s*\.\s*(?:downloads|webRequest|proxy|sockets|identity)\b/g },
  {
    pattern: new RegExp(`\\bcreateElement(?:NS)?\\([^)]*['"\`](?:${LOADING})['"\`]`, 'g'),
    inStrings: true,
  },
  { pattern: /\bsetAttribute(?:NS)?\([^)]*['"`](?:src|srcset|ping|poster|action)['"`]/g, inStrings: true },
];

const IN_STYLES = [/@import\s+(?!['"]\.{1,2}\/)/g, /@font-face\b/g, /\b(?:url|src|image-set)\(/g];
const IN_PAGES = [/\b(?:src|href|action|poster|srcset)\s*=\s*["']?\s*(?:[a-z]+:|\/\/)/gi];

/** Where a way is meant, word for word: whoever changes such a line comes here. */
const MEANT: Readonly<Record<string, readonly string[]>> = {
  // The way out itself: what has been written down.
  'lib/edge/net/send.ts': [
    "response = await fetch(url, { ...init, credentials: 'omit', referrerPolicy: 'no-referrer' });",
  ],
  // A file of our own.
  'lib/edge/platform/packaged-file.ts': ['const response = await fetch(ownUrl(path));'],
  // A blob, checked in the line before: it lies on this machine.
  'lib/edge/platform/blob-file.ts': ['return (await fetch(address)).body;'],
  // Our own script: a path that its caller states, and the policy lets no other start.
  'lib/edge/platform/apart.ts': ['const started = new Worker(path);'],
  // Our own script, by a name that stands in the line before.
  'entrypoints/sidepanel/main.ts': ['void import(/* @vite-ignore */ PANEL_SCRIPT);'],
  // Without an address, now and ever: our script draws into it.
  'components/card/note.tsx': ['<iframe ref={this.frame} class="note-frame" title={title} {...hears} />'],
  // Our own scripts, by names that stand there; and what the sample states of itself, which runs nothing.
  'lib/app/first-run/sample-session.ts': [
    "const stated = document.createElement('script');",
    "const script = document.createElement('script');",
    'script.src = src;',
  ],
};

export function findNetwork(files: readonly SourceFile[]): Finding[] {
  const findings: Finding[] = [];
  for (const file of files) {
    const { path, text } = file;
    const isStyle = /^(?:components|entrypoints)\/.*\.css$/.test(path);
    const isPage = /^(?:components|entrypoints)\/.*\.html$/.test(path);
    if (isShipped(path) && isCode(path)) findings.push(...waysIn(file, IN_CODE));
    if (isStyle || isPage) {
      const patterns = isStyle ? IN_STYLES : IN_PAGES;
      for (const pattern of patterns)
        for (const match of text.matchAll(pattern)) findings.push(told(path, text, match));
    }
  }
  return findings;
}

function waysIn({ path, text }: SourceFile, ways: readonly Way[]): Finding[] {
  const { code, comments } = scanSource(text);
  // With its strings, without its comments.
  let spoken = text;
  for (const { text: comment, offset } of comments)
    spoken = spoken.slice(0, offset) + ' '.repeat(comment.length) + spoken.slice(offset + comment.length);
  return ways.flatMap(({ pattern, inStrings }) =>
    [...(inStrings ? spoken : code).matchAll(pattern)]
      .filter((match) => !MEANT[path]?.includes(lineOf(text, match.index)))
      .map((match) => told(path, text, match)),
  );
}

function lineOf(text: string, offset: number): string {
  const end = text.indexOf('\n', offset);
  return text.slice(text.lastIndexOf('\n', offset) + 1, end === -1 ? undefined : end).trim();
}

function told(path: string, text: string, match: RegExpExecArray): Finding {
  const message = `'${match[0].trim()}' may ask the network: only lib/edge/net/send.ts does, which writes it down`;
  return { path, line: lineAt(text, match.index), message };
}

/** What was meant to be there, and is not any more. */
export function findStaleMeant(files: readonly SourceFile[]): string[] {
  return Object.entries(MEANT).flatMap(([path, lines]) => {
    const text = files.find((file) => file.path === path)?.text ?? '';
    return lines
      .filter((line) => !text.split('\n').some((each) => each.trim() === line))
      .map((line) => `${path}: ${line}`);
  });
}
