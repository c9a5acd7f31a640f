// One request for JSON against a real server: every way in which it ends is a value.
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { askJson } from '@/lib/edge/net/ask-json';
import { OneAtATime } from '@/lib/edge/net/one-at-a-time';
import { bookInMemory } from '../../support/request-book';

let server: Server | null = null;
afterEach(async () => {
  server?.closeAllConnections();
  await new Promise((resolve) => (server ? server.close(resolve) : resolve(null)));
  server = null;
});

async function serve(listener: RequestListener): Promise<string> {
  const made = createServer(listener);
  server = made;
  await new Promise<void>((resolve) => made.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(made.address() as AddressInfo).port}/`;
}

const CAPS = { agent: 'Backstory/test', mostTime: 10_000, mostBytes: 1_000 };
const errand = () => ({ book: bookInMemory(), purpose: 'name', isPrivate: false }) as const;
const json = { 'content-type': 'application/json' };

describe('asked for JSON, a server that', () => {
  it.each<[string, RequestListener, unknown]>([
    [
      'answers',
      (_, response) => response.writeHead(200, json).end('{"a":1}'),
      { is: 'json', value: { a: 1 }, text: '{"a":1}', wait: null },
    ],
    [
      'answers as a dialect of JSON',
      (_, response) =>
        response
          .writeHead(200, { 'content-type': 'application/sparql-results+json; charset=utf-8' })
          .end('[]'),
      { is: 'json', value: [] },
    ],
    [
      'answers and asks for patience',
      (_, response) => response.writeHead(200, { ...json, 'retry-after': '5' }).end('{}'),
      { is: 'json', wait: 5 },
    ],
    [
      'names a moment',
      (_, response) => response.writeHead(429, { 'retry-after': 'Wed, 21 Oct 2026 07:28:00 GMT' }).end(),
      { is: 'wait', seconds: 30 },
    ],
    ['is overloaded', (_, response) => response.writeHead(503).end('busy'), { is: 'wait', seconds: 30 }],
    ['refuses', (_, response) => response.writeHead(403).end('no'), { is: 'status', status: 403 }],
    [
      'sends one elsewhere',
      (_, response) => response.writeHead(301, { location: '/other' }).end(),
      { is: 'moved' },
    ],
    [
      'sends text',
      (_, response) => response.writeHead(200, { 'content-type': 'text/plain' }).end('{}'),
      { is: 'not-json' },
    ],
    ['says nothing of what it sends', (_, response) => response.writeHead(200).end('{}'), { is: 'not-json' }],
    ['sends no JSON', (_, response) => response.writeHead(200, json).end('{'), { is: 'not-json' }],
    ['sends nothing', (_, response) => response.writeHead(200, json).end(), { is: 'not-json' }],
    [
      'sends more than is taken',
      (_, response) => response.writeHead(200, json).end(`"${'x'.repeat(1_000)}"`),
      { is: 'too-big' },
    ],
    [
      'sends a little that unpacks to much',
      (_, response) =>
        response
          .writeHead(200, { ...json, 'content-encoding': 'gzip' })
          .end(gzipSync(`"${'x'.repeat(5_000_000)}"`)),
      { is: 'too-big' },
    ],
    ['hangs up', (request) => request.socket.destroy(), { is: 'unreachable' }],
  ])('%s', async (_, listener, asked) => {
    expect(await askJson(await serve(listener), CAPS, errand())).toMatchObject(asked as object);
  });

  it.each<[string, RequestListener]>([
    ['never answers', () => undefined],
    ['begins and never ends', (_, response) => void response.writeHead(200, json).write('{"a":')],
  ])('%s is given up', async (_, listener) => {
    expect(await askJson(await serve(listener), { ...CAPS, mostTime: 100 }, errand())).toEqual({
      is: 'too-slow',
    });
  });

  it('sends one elsewhere is not followed', async () => {
    const asked: string[] = [];
    const url = await serve((request, response) => {
      asked.push(request.url!);
      response.writeHead(302, { location: '/other' }).end();
    });
    await askJson(url, CAPS, errand());
    expect(asked).toEqual(['/']);
  });
});

describe('one at a time', () => {
  it('requests never overlap, and begin apart', async () => {
    const pace = new OneAtATime({ apart: 40, mostWaiting: 9 });
    const events: { is: 'begins' | 'ends'; at: number }[] = [];
    const url = await serve((_, response) => response.writeHead(200, json).end('{}'));
    const ask = async () => {
      events.push({ is: 'begins', at: performance.now() });
      const asked = await askJson(url, CAPS, errand());
      events.push({ is: 'ends', at: performance.now() });
      return asked;
    };
    const all = await Promise.all([1, 2, 3].map(() => pace.inTurn(ask)));
    expect(all.map(({ is }) => is)).toEqual(['json', 'json', 'json']);
    expect(events.map(({ is }) => is)).toEqual(['begins', 'ends', 'begins', 'ends', 'begins', 'ends']);
    const begins = events.filter(({ is }) => is === 'begins').map(({ at }) => at);
    // A timer may come a millisecond early.
    for (const [index, at] of begins.slice(1).entries()) expect(at - begins[index]!).toBeGreaterThan(38);
  });

  it('more than may wait are told so at once, and there is room again when one has ended', async () => {
    const pace = new OneAtATime({ apart: 0, mostWaiting: 2 });
    let finish = (): void => undefined;
    const slow = () =>
      new Promise<{ is: 'moved' }>((resolve) => {
        finish = () => resolve({ is: 'moved' });
      });
    const first = pace.inTurn(slow);
    const second = pace.inTurn(async () => ({ is: 'moved' }));
    expect(await pace.inTurn(slow)).toEqual({ is: 'busy' });
    finish();
    expect([await first, await second]).toEqual([{ is: 'moved' }, { is: 'moved' }]);
    expect(await pace.inTurn(async () => ({ is: 'too-big' }))).toEqual({ is: 'too-big' });
  });

  it('while a server asks for patience, nothing is sent', async () => {
    const pace = new OneAtATime({ apart: 0, mostWaiting: 2 });
    await pace.inTurn(async () => ({ is: 'wait', seconds: 60 }));
    let sent = 0;
    const asked = await pace.inTurn(async () => {
      sent += 1;
      return { is: 'moved' };
    });
    expect(asked).toMatchObject({ is: 'wait' });
    expect(sent).toBe(0);
  });
});
