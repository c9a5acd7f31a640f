// A proxy that lets a browser reach chosen origins only and writes down everything it was asked for.
// It is the witness for "no request leaves the browser": pages, workers and the browser itself all pass through it.
import { createServer, request as forward } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface RecordingProxy {
  /** `127.0.0.1:PORT` */
  readonly address: string;
  /** Every host that was asked for, as `host:port`, but for those that are let through. */
  readonly refused: readonly string[];
  /** Paths of the requests to the first origin that is let through. */
  readonly passed: readonly string[];
  /** All requests that were let through, in order. */
  readonly requests: readonly { readonly origin: string; readonly path: string }[];
  close(): Promise<void>;
}

export async function startRecordingProxy(
  letThrough: string,
  ...others: readonly string[]
): Promise<RecordingProxy> {
  const first = new URL(letThrough).host;
  const allowed = new Set([first, ...others.map((origin) => new URL(origin).host)]);
  const refused: string[] = [];
  const passed: string[] = [];
  const requests: { origin: string; path: string }[] = [];
  const server = createServer((incoming, outgoing) => {
    const url = new URL(incoming.url ?? '/', letThrough);
    if (!allowed.has(url.host)) {
      refused.push(url.host);
      outgoing.writeHead(502).end();
      return;
    }
    requests.push({ origin: url.origin, path: url.pathname });
    if (url.host === first) passed.push(url.pathname);
    const { method, headers } = incoming;
    const onward = forward(url, { method, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    onward.on('error', () => outgoing.destroy());
    incoming.pipe(onward);
  });
  // https and WebSockets ask for a tunnel: nothing of ours does.
  server.on('connect', (incoming, socket) => {
    refused.push(incoming.url ?? '?');
    socket.end('HTTP/1.1 502 Refused\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    refused,
    passed,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
