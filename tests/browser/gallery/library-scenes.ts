// The library page to look at and to test with: every view in its states, by name.

import type { LibraryProps, ListKind, NameRow } from '@/components/library/library-props';
import type { Day } from '@/lib/core/model/dates';
import type { InstalledPack, PackJob, PacksView } from '@/lib/core/model/pack-life';
import { DEFAULT_SETTINGS } from '@/lib/core/model/settings';
import { NO_COUNTS } from '@/lib/core/model/witness';
import type { Route } from '@/lib/core/view/library-route';
import { lostWords } from '@/lib/core/view/lost-words';
import { formOf, newForm, type OwnForm } from '@/lib/core/view/own-form';
import { CORRECTIONS } from './corrections';
import { FACT_CHECKS, KEPT_RECORD, OFFERED } from './fact-check-samples';
import { RECORDS, SAMPLE_CLAIM, SAMPLE_OWN } from './library-records';
import { MEMORY, MET } from './memory-samples';
import { NO_REQUESTS, SOME_REQUESTS } from './network-samples';

const day = (text: string) => text as Day;

const STARTER: InstalledPack = {
  id: 'starter',
  title: 'Starter pack',
  description: 'The people, places, bodies and texts that the news takes for granted.',
  version: '2025.8.20',
  dataAsOf: day('2025-08-20'),
  licence: 'CC0-1.0',
  languages: ['en'],
  entities: 3_214,
  names: 12_624,
  refused: [],
  isOff: false,
  origin: { from: 'packaged' },
  trust: { is: 'unsigned' },
  updates: 'cannot',
  checked: null,
  checkFault: null,
  offer: null,
  before: null,
  stored: 4_100_000,
};
const DESK: InstalledPack = {
  ...STARTER,
  id: 'desk',
  title: 'Defence desk',
  description: 'Commanders, ministers and their posts, kept by a newsroom.',
  version: '14',
  dataAsOf: day('2026-01-15'),
  licence: 'CC-BY-4.0',
  languages: ['en', 'de', 'uk'],
  entities: 812,
  names: 2_377,
  origin: { from: 'url', url: 'https://example.org/packs/defence/index.json' },
  trust: { is: 'signed', fingerprint: '9f2c 41d0 77ab e315', since: day('2025-11-03') },
  updates: 'on',
  checked: day('2026-02-28'),
  before: '13',
  stored: 960_000,
  refused: [
    'Line 118: roles[0].from is “2025-02-30” but must be a date like 2025, 2025-01 or 2025-01-17.',
    'Line 604 (person/x): names must hold at least one name.',
  ],
};
const OFFER: InstalledPack = {
  ...DESK,
  offer: {
    version: '15',
    dataAsOf: day('2026-02-27'),
    added: 12,
    changed: 40,
    removed: 2,
    changes: [
      {
        change: 'changed',
        id: 'person/dan-caine',
        label: 'Dan Caine',
        details: ['Description: was “American general”, is “United States Air Force general”.'],
      },
      { change: 'added', id: 'person/new', label: 'A new commander', details: [] },
      { change: 'removed', id: 'person/old', label: 'A former commander', details: [] },
    ],
  },
};
const SCHOOL: InstalledPack = {
  ...STARTER,
  id: 'school',
  title: 'Our town, by class 9b',
  description: 'Who is who in the town hall.',
  entities: 41,
  names: 96,
  isOff: true,
  licence: 'CC-BY-SA-4.0',
  origin: { from: 'file', name: 'our-town.jsonl.gz' },
  checkFault: null,
  stored: 38_000,
};

function job(state: PackJob['state'], title = 'Defence desk'): PackJob {
  return { job: `${title} ${state.is}`, title, state };
}
const JOBS: readonly PackJob[] = [
  job({ is: 'fetching', done: 3_200_000, total: 9_100_000, secondsLeft: 12 }),
  job({ is: 'reading', done: 12_000, total: null, secondsLeft: null }, 'Everyone.jsonl.gz'),
  job({ is: 'waiting' }, 'https://example.org/third.jsonl.gz'),
  job(
    { is: 'failed', sentence: 'The pack is cut off: it has no end marker. Fetch it again.' },
    'broken.jsonl.gz',
  ),
];

const COUNTS: Readonly<Record<ListKind, number>> = {
  person: 1_804,
  place: 612,
  organisation: 655,
  text: 61,
  term: 82,
  claim: 3,
};
const NAMES: readonly (readonly [string, ListKind, string])[] = [
  ['Article 5', 'text', 'Section of the North Atlantic Treaty'],
  ['Dan Caine', 'person', '22nd Chairman of the Joint Chiefs of Staff'],
  ['European Union', 'organisation', 'Union of 27 European states'],
  ['Finland', 'place', 'Country in Northern Europe'],
  ['Giuseppe Cavo Dragone', 'person', 'Chair of the NATO Military Committee'],
  ['Joint Chiefs of Staff', 'organisation', 'The most senior officers of the United States armed forces'],
  ['Karol Nawrocki', 'person', 'President of Poland'],
  ['Liquefied natural gas', 'term', 'Natural gas cooled until it is liquid'],
  ['NATO', 'organisation', 'Alliance of 32 states'],
  ['Poland', 'place', 'Country in Central Europe'],
  ['محمد بن عبد الله', 'person', 'رئيس المجلس'],
];
const IDS: Readonly<Record<string, string>> = { 'Dan Caine': 'person/dan-caine', Poland: 'place/poland' };

export function sampleRow(at: number): NameRow {
  const [label, kind, line] = NAMES[at % NAMES.length]!;
  return {
    id: at < NAMES.length ? (IDS[label] ?? `x/${at}`) : `x/${at}`,
    kind,
    label,
    line,
    foundAs: at === 8 ? 'North Atlantic Treaty Organization' : '',
    isOwn: at === 3,
  };
}

const nothing = (): void => {};

const BASE: LibraryProps = {
  route: { view: 'names' },
  knowledge: { is: 'ready', revision: 3, packs: [STARTER, DESK] },
  alarm: '',
  onAlarmPutAway: nothing,
  packs: {
    view: { packs: [STARTER, DESK, SCHOOL], jobs: [], lost: [] },
    fault: '',
    said: '',
    onInstallFiles: nothing,
    onInstallUrl: nothing,
    onInstallPackaged: nothing,
    onEndJob: nothing,
    onOrder: nothing,
    onSwitch: nothing,
    onRemove: nothing,
    onStepBack: nothing,
    onFollow: nothing,
    onCheck: nothing,
    onAnswer: nothing,
  },
  names: {
    query: '',
    kind: null,
    counts: COUNTS,
    count: 3_217,
    isCut: false,
    isComplete: true,
    fault: '',
    rowAt: sampleRow,
    onRange: nothing,
    onQuery: nothing,
    onKind: nothing,
  },
  record: {
    state: { is: 'reading' },
    fault: '',
    onKeepNote: async () => true,
    onDraftNote: nothing,
    onDropOwn: nothing,
    onDropClaim: nothing,
    onTakeBack: nothing,
  },
  yours: {
    entries: [
      {
        id: 'own/village-council',
        kind: 'organisation',
        label: 'Village council',
        description: 'It meets on Tuesdays',
        changed: day('2026-02-11'),
      },
      {
        id: 'person/dan-caine',
        kind: 'person',
        label: 'Dan Caine',
        description: 'United States Air Force general',
        changed: day('2026-02-20'),
      },
    ],
    notes: [
      {
        entity: 'person/karol-nawrocki',
        label: 'Karol Nawrocki',
        text: 'Met him at the fair.\nAsked about the bridge.',
        changed: day('2026-01-30'),
      },
      { entity: 'person/gone', label: null, text: 'Somebody to watch.', changed: day('2025-12-24') },
    ],
    notesLeft: 0,
    corrections: CORRECTIONS,
    correctionCount: CORRECTIONS.length,
    dropped: null,
    fault: '',
    imported: [],
    onDrop: nothing,
    onDropNote: nothing,
    onMoreNotes: nothing,
    onMoreCorrections: nothing,
    onUndo: nothing,
    onTakeBack: nothing,
    onImportRules: nothing,
    onExportRules: nothing,
  },
  checks: FACT_CHECKS,
  form: {
    form: newForm({ name: 'Village council', from: null }),
    faults: {},
    fault: '',
    isDraft: false,
    lookUpSettings: { allowed: false, wikibase: 'https://www.wikidata.org' },
    refusals: 0,
    lookUp: { is: 'idle' },
    onChange: nothing,
    onKeep: nothing,
    onCancel: nothing,
    onLookUp: nothing,
    onSee: nothing,
    onBack: nothing,
    onTake: nothing,
  },
  settings: {
    settings: DEFAULT_SETTINGS,
    fault: '',
    sites: [],
    siteFault: '',
    siteSaid: '',
    commands: [
      { name: '_execute_action', keys: 'Alt+Shift+Y' },
      { name: 'next', keys: 'Alt+Shift+Period' },
      { name: 'previous', keys: 'Alt+Shift+Comma' },
      { name: 'card', keys: 'Alt+Shift+J' },
      { name: 'site', keys: '' },
    ],
    keySettings: { opens: false, address: 'chrome://extensions/shortcuts' },
    keysSaid: '',
    version: '0.1.0',
    onChoose: nothing,
    onSwitchSite: nothing,
    onAddSite: nothing,
    onKeySettings: nothing,
  },
  safe: {
    storage: { used: 7_300_000, granted: 21_000_000_000, packs: 5_100_000, isPersistent: false },
    wasRefused: false,
    lookUps: { allowed: false, wikibase: 'https://www.wikidata.org' },
    restore: { is: 'idle' },
    said: '',
    fault: '',
    onSave: nothing,
    onChooseBackup: nothing,
    onRestore: nothing,
    onRestoreCancel: nothing,
    onPersist: nothing,
    onLookUps: nothing,
    onInstallUrl: nothing,
  },
  memory: MEMORY,
  network: NO_REQUESTS,
};

type Changes = { readonly [Part in keyof LibraryProps]?: Partial<LibraryProps[Part]> };

function scene(view: Route, changes: Changes = {}): LibraryProps {
  const { packs, names, record, yours, checks, form, safe, memory, settings, network } = changes;
  return {
    ...BASE,
    ...(changes.knowledge ? { knowledge: changes.knowledge as LibraryProps['knowledge'] } : {}),
    alarm: (changes.alarm as string | undefined) ?? '',
    route: view,
    packs: { ...BASE.packs, ...packs },
    names: { ...BASE.names, ...names },
    record: { ...BASE.record, ...record },
    yours: { ...BASE.yours, ...yours },
    checks: { ...BASE.checks, ...checks },
    form: { ...BASE.form, ...form },
    safe: { ...BASE.safe, ...safe },
    memory: { ...BASE.memory, ...memory },
    settings: { ...BASE.settings, ...settings },
    network: { ...BASE.network, ...network },
  };
}

const view = (changes: Partial<PacksView>): PacksView => ({ ...BASE.packs.view!, ...changes });

function record(
  name: keyof typeof RECORDS,
  more: { note?: string; noteDraft?: string; isOwn?: boolean; met?: typeof MET } = {},
) {
  const shown = RECORDS[name];
  return scene(
    { view: 'entity', entity: shown.entity },
    {
      record: {
        state: {
          is: 'entity',
          record: shown,
          note: '',
          noteDraft: null,
          isOwn: false,
          met: { last: [], count: 0 },
          ...more,
        },
      },
    },
  );
}

const CAINE_FORM: OwnForm = formOf(SAMPLE_OWN.entity, SAMPLE_OWN.sources, SAMPLE_OWN.entity.id);
const MATCHES = [
  { id: 'Q1', label: 'Village council', description: 'body of a village', url: 'https://example.org/Q1' },
  { id: 'Q2', label: 'Village Council of Elm', description: '', url: 'javascript:alert(1)' },
];

const memory = (changes: Partial<LibraryProps['memory']> = {}) =>
  scene({ view: 'memory' }, { memory: changes });

export const LIBRARY: Readonly<Record<string, LibraryProps>> = {
  memory: memory(),
  'memory-more': memory({ hasMore: true, count: 1_234 }),
  'memory-found': memory({ query: 'Warsaw', days: MEMORY.days!.slice(0, 1), count: 2 }),
  'memory-found-none': memory({ query: 'Zenda', days: [], count: 0 }),
  'memory-reading': memory({ isOn: null, days: null, count: 0, sites: [] }),
  'memory-empty': memory({ days: [], count: 0, sites: [] }),
  'memory-off': memory({ isOn: false }),
  'memory-off-empty': memory({ isOn: false, days: [], count: 0, sites: [] }),
  'memory-erased': memory({ dropped: { sentence: '3 stories of news.example are erased.', canUndo: true } }),
  'memory-saved': memory({
    said: 'Saved as backstory-read-2026-02-21.jsonl: a story on each line, as JSON. “Keep safe” reads it back.',
    fault: 'The disk is full.',
  }),
  'record-met': record('caine', { met: MET }),
  names: scene({ view: 'names' }),
  'names-reading': scene({ view: 'names' }, { names: { counts: null, count: 0 } }),
  'names-found': scene({ view: 'names' }, { names: { query: 'nato', count: 3 } }),
  'names-cut': scene(
    { view: 'names' },
    { names: { query: 'a', count: 200, isCut: true, isComplete: false } },
  ),
  'names-none': scene({ view: 'names' }, { names: { query: 'Village council', count: 0 } }),
  'names-waiting': scene({ view: 'names' }, { names: { rowAt: () => null } }),
  'names-empty': scene(
    { view: 'names' },
    {
      knowledge: { is: 'absent' },
      names: { count: 0, counts: { person: 0, place: 0, organisation: 0, text: 0, term: 0, claim: 0 } },
    },
  ),
  'names-fault': scene(
    { view: 'names' },
    { names: { fault: 'Backstory’s library was closed while it was read: reload the page.', count: 0 } },
  ),
  record: record('caine', { note: 'Spoke of a “long winter” in March.\n\nAsk about the second term.' }),
  'record-plain': record('plain'),
  'record-place': record('poland'),
  'record-own': record('own', { isOwn: true }),
  'record-text': record('text'),
  'record-bad': record('bad'),
  'record-draft': record('plain', { note: 'As it was.', noteDraft: 'As it was, and more' }),
  'record-reading': scene({ view: 'entity', entity: 'person/dan-caine' }),
  'record-gone': scene(
    { view: 'entity', entity: 'person/gone' },
    {
      record: {
        state: { is: 'gone', sentence: 'The library holds nothing under this address.' },
      },
    },
  ),
  claim: scene(
    { view: 'entity', entity: 'claim/sample' },
    { record: { state: { is: 'claim', ...SAMPLE_CLAIM, isKept: false } } },
  ),
  'claim-kept': scene(
    { view: 'entity', entity: KEPT_RECORD.claims[0]!.id },
    { record: { state: { is: 'claim', ...KEPT_RECORD, isKept: true } } },
  ),
  packs: scene({ view: 'packs' }),
  'packs-offer': scene({ view: 'packs' }, { packs: { view: view({ packs: [OFFER, STARTER] }) } }),
  'packs-jobs': scene({ view: 'packs' }, { packs: { view: view({ jobs: JOBS }) } }),
  'packs-said': scene(
    { view: 'packs' },
    {
      packs: {
        view: view({ packs: [DESK] }),
        said: 'Defence desk is installed: 812 people, places, bodies and texts, by 2,377 names, as of 15 January 2026.',
        fault: 'The address did not answer: check it, and try again.',
      },
    },
  ),
  'packs-lost': scene(
    { view: 'packs' },
    {
      knowledge: { is: 'absent' },
      packs: {
        view: view({
          packs: [],
          lost: [
            { pack: 'desk', title: 'Defence desk', origin: DESK.origin },
            { pack: 'school', title: 'Our town, by class 9b', origin: SCHOOL.origin },
          ],
        }),
      },
    },
  ),
  yours: scene({ view: 'yours' }),
  'yours-empty': scene(
    { view: 'yours' },
    { yours: { entries: [], notes: [], corrections: [], correctionCount: 0 } },
  ),
  'yours-dropped': scene(
    { view: 'yours' },
    {
      yours: {
        dropped: { sentence: 'Village council is deleted.', canUndo: true },
        imported: ['2 corrections were added.', 'Line 4: words holds no word.'],
      },
    },
  ),
  'fact-checks': scene({ view: 'fact-checks' }),
  'fact-checks-empty': scene({ view: 'fact-checks' }, { checks: { kept: [], rejections: [], key: null } }),
  'fact-checks-found': scene({ view: 'fact-checks' }, { checks: { lookUp: OFFERED } }),
  'fact-checks-nothing': scene(
    { view: 'fact-checks' },
    { checks: { kept: [], lookUp: { is: 'found', words: 'pigs', offered: [], dropped: [] } } },
  ),
  'fact-checks-failed': scene(
    { view: 'fact-checks' },
    {
      checks: {
        rejections: [],
        lookUp: {
          is: 'failed',
          sentence:
            'factchecktools.googleapis.com does not take your key (status 400): check that it is copied whole, and that the Fact Check Tools API is switched on for it.',
        },
        dropped: { sentence: '“The castle has no gate” is no longer kept.', canUndo: true },
      },
    },
  ),
  new: scene({ view: 'new', name: 'Village council', from: null }),
  'new-faults': scene(
    { view: 'new', name: '', from: null },
    {
      form: {
        form: {
          ...CAINE_FORM,
          posts: CAINE_FORM.posts.map((post) => ({ ...post, from: '2025-02-30', to: '1999' })),
        },
        faults: {
          label: 'This must not be empty.',
          'roles.0.from': '“2025-02-30” must be a date like 2025, 2025-01 or 2025-01-17.',
          'roles.0': 'This must not end before it begins.',
          'facts.0.source.url': '“example” must be an http or https address.',
        },
      },
    },
  ),
  edit: scene(
    { view: 'edit', entity: 'person/dan-caine' },
    {
      form: {
        form: CAINE_FORM,
        isDraft: true,
        lookUpSettings: { allowed: true, wikibase: 'https://www.wikidata.org' },
      },
    },
  ),
  'look-up-matches': scene(
    { view: 'new', name: 'Village council', from: null },
    { form: { lookUp: { is: 'matches', name: 'Village council', matches: MATCHES } } },
  ),
  'look-up-shown': scene(
    { view: 'new', name: 'Village council', from: null },
    {
      form: {
        lookUp: { is: 'shown', record: RECORDS.plain, name: 'Village council', matches: MATCHES },
      },
    },
  ),
  'look-up-failed': scene(
    { view: 'new', name: 'Village council', from: null },
    {
      form: {
        lookUp: { is: 'failed', sentence: 'www.wikidata.org did not answer: try again later.' },
      },
    },
  ),
  settings: scene({ view: 'settings' }),
  'settings-waiting': scene({ view: 'settings' }, { settings: { settings: null, commands: null } }),
  'settings-used': scene(
    { view: 'settings' },
    {
      settings: {
        settings: {
          ...DEFAULT_SETTINGS,
          unmarked: ['place', 'quote'],
          opening: 'key',
          motion: false,
          paused: true,
          ledger: false,
          offAt: ['news.example'],
        },
        sites: [
          { site: 'news.example', off: true },
          { site: 'on-again.example', off: false },
          { site: `${'a-very-long-name-of-a-host.'.repeat(8)}example`, off: true },
        ],
        siteFault: '“news” is not the address of a site: write it as in news.example.',
        keySettings: { opens: true },
        fault:
          'The disk is full, so Backstory could not write to its library: free some space and reload the page.',
      },
    },
  ),
  network: scene({ view: 'network' }),
  'network-waiting': scene({ view: 'network' }, { network: { list: null } }),
  'network-some': scene({ view: 'network' }, { network: SOME_REQUESTS }),
  'network-erased': scene(
    { view: 'network' },
    { network: { said: '20 requests are erased from the list.' } },
  ),
  'network-fault': scene(
    { view: 'network' },
    {
      network: {
        list: null,
        fault:
          'The disk is full, so Backstory could not write to its library: free some space and reload the page.',
      },
    },
  ),
  safe: scene({ view: 'safe' }),
  'safe-kept': scene(
    { view: 'safe' },
    {
      safe: {
        storage: { used: null, granted: null, packs: 5_100_000, isPersistent: true },
        said: 'The browser is saving backstory-2026-03-01.jsonl.gz.',
        lookUps: { allowed: true, wikibase: 'https://wikibase.example.org' },
      },
    },
  ),
  'safe-chosen': scene(
    { view: 'safe' },
    { safe: { restore: { is: 'chosen', name: 'backstory-2026-03-01.jsonl.gz' }, wasRefused: true } },
  ),
  'safe-unreadable': scene(
    { view: 'safe' },
    { safe: { restore: { is: 'unreadable', name: 'backstory-2026-03-01.jsonl.gz' } } },
  ),
  'safe-done': scene(
    { view: 'safe' },
    {
      safe: {
        restore: {
          is: 'done',
          report: {
            restored: ['2 entries were added.', '1 note was kept as it is here: it was changed later.'],
            refused: ['Line 7: facts[0].sources is missing.'],
            missing: [{ pack: 'desk', title: 'Defence desk', url: 'https://example.org/packs/defence' }],
          },
        },
      },
    },
  ),
  'safe-failed': scene(
    { view: 'safe' },
    {
      safe: {
        restore: { is: 'failed', sentence: 'This is no backup of Backstory: its first line is another.' },
      },
    },
  ),
  alarm: scene(
    { view: 'names' },
    { alarm: lostWords({ ...NO_COUNTS, own: 3, notes: 12, corrections: 1, stories: 240 }) },
  ),
  nowhere: scene({ view: 'nowhere' }),
};
