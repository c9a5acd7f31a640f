// Every request is written down before it leaves, and how it ended after: against a real server, which looks into the book as it is asked.
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { roughly } from '@/lib/core/model/request';
import { fail } from '@/lib/core/model/result';
import { openDownload } from '@/lib/edge/net/download';
import { type Errand, send } from '@/lib/edge/net/send';
import { type BookInMemory, bookInMemory } from '../../support/request-book';

const servers: Server[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const errandIn = (book: Errand['book']): Errand => ({ book, purpose: 'name', isPrivate: false });

async function readAll(url: string, book: BookInMemory, init: RequestInit = {}): Promise<string> {
  const sent = await send(url, init as Parameters<typeof send>[1], errandIn(book));
  return sent.is === 'answer' && sent.body ? new Response(sent.body).text() : sent.is;
}

it('stands in the book, without an end, when the server is asked', async () => {
  const book = bookInMemory();
  let seen: unknown = null;
  const origin = await serve((_, response) => {
    seen = structuredClone(book.lines);
    response.end('x'.repeat(1_234));
  });
  await readAll(`${origin}/w/api.php?search=Rudolf`, book);
  const line = { purpose: 'name', origin, sent: 100, isPrivate: false };
  expect(seen).toEqual([{ ...line, ended: null }]);
  expect(book.lines).toEqual([{ ...line, ended: { end: 'answered', received: 1_300, ledTo: null } }]);
});

it('holds neither path nor words of the address', async () => {
  const book = bookInMemory();
  const origin = await serve((_, response) => response.end());
  await readAll(`${origin}/entities/items/Q1?search=Rudolf%20Rassendyll&key=secret`, book);
  expect(JSON.stringify(book.lines)).not.toMatch(/Rudolf|Q1|secret|entities/);
});

it('does not leave where it could not be written down', async () => {
  let asked = 0;
  const origin = await serve((_, response) => {
    asked += 1;
    response.end();
  });
  const book: Errand['book'] = { begin: async () => fail('unwritten', 'The disk is full.') };
  expect(await send(origin, {}, errandIn(book))).toEqual({ is: 'unwritten', why: 'The disk is full.' });
  expect(asked).toBe(0);
});

it('tells the server neither who asks nor from where, whatever it is given', async () => {
  let headers: IncomingMessage['headers'] = {};
  const origin = await serve((request, response) => {
    headers = request.headers;
    response.end();
  });
  const init = { credentials: 'include', referrerPolicy: 'unsafe-url', headers: { Accept: 'text/plain' } };
  await readAll(origin, bookInMemory(), init as RequestInit);
  expect(headers).toMatchObject({ accept: 'text/plain' });
  expect(headers).not.toHaveProperty('cookie');
  expect(headers).not.toHaveProperty('referer');
});

describe('how it ended is written down:', () => {
  it.each<[string, RequestListener, object]>([
    ['answered', (_, response) => response.end('a'), { end: 'answered', received: 100 }],
    [
      'answered with nothing',
      (_, response) => response.writeHead(204).end(),
      { end: 'answered', received: 0 },
    ],
    ['refused', (_, response) => response.writeHead(404).end('none'), { end: 'refused', received: 100 }],
    [
      'moved',
      (_, response) => response.writeHead(302, { location: '/other' }).end(),
      { end: 'moved', received: 0 },
    ],
    ['unreachable', (request) => request.socket.destroy(), { end: 'unreachable', received: 0 }],
    [
      'broken off',
      (request, response) => {
        response.writeHead(200, { 'content-length': '9000' });
        response.write('x'.repeat(5_000), () => request.socket.destroy());
      },
      { end: 'broken-off' },
    ],
  ])('%s', async (_, listener, ended) => {
    const book = bookInMemory();
    await readAll(await serve(listener), book, { redirect: 'manual' }).catch(() => undefined);
    expect(book.lines).toMatchObject([{ ended }]);
  });

  it('given up by who asked', async () => {
    const book = bookInMemory();
    const origin = await serve((_, response) => void response.writeHead(200).write('x'.repeat(150)));
    const sent = await send(origin, {}, errandIn(book));
    if (sent.is !== 'answer' || !sent.body) throw new Error('There was no answer.');
    const reader = sent.body.getReader();
    await reader.read();
    // A read that waits for more ends with the giving up, and is not taken for the end of the answer.
    const waiting = reader.read();
    await reader.cancel();
    await waiting;
    expect(book.lines).toMatchObject([{ ended: { end: 'broken-off', received: 200 } }]);
  });

  it('at another server, to which the first led', async () => {
    const book = bookInMemory();
    const there = await serve((_, response) => response.end('pack'));
    const here = await serve((_, response) => response.writeHead(302, { location: `${there}/file` }).end());
    expect(await readAll(here, book)).toBe('pack');
    expect(book.lines).toMatchObject([{ origin: here, ended: { end: 'answered', ledTo: there } }]);
  });
});

it('a file whose rest is refused is asked for once more, and both stand in the book', async () => {
  const book = bookInMemory();
  const origin = await serve((request, response) =>
    request.headers.range ? response.writeHead(416).end() : response.end('whole'),
  );
  const rest = { from: 10, validator: '"1"' };
  const { signal } = new AbortController();
  const opened = await openDownload(origin, { rest, signal, errand: errandIn(book) });
  expect(opened).toMatchObject({ is: 'open', from: 0 });
  expect(book.lines).toMatchObject([{ ended: { end: 'refused' } }, { ended: null }]);
});

it.each([
  [0, 0],
  [1, 100],
  [100, 100],
  [187, 200],
  [1_234, 1_300],
  [23_456, 24_000],
  [4_100_001, 4_200_000],
])('%i bytes are roughly %i', (bytes, told) => expect(roughly(bytes)).toBe(told));
