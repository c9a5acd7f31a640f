// Requests to the network, invented, for the view of them.

import type { NetworkProps } from '@/components/library/network';
import { type NetworkRequest, noSums, type RequestEnded } from '@/lib/core/model/request';

const nothing = (): void => {};
const at = (day: number, hour: number, minute: number): number => Date.UTC(2026, 1, day, hour, minute);
const since = at(3, 9, 12);

export const NO_REQUESTS: NetworkProps = {
  list: { sums: noSums(since), requests: [] },
  zone: 'UTC',
  said: '',
  fault: '',
  onErase: nothing,
};

const answered = (received: number): RequestEnded => ({ end: 'answered', received, ledTo: null });
const WIKIDATA = 'https://www.wikidata.org';

/** The last one first. */
const REQUESTS: readonly Omit<NetworkRequest, 'number'>[] = [
  { at: at(21, 17, 40), purpose: 'daily', origin: 'https://packs.example.org', sent: 200, ended: null },
  { at: at(21, 10, 3), purpose: 'item', origin: WIKIDATA, sent: 300, ended: answered(240_000) },
  { at: at(21, 10, 2), purpose: 'name', origin: WIKIDATA, sent: 300, ended: answered(2_100) },
  {
    at: at(20, 8, 30),
    purpose: 'fact-checks',
    origin: 'https://factchecktools.googleapis.com',
    sent: 200,
    ended: { end: 'refused', received: 400, ledTo: null },
  },
  {
    at: at(4, 22, 5),
    purpose: 'pack',
    origin: 'https://packs.example.org',
    sent: 100,
    ended: { end: 'answered', received: 4_100_000, ledTo: 'https://files.example.net' },
  },
  {
    at: at(4, 22, 4),
    purpose: 'pack',
    origin: 'http://192.0.2.7:8080',
    sent: 100,
    ended: { end: 'unreachable', received: 0, ledTo: null },
  },
  {
    at: at(4, 22, 3),
    purpose: 'update',
    origin: `https://${'a-very-long-name-of-a-host.'.repeat(6)}example`,
    sent: 100,
    ended: { end: 'broken-off', received: 1_300_000, ledTo: null },
  },
];

export const SOME_REQUESTS: NetworkProps = {
  ...NO_REQUESTS,
  list: {
    sums: {
      since,
      sums: {
        name: { count: 13, sent: 3_900, received: 28_000 },
        item: { count: 2, sent: 600, received: 480_000 },
        'fact-checks': { count: 1, sent: 200, received: 400 },
        pack: { count: 2, sent: 200, received: 4_100_000 },
        update: { count: 1, sent: 100, received: 1_300_000 },
        daily: { count: 1, sent: 200, received: 0 },
      },
    },
    requests: REQUESTS.map((request, index) => ({ ...request, number: REQUESTS.length - index })),
  },
};
