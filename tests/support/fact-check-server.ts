// Fact Check Tools on this machine, with an invented claim: it speaks the form of `claims:search`, knows one key, and can be made to misbehave.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { COWS } from './fact-check-pages';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

export interface FactCheckServer {
  /** `http://127.0.0.1:PORT` */
  readonly base: string;
  readonly asked: readonly {
    readonly url: URL;
    readonly headers: IncomingMessage['headers'];
    readonly at: number;
  }[];
  /** Answers in the place of the service from now on; null: the service again. */
  misbehave(answer: Answer | null): void;
  close(): Promise<void>;
}

export const KEY = 'AIzaSyD-invented_key-0123456789abcdefghi';

const CLAIM = {
  text: COWS,
  claimant: 'Rupert Hentzau',
  claimDate: '2025-01-20T00:00:00Z',
  claimReview: [
    {
      publisher: { name: 'The Zenda Checker', site: 'checker.example' },
      url: 'https://checker.example/cows',
      title: 'No, cows do not fly',
      reviewDate: '2025-02-03T00:00:00Z',
      textualRating: 'False',
      languageCode: 'en',
    },
  ],
};

/** As Google's services refuse a key. */
const fault = (code: number, status: string) =>
  JSON.stringify({ error: { code, message: 'API key not valid. Please pass a valid API key.', status } });

export async function serveFactChecks(): Promise<FactCheckServer> {
  const asked: { url: URL; headers: IncomingMessage['headers']; at: number }[] = [];
  let misbehaviour: Answer | null = null;
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    asked.push({ url, headers: request.headers, at: performance.now() });
    if (misbehaviour) return misbehaviour(request, response);
    const json = { 'content-type': 'application/json; charset=UTF-8' };
    if (url.pathname !== '/v1alpha1/claims:search')
      return response.writeHead(404, { 'content-type': 'text/html' }).end('<h1>404</h1>');
    if (url.searchParams.get('key') !== KEY)
      return response.writeHead(400, json).end(fault(400, 'INVALID_ARGUMENT'));
    const words = (url.searchParams.get('query') ?? '').toLowerCase().split(' ');
    const isFound = words.every((word) => COWS.toLowerCase().includes(word));
    response
      .writeHead(200, json)
      .end(JSON.stringify(isFound ? { claims: [CLAIM], nextPageToken: 'CAo' } : {}));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    base: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    misbehave: (answer) => {
      misbehaviour = answer;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
