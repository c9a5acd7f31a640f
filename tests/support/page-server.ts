// Serves pages that a test writes itself, by path, on 127.0.0.1.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface PageServer {
  /** `http://127.0.0.1:PORT` */
  readonly origin: string;
  /** What it was asked for so far, the paths in their order. */
  readonly asked: readonly string[];
  close(): Promise<void>;
}

/** Pages by their paths, from one list or several. A path that ends in `.txt` is served as plain text. */
export async function servePages(...lists: readonly Readonly<Record<string, string>>[]): Promise<PageServer> {
  const asked: string[] = [];
  const pages: Record<string, string> = {};
  for (const [path, page] of lists.flatMap((list) => Object.entries(list))) {
    if (path in pages) throw new Error(`Two pages are to be served at ${path}.`);
    pages[path] = page;
  }
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    asked.push(pathname);
    const page = pages[pathname];
    const type = pathname.endsWith('.txt') ? 'text/plain' : 'text/html';
    if (page === undefined) response.writeHead(pathname === '/favicon.ico' ? 204 : 404).end();
    else response.writeHead(200, { 'content-type': `${type}; charset=utf-8` }).end(page);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
