// Starts the panel: follows its tab, asks that tab's session what is on the page, joins it with the library, and shows it.

import { h, render } from 'preact';
import { Panel } from '@/components/panel/panel';
import { Unbroken } from '@/components/ui/unbroken';
import type { EntityId } from '@/lib/core/model/entity';
import { MAX_URL } from '@/lib/core/model/limits';
import type { Result } from '@/lib/core/model/result';
import type { Selection, SessionView } from '@/lib/core/model/session';
import { buildCast } from '@/lib/core/view/cast';
import { buildGroups } from '@/lib/core/view/list';
import { speakAs, spokenDirection, spokenLanguage } from '@/lib/core/words/say';
import { browserSpeaker } from '@/lib/edge/platform/speak';
import { createShelves } from '@/lib/edge/store/read-shelves';
import { callBackground, callContent } from '@/lib/edge/wire/call';
import { listen } from '@/lib/edge/wire/news';
import { chosen, whole } from './cast-choice';
import { createClaimsDesk } from './claims-desk';
import { correctingAt, noName, saveCorrections, takeBack } from './correcting';
import { oncePerFrame, painted } from './frames';
import { knowledgeNow, lossNow } from './library-state';
import { createListing } from './listing';
import { createOfferDesk } from './offer-desk';
import { createQuotesDesk } from './quotes-desk';
import { createRequestsDesk } from './requests-desk';
import { createRowWords } from './row-words';
import { createRulesAsked } from './rules-asked';
import { createSettingsDesk } from './settings-desk';
import { firstShown, NOT_LOOKED_AT, NOTHING_LISTED, type Shown } from './shown';
import { followShownTab } from './shown-tab';
import { linkTab } from './tab-link';
import { createTiesDesk } from './ties-desk';

/**
 * A page that has only just loaded may not answer yet, and says nothing when it has nothing to show. Milliseconds
 * between one question and the next; a page that stays silent has no session.
 */
const ASK_AGAIN = [250, 1_000];

/** Milliseconds after which the rest is asked for though the panel is still busy with what is seen first. */
const AT_LATEST = 500;

/** Called once, by the panel's page. */
export function startPanel(root: HTMLElement): void {
  speakAs(browserSpeaker());
  document.documentElement.lang = spokenLanguage();
  document.documentElement.dir = spokenDirection();
  const shownTab = followShownTab(location.search);
  const shelves = createShelves();
  const listing = createListing(createRowWords(shelves));
  let tab: number | null = null;
  /** Grows with every look at the tab: what comes back from an older one is dropped. */
  let round = 0;
  /** The last that the reader was led to: not once more when the page is looked at again. */
  let led = '';
  let shown = firstShown();

  const changed = (): void => show({});
  const link = linkTab(() => ({ tab, session: shown.session }));
  const settings = createSettingsDesk({ changed });
  const claims = createClaimsDesk({ changed, reveal: (number) => link.revealPassage('claims', number) });
  const quotes = createQuotesDesk({ changed, reveal: (number) => link.revealPassage('quotes', number) });
  const ties = createTiesDesk({ shelves, changed });
  const offer = createOfferDesk({ changed });
  const requests = createRequestsDesk({ shelves, changed });
  const rules = createRulesAsked((told) =>
    // What was said just now may have been taken back, here or on a card.
    show({ ...told, said: told.corrections.find(({ id }) => id === shown.said?.id) ?? null }),
  );

  function show(change: Partial<Shown>): void {
    shown = { ...shown, ...change };
    drawSoon();
  }

  /** Many answer at once when the panel is opened: each would have all of it drawn anew. */
  const drawSoon = oncePerFrame(draw);

  function draw(): void {
    render(
      h(
        Unbroken,
        { of: `${shown.session?.url} ${shown.session?.token}` },
        h(Panel, {
          ...shown,
          claims: claims.props(),
          quotes: quotes.props(),
          ...ties.props(),
          offer: offer.props(),
          ...settings.props(),
          requests: requests.props(),
          onReveal: (_entity, mention) => void link.reveal(mention),
          onRevealUnknown: (number, mention) => void link.revealPassage('unknown', number, mention),
          onNoName: (words) => void tellFault(noName(words, (said) => show({ said }))),
          onPoint: (subject) => void link.emphasise(subject),
          onSelect: (entity) => void select(entity),
          onLook: (choice) => show({ choice: chosen(shown.choice, choice) }),
          onChoose: (choice) => void settings.choose(choice),
          onSite: (sites, on) => void settings.turn(sites, on),
          onReload: () => void link.reload(),
          onScan: (on) => void link.scan(on),
          correctingAt: (mention, label) =>
            shown.session && correctingAt(shown.session, { mention, label }, (said) => show({ said })),
          onTakeBack: (id) => void tellFault(takeBack(id)),
          onMoreCorrections: rules.more,
          onSave: () => void tellFault(saveCorrections(document)),
        }),
      ),
      root,
    );
  }

  /** Looks at the shown tab anew. */
  async function look(attempt = 0): Promise<void> {
    const mine = ++round;
    const current = await shownTab.current();
    if (mine !== round) return;
    if (current !== tab) {
      // Nothing stands out on a page that is followed no more.
      void link.emphasise(null);
      tab = current;
      followPassages(NOT_LOOKED_AT);
      show({ session: NOT_LOOKED_AT, choice: whole(shown.choice), ...NOTHING_LISTED });
    }
    const described = tab === null ? null : await callContent(tab, 'describe', {});
    if (mine !== round) return;
    if (!described?.ok) {
      const again = tab === null ? undefined : ASK_AGAIN[attempt];
      followPassages(null);
      show({ session: again === undefined ? null : NOT_LOOKED_AT, groups: null, pointed: null });
      if (again === undefined) return;
      setTimeout(() => {
        if (mine === round) void look(attempt + 1);
      }, again);
      return;
    }
    await tell(described.value, mine);
  }

  /**
   * Joins what is on the page with what is known. The page's own words are shown before the library's are read; of a story that is shown
   * already both change together, since a row counts its mentions by the session.
   */
  async function tell(session: SessionView, mine: number): Promise<void> {
    let isFollowed = session.url !== shown.session?.url;
    if (isFollowed) {
      followPassages(session);
      show({ session, choice: whole(shown.choice), groups: null, pointed: null });
    }
    for await (const { words, isRead } of listing.read(session)) {
      if (mine !== round) return;
      const isOther = session.token !== shown.session?.token;
      if (!isFollowed) followPassages(session);
      isFollowed = true;
      quotes.follow(session, words);
      show({
        session,
        groups: buildGroups(session, words, isRead),
        ...(isOther ? { pointed: null } : {}),
      });
    }
    ties.follow(session);
    const asked = tab === null ? null : await callBackground('selection', { tab });
    if (mine !== round) return;
    const selection = asked?.ok ? asked.value : null;
    const { selected } = shown;
    const isLed = selection !== null && JSON.stringify(selection) !== led && leadTo(selection);
    // The row of a name that is open stays so beside that of a passage.
    if (!(isLed && selection.subject.of === 'entity'))
      await select(session.mentions.some(({ entity }) => entity === selected) ? selected : null);
  }

  /** They ask what they need by themselves: nothing waits for it. */
  function followPassages(session: SessionView | null): void {
    claims.follow(session);
    offer.follow(tab, session);
    // Whom the library knows of those quoted is told once the words are read, and who is tied to whom after them; those of another page go at once.
    if (session?.url === shown.session?.url) return;
    quotes.follow(session, new Map());
    ties.follow(null);
  }

  /** To the row of what a card is of. False: it is not here, or a passage as another reading numbered it, which may be another one now. */
  function leadTo(selection: Selection): boolean {
    const { token, subject } = selection;
    const { session } = shown;
    let isHere = false;
    if (subject.of === 'entity') {
      isHere = session?.mentions.some(({ entity }) => entity === subject.entity) ?? false;
      if (isHere) {
        showRow(subject.entity);
        void select(subject.entity);
      }
    } else if (token === session?.token && subject.of !== 'unknown') {
      isHere = (subject.of === 'claims' ? claims : quotes).open(subject.number);
    }
    if (isHere) led = JSON.stringify(selection);
    return isHere;
  }

  /** A row that is left out of a narrowed list is put back, with all others: the reader asked for it. */
  function showRow(entity: EntityId): void {
    const { sections } = buildCast(shown.groups ?? [], [], shown.choice);
    const isListed = sections.some(({ rows }) => rows.some(({ row }) => row.entity === entity));
    if (!isListed) show({ choice: whole(shown.choice) });
  }

  async function select(entity: EntityId | null): Promise<void> {
    const card = shown.cardFor?.entity === entity ? shown.cardFor : null;
    show({ selected: entity, cardFor: card });
    if (entity === null) return;
    const { session } = shown;
    const told = await callBackground('card', {
      entity,
      asOf: session?.published ?? null,
      // The story that is open is no meeting before itself.
      ...(session ? { at: session.url.slice(0, MAX_URL) } : {}),
    });
    if (shown.selected === entity)
      show({
        cardFor: told.ok
          ? { ...told.value, ...(session?.changed ? { changed: session.changed } : {}) }
          : null,
      });
  }

  async function askKnowledge(): Promise<void> {
    show({ knowledge: await knowledgeNow() });
  }

  async function askLoss(): Promise<void> {
    const loss = await lossNow();
    if (loss !== (shown.loss ?? '')) show({ loss });
  }

  async function tellFault(done: Promise<Result<unknown>>): Promise<void> {
    const result = await done;
    show({ correctionFault: result.ok ? '' : result.fault.message });
  }

  listen({
    sessionChanged: (_, from) => {
      if (from.tab === tab) void look();
    },
    pointed: ({ token, subject }, from) => {
      if (from.tab === tab && token === shown.session?.token) show({ pointed: subject });
    },
    scanned: ({ token, coverage }, from) => {
      const { session } = shown;
      if (from.tab === tab && session && token === session.token) show({ session: { ...session, coverage } });
    },
    selected: ({ tab: about, ...selection }) => {
      // Pressed again on the same card, it leads there again. What this session has not is asked for with the next look.
      if (about === tab) leadTo(selection);
    },
    knowledgeChanged: () => {
      void askKnowledge();
      ties.askAgain();
      void rules.ask();
    },
    correctionsChanged: () => {
      void rules.ask();
      void claims.askRejections();
    },
    settingsChanged: () => void settings.askAgain(),
    requestsChanged: () => void requests.ask(),
    // What the reader keeps may be what this page offers.
    ownChanged: () => {
      offer.askAgain();
      void askLoss();
    },
  });
  shownTab.onChange(() => void look());
  // The page is left as it was: nothing stands out there for a panel that is gone.
  addEventListener('pagehide', () => void link.emphasise(null));

  // What is seen first is asked first, and answered while the panel is drawn; nothing waits for another's answer.
  void look();
  draw();
  // Most stories name somebody: by the time the page has told of it they are open.
  shelves.open();
  void painted().then(() => {
    void settings.askAgain();
    void askKnowledge();
    void askLoss();
    requestIdleCallback(askRest, { timeout: AT_LATEST });
  });

  /** What stands at the end of the panel. */
  function askRest(): void {
    void rules.ask();
    void claims.askRejections();
    void requests.ask();
  }
}
