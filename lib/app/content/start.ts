// Starts the content session of a page, and joins it to page, pointer, card, background and panel.

import type { MentionNumber } from '@/lib/core/hover/hover-types';
import { ok, type Result } from '@/lib/core/model/result';
import { whenSeen } from '@/lib/edge/page/seen';
import { type Watch, watchPage } from '@/lib/edge/page/watch';
import { isAlive } from '@/lib/edge/platform/messages';
import { callBackground } from '@/lib/edge/wire/call';
import { spread } from '@/lib/edge/wire/news';
import { serveContent } from '@/lib/edge/wire/serve';
import { createCardUi } from './card-ui';
import { createCards } from './cards';
import { type Hovering, startHovering } from './hovering';
import { createMarks } from './marks';
import { createSession } from './session';

/** Unguessable by the page, which could otherwise not tell it anyway: tokens never leave the extension. */
function newToken(): string {
  return crypto.getRandomValues(new Uint32Array(2)).join('-');
}

/** Called once per page, in the top frame. Nothing is thrown into the page and nothing is logged. */
export function startContent(): void {
  const { document } = globalThis;
  const ui = createCardUi(async () => (await unlessGone(callBackground('cardScript', {}))).ok);
  const marks = createMarks(document, async (range) => Boolean((await ui.load())?.reveal(range)));
  const cards = createCards((card) => unlessGone(callBackground('card', card)));
  let hovering: Hovering | null = null;
  /** The document that it listens in: the page's own, or that of the frame which holds the story. */
  let hoveredIn: Document | null = null;
  /** The mention whose card is open; its number changes when the story is read again. */
  let shown: MentionNumber | null = null;
  /** A panel has asked for this page: only then is news worth waking the background for. */
  let isWatched = false;
  const over = new AbortController();
  /** There from the moment at which the page is first seen. */
  let watch: Watch | null = null;

  /** Passes an answer on, and ends the session where it says that our extension is gone. */
  async function unlessGone<Value, Code extends string>(
    answer: Promise<Result<Value, Code | 'gone'>>,
  ): Promise<Result<Value, Code | 'gone'>> {
    const result = await answer;
    if (!result.ok && result.fault.code === 'gone') withdraw();
    return result;
  }

  const session = createSession({
    document,
    marks,
    newToken,
    annotate: (article) => unlessGone(callBackground('annotate', article)),
    page: () => watch?.page() ?? document.location.href,
    changed: (numbers) => {
      if (numbers) {
        cards.forget();
        shown = shown === null ? null : (numbers.get(shown) ?? null);
        hovering?.renumber(numbers);
      }
      hoverWhereThereAreMarks();
      if (isWatched) void unlessGone(spread('sessionChanged', { token: session.token() }));
    },
    scanRest: async (scan) => (await ui.load())?.scanRest(scan),
    scanned: () => {
      hoverWhereThereAreMarks();
      const { coverage } = session.view();
      if (isWatched && coverage) void unlessGone(spread('scanned', { token: session.token(), coverage }));
    },
    follow: (nodes) => watch?.follow(nodes),
    gone: withdraw,
  });

  function isCard(target: EventTarget | null): boolean {
    return ui.host()?.isCard(target) ?? false;
  }

  function hoverWhereThereAreMarks(): void {
    const home = marks.home();
    if (home === hoveredIn) return;
    hovering?.stop();
    hoveredIn = home;
    hovering = home && hover(home);
  }

  function hover(home: Document): Hovering {
    return startHovering({
      document,
      home,
      hitTest: marks.hitTest,
      isCard,
      hide: () => ui.host()?.hide(),
      ask: async (number) => {
        const mention = session.mention(number);
        if (!mention) return null;
        const [card, host] = await Promise.all([
          cards.ask(mention.entity, session.view().published),
          ui.load(),
        ]);
        return host && card;
      },
      show: ({ token, mention: number, contents, at }) => {
        const mention = session.mention(number);
        if (!mention) return;
        shown = number;
        const drawn = ui.host()?.show(
          {
            open: { view: contents, words: mention.words, reason: mention.reason },
            confidence: mention.confidence,
            place: { lines: () => (shown === null ? [] : marks.linesOf(shown)), at, home },
          },
          {
            placed: (box) => hovering?.tell({ type: 'placed', token, box }),
            closed: () => hovering?.tell({ type: 'close' }),
            pinned: (pinned) => hovering?.tell({ type: 'pin', pinned, time: performance.now() }),
            focused: (inside) => hovering?.tell({ type: 'focus', inside, time: performance.now() }),
            openPanel: (entity) => void unlessGone(callBackground('openPanel', { entity })),
          },
        );
        if (!drawn?.ok) hovering?.tell({ type: 'close' });
      },
      pointed: (number) => {
        if (!isAlive()) return withdraw();
        if (isWatched)
          void unlessGone(spread('pointed', { token: session.token(), entity: entityOf(number) }));
      },
      broken: withdraw,
    });
  }

  function entityOf(number: MentionNumber | null): string | null {
    return number === null ? null : (session.mention(number)?.entity ?? null);
  }

  function watchNow(): void {
    watch = watchPage({
      document,
      onLeave: session.leave,
      onChange: (change) => {
        if (!isAlive()) withdraw();
        return session.read(change);
      },
      mend: session.mend,
      ignore: isCard,
    });
    watch.begin();
  }

  const stopServing = serveContent({
    describe: () => {
      isWatched = true;
      return ok(session.view());
    },
    reveal: async ({ token, mention }) => {
      if (token === session.token() && !(await marks.goTo(mention))) watch?.begin();
      return ok(null);
    },
    emphasise: ({ token, entity }) => {
      if (token === session.token()) marks.emphasise(entity);
      return ok(null);
    },
    scan: ({ token, wanted }) => {
      if (token === session.token()) void session.scan(wanted === 'rest');
      return ok(null);
    },
    settings: (settings) => {
      session.settle(settings);
      return ok(null);
    },
  });

  document.addEventListener(
    'visibilitychange',
    () => {
      if (!isAlive()) withdraw();
      else if (document.visibilityState === 'visible') marks.repair();
    },
    { signal: over.signal },
  );
  // A page that is put away comes back as it was: not with a card over it, on which no pointer rests.
  addEventListener('pagehide', () => hovering?.tell({ type: 'close' }), { signal: over.signal });

  /** Off the page without a trace: this script is of an extension that was replaced, or it broke. */
  function withdraw(): void {
    if (over.signal.aborted) return;
    over.abort();
    stopWaiting();
    watch?.stop();
    hovering?.stop();
    hovering = null;
    hoveredIn = null;
    ui.host()?.hide();
    session.dispose();
    if (isAlive()) stopServing();
  }

  const stopWaiting = whenSeen(document, watchNow);
}
