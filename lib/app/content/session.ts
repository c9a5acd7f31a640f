// The content session: what is on this page, from the first look to the marks drawn, through every change of the page.
//
//   idle ──▶ finding ──▶ asking ──▶ painted      the page's content changes: read again; the marks stay until the new
//               │           │                       ones are there, and the same text is not asked for twice
//               ▼           ▼                    the reader goes on within the page: finding, with nothing drawn, until
//          no-article     failed                    another story stands there
//                           └──▶ finding       a question was lost: asked again by the page's pace (`patience.ts`)
//   off ◀── any of them ── off ──▶ idle          the reader turns it off here: nothing is drawn, kept or read until it is on again
//                                                the extension is gone: disposed, without a trace on the page

import type { ArticleText } from '@/lib/core/model/article';
import type { Result } from '@/lib/core/model/result';
import type { SessionState, SessionTimings, SessionToken } from '@/lib/core/model/session';
import { DEFAULT_SETTINGS, type Settings } from '@/lib/core/model/settings';
import type { Look } from '@/lib/edge/page/look';
import type { Again, Reading } from '@/lib/edge/page/pace';
import { readingStory } from '@/lib/edge/page/read-story';
import { rebind } from '@/lib/edge/page/rebind';
import { settleStyles } from '@/lib/edge/page/settle-styles';
import type { TextMap } from '@/lib/edge/page/text-map';
import type { AnnotateReply } from '@/lib/edge/wire/protocol';
import { broken } from './broken';
import { firstPortion } from './first-portion';
import { checkedInAll, type Found, NOTHING, type Painted, withMore, withWords } from './painted';
import { questionOf } from './question';
import { sameMarks } from './same-marks';
import { asBefore, isSameStory, isSameText, type StoryText } from './same-story';
import { createScanning } from './scanning';
import type { Occasion, Session, SessionPorts } from './session-ports';
import { viewOf } from './session-view';
import { createStretches, inSlices, type Stretches, timingsOf } from './slices';

/**
 * A story that still stands so long after its address was left, milliseconds, is what the new address shows: a picture
 * opened above it, a list sorted anew. Until then it waits for the story that is being fetched.
 */
const STANDS_AFTER = 3_000;

export function createSession(ports: SessionPorts): Session {
  const { document, marks } = ports;
  let running = new AbortController();
  let token = ports.newToken();
  let state: SessionState = { is: 'idle' };
  /** The story that was read last, with the page on which it was. */
  let story: StoryText | null = null;
  let storyPage = ports.page();
  /** What is drawn; also of a story whose nodes the page has taken away, and may put back. */
  let painted: Painted | null = null;
  /** The answer to the last question: the same text is not asked for twice. */
  let answered: Pick<Painted, 'story' | 'reply'> | null = null;
  /** It is asked about again, though it is the same text: what was answered may be otherwise by now. */
  let isOutdated = false;
  /** The story that stood there when the reader went on. */
  let left: { readonly story: StoryText; readonly at: number } | null = null;
  let notes: readonly string[] = [];
  let settings = DEFAULT_SETTINGS;
  let timings: SessionTimings | undefined;
  let isReading = false;
  /** All marks are drawn that should be: none was taken off words that have changed or gone. */
  let isWhole = true;
  const scanning = createScanning({
    scanRest: ports.scanRest,
    soFar: () => (painted && state.is === 'painted' ? { ...painted, story: painted.story.text } : null),
    ask: (article) => ports.annotate(questionOf(painted!.story, article, ports.newToken())),
    found: (more, readTo) => {
      if (!painted) return;
      const next = withWords(more, painted.story);
      const checked = checkedInAll(painted.checked, more.checked);
      painted = { ...painted, readTo, checked, found: withMore(painted.found, next) };
      marks.add(next);
      ports.scanned();
    },
    changed: () => ports.changed(null),
  });

  function enter(next: SessionState): void {
    state = next;
    ports.changed(null);
  }

  /** Nothing is known of the page any more, and nothing is drawn on it. */
  function forget(): void {
    story = null;
    timings = undefined;
    notes = [];
    scanning.stop();
    marks.clear();
    replace(null);
    ports.follow([]);
  }

  /** The same, and what is being read is not wanted any more. */
  function drop(): void {
    running.abort();
    isReading = false;
    token = ports.newToken();
    scanning.forget();
    forget();
  }

  function replace(next: Painted | null): void {
    const read = (each: Painted | null) => ({
      found: each?.found ?? NOTHING,
      text: each?.story.text.text ?? '',
    });
    const same = sameMarks(read(painted), read(next));
    painted = next;
    ports.changed(same);
  }

  async function read(occasion: Occasion, look?: Look): Promise<Reading> {
    const stretches = createStretches();
    const spent = (again: Again | null): Reading => ({ spent: stretches.total(), again });
    if (state.is === 'disposed' || state.is === 'off') return spent(null);
    running.abort();
    running = new AbortController();
    const { signal } = running;
    isReading = true;
    try {
      const again = await readNow(occasion, { look, signal, stretches });
      if (again !== null && occasion === 'corrected') ports.again(again);
      return spent(again);
    } catch (error) {
      if (signal.aborted) return spent(null);
      forget();
      enter({ is: 'failed', fault: broken(error) });
      return spent(null);
    } finally {
      if (!signal.aborted) isReading = false;
    }
  }

  /** Answers when the page is to be looked at again; null: when it changes. */
  async function readNow(
    occasion: Occasion,
    { look, signal, stretches }: { look: Look | undefined; signal: AbortSignal; stretches: Stretches },
  ): Promise<Again | null> {
    const started = performance.now();
    if (state.is === 'idle' || state.is === 'failed') enter({ is: 'finding' });
    if (occasion === 'restored') marks.repair();
    isOutdated ||= occasion !== 'content';

    const page = ports.page();
    const seen = look ?? stretches.count(() => ports.look(answered !== null));
    const strides = readingStory(document, seen, {
      url: document.location.href,
      lookInto: ports.lookInto,
      ...(story ? { earlier: story.read } : {}),
    });
    const told = await inSlices({ strides, signal, stretches });
    if (!told) return null;
    if (told.is === 'no-article') {
      // A page that takes its story away may put it back.
      const gone = painted && rebind(painted.story.map, []).is === 'changed' ? painted : null;
      forget();
      painted = gone;
      enter({ is: 'no-article', why: told.why });
      return null;
    }
    const before = story ?? left?.story;
    const reading = before && page !== storyPage ? asBefore(before, told) : told;
    ports.follow(reading.map.nodes);
    if (left && isSameStory(left.story, reading)) {
      const wait = left.at + STANDS_AFTER - performance.now();
      if (wait > 0) return wait;
    }
    left = null;
    const hasRead = performance.now();
    story = reading;
    storyPage = page;

    const isKnown = !isOutdated && answered !== null && isSameText(answered.story, reading);
    if (isKnown && state.is === 'painted' && painted) {
      const { found } = painted;
      painted = { ...painted, story: reading };
      stretches.count(() => draw(reading.map, found));
      return null;
    }
    if (state.is !== 'painted') enter({ is: 'asking' });
    scanning.stop();
    const portion = firstPortion(reading.text);
    const asked = ports.newToken();
    const reply = isKnown ? answered!.reply : await ask(reading, portion.article, asked, signal);
    if ('again' in reply) return reply.again;
    const hasAnswer = performance.now();
    token = asked;
    answered = { story: reading, reply };
    isOutdated = false;
    stretches.count(() => paint(reading, reply, portion.end));
    timings = timingsOf({ started, hasRead, hasAnswer, done: performance.now() }, stretches);
    enter({ is: 'painted', revision: reply.revision });
    scanning.resume();
    return null;
  }

  /** `again`: there is no answer to be drawn. Another reading has begun, or why there is none has been told. */
  async function ask(
    reading: StoryText,
    portion: ArticleText,
    asked: SessionToken,
    signal: AbortSignal,
  ): Promise<AnnotateReply | Pick<Reading, 'again'>> {
    const reply = await ports.annotate(questionOf(reading, portion, asked));
    if (signal.aborted || (reply.ok && reply.value.token !== asked)) return { again: null };
    if (reply.ok) {
      ports.patience.renew();
      settings = reply.value.settings;
      return reply.value;
    }
    const failed = ports.patience.failed(reply.fault);
    if (reply.fault.code === 'gone') ports.gone();
    else {
      // The marks belong to words that have changed.
      forget();
      enter({ is: 'failed', fault: failed.fault });
    }
    return failed;
  }

  function draw(map: TextMap, found: Found): Result<null> {
    isWhole = true;
    return marks.set({ map, found, shown: settings });
  }

  function paint(reading: StoryText, reply: AnnotateReply, readTo: number): void {
    const found = withWords(reply, reading);
    const drawn = draw(reading.map, found);
    notes = [...reading.notes, ...reply.notes, ...(drawn.ok ? [] : [drawn.fault.message])];
    replace({ story: reading, found, checked: reply.checked, readTo, reply });
  }

  function mend(added: readonly Node[]): boolean {
    const isBack = state.is === 'no-article';
    if (!painted || !(isBack || state.is === 'painted')) return false;
    const rebound = rebind(painted.story.map, added);
    if (rebound.is === 'changed') {
      isWhole = false;
      if (!isBack) marks.dropChanged();
      return false;
    }
    if (rebound.is === 'moved' || !isWhole) {
      const { map } = rebound.is === 'moved' ? rebound : painted.story;
      painted = { ...painted, story: { ...painted.story, map } };
      // Still before the next frame.
      void settleStyles().then(() => painted && draw(painted.story.map, painted.found));
      ports.follow(map.nodes);
    }
    if (isBack) {
      ({ story } = painted);
      replace(painted);
      enter({ is: 'painted', revision: painted.reply.revision });
    }
    // What is being read now may be the nodes that have just gone.
    return !isReading;
  }

  return {
    read,
    leave: () => {
      if (state.is === 'disposed') return;
      if (story) left = { story, at: performance.now() };
      drop();
      enter({ is: 'finding' });
    },
    mend,
    scan: scanning.want,
    view: () =>
      viewOf({ document, token, state, story, painted, notes, coverage: scanning.coverage(), timings }),
    token: () => token,
    length: () => (state.is === 'painted' ? (painted?.story.text.text.length ?? 0) : 0),
    found: () => painted?.found ?? NOTHING,
    settings: () => settings,
    settle: (chosen) => {
      // Who is well known is told with the answer.
      const fades = (of: Settings) => of.fading && of.ledger;
      if (fades(chosen) !== fades(settings) && painted) void read('corrected');
      settings = chosen;
      marks.choose(chosen);
      ports.changed(null);
    },
    rest: (why) => {
      if (state.is === 'disposed') return;
      left = null;
      answered = null;
      drop();
      enter(why ? { is: 'off', why } : { is: 'idle' });
    },
    dispose: () => {
      running.abort();
      scanning.stop();
      story = null;
      painted = null;
      left = null;
      notes = [];
      marks.clear();
      state = { is: 'disposed' };
    },
  };
}
