// Starts the background: registers every listener at once, so that the browser wakes a killed worker for any of them.

import { FACT_CHECKS_AT } from '@/lib/core/model/kept-claim';
import { fail, ok } from '@/lib/core/model/result';
import { say, speakAs } from '@/lib/core/words/say';
import { openPanelOnActionClick } from '@/lib/edge/platform/panel';
import { onArrival, onBrowserStart } from '@/lib/edge/platform/runtime';
import { runInTab } from '@/lib/edge/platform/scripts';
import { browserSpeaker } from '@/lib/edge/platform/speak';
import { keepStorage } from '@/lib/edge/platform/storage';
import { spread } from '@/lib/edge/wire/news';
import { type BackgroundServers, serveBackground } from '@/lib/edge/wire/serve';
import { createAnnotateServer } from './annotate-article';
import { followHand, offerMenus, retitleMenus } from './control';
import { askStoriesAgain, createCorrectionServers, tellOfCorrections } from './correct';
import { CorrectionKeeper } from './correction-keeper';
import { createFactChecks } from './fact-checks';
import { openFirstRun } from './first-run';
import { Given } from './given';
import { keepAway } from './keep-away';
import { createClaimKeeper } from './keep-claims';
import { KnowledgeLife } from './knowledge-life';
import { LedgerKeeper } from './ledger-keeper';
import { createLookUps } from './look-ups';
import { createLossWatch } from './loss-watch';
import { createNoteServer } from './note-here';
import { createOffSites } from './off-sites';
import { createPanelServers, PANEL_PAGE } from './open-panel';
import { createOwnKeeper } from './own-keeper';
import { PackJobs } from './packs/pack-jobs';
import { PackMemory } from './packs/remember';
import { RejectionKeeper } from './rejection-keeper';
import { createRequestKeeper } from './request-keeper';
import { createRestore } from './restore';
import { createClaimServers } from './serve-claims';
import { createLedgerServers } from './serve-ledger';
import { createOwnServers } from './serve-own';
import { createPackServers } from './serve-packs';
import { createReaderServers } from './serve-reader';
import { createSettings } from './settings';
import { createCardServer, createNamesServer } from './show-card';
import { createClaimCardServers } from './show-claims';
import { createToolbar } from './toolbar';
import { createUserStoreOpener } from './user-store';
import { Wikibase } from './wikibase';

/** Nothing is read here: a worker is woken for many reasons, and most need nothing of the library. */
export function startBackground(): void {
  speakAs(browserSpeaker());
  const user = createUserStoreOpener();
  const knowledge = new KnowledgeLife(() => void spread('knowledgeChanged', {}), user);
  const toolbar = createToolbar();
  const offSites = createOffSites();
  const loss = createLossWatch(user, {
    onLost() {
      corrections.reread();
      rejections.reread();
      ledger.reread();
      void settings.reread();
      void knowledge.changeOwn(async () => ok(null));
    },
    onTold(sentence) {
      toolbar.showLoss(sentence !== null);
      // Pages of ours that are open ask what is to be told.
      void spread('ownChanged', {});
    },
  });
  const settings = createSettings(
    user,
    (now) => {
      offSites.follow(now);
      void toolbar.showAll(now);
      retitleMenus(now);
      void loss.keepUp();
    },
    loss.settings,
  );
  const corrections = new CorrectionKeeper(user, () => {
    void tellOfCorrections();
    void loss.keepUp();
  });
  const rejections = new RejectionKeeper(user, () => {
    void tellOfCorrections();
    void loss.keepUp();
  });
  const ledger = new LedgerKeeper(user, settings, (what) => {
    void spread('ledgerChanged', {});
    void loss.keepUp();
    // Marks that are fainter for what was erased are drawn in full.
    if (what !== 'more') void askStoriesAgain();
  });
  const own = createOwnKeeper({
    knowledge,
    user,
    onChange(what) {
      void spread('ownChanged', {});
      void loss.keepUp();
      if (what === 'names') void askStoriesAgain();
    },
  });
  const claims = createClaimKeeper({
    knowledge,
    onChange() {
      void spread('ownChanged', {});
      void loss.keepUp();
      void askStoriesAgain();
    },
  });
  const requests = createRequestKeeper(user, () => void spread('requestsChanged', {}));
  const { book } = requests;
  const factChecks = createFactChecks(user, { base: FACT_CHECKS_AT, book });
  const wikibase = new Wikibase(() => knowledge.connect(), { book });
  const restore = createRestore({
    knowledge,
    user,
    async onChange() {
      await loss.forget();
      // Tells every story, also of the entries.
      corrections.reread();
      rejections.reread();
      ledger.reread();
      await settings.reread();
      void spread('ownChanged', {});
      void spread('ledgerChanged', {});
    },
  });
  const given = new Given();
  const memory = new PackMemory(user);
  const jobs = new PackJobs(knowledge, {
    memory,
    book,
    onChange: () => {
      void spread('packsChanged', {});
      void loss.keepUp();
    },
  });
  knowledge.afterOpening(async () => {
    await loss.keepUp();
    await jobs.resume();
    await requests.count();
  });
  knowledge.onMended(() => void askStoriesAgain());
  // A pack that was switched off or removed must not go on speaking on a page, nor a new one stay silent until that is loaded anew.
  knowledge.packs.onReplaced(() => void askStoriesAgain());
  // The browser's own part of that is long after a rest, and what woke the worker mostly comes to need the database.
  void knowledge.connect();

  const servers: BackgroundServers = {
    annotate: createAnnotateServer({ knowledge, settings, corrections, rejections, given, ledger }),
    card: createCardServer({ knowledge, user, ledger }),
    names: createNamesServer(knowledge),
    async script({ part }, { tab }) {
      // A story will be asked about: the library is opened while its page is read.
      if (part === 'story') void knowledge.ready();
      if (await runInTab(tab, `/${part}.js`)) return ok(null);
      return fail('unavailable', say('fault_noScript'));
    },
    ...createPanelServers(),
    ...createPackServers({ knowledge, memory, jobs }),
    ...createOwnServers({
      knowledge,
      own,
      restore,
      corrections,
      lookUps: createLookUps({ user, knowledge, wikibase }),
      loss,
    }),
    ...createClaimCardServers(knowledge),
    ...createClaimServers({ user, knowledge, given, claims, rejections, factChecks }),
    ...createReaderServers({
      settings,
      noteHere: createNoteServer({ knowledge, own, given }),
      requests,
      onAsked: toolbar.showOf,
    }),
    ...createLedgerServers({ ledger, given }),
    ...createCorrectionServers({ corrections, knowledge, given }),
    knowledge: async () => ok(await knowledge.state()),
  };
  serveBackground(keepAway(servers, settings, toolbar.showOf));

  openPanelOnActionClick(PANEL_PAGE);
  followHand(settings);

  // A button that tells something else than ever is the browser's for as long as that runs.
  onBrowserStart(() => {
    void settings.read().then(toolbar.showAll);
    void loss.keepUp();
  });
  onArrival((arrival) => {
    // The library is made now, not when the first article waits for it.
    void (arrival === 'reloaded' ? knowledge.reinstall() : knowledge.ready());
    if (arrival === 'installed') {
      void keepStorage();
      void openFirstRun();
    }
    void settings.read().then((now) => {
      void offerMenus(now);
      offSites.follow(now);
      void toolbar.showAll(now);
    });
    // What an earlier version wrote is not remembered yet.
    void loss.keepUp();
  });
}
