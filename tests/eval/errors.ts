// npm run eval -- errors --pages DIR [--browser NAME] [--record]: what goes wrong on saved pages with Backstory that does not without it.
import { existsSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { BrowserName } from '../support/browsers.mjs';
import { KNOWN_STORY } from '../support/saved-stories';
import { type SavedPage, savedPages } from './article-pages';
import { launchTrio } from './errors-browsers';
import { compare, type Difference, lasting } from './errors-compare';
import { figuresOf, record, type Visited } from './errors-record';
import { type Ear, listenTo, type Visit, visit } from './errors-visit';

const USAGE = `npm run eval -- errors --pages DIR
  --browser NAME  chromium (the default) or firefox
  --only TEXT     only pages whose id contains this
  --record        writes the figures to tests/eval/records/errors.json`;

/** How often a page with a difference is opened at most, to tell it from the page's own chance. */
const ROUNDS = 4;
/** Milliseconds for one page; a story of the corpus takes a few seconds. */
const PATIENCE = 45_000;

function differs({ onlyWith, onlyWithout }: Difference): boolean {
  return onlyWith.length + onlyWithout.length > 0;
}

interface Session {
  readonly version: string;
  /** Null: the page has not come to its end in time, and none of the browsers can be used again. */
  readonly visit: (saved: SavedPage, hasScripts: boolean) => Promise<Visit | null>;
  readonly close: () => Promise<void>;
}

async function openSession(name: BrowserName): Promise<Session> {
  const trio = await launchTrio(name);
  const ears = (await Promise.all(
    [trio.withUs, ...trio.without].map((page) =>
      listenTo(page, name === 'chromium', page === trio.withUs ? trio.origin : null),
    ),
  )) as [Ear, Ear, Ear];
  // Library and panel are up afterwards.
  await visit(trio, ears, { ...KNOWN_STORY, truth: null }, true);
  await trio.markEverything();
  return {
    version: trio.version,
    visit: (saved, hasScripts) => {
      const late = new AbortController();
      return Promise.race([
        visit(trio, ears, saved, hasScripts).finally(() => late.abort()),
        pause(PATIENCE, null, { signal: late.signal }),
      ]);
    },
    close: trio.close,
  };
}

async function visitAll(
  name: BrowserName,
  pages: readonly SavedPage[],
): Promise<{ version: string; visited: readonly Visited[] }> {
  let session = await openSession(name);
  const visited: Visited[] = [];
  for (const saved of pages) {
    let first = await session.visit(saved, true);
    const hasScripts = first !== null;
    if (!first) {
      await session.close();
      session = await openSession(name);
      first = await session.visit(saved, false);
    }
    if (!first) throw new Error(`${saved.id} hangs even without its scripts.`);
    const rounds = [compare(first.withUs, first.without)];
    while (rounds.length < ROUNDS && differs(lasting(rounds))) {
      const again = await session.visit(saved, hasScripts);
      if (!again) throw new Error(`${saved.id} hangs when it is opened again.`);
      rounds.push(compare(again.withUs, again.without));
    }
    const { end, marks, hasCard, without } = first;
    const difference = lasting(rounds);
    const page = { id: saved.id, hasScripts, end, marks, hasCard, complaints: without[0].length, difference };
    visited.push(page);
    print(page);
  }
  await session.close();
  return { version: session.version, visited };
}

function print({ id, hasScripts, end, marks, hasCard, complaints, difference }: Visited): void {
  const { ours, onlyWith, onlyWithout, byChance } = difference;
  console.log(
    `${id.slice(0, 50).padEnd(50)} ${end ?? 'no answer'}, ${marks} marks${hasCard ? ', a card' : ''}; ${complaints} complaints of its own, ${byChance} by chance${hasScripts ? '' : '; without its scripts, which hang it'}`,
  );
  for (const words of ours) console.log(`  ours: ${words.slice(0, 400)}`);
  for (const words of onlyWith) console.log(`  only with us: ${words.slice(0, 400)}`);
  for (const words of onlyWithout) console.log(`  only without us: ${words.slice(0, 400)}`);
}

export async function run(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      pages: { type: 'string' },
      browser: { type: 'string', default: 'chromium' },
      only: { type: 'string', default: '' },
      record: { type: 'boolean' },
    },
  });
  const { pages, browser, only } = values;
  if (!pages || (browser !== 'chromium' && browser !== 'firefox')) {
    console.error(USAGE);
    return 2;
  }
  if (!existsSync(pages)) {
    console.error(`There is no folder ${pages}.`);
    return 2;
  }
  const { version, visited } = await visitAll(
    browser,
    savedPages(pages).filter(({ id }) => id.includes(only)),
  );
  const figures = figuresOf(version, visited);
  const { pages: _, ...sums } = figures;
  console.log(JSON.stringify(sums, null, 2));
  if (values.record) record(browser, figures);
  return figures.ours + figures.onlyWith + figures.onlyWithout > 0 || figures.unanswered > 0 ? 1 : 0;
}
