// The content session: what is on this page, from the first look to the marks drawn, through every change of the page.
//
//   idle ──▶ finding ──▶ asking ──▶ painted      the page's content changes: read again; the marks stay until the new
//               │           │                       ones are there, and the same text is not asked for twice
//               ▼           ▼                    another address, or back from the cache: everything anew
//          no-article     failed                 the extension is gone: disposed, without a trace on the page

import type { MentionNumber } from '@/lib/core/hover/hover-types';
import type { Annotation } from '@/lib/core/model/annotation';
import type { ArticleText } from '@/lib/core/model/article';
import { DEFAULT_SETTINGS, type Settings } from '@/lib/core/model/knowledge';
import { MAX_PORTION } from '@/lib/core/model/limits';
import type { Result } from '@/lib/core/model/result';
import type {
  Mention,
  SessionState,
  SessionTimings,
  SessionToken,
  SessionView,
} from '@/lib/core/model/session';
import { type PageReading, readingPage } from '@/lib/edge/page/read-page';
import type { BackgroundPayload } from '@/lib/edge/wire/message-types';
import type { AnnotateReply } from '@/lib/edge/wire/protocol';
import { coverageOf } from './coverage';
import { firstPortion } from './first-portion';
import type { Marks } from './marks';
import { renumber } from './mention-numbers';
import type { Scan } from './scan-rest';
import { createStretches, inSlices } from './slices';

type Story = Extract<PageReading, { is: 'article' }>;

export interface SessionPorts {
  readonly document: Document;
  readonly marks: Marks;
  readonly annotate: (article: BackgroundPayload<'annotate'>) => Promise<Result<AnnotateReply>>;
  readonly newToken: () => SessionToken;
  /** The state has changed. `mentions`, where they did: old numbers to new ones. */
  readonly changed: (mentions: ReadonlyMap<MentionNumber, MentionNumber> | null) => void;
  /** Reads the rest of a very long story. */
  readonly scanRest: (scan: Scan) => Promise<void>;
  /** More of it has been read. */
  readonly scanned: () => void;
  /** A story has been read: its nodes, in reading order. */
  readonly follow: (nodes: readonly Node[]) => void;
  /** Our extension was replaced or removed. */
  readonly gone: () => void;
}

/** Why the page is read. */
export type Occasion =
  /** For the first time, or as another page. */
  | 'anew'
  /** Its content has changed under the marks. */
  | 'again';

export interface Session {
  readonly read: (occasion: Occasion) => Promise<void>;
  readonly view: () => SessionView;
  readonly token: () => SessionToken;
  readonly mention: (number: MentionNumber) => Mention | null;
  readonly settle: (settings: Settings) => void;
  /** Reads the rest of a very long story, or stops. */
  readonly scan: (on: boolean) => Promise<void>;
  /** Takes everything off the page, for good. */
  readonly dispose: () => void;
}

export function createSession(ports: SessionPorts): Session {
  const { document, marks } = ports;
  let running = new AbortController();
  let token = ports.newToken();
  let state: SessionState = { is: 'idle' };
  let story: Story | null = null;
  let mentions: readonly Mention[] = [];
  let notes: readonly string[] = [];
  let settings = DEFAULT_SETTINGS;
  let timings: SessionTimings | undefined;
  /** Up to where in the story's text the names are looked up. */
  let readTo = 0;
  /** The reader wants the whole of a very long story, also when it is read again. */
  let wantsAll = false;
  let scanning: AbortController | null = null;

  function enter(next: SessionState): void {
    state = next;
    ports.changed(null);
  }

  /** Nothing is known of the page any more, and nothing is drawn on it. */
  function forget(): void {
    story = null;
    timings = undefined;
    notes = [];
    stopScanning();
    marks.clear();
    replaceMentions([]);
  }

  function stopScanning(): void {
    scanning?.abort();
    scanning = null;
  }

  function replaceMentions(next: readonly Mention[]): void {
    const numbers = renumber(mentions, next);
    mentions = next;
    ports.changed(numbers);
  }

  async function read(occasion: Occasion): Promise<void> {
    if (state.is === 'disposed') return;
    running.abort();
    running = new AbortController();
    const { signal } = running;
    try {
      await readNow(occasion, signal);
    } catch (error) {
      // Our own fault, or a page that breaks the browser's own interfaces: it must not end up in the page's console.
      if (signal.aborted) return;
      forget();
      const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
      enter({
        is: 'failed',
        fault: { code: 'broken', message: `Backstory could not read this page (${what}).` },
      });
    }
  }

  async function readNow(occasion: Occasion, signal: AbortSignal): Promise<void> {
    const stretches = createStretches();
    const started = performance.now();
    if (occasion === 'anew') {
      token = ports.newToken();
      wantsAll = false;
      forget();
    }
    // Marks that are there stay until the new ones are.
    const again = occasion === 'again' && state.is === 'painted';
    if (!again) enter({ is: 'finding' });

    const strides = readingPage(document, { url: document.location.href });
    const reading = await inSlices({ strides, signal, stretches });
    if (!reading) return;
    if (reading.is === 'no-article') {
      forget();
      return enter({ is: 'no-article', why: reading.why });
    }
    const hasRead = performance.now();
    ports.follow(reading.map.nodes);
    const before = story;
    story = reading;
    if (again && before && isSameText(before, reading)) {
      stretches.count(() => marks.set({ map: reading.map, mentions, density: settings.density }));
      return;
    }

    if (!again) enter({ is: 'asking' });
    stopScanning();
    const portion = firstPortion(reading.text);
    const asked = ports.newToken();
    const reply = await ask(reading, portion.article, asked);
    // Another reading has begun, or the answer is to an older one.
    if (signal.aborted || (reply.ok && reply.value.token !== asked)) return;
    if (!reply.ok) {
      if (reply.fault.code === 'gone') return ports.gone();
      // The marks belong to words that have changed.
      forget();
      return enter({ is: 'failed', fault: reply.fault });
    }
    const hasAnswer = performance.now();
    token = asked;
    stretches.count(() => paint(reading, reply.value, portion.end));
    const painted = performance.now();
    timings = {
      read: hasRead - started,
      ask: hasAnswer - hasRead,
      paint: painted - hasAnswer,
      total: painted - started,
      longest: stretches.longest(),
    };
    enter({ is: 'painted', revision: reply.value.revision });
    if (wantsAll) void scan(true);
  }

  function ask({ meta }: Story, { text, blocks, links }: ArticleText, asked: SessionToken) {
    const { language, published: date } = meta;
    return ports.annotate({ token: asked, text, blocks, links, language, date });
  }

  async function scan(on: boolean): Promise<void> {
    const reading = story;
    wantsAll = on;
    stopScanning();
    if (on && reading && state.is === 'painted' && readTo < reading.text.text.length) {
      const mine = new AbortController();
      scanning = mine;
      ports.changed(null);
      await ports.scanRest({
        story: reading.text,
        from: readTo,
        known: mentions,
        signal: mine.signal,
        ask: (article) => ask(reading, article, ports.newToken()),
        found: (more, end) => {
          readTo = end;
          const next = withWords(more, reading);
          mentions = [...mentions, ...next];
          marks.add(next);
          ports.scanned();
        },
      });
      if (scanning !== mine) return;
      stopScanning();
    }
    ports.changed(null);
  }

  function paint(reading: Story, reply: AnnotateReply, end: number): void {
    settings = reply.settings;
    readTo = end;
    const next = withWords(reply.annotations, reading);
    const drawn = marks.set({ map: reading.map, mentions: next, density: settings.density });
    notes = [...reading.notes, ...reply.notes, ...(drawn.ok ? [] : [drawn.fault.message])];
    replaceMentions(next);
  }

  function coverage(): Pick<SessionView, 'coverage'> {
    return story && state.is === 'painted' && story.text.text.length > MAX_PORTION
      ? { coverage: coverageOf(story.text, readTo, scanning !== null) }
      : {};
  }

  return {
    read,
    scan,
    view: () => ({
      token,
      state,
      title: story?.meta.title ?? (document.title.trim() || null),
      publisher: story?.meta.publisher ?? null,
      url: document.location.href,
      published: story?.meta.published ?? null,
      language: story?.meta.language ?? null,
      mentions: state.is === 'painted' ? mentions : [],
      notes,
      ...coverage(),
      ...(timings ? { timings } : {}),
    }),
    token: () => token,
    mention: (number) => mentions[number] ?? null,
    settle: (chosen) => {
      settings = chosen;
      marks.setDensity(chosen.density);
      ports.changed(null);
    },
    dispose: () => {
      running.abort();
      stopScanning();
      story = null;
      mentions = [];
      notes = [];
      marks.clear();
      state = { is: 'disposed' };
    },
  };
}

function withWords(annotations: readonly Annotation[], { text: { text } }: Story): Mention[] {
  return annotations.map((each) => ({ ...each, words: text.slice(each.start, each.end) }));
}

/** Where the article's text and its date are the same, so is the answer. */
function isSameText(a: Story, b: Story): boolean {
  return (
    a.text.text === b.text.text &&
    a.meta.published === b.meta.published &&
    a.meta.language === b.meta.language
  );
}
