// Starts the library page: each part has a desk that asks and remembers; this joins them, and shows what the address names.

import { h, render } from 'preact';
import { Library } from '@/components/library/library';
import { Unbroken } from '@/components/ui/unbroken';
import type { KnowledgeState } from '@/lib/core/model/knowledge';
import { tabTitle } from '@/lib/core/view/library-route';
import { speakAs, spokenDirection, spokenLanguage } from '@/lib/core/words/say';
import { browserSpeaker } from '@/lib/edge/platform/speak';
import { nameReaderApart } from '@/lib/edge/store/read-names-apart';
import { createShelves } from '@/lib/edge/store/read-shelves';
import { callBackground } from '@/lib/edge/wire/call';
import { listen } from '@/lib/edge/wire/news';
import { followAddress } from './address';
import { createChecksDesk } from './checks-desk';
import { createFormDesk } from './form-desk';
import { createMemoryDesk } from './memory-desk';
import { createNamesDesk } from './names-desk';
import { createNetworkDesk } from './network-desk';
import { createPacksDesk } from './packs-desk';
import { createRecordDesk } from './record-desk';
import { createSafeDesk } from './safe-desk';
import { createSettingsDesk } from './settings-desk';
import { createYoursDesk } from './yours-desk';

const NAMES_WORKER = '/names-worker.js';

/** Called once, by the library's page. */
export function startLibrary(root: HTMLElement): void {
  speakAs(browserSpeaker());
  document.documentElement.lang = spokenLanguage();
  document.documentElement.dir = spokenDirection();
  const shelves = createShelves();
  let knowledge: KnowledgeState = { is: 'opening' };
  let alarm = '';

  const packs = createPacksDesk(changed);
  const names = createNamesDesk(nameReaderApart(NAMES_WORKER), changed);
  const memory = createMemoryDesk({ shelves, changed, idsOf: names.idsOf });
  const yours = createYoursDesk(shelves, changed);
  const checks = createChecksDesk(shelves, { changed, languages: navigator.languages });
  const record = createRecordDesk({
    shelves,
    changed,
    onDropClaim: (claim) => void checks.drop(claim).then(() => address.go({ view: 'fact-checks' })),
    onDropOwn: (entity) => void yours.drop(entity).then(() => address.go({ view: 'yours' })),
  });
  const form = createFormDesk({
    shelves,
    changed,
    onKept: (entity) => address.go({ view: 'entity', entity }),
    onCancelled: () => address.go({ view: 'yours' }),
    onAsked: (route) => address.become(route),
  });
  const safe = createSafeDesk({
    changed,
    packBytes: () => packs.props().view?.packs.reduce((sum, { stored }) => sum + stored, 0) ?? 0,
    onInstallUrl: (url) => {
      address.go({ view: 'packs' });
      packs.props().onInstallUrl(url);
    },
    onLookUps: form.settingsChanged,
  });
  const settings = createSettingsDesk(changed);
  const network = createNetworkDesk(shelves, changed);
  const address = followAddress(window, () => void turn());

  /** Several changes of one moment are drawn once. */
  let isDue = false;
  function changed(): void {
    if (isDue) return;
    isDue = true;
    queueMicrotask(() => {
      isDue = false;
      draw();
    });
  }

  function draw(): void {
    const route = address.route();
    render(
      h(
        Unbroken,
        { of: JSON.stringify(route) },
        h(Library, {
          route,
          knowledge,
          alarm,
          onAlarmPutAway: () => {
            alarm = '';
            changed();
            void callBackground('forgetLoss', {});
          },
          packs: {
            ...packs.props(),
            onInstallFiles: (files) => {
              if (address.route().view !== 'packs') address.go({ view: 'packs' });
              packs.props().onInstallFiles(files);
            },
          },
          names: names.props(),
          record: record.props(),
          yours: yours.props(),
          form: form.props(),
          checks: checks.props(),
          safe: safe.props(),
          memory: memory.props(),
          settings: settings.props(),
          network: network.props(),
        }),
      ),
      root,
    );
    const label = route.view === 'edit' ? (form.props().form?.label ?? null) : record.label();
    const title = tabTitle(route, label);
    // Set anew, the same title is told to the browser once more.
    if (document.title !== title) document.title = title;
    address.settleFocus();
  }

  /** Another view: what it shows is asked for as it is shown. */
  async function turn(): Promise<void> {
    const route = address.route();
    changed();
    if (route.view === 'entity') await record.open(route.entity);
    else if (route.view === 'new' || route.view === 'edit') await form.open(route);
    else if (route.view === 'yours') await yours.refresh();
    else if (route.view === 'fact-checks') await checks.refresh();
    else if (route.view === 'memory') await memory.refresh();
    else if (route.view === 'safe') await Promise.all([safe.refresh(), packs.ask()]);
    else if (route.view === 'packs') await packs.ask();
    else if (route.view === 'settings') await settings.open();
    else if (route.view === 'network') await network.refresh();
    else if (route.view === 'names' && route.query !== undefined) names.search(route.query);
  }

  async function askKnowledge(): Promise<void> {
    const told = await callBackground('knowledge', {});
    knowledge = told.ok ? told.value : { is: 'unavailable', fault: told.fault };
    changed();
  }

  async function askLoss(): Promise<void> {
    const told = await callBackground('loss', {});
    alarm = (told.ok && told.value) || '';
    changed();
  }

  /** What is known has changed: what is shown of it is read again. */
  function refresh(): void {
    void names.refresh();
    const { view } = address.route();
    if (view === 'entity') void record.refresh();
    if (view === 'yours') void yours.refresh();
    if (view === 'fact-checks') void checks.refresh();
    if (view === 'memory') void memory.refresh();
  }

  listen({
    knowledgeChanged: () => {
      void askKnowledge();
      void packs.ask();
      refresh();
    },
    packsChanged: () => void packs.ask(),
    ownChanged: () => {
      void askLoss();
      refresh();
    },
    ledgerChanged: refresh,
    correctionsChanged: refresh,
    requestsChanged: () => {
      if (address.route().view === 'network') void network.refresh();
    },
    settingsChanged: () => {
      void settings.refresh();
      refresh();
    },
  });

  changed();
  void askKnowledge();
  void askLoss();
  void packs.ask();
  void names.refresh();
  // How the page itself moves is one of them.
  void settings.refresh();
  void turn();
}
