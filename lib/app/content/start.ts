// The script that every page loads: looks at the page, watches it, and fetches the story's script where there is a story.

import { markRef } from '@/lib/core/hover/mark-ref';
import type { Result } from '@/lib/core/model/result';
import { ok } from '@/lib/core/model/result';
import {
  NOTHING_READ,
  type SessionState,
  type SessionToken,
  type SessionView,
} from '@/lib/core/model/session';
import { type Settings, type WhyOff, whyOff } from '@/lib/core/model/settings';
import { speakAs } from '@/lib/core/words/say';
import { createHeadMemory } from '@/lib/edge/page/believed-head';
import { claimReviewTexts } from '@/lib/edge/page/claim-reviews';
import { keepListening } from '@/lib/edge/page/keep-listening';
import { isWorthReading, type Look, lookAt } from '@/lib/edge/page/look';
import { onTrusted } from '@/lib/edge/page/on-trusted';
import type { Reading } from '@/lib/edge/page/pace';
import { whenSeen } from '@/lib/edge/page/seen';
import { type PageChange, type Watch, watchPage } from '@/lib/edge/page/watch';
import { isAlive } from '@/lib/edge/platform/messages';
import { browserSpeaker } from '@/lib/edge/platform/speak';
import { callBackground } from '@/lib/edge/wire/call';
import type { BackgroundCall, BackgroundPayload, BackgroundReply } from '@/lib/edge/wire/message-types';
import { spread } from '@/lib/edge/wire/news';
import { serveContent } from '@/lib/edge/wire/serve';
import { lateLoader } from './load-late';
import { OFF_SCRIPT } from './off-script';
import { createPatience } from './patience';
import { afterFrame } from './slices';
import { STORY_SCRIPT, type Story, type StoryPorts } from './story-script';
import { newToken } from './token';

/** Called once per page, in the top frame. Nothing is thrown into the page and nothing is logged. */
export function startContent(): void {
  const speaker = browserSpeaker();
  speakAs(speaker);
  const { document } = globalThis;
  let memory = createHeadMemory();
  const patience = createPatience();
  const over = new AbortController();
  /** A panel has asked for this page: only then is news worth waking the background for. */
  let isWatched = false;
  /** What the reader has put right has changed while nobody looked at this page. */
  let isOutdated = false;
  /** There from the moment at which the page is first seen. */
  let watch: Watch | null = null;
  /** There once the page was a story. What is known until then stands beside it. */
  let story: Story | null = null;
  let token: SessionToken = newToken();
  let state: SessionState = { is: 'idle' };
  /** Why nothing is read or drawn here, as far as this page has been told. */
  let off: WhyOff | null = null;

  /** Passes an answer on, and heeds it where it says that our extension is gone, or that this page is off. */
  async function heeding<Value, Code extends string>(
    answer: Promise<Result<Value, Code>>,
  ): Promise<Result<Value, Code>> {
    const result = await answer;
    const code: string = result.ok ? '' : result.fault.code;
    if (code === 'gone') withdraw();
    if (code.startsWith('off-')) turn(code.slice(4) as WhyOff);
    return result;
  }

  const call = <Call extends BackgroundCall>(
    name: Call,
    payload: BackgroundPayload<Call>,
  ): Promise<BackgroundReply<Call>> =>
    heeding(callBackground(name, payload) as Promise<Result<unknown>>) as Promise<BackgroundReply<Call>>;

  const loadStory = lateLoader(STORY_SCRIPT, () => call('script', { part: 'story' }));

  const tell: StoryPorts['spread'] = (name, payload) => {
    if (isWatched) void heeding(spread(name, payload));
  };

  function enter(next: SessionState): void {
    state = next;
    tell('sessionChanged', { token });
  }

  const page = (): string => watch?.page() ?? document.location.href;

  const look = (hadStory: boolean): Look =>
    lookAt(document, document.location.href, { memory, page: page(), hadStory });

  /** Reads the page, having the story's script run where it was not needed before. */
  async function read(change: PageChange): Promise<Reading> {
    if (!isAlive()) withdraw();
    if (over.signal.aborted || off) return { spent: 0, again: null };
    // A task of its own too: the script's start was one already.
    await afterFrame();
    if (over.signal.aborted || off) return { spent: 0, again: null };
    if (story) return story.read(change);
    const since = performance.now();
    const seen = look(false);
    const isStory = isWorthReading(document, document.location.href, seen);
    const spent = performance.now() - since;
    if (!isStory) {
      enter({ is: 'no-article', why: seen.gate.why });
      return { spent, again: null };
    }
    if (state.is !== 'finding') enter({ is: 'finding' });
    const asked = token;
    const parts = await loadStory();
    if (over.signal.aborted || off) return { spent, again: null };
    if (!parts.ok) {
      const { fault, again } = patience.failed(parts.fault);
      enter({ is: 'failed', fault });
      return { spent, again };
    }
    story = parts.value.openStory({
      document,
      callBackground: call,
      speaker,
      spread: tell,
      isWatched: () => isWatched,
      look,
      lookInto: lookAt,
      page,
      follow: (nodes) => watch?.follow(nodes),
      again: (when) => watch?.again(when),
      patience,
      readAgain: () => watch?.begin(),
      isAlive,
      withdraw,
    });
    // The reader has gone on meanwhile: the page is looked at anew.
    return story.read(change, asked === token ? seen : undefined);
  }

  function leave(): void {
    token = newToken();
    patience.renew();
    if (story) story.leave();
    else enter({ is: 'finding' });
  }

  const view = (): SessionView =>
    story?.view() ?? {
      token,
      state,
      title: document.title.trim() || null,
      url: document.location.href,
      ...NOTHING_READ,
    };

  /** Off, for this reason; or on again. At once, and without a reload. */
  function turn(why: WhyOff | null): void {
    if (why === off || over.signal.aborted) return;
    off = why;
    token = newToken();
    patience.renew();
    stopWaiting();
    watch?.stop();
    watch = null;
    story?.rest(why);
    enter(why ? { is: 'off', why } : { is: 'idle' });
    if (!why) stopWaiting = whenSeen(document, begin);
  }

  function settle(settings: Settings): void {
    story?.settle(settings);
    turn(whyOff(settings, document.location.href));
  }

  async function askWhetherOff(): Promise<void> {
    const told = await call('settings', {});
    if (told.ok) settle(told.value);
  }

  async function begin(): Promise<void> {
    // Its site was off when it was loaded: it asks before it looks at itself.
    if (OFF_SCRIPT.brought()) await askWhetherOff();
    if (!off && !watch && !over.signal.aborted) watchNow();
  }

  function watchNow(): void {
    memory = createHeadMemory();
    watch = watchPage({
      document,
      onLeave: leave,
      onChange: async (change) => {
        const reading = await read(change);
        // Most of the head is not read for a page's own sake.
        memory.note();
        return reading;
      },
      mend: (added) => story?.mend(added) ?? false,
      ignore: (node) => story?.isCard(node) ?? false,
    });
    watch.begin();
  }

  /** The story, where a message means the one that is there. */
  const meant = (asked: SessionToken): Story | null =>
    story && !off && asked === story.token() ? story : null;

  const stopServing = serveContent({
    describe: () => {
      isWatched = true;
      return ok(view());
    },
    reveal: async ({ token: asked, mention }) => {
      await meant(asked)?.goTo(markRef('mentions', mention));
      return ok(null);
    },
    revealPassage: async ({ token: asked, of, number, mention = 0 }) => {
      const there = meant(asked);
      await (of === 'unknown' ? there?.goToUnknown(number, mention) : there?.goTo(markRef(of, number)));
      return ok(null);
    },
    claimReviews: () =>
      ok({
        url: document.location.href,
        ...(off ? { texts: [], leftOut: 0 } : claimReviewTexts(document)),
      }),
    emphasise: ({ token: asked, subject }) => {
      // That nothing is pointed at any more is true of every reading: the panel may not have heard of the last one.
      (subject ? meant(asked) : story)?.emphasise(subject);
      return ok(null);
    },
    scan: ({ token: asked, wanted }) => {
      void meant(asked)?.scan(wanted === 'rest');
      return ok(null);
    },
    settings: (settings) => {
      settle(settings);
      return ok(null);
    },
    command: ({ go }) => {
      if (!off) void story?.command(go);
      return ok(null);
    },
    corrected: () => {
      isOutdated = true;
      if (!document.hidden) catchUp();
      return ok(null);
    },
  });

  function catchUp(): void {
    if (isOutdated && !off) void story?.read('corrected');
    isOutdated = false;
  }

  keepListening(document, over.signal, (signal) => {
    // Of all these a page could send thousands a second, and each would be a question to the background.
    onTrusted(
      document,
      'visibilitychange',
      () => {
        if (!isAlive()) withdraw();
        else if (!document.hidden) {
          story?.repair();
          catchUp();
        }
      },
      { signal },
    );
    // A page that is put away comes back as it was: not with a card over it, on which no pointer rests.
    onTrusted(globalThis.window, 'pagehide', () => story?.closeCard(), { signal });
    // Nor with marks that the reader has switched off meanwhile: what is told to all pages does not reach one that is put away.
    onTrusted(
      globalThis.window,
      'pageshow',
      ({ persisted }) => {
        if (persisted && (story || off)) void askWhetherOff();
      },
      { signal },
    );
  });

  /** Off the page without a trace: this script is of an extension that was replaced, or it broke. */
  function withdraw(): void {
    if (over.signal.aborted) return;
    over.abort();
    stopWaiting();
    watch?.stop();
    story?.dispose();
    if (isAlive()) stopServing();
  }

  let stopWaiting = whenSeen(document, begin);
}
