// Documents that are no ordinary page: other kinds, other parsers, strict policies, replaced while they stand. Served with headers of their own.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { PageServer } from '../support/page-server';
import { STATED, story, page as storyPage } from './hard-pages';

export interface Served {
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string;
}

const XHTML_STORY = story.replaceAll('&', '&amp;');
const html = (head: string, inner: string, headers: Served['headers'] = {}): Served => ({
  body: storyPage(head, inner),
  headers,
});
const framed = (attributes: string): Served =>
  html('', `<iframe style="width:700px;height:420px" ${attributes}></iframe>`);
const attribute = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

const STYLELESS = story.replace(/<style>.*?<\/style>/, '');
const NOTHING_ALLOWED =
  "default-src 'none'; img-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'; report-uri /reports";

/** Where a story stands: it is marked, its card opens. */
export const ODD_STORIES: Readonly<Record<string, Served>> = {
  // Its own icon apart, for which a browser would ask by itself.
  '/nothing-allowed.html': html(STATED, STYLELESS, { 'content-security-policy': NOTHING_ALLOWED }),
  '/alone.html': html(STATED, story, {
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-embedder-policy': 'require-corp',
    'cross-origin-resource-policy': 'same-origin',
  }),
  '/sandboxed.html': html(STATED, story, { 'content-security-policy': 'sandbox allow-scripts' }),
  '/story.xhtml': {
    type: 'application/xhtml+xml',
    body: `<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml" lang="en-US"><head><title>Story</title>${STATED}</head><body>${XHTML_STORY}</body></html>`,
  },
  '/quirks.html': { body: storyPage(STATED, story).replace('<!doctype html>', '') },
  '/bare.html': { body: `${STATED}${story}` },
  '/written.html': html(
    '',
    `<script>addEventListener('load', () => { document.open(); document.write(${JSON.stringify(
      storyPage(STATED, story),
    ).replaceAll('</', '<\\/')}); document.close(); });</script>`,
  ),
};

/** Where none stands, or none that can be read: no mark, and no word of ours. */
export const ODD_OTHERS: Readonly<Record<string, Served>> = {
  '/feed.xml': { type: 'application/xml', body: '<?xml version="1.0"?><feed><entry>Poland</entry></feed>' },
  '/drawing.svg': {
    type: 'image/svg+xml',
    body: '<svg xmlns="http://www.w3.org/2000/svg"><text y="20">Poland</text></svg>',
  },
  '/plain.txt': { type: 'text/plain', body: 'Poland and Dan Caine.' },
  '/data.json': { type: 'application/json', body: '{"name":"Dan Caine"}' },
  '/paper.pdf': {
    type: 'application/pdf',
    body: '%PDF-1.1\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]>>endobj\ntrailer<</Root 1 0 R>>\n',
  },
  '/frames.html': {
    body: '<html><head><title>Frames</title></head><frameset cols="50%,50%"><frame src="/plain.txt"><frame src="/data.json"></frameset></html>',
  },
  '/frame-sandboxed.html': framed(`sandbox srcdoc="${attribute('<p>Dan Caine</p>')}"`),
  '/frame-data.html': framed('src="data:text/html,<p>Dan Caine</p>"'),
  '/frame-blank.html': framed('src="about:blank"'),
  '/frame-blob.html': html(
    '',
    "<script>document.body.appendChild(document.createElement('iframe')).src = URL.createObjectURL(new Blob(['<p>Dan Caine</p>'], { type: 'text/html' }));</script>",
  ),
  '/no-body.html': html(
    '<script>document.body?.remove(); addEventListener("load", () => document.body?.remove());</script>',
    '',
  ),
  '/no-head.html': html('', '<script>document.head.remove();</script>'),
  '/no-root.html': html(
    '',
    '<script>addEventListener("load", () => document.documentElement.remove());</script>',
  ),
};

/** Paths of ours that a browser reported to, beside the server. */
export interface OddServer extends Omit<PageServer, 'asked'> {
  readonly reports: readonly string[];
}

/** A story whose page has this script run before all others, and lets nothing else in. */
export function withFirstScript(script: string): Served {
  const first = `<!doctype html><html lang="en-US"><head><script nonce="first">${script}</script>`;
  return {
    body: storyPage(STATED, STYLELESS).replace(/^.*?<head>/, first),
    headers: { 'content-security-policy': `${NOTHING_ALLOWED}; script-src 'nonce-first'` },
  };
}

/** `more`: by their paths. */
export async function serveOddPages(more: Readonly<Record<string, Served>> = {}): Promise<OddServer> {
  const pages = { ...ODD_STORIES, ...ODD_OTHERS, ...more };
  const reports: string[] = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const served = pages[pathname];
    if (pathname === '/reports') {
      request.on('data', (chunk) => reports.push(String(chunk)));
      response.writeHead(204).end();
    } else if (served)
      response
        .writeHead(200, { 'content-type': `${served.type ?? 'text/html'}; charset=utf-8`, ...served.headers })
        .end(served.body);
    else response.writeHead(pathname === '/favicon.ico' ? 204 : 404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    reports,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
