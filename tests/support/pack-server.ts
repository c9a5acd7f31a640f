// A web server of packs that can be as bad as real ones are: cut connections, no ranges, wrong lengths, pages instead of files.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Served {
  readonly bytes: Uint8Array;
  readonly type?: string;
  readonly status?: number;
  /** Left out: `"1"`. Null: none. */
  readonly etag?: string | null;
  /** False: the whole file is sent whatever is asked. */
  readonly ranges?: boolean;
  /** Connections are cut after so many bytes of the answer, each in turn; when none is left, no more. */
  readonly cuts?: number[];
  /** Said of its length, where that is not true. */
  readonly length?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Nothing is answered before this is settled. */
  readonly silent?: Promise<unknown>;
  /** What is sent after so many bytes waits until this is settled. */
  readonly hold?: { readonly after: number; readonly until: Promise<unknown> };
}

export interface Asked {
  readonly path: string;
  readonly range: string | null;
  readonly ifRange: string | null;
}

export interface PackServer {
  /** `http://127.0.0.1:PORT` */
  readonly origin: string;
  readonly asked: Asked[];
  /** By path. */
  readonly files: Map<string, Served>;
  close(): Promise<void>;
}

export async function servePacks(): Promise<PackServer> {
  const asked: Asked[] = [];
  const files = new Map<string, Served>();
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    const { range = null, 'if-range': ifRange = null } = request.headers as Record<string, string>;
    asked.push({ path, range, ifRange });
    const file = files.get(path);
    if (file) void send(request, response, file);
    else response.writeHead(404, { 'content-type': 'text/html' }).end('<h1>Not here</h1>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    files,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function send(request: IncomingMessage, response: ServerResponse, file: Served): Promise<void> {
  if (file.silent) await file.silent;
  const { bytes, type = 'application/gzip', status = 200, etag = '"1"', ranges = true, cuts = [] } = file;
  const range = /^bytes=(\d+)-$/.exec(request.headers.range ?? '');
  const isRest = ranges && range !== null && request.headers['if-range'] === etag;
  const from = isRest ? Number(range[1]) : 0;
  if (isRest && from >= bytes.length) {
    response.writeHead(416).end();
    return;
  }
  const body = bytes.subarray(from);
  response.writeHead(isRest ? 206 : status, {
    'content-type': type,
    'content-length': file.length ?? body.length,
    ...(etag ? { etag } : {}),
    ...(isRest ? { 'content-range': `bytes ${from}-${bytes.length - 1}/${bytes.length}` } : {}),
    ...file.headers,
  });
  const cut = cuts.shift();
  if (cut !== undefined) {
    response.write(body.subarray(0, cut), () => response.destroy());
    return;
  }
  if (file.hold) {
    response.write(body.subarray(0, file.hold.after));
    await file.hold.until;
    response.end(body.subarray(file.hold.after));
    return;
  }
  response.end(body);
}
