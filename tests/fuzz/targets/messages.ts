// Messages to the background, from whoever can send one: only closed codes come back, and nobody is served who may not ask.

import type { GenericSchema } from 'valibot';
import { CLAIM_CALLS } from '@/lib/edge/wire/claim-calls';
import { OWN_CALLS } from '@/lib/edge/wire/own-calls';
import { PACK_CALLS } from '@/lib/edge/wire/pack-calls';
import { BACKGROUND_CALLS } from '@/lib/edge/wire/protocol';
import { READER_CALLS } from '@/lib/edge/wire/reader-calls';
import { type BackgroundServers, serveBackground } from '@/lib/edge/wire/serve';
import {
  deliver,
  type FakeSender,
  pageSender,
  panelSender,
  workerSender,
  world,
} from '../../support/fake-browser';
import { JSON_VALUE } from '../engine/forms';
import type { Json } from '../engine/mutate-json';
import { must, type Target } from '../engine/target';

interface Entry {
  readonly payload: GenericSchema;
  readonly from?: readonly ('page' | 'own')[];
}
const TABLES: readonly Readonly<Record<string, Entry>>[] = [
  BACKGROUND_CALLS,
  PACK_CALLS,
  OWN_CALLS,
  CLAIM_CALLS,
  READER_CALLS,
];
const CALLS = new Map(TABLES.flatMap((table) => Object.entries(table)));

const SENDERS: readonly { readonly is: 'page' | 'own' | 'foreign'; readonly sender: FakeSender }[] = [
  { is: 'page', sender: pageSender(1) },
  { is: 'own', sender: panelSender },
  { is: 'own', sender: workerSender },
  { is: 'foreign', sender: { ...pageSender(1), id: 'another-extension' } },
  { is: 'foreign', sender: {} },
  // A frame of a page that says it is ours, and is not.
  {
    is: 'page',
    sender: { ...pageSender(2), url: 'chrome-extension://test-extension-id/sidepanel.html', origin: 'null' },
  },
  { is: 'page', sender: { ...pageSender(3), url: 'chrome-extension://test-extension-id.evil.example/x' } },
];
const CODES = new Set(['refused', 'bad-message', 'failed']);

let served: { name: string; from: { is: string } } | null = null;
let isServing = false;

function serveAll(): void {
  // Set-up of each test forgets who listens.
  if (isServing && world.listeners.size > 0) return;
  const servers = [...CALLS.keys()].map((name) => [
    name,
    (_: unknown, from: { is: string }) => {
      served = { name, from };
      return { ok: true, value: null };
    },
  ]);
  stop?.();
  stop = serveBackground(Object.fromEntries(servers) as BackgroundServers);
  isServing = true;
}
let stop: (() => void) | null = null;

const MADE: readonly Json[] = [
  {
    name: 'annotate',
    payload: {
      token: 't',
      text: 'Ada sails.',
      blocks: [{ start: 0, end: 10, kind: 'paragraph' }],
      links: [],
      language: 'en',
      publisher: null,
      date: '2025-08-20',
    },
  },
  { name: 'card', payload: { entity: 'person/ada', asOf: null, named: ['place/zenda'] } },
  {
    name: 'correct',
    payload: {
      words: 'Ada',
      verdict: { is: 'not', entity: 'person/ada' },
      scope: { in: 'stories-with', names: ['Zenda'] },
    },
  },
  { name: 'noteHere', payload: { entity: 'person/ada', text: 'a note', before: '' } },
  { name: 'storyRead', payload: { token: 't', title: 'x', publisher: null, published: null } },
  { name: 'quoteCard', payload: { text: 'text/x', speaker: null, parts: ['we sail'] } },
  ...[...CALLS.keys()].map((name): Json => ({ name, payload: {} })),
];

/** A message as any of the senders would send it. */
export const messages: Target<Json> = {
  name: 'messages',
  form: JSON_VALUE,
  made: () => MADE.map((message) => ({ backstory: 1, to: 'background', ...(message as object) }) as Json),
  size: (value) => JSON.stringify(value).length,
  tries: 1_000,
  limit: { base: 300, perUnit: 0.05 },
  async check(message) {
    serveAll();
    for (const { is, sender } of SENDERS) {
      served = null;
      const answer = await deliver(message, sender);
      if (answer === undefined) {
        must(served === null, 'A call is served, and nobody answered.');
        continue;
      }
      const result = answer as { ok: boolean; fault?: { code: string; message: string } };
      must(typeof result.ok === 'boolean', `An answer that is none: ${JSON.stringify(answer)}`);
      if (!result.ok) {
        must(served === null, 'A call is served, and refused.');
        must(CODES.has(result.fault!.code), `An unknown code: ${result.fault!.code}`);
        must(
          /^\S.*\.$/s.test(result.fault!.message) && result.fault!.message.length < 600,
          `No sentence: ${result.fault!.message}`,
        );
        continue;
      }
      const { name } = served!;
      must(is !== 'foreign', `A stranger is served: ${name}.`);
      must((CALLS.get(name)?.from ?? ['own']).includes(is), `${name} is served to one who is ${is}.`);
      must(served!.from.is === is, `${name} is served as to one who is ${served!.from.is}.`);
    }
  },
};
