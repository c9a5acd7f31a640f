// Opens a saved page in all three browsers at once, for as long as Backstory takes with it, and gathers what was complained of in each.
import type { Page } from 'puppeteer-core';
import type { SessionState } from '@/lib/core/model/session';
import { openerOf } from '../support/saved-stories';
import { POLICY, type SavedPage } from './article-pages';
import type { Trio } from './errors-browsers';
import { type Complaint, complaint } from './errors-compare';

/**
 * Unlike in other evaluations the page's own scripts run, those that stand in it: what they throw and what they do to us is what is looked
 * for. Nothing is fetched.
 */
const WITH_SCRIPTS = POLICY.replace("'none';", "'none'; script-src 'unsafe-inline' 'unsafe-eval';");

/** Runs before any script of the page. */
const LISTEN = `{
  const told = [];
  Object.defineProperty(window, Symbol.for('told'), { value: told });
  const say = (kind, ...words) => told.push([kind, ...words.map(String)]);
  addEventListener('error', (event) => event.message && say('error', event.message, event.filename), true);
  addEventListener('unhandledrejection', ({ reason }) => say('unhandledrejection', reason?.message ?? reason, reason?.stack ?? ''), true);
  addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile }) => say('securitypolicyviolation', effectiveDirective + ' ' + blockedURI, sourceFile ?? ''), true);
}`;

/** A page that is being listened to. */
export interface Ear {
  readonly page: Page;
  readonly open: (saved: SavedPage, hasScripts: boolean) => Promise<void>;
  readonly complaints: () => Promise<readonly Complaint[]>;
}

/** `own`: the origin of our scripts; null in a browser without them. */
export async function listenTo(page: Page, hasLog: boolean, own: string | null): Promise<Ear> {
  const said: Complaint[] = [];
  const open = await openerOf(page);
  page.on('dialog', (dialog) => void dialog.accept());
  page.on('pageerror', (thrown) => {
    const { message, stack } = thrown as Error;
    said.push(complaint(own, 'uncaught', message ?? String(thrown), stack));
  });
  page.on('console', (message) => {
    if (['error', 'warn'].includes(message.type()))
      said.push(complaint(own, 'console', message.text(), ...message.stackTrace().map(({ url }) => url)));
  });
  if (hasLog) {
    const session = await page.createCDPSession();
    session.on('Log.entryAdded', ({ entry }) => {
      if (entry.level === 'error' || entry.level === 'warning')
        said.push(complaint(own, 'log', entry.text, entry.url, JSON.stringify(entry.stackTrace ?? '')));
    });
    await session.send('Log.enable');
  }
  await page.evaluateOnNewDocument(LISTEN);
  return {
    page,
    open: async (saved, hasScripts) => {
      said.length = 0;
      await open(saved, { policy: hasScripts ? WITH_SCRIPTS : POLICY, until: 'domcontentloaded' });
    },
    complaints: async () => {
      const told = await page.evaluate(
        () => (window as unknown as Record<symbol, string[][]>)[Symbol.for('told')] ?? [],
      );
      return [...told.map(([kind, text, ...whence]) => complaint(own, kind!, text!, ...whence)), ...said];
    },
  };
}

export interface Visit {
  readonly end: SessionState['is'] | null;
  readonly marks: number;
  readonly hasCard: boolean;
  readonly withUs: readonly Complaint[];
  readonly without: readonly [readonly Complaint[], readonly Complaint[]];
}

interface Hand {
  readonly scroll: number;
  readonly x: number;
  readonly y: number;
}

interface Search {
  /** How far down the page was scrolled in turn. */
  readonly scrolls: readonly number[];
  /** The first mark that nothing lies over; null: none of the first forty. */
  readonly place: Hand | null;
}

function searchMark(page: Page): Promise<Search> {
  return page.evaluate(async () => {
    const scrolls: number[] = [];
    const ranges = [...CSS.highlights.values()].flatMap((each) => [...each]);
    for (const { startContainer, startOffset, endContainer, endOffset } of ranges.slice(0, 40)) {
      const range = document.createRange();
      range.setStart(startContainer, startOffset);
      range.setEnd(endContainer, endOffset);
      startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
      await new Promise(requestAnimationFrame);
      scrolls.push(scrollY);
      const [box] = range.getClientRects();
      if (!box) continue;
      const x = box.x + box.width / 2;
      const y = box.y + box.height / 2;
      const over = document.elementFromPoint(x, y);
      if (over && range.startContainer.parentElement?.contains(over))
        return { scrolls, place: { scroll: scrollY, x, y } };
    }
    return { scrolls, place: null };
  });
}

/** A page loads what comes into view: it has to come into view in all three. */
function scrollAlong(page: Page, scrolls: readonly number[]): Promise<void> {
  return page.evaluate(async (all) => {
    for (const top of all) {
      scrollTo({ top, behavior: 'instant' });
      await new Promise(requestAnimationFrame);
    }
  }, scrolls);
}

async function point(page: Page, { scroll, x, y }: Hand): Promise<void> {
  await page.evaluate((top) => scrollTo({ top, behavior: 'instant' }), scroll);
  await page.mouse.move(Math.max(1, x - 60), Math.max(1, y - 40));
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  await page.mouse.move(x, y, { steps: 8 });
}

/** Whether a card's host stands in the page within five seconds. */
function cardComes(page: Page): Promise<boolean> {
  return page.evaluate(async () => {
    for (const until = performance.now() + 5000; performance.now() < until; ) {
      if (document.querySelector('html > backstory-card, html > div:popover-open')) return true;
      await new Promise(requestAnimationFrame);
    }
    return false;
  });
}

export async function visit(
  trio: Trio,
  ears: readonly [Ear, Ear, Ear],
  saved: SavedPage,
  hasScripts: boolean,
): Promise<Visit> {
  const [ours, ...others] = ears;
  const [, end] = await Promise.all([
    Promise.all(others.map((ear) => ear.open(saved, hasScripts))),
    ours.open(saved, hasScripts).then(trio.end),
  ]);
  const marks = await ours.page.evaluate(() =>
    [...CSS.highlights.values()].reduce((sum, ranges) => sum + ranges.size, 0),
  );
  const { scrolls, place } = marks > 0 ? await searchMark(ours.page) : { scrolls: [], place: null };
  await Promise.all(others.map(({ page }) => scrollAlong(page, scrolls)));
  // The same hand in the browsers without us: what a page does about a pointer is its own.
  if (place) await Promise.all(ears.map(({ page }) => point(page, place)));
  const hasCard = place !== null && (await cardComes(ours.page));
  for (const { page } of ears) await page.keyboard.press('Escape');
  const [withUs, first, second] = await Promise.all(ears.map((ear) => ear.complaints()));
  return {
    end,
    marks,
    hasCard,
    withUs: [...withUs!, ...(await trio.complaints())],
    without: [first!, second!],
  };
}
