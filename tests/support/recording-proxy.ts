// A proxy that lets a browser reach one origin only and writes down everything it was asked for.
// It is the witness for "no request leaves the browser": pages, workers and the browser itself all pass through it.
import { createServer, request as forward } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface RecordingProxy {
  /** `127.0.0.1:PORT` */
  readonly address: string;
  /** Every host that was asked for, as `host:port`, but for the one that is let through. */
  readonly refused: readonly string[];
  /** Requests to the origin that is let through. */
  readonly passed: readonly string[];
  close(): Promise<void>;
}

export async function startRecordingProxy(letThrough: string): Promise<RecordingProxy> {
  const allowed = new URL(letThrough).host;
  const refused: string[] = [];
  const passed: string[] = [];
  const server = createServer((incoming, outgoing) => {
    const url = new URL(incoming.url ?? '/', letThrough);
    if (url.host !== allowed) {
      refused.push(url.host);
      outgoing.writeHead(502).end();
      return;
    }
    passed.push(url.pathname);
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
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
