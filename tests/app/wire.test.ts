// Messages between contexts: who may ask what, and that every outcome is a value.

import * as fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Day } from '@/lib/core/model/dates';
import { fail, ok } from '@/lib/core/model/result';
import { NOTHING_READ } from '@/lib/core/model/session';
import { DEFAULT_SETTINGS } from '@/lib/core/model/settings';
import { callBackground, callContent } from '@/lib/edge/wire/call';
import { CLAIM_CALLS } from '@/lib/edge/wire/claim-calls';
import { envelope } from '@/lib/edge/wire/envelope';
import { listen, spread } from '@/lib/edge/wire/news';
import { OWN_CALLS } from '@/lib/edge/wire/own-calls';
import { PACK_CALLS } from '@/lib/edge/wire/pack-calls';
import { READER_CALLS } from '@/lib/edge/wire/reader-calls';
import {
  type BackgroundServers,
  type ContentServers,
  serveBackground,
  serveContent,
} from '@/lib/edge/wire/serve';
import {
  deliver,
  type FakeSender,
  pageSender,
  panelSender,
  speakingAs,
  workerSender,
  world,
} from '../support/fake-browser';

const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
  vi.restoreAllMocks();
});

const settings = { ...DEFAULT_SETTINGS, density: 'quiet' as const };
const session = {
  token: 't',
  state: { is: 'idle' },
  title: null,
  url: 'https://news.example/',
  ...NOTHING_READ,
} as const;

/** Servers of the calls of the other tables. */
function libraryServers(): Pick<
  BackgroundServers,
  keyof typeof PACK_CALLS | keyof typeof OWN_CALLS | keyof typeof CLAIM_CALLS | keyof typeof READER_CALLS
> {
  const names = [PACK_CALLS, OWN_CALLS, CLAIM_CALLS, READER_CALLS].flatMap((table) => Object.keys(table));
  return Object.fromEntries(
    names.map((name) => [name, vi.fn(() => fail('unavailable', 'No.'))]),
  ) as unknown as ReturnType<typeof libraryServers>;
}

function backgroundServers(changes: Partial<BackgroundServers> = {}): BackgroundServers {
  return {
    annotate: vi.fn(({ token }) =>
      ok({
        token,
        revision: 1,
        annotations: [],
        claims: [],
        quotes: [],
        checked: { checkable: 0, known: 0, against: 0 },
        familiar: [],
        unknown: [],
        settings,
        notes: [],
        namesKnown: 0,
      }),
    ),
    names: vi.fn(() => ok([])),
    card: vi.fn(async () => ({ ok: false, fault: { code: 'not-known', message: 'No.' } }) as const),
    script: vi.fn(() => ok(null)),
    openPanel: vi.fn(() => ok('beside' as const)),
    selection: vi.fn(() => ok(null)),
    knowledge: vi.fn(() => ok({ is: 'absent' } as const)),
    choices: vi.fn(() => ok([])),
    correct: vi.fn((said) => ok({ ...said, id: 'a', name: 'rudolf', made: '2026-11-25' as Day })),
    takeBack: vi.fn(() => ok(null)),
    corrections: vi.fn(() => ok({ last: [], count: 0 })),
    exportCorrections: vi.fn(() => ok({ name: 'corrections.jsonl', text: '' })),
    ...libraryServers(),
    settings: vi.fn(() => ok(settings)),
    choose: vi.fn((wanted) => ok({ ...settings, ...wanted })),
    ...changes,
  };
}

function contentServers(): ContentServers {
  return {
    describe: vi.fn(() => ok(session)),
    reveal: vi.fn(() => ok(null)),
    revealPassage: vi.fn(() => ok(null)),
    claimReviews: vi.fn(() => ok({ url: 'https://news.example/', texts: [], leftOut: 0 })),
    emphasise: vi.fn(() => ok(null)),
    scan: vi.fn(() => ok(null)),
    settings: vi.fn(() => ok(null)),
    corrected: vi.fn(() => ok(null)),
    command: vi.fn(() => ok(null)),
  };
}

function serve(servers = backgroundServers()): BackgroundServers {
  stops.push(serveBackground(servers));
  return servers;
}

const article = {
  token: 'a',
  text: 'Rudolf of Ruritania.',
  blocks: [{ start: 0, end: 20, kind: 'paragraph' }],
  links: [{ start: 10, end: 19 }],
  language: 'en',
  date: '2025-08-20',
};

describe('who may ask the background', () => {
  const asks: Record<string, unknown> = {
    annotate: article,
    card: { entity: 'person/rudolf', asOf: null },
    names: { entities: ['person/rudolf'], asOf: null },
    script: { part: 'story' },
    openPanel: { token: 't', subject: null },
    selection: { tab: 1 },
    knowledge: {},
    settings: {},
    choose: { density: 'quiet' },
    choices: { words: 'Rudolf', among: ['person/rudolf'], asOf: null },
    correct: { words: 'Rudolf', verdict: { is: 'never' }, scope: { in: 'everywhere' } },
    takeBack: { id: 'a' },
    corrections: { most: 50 },
    exportCorrections: {},
  };
  const senders: Record<string, FakeSender> = {
    'a content script': pageSender(3),
    'our panel': panelSender,
    'our panel in a tab': { ...panelSender, tab: { id: 7 } },
    'our worker': workerSender,
    'another extension': { id: 'other', url: 'chrome-extension://other/page.html' },
    'a sandboxed frame of ours': { ...panelSender, origin: 'null' },
    'a page that only looks like ours': pageSender(3, 'https://chrome-extension.example/test-extension-id/'),
    'nobody the browser knows': {},
    'a sender without a tab or an address': { id: 'test-extension-id' },
  };
  const both = ['card', 'settings', 'choices', 'correct', 'takeBack'];
  const page = [...both, 'annotate', 'names', 'script', 'openPanel'];
  const own = [...both, 'selection', 'knowledge', 'choose', 'corrections', 'exportCorrections'];
  const admitted: Record<string, readonly string[]> = {
    'a content script': page,
    'a page that only looks like ours': page,
    'our panel': own,
    'our panel in a tab': own,
    'our worker': own,
  };

  for (const [who, sender] of Object.entries(senders)) {
    for (const [call, payload] of Object.entries(asks)) {
      const allowed = admitted[who]?.includes(call) ?? false;
      it(`${who} ${allowed ? 'may' : 'may not'} ask "${call}"`, async () => {
        const servers = serve();
        const answer = await deliver(envelope('background', call, payload), sender);
        expect(vi.mocked(servers[call as keyof BackgroundServers])).toHaveBeenCalledTimes(allowed ? 1 : 0);
        if (!allowed) expect(answer).toMatchObject({ ok: false, fault: { code: 'refused' } });
      });
    }
  }

  it('the server learns which tab asks', async () => {
    const servers = serve();
    await deliver(envelope('background', 'annotate', article), pageSender(42));
    expect(vi.mocked(servers.annotate).mock.calls[0]![1]).toEqual({
      is: 'page',
      tab: 42,
      url: 'https://news.example/story',
      isPrivate: false,
    });
  });

  it.each<[string, FakeSender['tab'], { url: string; isPrivate: boolean }]>([
    ['a private window', { id: 42, incognito: true }, { url: 'https://news.example/story', isPrivate: true }],
    ['a window of which nothing is said', { id: 42 }, { url: 'https://news.example/story', isPrivate: true }],
    [
      'a reader who has gone on within the document',
      { id: 42, url: 'https://news.example/next', incognito: false },
      { url: 'https://news.example/next', isPrivate: false },
    ],
    [
      'a tab that shows another site by now',
      { id: 42, url: 'https://news.example.evil.example/', incognito: false },
      { url: 'https://news.example/story', isPrivate: false },
    ],
  ])('and where it stands: %s', async (_, tab, told) => {
    const servers = serve();
    await deliver(envelope('background', 'annotate', article), { ...pageSender(42), tab: tab! });
    expect(vi.mocked(servers.annotate).mock.calls[0]![1]).toEqual({ is: 'page', tab: 42, ...told });
  });
});

describe('a payload is refused before the server sees it', () => {
  it.each([
    ['nothing', undefined],
    ['no object', 'annotate'],
    ['a field too many', { ...article, extra: 1 }],
    ['a field too few', { ...article, language: undefined }],
    ['a day that is none', { ...article, date: '2025-02-30' }],
    ['a block of no kind', { ...article, blocks: [{ start: 0, end: 5, kind: 'advertisement' }] }],
    ['a block that ends before it begins', { ...article, blocks: [{ start: 5, end: 2, kind: 'quote' }] }],
    ['a block outside the text', { ...article, blocks: [{ start: 0, end: 21, kind: 'quote' }] }],
    ['half an offset', { ...article, blocks: [{ start: 0.5, end: 2, kind: 'quote' }] }],
    [
      'blocks that overlap',
      {
        ...article,
        blocks: [
          { start: 0, end: 8, kind: 'quote' },
          { start: 7, end: 9, kind: 'quote' },
        ],
      },
    ],
    [
      'links out of order',
      {
        ...article,
        links: [
          { start: 9, end: 10 },
          { start: 1, end: 2 },
        ],
      },
    ],
    ['an empty token', { ...article, token: '' }],
    ['a text that is too long', { ...article, text: 'x'.repeat(1_500_001) }],
  ])('%s', async (_, payload) => {
    const servers = serve();
    const answer = await deliver(envelope('background', 'annotate', payload), pageSender(1));
    expect(answer).toMatchObject({ ok: false, fault: { code: 'bad-message' } });
    expect(servers.annotate).not.toHaveBeenCalled();
  });

  it('and the sentence names the place, not the contents', async () => {
    serve();
    const payload = { ...article, blocks: [{ start: 0, end: 'secret words', kind: 'quote' }] };
    const answer = (await deliver(envelope('background', 'annotate', payload), pageSender(1))) as {
      fault: { message: string };
    };
    expect(answer.fault.message).toContain('blocks.0.end');
    expect(answer.fault.message).not.toContain('secret');
  });
});

describe('whatever comes in', () => {
  it('the answer is silence or a result, and nothing is thrown', async () => {
    serve();
    const names = fc.constantFrom(
      'annotate',
      'choose',
      'toString',
      '__proto__',
      'constructor',
      'hasOwnProperty',
    );
    const messages = fc.oneof(
      fc.jsonValue(),
      fc.record({
        backstory: fc.constantFrom(1, 2),
        to: fc.constantFrom('background', 'content', 'listeners', 'x'),
        name: fc.oneof(names, fc.string()),
        payload: fc.jsonValue(),
      }),
    );
    const senders = fc.constantFrom(pageSender(1), panelSender, {}, { id: 'other' });
    await fc.assert(
      fc.asyncProperty(messages, senders, async (message, sender) => {
        const answer = (await deliver(message, sender)) as { ok?: unknown } | undefined;
        expect(answer === undefined || typeof answer.ok === 'boolean').toBe(true);
      }),
    );
  });

  it('calls for the page are left to the page, news to those who listen', async () => {
    serve();
    expect(await deliver(envelope('content', 'describe', {}), panelSender)).toBeUndefined();
    expect(await deliver(envelope('listeners', 'knowledgeChanged', {}), panelSender)).toBeUndefined();
  });

  it('a server that throws is answered with a fault', async () => {
    serve(
      backgroundServers({
        knowledge: () => {
          throw new TypeError('boom');
        },
      }),
    );
    expect(await speakingAs(panelSender, () => callBackground('knowledge', {}))).toMatchObject({
      ok: false,
      fault: { code: 'failed', message: expect.stringContaining('TypeError: boom') },
    });
  });
});

it('a call reaches its server before the caller awaits anything, so that a gesture still holds', () => {
  const servers = serve();
  void speakingAs(pageSender(1), () => callBackground('openPanel', { token: 't', subject: null }));
  expect(servers.openPanel).toHaveBeenCalledTimes(1);
});

describe('registering', () => {
  it('twice throws at once', () => {
    serve();
    expect(() => serveBackground(backgroundServers())).toThrow(/already/);
  });

  it('without one of the servers throws at once', () => {
    const { card: _, ...others } = backgroundServers();
    // @ts-expect-error: a call without a server does not compile either.
    expect(() => serveBackground(others)).toThrow(/card/);
  });
});

describe('what goes wrong on the way is a value', () => {
  const calls = (): number => vi.mocked(fakeBrowser.runtime.sendMessage).mock.calls.length;

  function sendFails(...errors: string[]): void {
    let at = 0;
    fakeBrowser.runtime.sendMessage = vi.fn(async (message: unknown) => {
      const error = errors[at++];
      if (error !== undefined) throw new Error(error);
      return deliver(message, world.speaker);
    }) as never;
  }

  it('nobody listens', async () => {
    expect(await callBackground('settings', {})).toMatchObject({ fault: { code: 'no-receiver' } });
  });

  it('somebody hears it, but nobody answers', async () => {
    stops.push(listen({}));
    expect(await callBackground('settings', {})).toMatchObject({ fault: { code: 'no-receiver' } });
  });

  it.each(['Extension context invalidated.', "can't access dead object"])(
    'the extension is gone (%s)',
    async (words) => {
      sendFails(words);
      expect(await callBackground('settings', {})).toMatchObject({ fault: { code: 'gone' } });
    },
  );

  it('the extension is gone, and its API with it', async () => {
    const { id } = fakeBrowser.runtime;
    (fakeBrowser.runtime as { id: string | undefined }).id = undefined;
    expect(await callBackground('settings', {})).toMatchObject({ fault: { code: 'gone' } });
    expect(await spread('sessionChanged', { token: 't' })).toMatchObject({ fault: { code: 'gone' } });
    fakeBrowser.runtime.id = id;
  });

  it('something the browsers have no known words for', async () => {
    sendFails('The moon is in the wrong phase');
    expect(await callBackground('settings', {})).toMatchObject({
      fault: { code: 'failed', message: expect.stringContaining('wrong phase') },
    });
  });

  it('an answer in another form', async () => {
    fakeBrowser.runtime.sendMessage = (async () => 'hello') as never;
    expect(await callBackground('settings', {})).toMatchObject({ fault: { code: 'failed' } });
  });

  const killed =
    'A listener indicated an asynchronous response by returning true, but the message channel closed before a response was received';

  it.each([
    killed,
    // What Firefox 153 says of an event page that was stopped while it answered.
    'Could not establish connection. Receiving end does not exist.',
  ])('a worker killed while it worked is asked once more: %s', async (said) => {
    serve();
    world.speaker = panelSender;
    sendFails(said);
    expect(await callBackground('settings', {})).toEqual(ok(settings));
    expect(calls()).toBe(2);
  });

  it('so is one of which Chromium says nothing', async () => {
    serve();
    world.speaker = panelSender;
    const asked = vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockResolvedValueOnce(undefined as never);
    expect(await callBackground('settings', {})).toEqual(ok(settings));
    expect(asked).toHaveBeenCalledTimes(2);
    asked.mockClear().mockResolvedValueOnce(undefined as never);
    expect(await callBackground('openPanel', { token: 't', subject: null })).toMatchObject({
      fault: { code: 'no-receiver' },
    });
    expect(asked).toHaveBeenCalledTimes(1);
  });

  it('but not a third time, and not for a gesture that is spent', async () => {
    serve();
    sendFails(killed, killed, killed);
    expect(await callBackground('settings', {})).toMatchObject({ fault: { code: 'no-receiver' } });
    expect(calls()).toBe(2);
    sendFails(killed, killed);
    expect(await callBackground('openPanel', { token: 't', subject: null })).toMatchObject({
      fault: { code: 'no-receiver' },
    });
    expect(calls()).toBe(1);
  });
});

describe('a content session', () => {
  it('answers the panel in its tab', async () => {
    stops.push(serveContent(contentServers()));
    world.tabAnswers = (_, message) => deliver(message, panelSender);
    expect(await callContent(5, 'describe', {})).toEqual(ok(session));
    expect(world.toTabs).toHaveLength(1);
  });

  it('refuses a content script', async () => {
    const servers = contentServers();
    stops.push(serveContent(servers));
    expect(await deliver(envelope('content', 'describe', {}), pageSender(1))).toMatchObject({
      fault: { code: 'refused' },
    });
    expect(servers.describe).not.toHaveBeenCalled();
  });

  it('is silent once it has stopped, and another may take its place', async () => {
    serveContent(contentServers())();
    stops.push(listen({}));
    expect(await deliver(envelope('content', 'describe', {}), panelSender)).toBeUndefined();
    stops.push(serveContent(contentServers()));
  });

  it('in a tab without one is "no receiver"', async () => {
    expect(await callContent(5, 'describe', {})).toMatchObject({ fault: { code: 'no-receiver' } });
  });
});

describe('news', () => {
  it('reaches those who listen, with the tab it is from', async () => {
    const pointed = vi.fn();
    stops.push(listen({ pointed }));
    const told = await speakingAs(pageSender(9), () =>
      spread('pointed', { token: 't', subject: { of: 'quotes', number: 2 } }),
    );
    expect(told.ok).toBe(true);
    expect(pointed).toHaveBeenCalledExactlyOnceWith(
      { token: 't', subject: { of: 'quotes', number: 2 } },
      { is: 'page', tab: 9, url: 'https://news.example/story', isPrivate: false },
    );
  });

  it('that nobody listens to is no fault', async () => {
    expect(await spread('knowledgeChanged', {})).toEqual(ok(null));
  });

  it('of the background is not believed from a page, nor news of a page from elsewhere', async () => {
    const knowledgeChanged = vi.fn();
    const sessionChanged = vi.fn();
    stops.push(listen({ knowledgeChanged, sessionChanged }));
    await deliver(envelope('listeners', 'knowledgeChanged', {}), pageSender(1));
    await deliver(envelope('listeners', 'sessionChanged', { token: 't' }), { id: 'other' });
    await deliver(envelope('listeners', 'sessionChanged', { token: 7 }), pageSender(1));
    await deliver(envelope('listeners', 'toString', {}), pageSender(1));
    expect(knowledgeChanged).not.toHaveBeenCalled();
    expect(sessionChanged).not.toHaveBeenCalled();
  });
});
