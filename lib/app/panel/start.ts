// Starts the panel: follows its tab, asks that tab's session what is on the page, joins it with the library, and shows it.

import { h, render } from 'preact';
import { Panel } from '@/components/panel/panel';
import type { PanelProps } from '@/components/panel/panel-props';
import type { EntityId } from '@/lib/core/model/entity';
import type { Result } from '@/lib/core/model/result';
import type { Selection, SessionView, Subject } from '@/lib/core/model/session';
import { DEFAULT_SETTINGS } from '@/lib/core/model/settings';
import { candidateIds } from '@/lib/core/view/candidate';
import type { RowWords } from '@/lib/core/view/candidate-view';
import { buildGroups } from '@/lib/core/view/list';
import { quotedIds } from '@/lib/core/view/quote-list';
import { speakAs } from '@/lib/core/words/say';
import { browserSpeaker } from '@/lib/edge/platform/speak';
import { callBackground, callContent } from '@/lib/edge/wire/call';
import { listen } from '@/lib/edge/wire/news';
import { createClaimsDesk } from './claims-desk';
import { correctingAt, saveCorrections, takeBack } from './correcting';
import { createOfferDesk } from './offer-desk';
import { createQuotesDesk } from './quotes-desk';
import { createRowWords } from './row-words';
import { followShownTab } from './shown-tab';

/**
 * A page that has only just loaded may not answer yet, and says nothing when it has nothing to show. Milliseconds
 * between one question and the next; a page that stays silent has no session.
 */
const ASK_AGAIN = [250, 1_000];

/** A tab that has not answered yet. */
const NOT_LOOKED_AT: SessionView = {
  token: '',
  state: { is: 'idle' },
  title: null,
  publisher: null,
  url: '',
  published: null,
  language: null,
  mentions: [],
  claims: [],
  quotes: [],
  unknown: [],
  checked: null,
  notes: [],
};

/** What stands in `shown`; each desk keeps what it shows by itself. */
type Shown = Omit<PanelProps, `on${string}` | 'correctingAt' | 'claims' | 'quotes' | 'offer'>;

/** Called once, by the panel's page. */
export function startPanel(root: HTMLElement): void {
  speakAs(browserSpeaker());
  const shownTab = followShownTab(location.search);
  const rowWords = createRowWords();
  let tab: number | null = null;
  /** Grows with every look at the tab: what comes back from an older one is dropped. */
  let round = 0;
  /** The last that the reader was led to: not once more when the page is looked at again. */
  let led = '';
  let shown: Shown = {
    session: NOT_LOOKED_AT,
    knowledge: { is: 'opening' },
    groups: [],
    settings: DEFAULT_SETTINGS,
    selected: null,
    pointed: null,
    cardFor: null,
    corrections: [],
    said: null,
    correctionFault: '',
  };

  const changed = (): void => show({});
  const claims = createClaimsDesk({ changed, reveal: (number) => revealPassage('claims', number) });
  const quotes = createQuotesDesk({ changed, reveal: (number) => revealPassage('quotes', number) });
  const offer = createOfferDesk({ changed });

  function show(change: Partial<Shown>): void {
    shown = { ...shown, ...change };
    render(
      h(Panel, {
        ...shown,
        claims: claims.props(),
        quotes: quotes.props(),
        offer: offer.props(),
        onReveal: (_entity, mention) => void reveal(mention),
        onPoint: (subject) => void emphasise(subject),
        onSelect: (entity) => void select(entity),
        onDensity: (density) => void choose(density),
        onScan: (on) => void scan(on),
        correctingAt: (mention, label) =>
          shown.session && correctingAt(shown.session, { mention, label }, (said) => show({ said })),
        onTakeBack: (id) => void tellFault(takeBack(id)),
        onSave: () => void tellFault(saveCorrections(document)),
      }),
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
      void emphasise(null);
      tab = current;
      followPassages(NOT_LOOKED_AT);
      show({ session: NOT_LOOKED_AT, groups: [], selected: null, pointed: null, cardFor: null, said: null });
    }
    const described = tab === null ? null : await callContent(tab, 'describe', {});
    if (mine !== round) return;
    if (!described?.ok) {
      const again = tab === null ? undefined : ASK_AGAIN[attempt];
      followPassages(null);
      show({ session: again === undefined ? null : NOT_LOOKED_AT, groups: [], pointed: null });
      if (again === undefined) return;
      setTimeout(() => {
        if (mine === round) void look(attempt + 1);
      }, again);
      return;
    }
    await tell(described.value, mine);
  }

  /** Joins what is on the page with what is known. */
  async function tell(session: SessionView, mine: number): Promise<void> {
    const ids = new Set(session.mentions.map((mention) => mention.entity));
    const [words, settings] = await Promise.all([
      rowWords.read(
        new Set([...candidateIds(session.mentions), ...quotedIds(session.quotes)]),
        session.published,
      ),
      callBackground('settings', {}),
    ]);
    if (mine !== round) return;
    const isOther = session.token !== shown.session?.token;
    followPassages(session, words);
    show({
      session,
      groups: buildGroups(session, words),
      ...(settings.ok ? { settings: settings.value } : {}),
      ...(isOther ? { pointed: null } : {}),
    });
    const asked = tab === null ? null : await callBackground('selection', { tab });
    if (mine !== round) return;
    const chosen = asked?.ok ? asked.value : null;
    const { selected } = shown;
    const isLed = chosen !== null && JSON.stringify(chosen) !== led && leadTo(chosen);
    // The row of a name that is open stays so beside that of a passage.
    if (!(isLed && chosen.subject.of === 'entity'))
      await select(selected !== null && ids.has(selected) ? selected : null);
  }

  /** They ask what they need by themselves: nothing waits for it. */
  function followPassages(
    session: SessionView | null,
    words: ReadonlyMap<EntityId, RowWords> = new Map(),
  ): void {
    claims.follow(session);
    quotes.follow(session, words);
    offer.follow(tab, session);
  }

  /** To the row of what a card is of. False: it is not here, or a passage as another reading numbered it, which may be another one now. */
  function leadTo(selection: Selection): boolean {
    const { token, subject } = selection;
    const { session } = shown;
    let isHere = false;
    if (subject.of === 'entity') {
      isHere = session?.mentions.some(({ entity }) => entity === subject.entity) ?? false;
      if (isHere) void select(subject.entity);
    } else if (token === session?.token) {
      isHere = (subject.of === 'claims' ? claims : quotes).open(subject.number);
    }
    if (isHere) led = JSON.stringify(selection);
    return isHere;
  }

  async function revealPassage(of: 'claims' | 'quotes', number: number): Promise<void> {
    if (tab !== null && shown.session) {
      await callContent(tab, 'revealPassage', { token: shown.session.token, of, number });
    }
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
      ...(session ? { at: session.url } : {}),
    });
    if (shown.selected === entity) show({ cardFor: told.ok ? told.value : null });
  }

  async function reveal(mention: number): Promise<void> {
    if (tab !== null && shown.session) {
      await callContent(tab, 'reveal', { token: shown.session.token, mention });
    }
  }

  async function emphasise(subject: Subject | null): Promise<void> {
    if (tab !== null && shown.session) {
      await callContent(tab, 'emphasise', { token: shown.session.token, subject });
    }
  }

  async function scan(on: boolean): Promise<void> {
    if (tab !== null && shown.session) {
      await callContent(tab, 'scan', { token: shown.session.token, wanted: on ? 'rest' : 'stop' });
    }
  }

  async function choose(density: Shown['settings']['density']): Promise<void> {
    const before = shown.settings;
    show({ settings: { ...before, density } });
    const chosen = await callBackground('choose', { density });
    show({ settings: chosen.ok ? chosen.value : before });
  }

  async function askKnowledge(): Promise<void> {
    const knowledge = await callBackground('knowledge', {});
    show({ knowledge: knowledge.ok ? knowledge.value : { is: 'unavailable', fault: knowledge.fault } });
  }

  async function tellFault(done: Promise<Result<unknown>>): Promise<void> {
    const result = await done;
    show({ correctionFault: result.ok ? '' : result.fault.message });
  }

  async function askCorrections(): Promise<void> {
    const told = await callBackground('corrections', {});
    if (!told.ok) return;
    const corrections = told.value;
    // What was said just now may have been taken back, here or on a card.
    const said = corrections.find(({ id }) => id === shown.said?.id) ?? null;
    show({ corrections, said });
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
      void askCorrections();
    },
    correctionsChanged: () => {
      void askCorrections();
      void claims.askRejections();
    },
    // What the reader keeps may be what this page offers.
    ownChanged: () => offer.askAgain(),
  });
  shownTab.onChange(() => void look());
  // The page is left as it was: nothing stands out there for a panel that is gone.
  addEventListener('pagehide', () => void emphasise(null));

  show({});
  void askKnowledge();
  void askCorrections();
  void claims.askRejections();
  void look();
}
