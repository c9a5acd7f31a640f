// Every message has a schema, a sender and a server; what a sender may not say is refused.
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { CLAIM_CALLS } from '@/lib/edge/wire/claim-calls';
import { OWN_CALLS } from '@/lib/edge/wire/own-calls';
import { PACK_CALLS } from '@/lib/edge/wire/pack-calls';
import { BACKGROUND_CALLS, CONTENT_CALLS, NEWS } from '@/lib/edge/wire/protocol';
import { READER_CALLS } from '@/lib/edge/wire/reader-calls';

import { findFaultyMessages } from './messages';
import { readTree } from './source-tree';

const ALL_CALLS = { ...BACKGROUND_CALLS, ...PACK_CALLS, ...OWN_CALLS, ...CLAIM_CALLS, ...READER_CALLS };

it('every message in the tree has a schema, a sender and a server', () => {
  const tables = [
    { title: 'call', entries: ALL_CALLS, sentBy: 'callBackground|callGiven', servedBy: 'serveBackground' },
    { title: 'content call', entries: CONTENT_CALLS, sentBy: 'callContent', servedBy: 'serveContent' },
    { title: 'news', entries: NEWS, sentBy: 'spread', servedBy: 'listen' },
  ];
  expect(findFaultyMessages(tables, readTree())).toEqual([]);
});

it('a page may ask for annotations, cards, our scripts, settings and the panel, put its own marks right, say that it was read, write a note, and nothing else', () => {
  const askedByPages = Object.entries(ALL_CALLS)
    .filter(([, { from }]) => (from as readonly string[]).includes('page'))
    .map(([name]) => name);
  const corrections = ['choices', 'correct', 'takeBack', 'notThisClaim', 'takeBackRejection'];
  const cards = ['card', 'claimCard', 'quoteCard'];
  expect(askedByPages.sort()).toEqual(
    [
      'annotate',
      ...cards,
      'names',
      'openPanel',
      'script',
      'settings',
      'storyRead',
      'noteHere',
      ...corrections,
    ].sort(),
  );
});

describe('the rule sees', () => {
  const sender = { path: 'lib/app/content/ask.ts', text: "await callBackground(\n  'card', { entity });" };
  const server = { path: 'lib/app/background/serve.ts', text: 'serveBackground({ card: tellCard });' };
  const fault = (entries: Record<string, { payload?: unknown }>, files: { path: string; text: string }[]) =>
    findFaultyMessages(
      [{ title: 'call', entries, sentBy: 'callBackground', servedBy: 'serveBackground' }],
      files,
    );
  const card = { payload: v.strictObject({ entity: v.string() }) };

  it('nothing wrong with a whole message', () => expect(fault({ card }, [sender, server])).toEqual([]));
  it('a missing schema', () => expect(fault({ card: {} }, [sender, server])).toHaveLength(1));
  it('a missing sender', () => expect(fault({ card }, [server])).toEqual(["call 'card' is sent by nobody"]));
  it('a missing server', () =>
    expect(fault({ card }, [sender])).toEqual(["call 'card' is served by nobody"]));
  it('a server in a comment is none', () =>
    expect(fault({ card }, [sender, { ...server, text: '// serveBackground({ card: tellCard })' }])).toEqual([
      "call 'card' is served by nobody",
    ]));
});
