// The content session: what it asks, what it draws, what it says, through every change of the page.

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Marks } from '@/lib/app/content/marks';
import { createPatience } from '@/lib/app/content/patience';
import { scanRest } from '@/lib/app/content/scan-rest';
import { createSession } from '@/lib/app/content/session';
import type { Session, SessionPorts } from '@/lib/app/content/session-ports';
import type { Annotation } from '@/lib/core/model/annotation';
import { MAX_ANNOTATIONS, MAX_PORTION } from '@/lib/core/model/limits';
import { fail, ok } from '@/lib/core/model/result';
import { DEFAULT_SETTINGS } from '@/lib/core/model/settings';
import { createHeadMemory } from '@/lib/edge/page/believed-head';
import { lookAt } from '@/lib/edge/page/look';
import type { AnnotateReply } from '@/lib/edge/wire/protocol';

const PARAGRAPHS = [
  'The chancellor of Ruritania met her counterpart on Monday in Strelsau to talk about the border, the railway and the harvest.',
  'Rudolf, who had arrived by the night train, said that the talks had been candid and that a paper would follow within days.',
  'Nobody in Strelsau expected more. The papers of the capital had written for weeks that Rudolf would leave with empty hands.',
];

function story(paragraphs = PARAGRAPHS, date = '2025-08-20'): void {
  document.head.innerHTML = `<title>Talks</title><script type="application/ld+json">${JSON.stringify({
    '@type': 'NewsArticle',
    headline: 'Talks in Strelsau',
    datePublished: date,
  })}</script>`;
  document.body.innerHTML = `<article><h1>Talks in Strelsau</h1>${paragraphs.map((text) => `<p>${text}</p>`).join('')}</article>`;
}

/** Every “Rudolf” of the text, as the background would answer. */
function rudolfs(text: string): Annotation[] {
  return [...text.matchAll(/Rudolf/g)].map(({ index }) => ({
    start: index,
    end: index + 6,
    entity: 'person/rudolf',
    kind: 'person',
    score: 1,
    confidence: 'sure',
    shownFrom: 'quiet',
    reason: { kind: 'name', name: 'Rudolf', type: 'full' },
    rivals: [],
    sense: 'itself',
  }));
}

type Asked = Parameters<SessionPorts['annotate']>[0];

function reply({ token, text }: Asked): AnnotateReply {
  return {
    token,
    revision: 7,
    annotations: rudolfs(text),
    claims: [],
    quotes: [],
    checked: { checkable: 0, known: 0, against: 0 },
    familiar: [],
    unknown: [],
    settings: { ...DEFAULT_SETTINGS, density: 'everything' },
    notes: ['The disk is full.'],
    namesKnown: 3,
  };
}

let marks: { [Name in keyof Marks]: ReturnType<typeof vi.fn> };
let ports: { -readonly [Name in keyof SessionPorts]: SessionPorts[Name] };
let session: Session;
let states: string[];

beforeEach(() => {
  marks = {
    set: vi.fn(() => ok(null)),
    add: vi.fn(),
    choose: vi.fn(),
    inOrder: vi.fn(() => []),
    drawn: vi.fn(() => 0),
    home: vi.fn(() => null),
    unknownAt: vi.fn(() => null),
    hitTest: vi.fn(),
    rangesOf: vi.fn(() => []),
    emphasise: vi.fn(),
    renumber: vi.fn(),
    goTo: vi.fn(),
    goToUnknown: vi.fn(),
    dropChanged: vi.fn(),
    repair: vi.fn(),
    clear: vi.fn(),
  };
  let tokens = 0;
  const memory = createHeadMemory();
  states = [];
  ports = {
    document,
    marks: marks as unknown as Marks,
    annotate: vi.fn(async (asked: Asked) => ok(reply(asked))),
    newToken: () => `token-${++tokens}`,
    page: () => location.href,
    look: (hadStory) => lookAt(document, document.location.href, { memory, page: location.href, hadStory }),
    lookInto: lookAt,
    changed: vi.fn(() => void states.push(session.view().state.is)),
    scanRest: vi.fn(scanRest),
    scanned: vi.fn(),
    follow: vi.fn(),
    again: vi.fn(),
    patience: createPatience(),
    gone: vi.fn(),
  };
  session = createSession(ports);
  story();
});

afterEach(() => session.dispose());

const asked = (): Asked[] => vi.mocked(ports.annotate).mock.calls.map(([payload]) => payload);

describe('a story', () => {
  it('is read, asked for and drawn, and each step is told', async () => {
    await session.read('content');
    expect([...new Set(states)]).toEqual(['finding', 'asking', 'painted']);
    expect(asked()).toHaveLength(1);
    expect(asked()[0]).toMatchObject({ date: '2025-08-20' });
    const { text } = asked()[0]!;
    for (const paragraph of PARAGRAPHS) expect(text).toContain(paragraph);
    expect(marks.set).toHaveBeenCalledWith(
      expect.objectContaining({ shown: expect.objectContaining({ density: 'everything' }) }),
    );

    const view = session.view();
    expect(view).toMatchObject({
      state: { is: 'painted', revision: 7 },
      title: 'Talks in Strelsau',
      published: '2025-08-20',
    });
    expect(view.token).toBe(asked()[0]!.token);
    expect(view.mentions.map(({ words }) => words)).toEqual(['Rudolf', 'Rudolf']);
    expect(view.notes).toContain('The disk is full.');
    expect(view.timings?.total).toBeGreaterThan(0);
  });

  it('is named in a browser that cannot draw, with a note', async () => {
    marks.set.mockReturnValue(fail('no-highlights', 'Marks cannot be drawn.'));
    await session.read('content');
    expect(session.view().mentions).toHaveLength(2);
    expect(session.view().notes).toContain('Marks cannot be drawn.');
  });
});

describe('claims and quotations', () => {
  const SENTENCE = 'Nobody in Strelsau expected more.';
  const QUOTED = ['would leave', 'empty hands'];

  /** The sentence of each paragraph that has it, and the quotation in two parts. */
  function withPassages(question: Asked): AnnotateReply {
    const all = (words: string) =>
      [...question.text.matchAll(new RegExp(words, 'g'))].map(({ index }) => ({
        start: index,
        end: index + words.length,
      }));
    const ends = all(QUOTED[1]!);
    return {
      ...reply(question),
      claims: all(SENTENCE).map((span) => ({
        ...span,
        matches: [{ claim: 'claim/a', score: 0.9, stance: 'repeats', isPlain: true }],
      })),
      quotes: all(QUOTED[0]!).map((span, at) => ({
        start: span.start,
        end: ends[at]!.end,
        parts: [span, ends[at]!],
        speaker: null,
        check: { is: 'changed', text: 'text/a' },
      })),
      checked: { checkable: 4, known: all(SENTENCE).length, against: 20 },
    };
  }
  beforeEach(() => {
    vi.mocked(ports.annotate).mockImplementation(async (question) => ok(withPassages(question)));
  });

  it('are told with their words, and drawn with the names', async () => {
    await session.read('content');
    const view = session.view();
    expect(view.claims.map(({ words }) => words)).toEqual([SENTENCE]);
    expect(view.quotes.map(({ words }) => words)).toEqual([QUOTED]);
    expect(view.checked).toEqual({ checkable: 4, known: 1, against: 20 });
    const { claims, quotes } = view;
    expect(marks.set).toHaveBeenCalledWith(
      expect.objectContaining({ found: expect.objectContaining({ claims, quotes }) }),
    );
  });

  it('stay where the page replaces its nodes by equal ones, and go with the story', async () => {
    await session.read('content');
    const article = document.querySelector('article')!;
    const copy = article.cloneNode(true);
    article.replaceWith(copy);
    expect(session.mend([copy])).toBe(true);
    expect(session.view().claims).toHaveLength(1);
    session.leave();
    expect(session.view()).toMatchObject({ claims: [], quotes: [], checked: null });
  });

  it('keep their numbers known where the story is edited elsewhere', async () => {
    await session.read('content');
    const first = document.querySelector('p')!;
    first.textContent = `Strelsau, Monday. ${first.textContent}`;
    await session.read('content');
    const [same] = vi
      .mocked(ports.changed)
      .mock.calls.map(([changed]) => changed)
      .filter((changed) => changed !== null)
      .slice(-1);
    expect([...same!.keys()]).toEqual(expect.arrayContaining(['claims 0', 'quotes 0']));
  });

  it('of a very long story add up, each where it stands', async () => {
    const filler = Array.from(
      { length: 1_500 },
      (_, at) => `${PARAGRAPHS[0]} And so on, for the ${at}th time.`,
    );
    const last = `${SENTENCE} The chancellor, too, would leave the talks with what her people call empty hands.`;
    story([...PARAGRAPHS, ...filler, last]);
    await session.read('content');
    expect(session.view().claims).toHaveLength(1);
    await session.scan(true);
    const { claims, quotes, checked } = session.view();
    expect(claims.map(({ words }) => words)).toEqual([SENTENCE, SENTENCE]);
    expect(quotes.map(({ words }) => words)).toEqual([QUOTED, QUOTED]);
    expect(claims[1]!.start).toBeGreaterThan(MAX_PORTION);
    expect(checked).toEqual({ checkable: 4 * asked().length, known: 2, against: 20 });
  });
});

it('a story is asked about again, with the same text, when the reader has put something right', async () => {
  await session.read('content');
  await session.read('content');
  expect(asked()).toHaveLength(1);
  await session.read('corrected');
  expect(asked()).toHaveLength(2);
  expect(asked()[1]!.text).toBe(asked()[0]!.text);
  expect(session.token()).toBe(asked()[1]!.token);
  expect(session.view().mentions).toHaveLength(2);
});

describe('what is no story', () => {
  it.each([
    ['an empty page', ''],
    ['a page without a word about itself', '<p>Log in</p>'],
  ])('%s is told so, and nobody is asked', async (_, body) => {
    document.head.innerHTML = '';
    document.body.innerHTML = body;
    await session.read('content');
    const { state } = session.view();
    expect(state).toMatchObject({ is: 'no-article', why: expect.stringMatching(/\.$/) });
    expect(ports.annotate).not.toHaveBeenCalled();
    expect(marks.set).not.toHaveBeenCalled();
  });
});

describe('a page that changes', () => {
  it('with the same words: drawn anew where they stand now, but not asked for again', async () => {
    await session.read('content');
    const { token } = session.view();
    story();
    vi.mocked(ports.changed).mockClear();
    await session.read('content');
    expect(asked()).toHaveLength(1);
    expect(marks.set).toHaveBeenCalledTimes(2);
    expect(session.view()).toMatchObject({ token, state: { is: 'painted' } });
    expect(ports.changed).not.toHaveBeenCalled();
  });

  it('with other words: the marks stay until the new ones are there, and the old mentions are found among them', async () => {
    await session.read('content');
    story([
      'Rudolf was not the first to come. The king had been in the city since Sunday, and with him the whole of his court.',
      ...PARAGRAPHS,
    ]);
    marks.clear.mockClear();
    vi.mocked(ports.changed).mockClear();
    await session.read('content');
    expect(marks.clear).not.toHaveBeenCalled();
    expect(asked()).toHaveLength(2);
    expect(session.view().token).toBe(asked()[1]!.token);
    expect(session.view().mentions).toHaveLength(3);
    const numbers = vi
      .mocked(ports.changed)
      .mock.calls.map(([map]) => map)
      .find((map) => map !== null);
    // By the words around them: the new first one is no earlier one.
    expect([...(numbers ?? [])]).toEqual([
      ['mentions 0', 'mentions 1'],
      ['mentions 1', 'mentions 2'],
    ]);
  });

  it('into another page: nothing of the old one is left, also while the new one is read', async () => {
    await session.read('content');
    const { token } = session.view();
    session.leave();
    story(PARAGRAPHS.map((text) => `A year before: ${text.replaceAll('Rudolf', 'the envoy')}`));
    const reading = session.read('content');
    expect(session.view()).toMatchObject({ state: { is: 'finding' }, mentions: [] });
    expect(session.view().token).not.toBe(token);
    await reading;
    expect(session.view()).toMatchObject({ state: { is: 'painted' }, mentions: [] });
  });

  it('into no story: the marks go', async () => {
    await session.read('content');
    document.body.innerHTML = '';
    marks.clear.mockClear();
    await session.read('content');
    expect(marks.clear).toHaveBeenCalled();
    expect(session.view()).toMatchObject({ state: { is: 'no-article' }, mentions: [] });
  });
});

describe('answers', () => {
  it('to an older reading are dropped', async () => {
    const waiting: (() => void)[] = [];
    ports.annotate = vi.fn(
      (payload: Asked) =>
        new Promise<ReturnType<typeof ok<AnnotateReply>>>((resolve) =>
          waiting.push(() => resolve(ok(reply(payload)))),
        ),
    );
    session = createSession(ports);
    const first = session.read('content');
    await vi.waitFor(() => expect(waiting).toHaveLength(1));
    story([PARAGRAPHS[0]!, PARAGRAPHS[0]!]);
    const second = session.read('content');
    await vi.waitFor(() => expect(waiting).toHaveLength(2));
    waiting[1]!();
    await second;
    waiting[0]!();
    await first;
    expect(marks.set).toHaveBeenCalledTimes(1);
    expect(session.view().mentions).toEqual([]);
  });

  it('with a token that was not asked with are dropped', async () => {
    ports.annotate = vi.fn(async (payload: Asked) => ok({ ...reply(payload), token: 'other' }));
    session = createSession(ports);
    await session.read('content');
    expect(marks.set).not.toHaveBeenCalled();
  });

  it('that fail are told in their own sentence', async () => {
    ports.annotate = vi.fn(async () => fail('unavailable', 'The library cannot be opened.'));
    session = createSession(ports);
    await session.read('content');
    expect(session.view().state).toEqual({
      is: 'failed',
      fault: { code: 'unavailable', message: 'The library cannot be opened.' },
    });
  });

  it('that say that the extension is gone end the session', async () => {
    ports.annotate = vi.fn(async () => fail('gone', 'Reload the page.'));
    session = createSession(ports);
    await session.read('content');
    expect(ports.gone).toHaveBeenCalledTimes(1);
  });
});

describe('a question that is lost', () => {
  const lost = fail('no-receiver', 'Nobody answered.');
  /** What is answered, one for each question; then as ever. */
  const answering = (...answers: readonly ('lost' | 'refused')[]): void => {
    const left = [...answers];
    vi.mocked(ports.annotate).mockImplementation(async (question) => {
      const next = left.shift();
      if (next === 'lost') return lost;
      return next ? fail('unavailable', 'The library cannot be opened.') : ok(reply(question));
    });
  };
  const sentence = () => {
    const { state } = session.view();
    return state.is === 'failed' ? state.fault.message : state.is;
  };

  it('is asked again after a pause, and the reader is told so', async () => {
    answering('lost');
    const reading = await session.read('content');
    expect(reading.again).toBeGreaterThan(0);
    expect(sentence()).toMatch(/asks again by itself/);
    expect((await session.read('content')).again).toBeNull();
    expect(sentence()).toBe('painted');
    expect(session.view().mentions).toHaveLength(2);
  });

  it('again and again: after pauses that grow, and then no more by itself', async () => {
    answering(...Array.from({ length: 20 }, () => 'lost' as const));
    const pauses: unknown[] = [];
    while (pauses.at(-1) !== 'seen') pauses.push((await session.read('content')).again);
    const waited = pauses.slice(0, -1) as number[];
    expect(waited.length).toBeGreaterThan(2);
    expect(waited.length).toBeLessThan(8);
    expect(waited).toEqual([...new Set(waited)].sort((a, b) => a - b));
    expect(sentence()).toMatch(/however often this page asked: reload it/);
    expect((await session.read('content')).again).toBe('seen');
  });

  it('after an answer has the same patience again', async () => {
    answering('lost', 'lost');
    const first = await session.read('content');
    await session.read('content');
    await session.read('content');
    answering('lost');
    story([PARAGRAPHS[0]!, PARAGRAPHS[1]!, PARAGRAPHS[0]!]);
    expect(await session.read('content')).toMatchObject({ again: first.again });
  });

  it('is none where why there is no answer was told, or the extension is gone', async () => {
    answering('refused');
    expect((await session.read('content')).again).toBeNull();
    expect(sentence()).toBe('The library cannot be opened.');
    vi.mocked(ports.annotate).mockResolvedValue(fail('gone', 'Reload the page.'));
    expect((await session.read('content')).again).toBeNull();
  });

  it('about the same text, which the reader had put right: the answer before that is not drawn again', async () => {
    await session.read('content');
    answering('lost');
    await session.read('corrected');
    // Nobody awaits what such a reading tells: the page's pace is told.
    expect(ports.again).toHaveBeenCalledTimes(1);
    vi.mocked(ports.annotate).mockImplementation(async (question) =>
      ok({ ...reply(question), annotations: [] }),
    );
    await session.read('content');
    expect(session.view()).toMatchObject({ state: { is: 'painted' }, mentions: [] });
  });

  it('nor is it where a change of the page cuts that question short', async () => {
    await session.read('content');
    vi.mocked(ports.annotate).mockImplementation(async (question) =>
      ok({ ...reply(question), annotations: [] }),
    );
    const corrected = session.read('corrected');
    await session.read('content');
    await corrected;
    expect(session.view().mentions).toEqual([]);
  });
});

describe('what breaks', () => {
  it('is told as a state and not thrown into the page', async () => {
    marks.set.mockImplementation(() => {
      throw new TypeError('the page has replaced Array.prototype.map');
    });
    await session.read('content');
    expect(session.view().state).toMatchObject({
      is: 'failed',
      fault: { code: 'broken', message: expect.stringContaining('TypeError') },
    });
    expect(marks.clear).toHaveBeenCalled();
  });

  it('a session that is over reads nothing more', async () => {
    session.dispose();
    await session.read('content');
    expect(session.view().state.is).toBe('disposed');
    expect(ports.annotate).not.toHaveBeenCalled();
  });
});

it('what is chosen to be marked is drawn at once, and holds for the next reading of the same words', async () => {
  await session.read('content');
  const chosen = { ...DEFAULT_SETTINGS, density: 'quiet', unmarked: ['place'] } as const;
  session.settle(chosen);
  expect(marks.choose).toHaveBeenCalledWith(chosen);
  story();
  await session.read('content');
  expect(marks.set).toHaveBeenLastCalledWith(expect.objectContaining({ shown: chosen }));
});

describe('those whom the reader knows well', () => {
  it('are told with their marks', async () => {
    ports.annotate = async (question) => ok({ ...reply(question), familiar: ['person/rudolf'] });
    story();
    await session.read('content');
    expect(session.view().mentions.map(({ familiar }) => familiar)).toEqual([true, true]);
    expect(session.length()).toBeGreaterThan(100);
  });

  it('are asked for again when the reader wants marks to fade, or not any more', async () => {
    story();
    await session.read('content');
    const before = session.token();
    const chosen = { ...DEFAULT_SETTINGS, density: 'everything' as const };
    session.settle(chosen);
    expect(session.token()).toBe(before);
    session.settle({ ...chosen, fading: true });
    await vi.waitFor(() => expect(session.token()).not.toBe(before));
    // Nothing is remembered: nothing fades, whatever is chosen of that.
    const then = session.token();
    session.settle({ ...chosen, fading: true, ledger: false });
    expect(session.token()).toBe(then);
  });
});

describe('off', () => {
  it('takes everything off the page at once, keeps nothing, and reads nothing until it is on again', async () => {
    await session.read('content');
    const { token } = session.view();
    session.rest('site');
    expect(marks.clear).toHaveBeenCalledOnce();
    expect(session.view()).toMatchObject({
      state: { is: 'off', why: 'site' },
      published: null,
      mentions: [],
      notes: [],
    });
    expect(session.token()).not.toBe(token);
    expect(ports.follow).toHaveBeenLastCalledWith([]);
    for (const occasion of ['content', 'restored', 'corrected'] as const) await session.read(occasion);
    expect(session.mend([document.body])).toBe(false);
    expect(asked()).toHaveLength(1);
    expect(marks.set).toHaveBeenCalledOnce();

    session.rest(null);
    expect(session.view().state.is).toBe('idle');
    await session.read('content');
    // The same text is asked about again: what was answered before it was off is not kept.
    expect(asked()).toHaveLength(2);
    expect(session.view().mentions).toHaveLength(2);
  });

  it('while it is asked for: the answer is dropped', async () => {
    let answer = (): void => undefined;
    vi.mocked(ports.annotate).mockImplementation(
      (question) =>
        new Promise((resolve) => {
          answer = () => resolve(ok(reply(question)));
        }),
    );
    const reading = session.read('content');
    await vi.waitFor(() => expect(asked()).toHaveLength(1));
    session.rest('paused');
    answer();
    await reading;
    expect(session.view().state).toEqual({ is: 'off', why: 'paused' });
    expect(marks.set).not.toHaveBeenCalled();
  });

  it('while the rest of a long story is read: no more of it is asked for or drawn, nor once it is on again', async () => {
    story(Array.from({ length: 2_600 }, (_, at) => `Part ${at}: ${PARAGRAPHS[1 + (at % 2)]!}`));
    await session.read('content');
    vi.mocked(ports.annotate).mockImplementationOnce(async (question) => {
      session.rest('site');
      return ok(reply(question));
    });
    await session.scan(true);
    expect(asked()).toHaveLength(2);
    expect(marks.add).not.toHaveBeenCalled();
    expect(session.view().coverage).toBeUndefined();
    session.rest(null);
    await session.read('content');
    expect(asked()).toHaveLength(3);
    expect(session.view().coverage?.scanning).toBe(false);
  });

  it('does not wake a session that is over', () => {
    session.dispose();
    session.rest(null);
    expect(session.view().state.is).toBe('disposed');
  });
});

describe('a very long story', () => {
  /** Some 45,000 words, each paragraph with its number. */
  const long = Array.from({ length: 2_600 }, (_, at) => `Part ${at}: ${PARAGRAPHS[1 + (at % 2)]!}`);

  it('is read in its first part, and says how far', async () => {
    story(long);
    await session.read('content');
    expect(asked()).toHaveLength(1);
    expect(asked()[0]!.text.length).toBeLessThanOrEqual(MAX_PORTION);
    const { coverage, mentions } = session.view();
    expect(coverage).toMatchObject({ scanning: false });
    expect(coverage!.read).toBeLessThan(coverage!.all * 0.5);
    expect(mentions.length).toBeGreaterThan(100);
  });

  it('is read on when asked, portion by portion, each drawn, each told', async () => {
    story(long);
    await session.read('content');
    const { token } = session.view();
    await session.scan(true);
    expect(asked().length).toBeGreaterThan(2);
    for (const { text } of asked()) expect(text.length).toBeLessThanOrEqual(MAX_PORTION * 1.25);
    expect(marks.add).toHaveBeenCalledTimes(asked().length - 1);
    expect(ports.scanned).toHaveBeenCalledTimes(asked().length - 1);
    const { coverage, mentions, token: after } = session.view();
    expect(after).toBe(token);
    expect(coverage).toMatchObject({ scanning: false, read: coverage!.all });
    expect(new Set(mentions.map(({ words }) => words))).toEqual(new Set(['Rudolf']));
    expect(mentions.at(-1)!.start).toBeGreaterThan(MAX_PORTION * 2);
    expect(mentions.map(({ start }) => start)).toEqual(
      mentions.map(({ start }) => start).sort((a, b) => a - b),
    );
  });

  it('stops when told, and goes on from there', async () => {
    story(long);
    await session.read('content');
    vi.mocked(ports.scanned).mockImplementationOnce(() => void session.scan(false));
    await session.scan(true);
    const { coverage } = session.view();
    expect(coverage).toMatchObject({ scanning: false });
    expect(coverage!.read).toBeLessThan(coverage!.all);
    const before = asked().length;
    await session.scan(true);
    expect(session.view().coverage!.read).toBe(coverage!.all);
    expect(asked().length).toBeGreaterThan(before);
  });

  it('is stopped by a background that fails, and keeps what it has', async () => {
    story(long);
    await session.read('content');
    const before = session.view().mentions.length;
    vi.mocked(ports.annotate).mockResolvedValueOnce(fail('failed', 'No.'));
    await session.scan(true);
    expect(session.view()).toMatchObject({ state: { is: 'painted' }, coverage: { scanning: false } });
    expect(session.view().mentions).toHaveLength(before);
  });

  it('is read to its end again where it changes after the reader has asked for all of it', async () => {
    story(long);
    await session.read('content');
    await session.scan(true);
    const before = asked().length;
    document.querySelector('p')!.textContent += ' And so on.';
    await session.read('content');
    await vi.waitFor(() => expect(asked()).toHaveLength(before * 2));
    await vi.waitFor(() => expect(session.view().coverage?.scanning).toBe(false));
    expect(session.view().coverage!.read).toBe(session.view().coverage!.all);
  });

  it('of another page is forgotten', async () => {
    story(long);
    await session.read('content');
    await session.scan(true);
    session.leave();
    story();
    await session.read('content');
    expect(session.view().coverage).toBeUndefined();
  });

  it('once read beyond 5,000 mentions keeps those that are drawn as a rule', async () => {
    story(long);
    vi.mocked(ports.annotate).mockImplementation(async (question) => {
      const answer = reply(question);
      const many = answer.annotations.flatMap((each) =>
        Array.from({ length: 6 }, (_, at) => ({
          ...each,
          start: each.start + at,
          end: each.start + at + 1,
          shownFrom: at === 0 ? ('normal' as const) : ('everything' as const),
        })),
      );
      return ok({ ...answer, annotations: many });
    });
    await session.read('content');
    await session.scan(true);
    const { mentions } = session.view();
    const beyond = mentions.filter(({ start }) => start > MAX_PORTION);
    expect(mentions.length).toBeGreaterThan(MAX_ANNOTATIONS);
    expect(new Set(beyond.map(({ shownFrom }) => shownFrom))).toEqual(new Set(['normal']));
  });
});
