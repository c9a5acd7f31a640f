// Requests to the network in plain words.
import { expect, it } from 'vitest';
import { type NetworkRequest, REQUEST_PURPOSES, type RequestSums } from '@/lib/core/model/request';
import { requestsView } from '@/lib/core/view/requests-view';

const AT = Date.parse('2026-11-03T10:00:00Z');

function list(received: number, at = AT) {
  const request: NetworkRequest = {
    number: 1,
    at,
    purpose: 'name',
    origin: 'https://names.example',
    sent: 640,
    ended: { end: received === 0 ? 'unreachable' : 'answered', received, ledTo: null },
  };
  const none = { count: 0, sent: 0, received: 0 };
  const sums = {
    since: AT,
    sums: {
      ...Object.fromEntries(REQUEST_PURPOSES.map((each) => [each, none])),
      name: { count: 1, sent: 640, received },
    },
  } as RequestSums;
  return requestsView({ sums, requests: [request] }, 'UTC');
}

it.each([
  [
    4100,
    'About 640 bytes left, about 4.1 kB came.',
    '1 request, in all about 640 bytes left, about 4.1 kB came',
  ],
  [0, 'About 640 bytes left, nothing came.', '1 request, in all about 640 bytes left, nothing came'],
])('of an answer of %i bytes', (received, size, sum) => {
  const view = list(received);
  expect(view.days[0]?.rows[0]?.size).toBe(size);
  expect(view.kinds[0]?.sum).toBe(sum);
});

it.each([Number.NaN, 1e300])('whose time a disk has made %d is listed without one', (at) => {
  const view = list(4100, at);
  expect(view.days[0]?.rows[0]).toMatchObject({ time: '', size: 'About 640 bytes left, about 4.1 kB came.' });
});
