// Rule: what may be in which bundle, and how heavy each may be.
import type { Bundle } from './build-bundles';

/** Where code runs. `story` is run in a page that turned out to be one, `card` in one whose first card is asked for. */
export type Context =
  | 'content'
  | 'story'
  | 'card'
  | 'background'
  | 'pages'
  | 'library'
  | 'names'
  | 'first-run';

interface ContextRule {
  /** Most bytes of script and style together, gzip: a reader pays for them. */
  readonly budget: number;
  readonly reason: string;
  /** Sources that must not be in it, as parts of their paths. */
  readonly without: readonly string[];
}

export const CONTEXT_RULES: Readonly<Record<Context, ContextRule>> = {
  content: {
    budget: 15_000,
    reason: 'it is loaded into every page that is opened',
    without: [
      'lib/edge/page/find-article',
      'lib/edge/page/steps/',
      'lib/edge/page/read-text',
      'lib/edge/page/paint',
      'node_modules/valibot/',
      'node_modules/dexie/',
      'lib/edge/store/',
      'lib/app/background/',
      'lib/app/panel/',
      'lib/core/match/',
      'lib/core/link/',
      'lib/core/packs/',
      'node_modules/webextension-polyfill/',
      'node_modules/preact/',
      'components/',
    ],
  },
  story: {
    // 130 of it ask for the names of a mention's rivals, for its card; 1,250 mark claims and quotations, and ask for their cards
    // while the pointer rests; 2,050 find the ground that words stand on, choose a line's colour for it, and follow a page that turns dark: at the
    // first mark, for a line that is not seen is none. 2,500 more, among them: pages that are off, cards by press, key and tap, steps from mark
    // to mark, that the reader has stayed, names without a mark that the panel points at, and words by key. 160 more keep what a page's policy
    // forbids from being asked for in our name (rules come with a frame), and an open card with its words when their mark goes. 100 more hear what is
    // withheld from the page in Firefox, and let the browser carry out the page's own styles in nobody's name. 110 more have a lost question asked
    // again and an answer of before a correction not drawn; what of that could stand in the first script, which has room, does.
    // 90 more keep a dateline of its own above the story, and tell that a story was changed long after it was published. 190 more tell a publisher's
    // name whole and a title without it: what the page says of itself is read with the story, and asked with its names.
    budget: 40_280,
    reason: 'it is run in every story, before its first mark',
    without: [
      'node_modules/dexie/',
      'node_modules/valibot/',
      'node_modules/webextension-polyfill/',
      'node_modules/preact/',
      'lib/edge/store/',
      'lib/edge/wire/',
      'lib/edge/platform/',
      'lib/edge/page/gate',
      'lib/app/background/',
      'lib/app/panel/',
      'lib/core/match/',
      'lib/core/link/',
      'lib/core/packs/',
      'components/',
    ],
  },
  card: {
    // 1,400 of it are the sentences on why a name was matched and on its rivals;
    // 2,400 are for putting a name right on the card; 3,100 are the cards of claims and quotations. A script of its own for those would
    // need Preact, the placing and the styles of the card, 15,000, a second time wherever a reader opens both.
    // 5,000 are what came with notes: writing them, copying, what is said here and so now, sheets, keeping keys from the page, dialogs and
    // full screen. Compiling all of it took 8.7 ms where 26,800 took 6.8 (medians of 41, taken four times in turn, in Node on a busy
    // machine): 2 ms of the 450 for which the pointer rests. A script of its own for what waits for a press would save less than those
    // and bring Preact's 4,000 along again; a worker that was killed would stand between the press and the field.
    // 700 more keep from counting what the reader cannot have seen: presses of a card that has just moved, or lies under something of the page.
    // 700 more draw a note's field in a document of its own, where a page can neither read nor change what is written. 200 more send on within the
    // card what is withheld from the page in Firefox, and say where it can only be read. 100 more lay all that is shown into an element that the
    // page's search passes over, and let a day that a disk has spoilt stand as it is.
    // 30 more tell the last post before a story's day on which none was held, and the article of a name behind a tie.
    budget: 34_150,
    reason: 'it is run in a page while the pointer rests on its first mark',
    without: [
      'node_modules/dexie/',
      'node_modules/valibot/',
      'node_modules/webextension-polyfill/',
      'lib/edge/store/',
      'lib/edge/wire/',
      'lib/app/background/',
      'lib/app/panel/',
      'lib/core/match/',
      'lib/core/link/',
      'lib/core/packs/',
      'components/panel/',
    ],
  },
  background: {
    // 247,200 now: 3,100 of it tell in which country a story is set, 2,000 of these the words for 197 countries and their peoples: linking asks them in its
    // first answer, and without them a court of India's was the U.S. one. 244,200 before: 5,100 of it write every request to the network down before it leaves, and notice by a witness outside the database that
    // what the reader wrote is gone; both must be there in the worker's first moment, whatever wakes it. 11,400 came together before: the ledger of what was read and what a card tells of it, keeping away from pages that are
    // off, keys, menus and the button, names that the library does not know, notes from a card, and saying words by key. What answers
    // the first question of a page that is off, or tells the button's state, cannot wait for another script. Before, 31,000 Dexie, 22,000 the word lists of linking (packed), 33,000 its rules and tables, 38,000 packs that readers
    // install (fetching, trust, updates), what readers write, back up and look up; 25,000 are claims, 21,000 quotations, 9,000 their
    // cards and what is kept of them. Compiled in Node these last cost 7 to 10 ms (17.2 and 24.6, 19.6 and 29.5, medians of 41), of
    // which V8's code cache leaves nothing; a killed worker answers 7 ms later (43 and 50, medians of 9). A second script for the rest
    // could not be loaded by a worker that runs already: Chromium takes imports of scripts only while a worker is installed.
    // 500 more are which body a general name was introduced as (`introduced.ts`): a story of a state's Senate marked the country's at every turn.
    // 500 more know which names English sets behind an article: a tie to the United States read “part of United States”.
    // 1,500 more tell a state from the capital, city or country that shares its name, and a party from the one of another country: a story from
    // Auburn, Wash., was surely one of the capital, and one of Hong Kong's Democratic Party of the American one.
    // 200 more see whether a description is a post with its times, and whether those are past on the story's day: “President since 2025” headed 2012.
    budget: 251_250,
    reason: 'it is read and compiled at every start of the worker, between a page and its first mark',
    without: ['node_modules/preact/', 'components/', 'lib/edge/page/', 'lib/app/content/', 'lib/app/panel/'],
  },
  pages: {
    // 90,410 now: 110 of it draw the panel once for a frame, where each of a dozen answers had all of it drawn anew, and ask first for what is
    // seen first. 88,400 before: 1,900 of it are the drawings of states, which stand beside the first sentence: a script that brought them later would be one more
    // question of the disk, and the sentence would move. 86,500 before: 1,000 of it the line on requests and the sentence on a loss, the rest ties that are told together. 7,100 of it since the cast is listed in two orders and found by a few letters, lists of thousands are drawn in steps, names
    // that are not in the library are told, and site, pause and kinds are switched in the head; 3,200 are the ties among those named. The
    // panel draws its first words before it has asked anybody, so what is parsed is what it waits for: 7,100 are read with all else, since a
    // second script would be asked for by every story that names anyone. Before: 2,600 join what several packs and the reader say; 9,900 tell what was checked: rows and cards of claims and
    // quotations, the coverage line with what it counts, keeping a page's fact-checks, and pointing out passages to the page and from
    // it. None of it waits for a press: the first rows stand above the cast.
    // 600 more came with the card's body, which both have: a note's field in a document of its own.
    // Some 180 are the guard for rows that throw where they are taken (`hold-out.ts`): without it one such note left a page waiting for ever.
    // Some 200 are drawing once for a frame (`frames.ts`) and asking databases again that were closed: first words 8 ms sooner, rows 13.
    // 960 more are whether a name takes an article where a tie is told (`weak-name.ts`): nearly every story names such a country or body.
    // Some 60 tell in the head, and on cards and ties, that a story was changed long after it was published.
    // 260 say so where the panel cannot be drawn: what stood there before stayed, as if it were so.
    // 200 more see whether a description is a post with its times, and whether those are past on the story's day: “President since 2025” headed 2012.
    // 130 more say what is left of a list once the fingers rest.
    budget: 92_350,
    reason: 'the panel opens within a gesture',
    without: [
      'lib/edge/page/',
      'lib/app/content/',
      'lib/app/background/',
      'lib/core/match/',
      'lib/core/link/',
      'lib/app/library/',
      'components/library/',
    ],
  },
  library: {
    // 103,270 with the question before a backup takes the place of what cannot be read, tables that are left out of a reading, and readings that are given up: the reader
    // whose database is damaged has no other page to go to. 101,500 before: 2,000 of it the drawings of states and of controls; 2,900 went to the worker of its names. 2,500 of it the list of requests, what a loss took, and licences; 4,000 Memory and Settings. Before, 89,000 and 6,500 of styles: 31,000 Dexie, 7,000 Preact, 5,000 the polyfill, 4,000 fact-checks; a script of its own, or the panel would load
    // what only the library uses of modules that both have (2,900 when it was tried).
    // 50 more are the posts of another day that a row tells where nothing else says who somebody is (`lib/core/view/list.ts`).
    // 340 more come with the card's view, which says names as they stand in a sentence.
    // 220 say so where a view cannot be drawn.
    // 200 more see whether a description is a post with its times, and whether those are past on the story's day: “President since 2025” headed 2012.
    // 130 more say what is left of a list once the fingers rest.
    budget: 104_650,
    reason: 'a page that is opened to read must be there at once',
    without: [
      'lib/edge/page/',
      'lib/app/content/',
      'lib/app/background/',
      'lib/app/panel/',
      'components/panel/',
      'lib/core/match/',
      'lib/core/link/',
    ],
  },
  names: {
    // 42,600: 31,000 are Dexie, the rest reads both databases and searches.
    budget: 44_000,
    reason: 'the library page lists no name before it is run',
    without: [
      'node_modules/preact/',
      'node_modules/webextension-polyfill/',
      'components/',
      'lib/edge/page/',
      'lib/edge/wire/',
      'lib/app/content/',
      'lib/app/background/',
      'lib/app/panel/',
      'lib/app/library/',
      'lib/core/match/',
      'lib/core/link/',
    ],
  },
  'first-run': {
    // 16,700, styles and Preact included. The scripts of a story run in it too, and are counted where they belong.
    budget: 18_000,
    reason: 'it is the first that a reader sees',
    without: [
      'node_modules/dexie/',
      'lib/edge/store/',
      'lib/edge/page/',
      'lib/app/content/',
      'lib/app/background/',
      'lib/app/panel/',
      'lib/app/library/',
      'components/panel/',
      'components/library/',
    ],
  },
};

/** The context that the browser starts with this file; style sheets come with the page or script they are named after. */
function contextOfEntry(file: string): Context {
  // Only pages of sites that are off load the second, beside the first.
  if (file.startsWith('content-scripts/') || file === 'off.js') return 'content';
  if (file === 'story.js') return 'story';
  if (file === 'card.js') return 'card';
  if (/^(?:assets\/)?library/.test(file)) return 'library';
  if (file === 'names-worker.js') return 'names';
  if (/^(?:assets\/)?first-run/.test(file)) return 'first-run';
  return file.startsWith('background') ? 'background' : 'pages';
}

/** What each context loads: its entries and all that these import. A shared chunk counts in each context that loads it. */
export function loadedBy(context: Context, bundles: readonly Bundle[]): Bundle[] {
  const byFile = new Map(bundles.map((bundle) => [bundle.file, bundle]));
  const loaded = new Set<Bundle>();
  const load = (bundle: Bundle | undefined): void => {
    if (!bundle || loaded.has(bundle)) return;
    loaded.add(bundle);
    for (const file of bundle.imports) load(byFile.get(file));
  };
  for (const bundle of bundles) if (bundle.isEntry && contextOfEntry(bundle.file) === context) load(bundle);
  return [...loaded];
}

/** Gzip bytes that each context loads. */
export function weights(bundles: readonly Bundle[]): Record<Context, number> {
  const weight = (context: Context): number =>
    loadedBy(context, bundles).reduce((sum, { gzipBytes }) => sum + gzipBytes, 0);
  return {
    content: weight('content'),
    story: weight('story'),
    card: weight('card'),
    background: weight('background'),
    pages: weight('pages'),
    library: weight('library'),
    names: weight('names'),
    'first-run': weight('first-run'),
  };
}

export function findOverweight(bundles: readonly Bundle[]): string[] {
  return Object.entries(weights(bundles))
    .filter(([context, bytes]) => bytes > CONTEXT_RULES[context as Context].budget)
    .map(([context, bytes]) => {
      const { budget, reason } = CONTEXT_RULES[context as Context];
      return `${context}: ${bytes} bytes gzip, more than ${budget}; ${reason}`;
    });
}

export function findMisplaced(bundles: readonly Bundle[]): string[] {
  return (Object.keys(CONTEXT_RULES) as Context[]).flatMap((context) =>
    loadedBy(context, bundles).flatMap(({ file, modules }) =>
      modules
        .filter((module) => CONTEXT_RULES[context].without.some((part) => module.includes(part)))
        .map((module) => `${context} loads ${module}, in ${file}`),
    ),
  );
}
