// The panel's desk of a page's fact-checks, before a real background and a page that publishes them: kept on a press, undone, and no more.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createOfferDesk } from '@/lib/app/panel/offer-desk';
import { ok } from '@/lib/core/model/result';
import { NOTHING_READ, type SessionView } from '@/lib/core/model/session';
import { freshIndexedDb } from '../store/fresh-database';
import { value } from '../store/sample-library';
import { panelSender, world } from '../support/fake-browser';
import { packed, sampleLines } from './sample-pack';
import { files, fromPanel, killWorker, STARTER_PATH, serveFiles, startWorker } from './worker';

const TAB = 7;
const URL_OF_PAGE = 'https://facts.example/checks';

const review = (at: number, rating = 'False') => ({
  '@type': 'ClaimReview',
  url: `https://facts.example/checks/${at}`,
  datePublished: '2025-11-03',
  claimReviewed: `The river Eder has had ${at} banks since the flood.`,
  author: { '@type': 'Organization', name: 'Strelsau Facts' },
  reviewRating: { '@type': 'Rating', alternateName: rating },
});

/** What the page of the tab publishes now, and where it is. */
let published: { url: string; reviews: readonly object[] };

beforeEach(async () => {
  freshIndexedDb();
  serveFiles();
  files.set(STARTER_PATH, packed(sampleLines()));
  await startWorker();
  await vi.waitFor(async () =>
    expect(value(await fromPanel('knowledge', {}))).toMatchObject({ is: 'ready' }),
  );
  world.speaker = panelSender;
  published = { url: URL_OF_PAGE, reviews: [review(1), review(2), review(3)] };
  world.tabAnswers = (tab) => {
    if (tab !== TAB) throw new Error('Could not establish connection. Receiving end does not exist.');
    return ok({ url: published.url, texts: [JSON.stringify(published.reviews)], leftOut: 0 });
  };
});
afterEach(() => {
  killWorker();
  vi.unstubAllGlobals();
});

const session = (more: Partial<SessionView> = {}): SessionView => ({
  token: 'one',
  state: { is: 'no-article', why: 'This page looks like a list.' },
  title: null,
  url: URL_OF_PAGE,
  ...NOTHING_READ,
  ...more,
});

type Desk = ReturnType<typeof createOfferDesk>;
async function offering(desk: Desk, count: number): Promise<void> {
  await vi.waitFor(() => expect(desk.props()?.view.rows).toHaveLength(count));
}
async function opened(): Promise<Desk> {
  const desk = createOfferDesk({ changed: () => {} });
  desk.follow(TAB, session());
  await offering(desk, 3);
  return desk;
}
const states = (desk: Desk): string[] =>
  desk.props()!.view.rows.map(({ offer }) => desk.props()!.statusOf(offer.claim.id).is);
/** As another panel would find them. */
const keptAnew = async (): Promise<boolean[]> =>
  value(await fromPanel('claimsOnPage', { tab: TAB })).offered.map(({ isKept }) => isKept);

it('a page that publishes fact-checks offers them, and keeps none by itself', async () => {
  const desk = await opened();
  expect(desk.props()!.view.intro).toBe('facts.example publishes 3 fact-checks.');
  expect(states(desk)).toEqual(['offered', 'offered', 'offered']);
  expect(await keptAnew()).toEqual([false, false, false]);
});

it('one is kept, and undone', async () => {
  const desk = await opened();
  const { view, onKeep, onDrop } = desk.props()!;
  onKeep(view.rows[1]!.offer);
  await vi.waitFor(() => expect(states(desk)).toEqual(['offered', 'kept', 'offered']));
  expect(await keptAnew()).toEqual([false, true, false]);
  onDrop(view.rows[1]!.offer);
  await vi.waitFor(() => expect(states(desk)).toEqual(['offered', 'dropped', 'offered']));
  expect(await keptAnew()).toEqual([false, false, false]);
});

it('all are kept at once, and undone at once, but for the one that was there before', async () => {
  const before = await opened();
  before.props()!.onKeep(before.props()!.view.rows[0]!.offer);
  await vi.waitFor(() => expect(states(before)[0]).toBe('kept'));

  const desk = await opened();
  expect(states(desk)).toEqual(['in-library', 'offered', 'offered']);
  desk.props()!.onKeepAll();
  await vi.waitFor(() => expect(desk.props()!.allSaid).toBe('2 fact-checks kept.'));
  expect(states(desk)).toEqual(['in-library', 'kept', 'kept']);
  desk.props()!.onUndoAll();
  await vi.waitFor(() => expect(desk.props()!.canUndoAll).toBe(false));
  expect(states(desk)).toEqual(['in-library', 'dropped', 'dropped']);
  expect(await keptAnew()).toEqual([true, false, false]);
});

it('one that the library knows with another review gets this one too, and no Undo, which would take both', async () => {
  const first = await opened();
  first.props()!.onKeep(first.props()!.view.rows[0]!.offer);
  await vi.waitFor(() => expect(states(first)[0]).toBe('kept'));
  published = {
    url: 'https://other.example/',
    reviews: [{ ...review(1), url: 'https://other.example/1', author: { name: 'The Hofbau Check' } }],
  };
  const desk = createOfferDesk({ changed: () => {} });
  desk.follow(TAB, session({ url: published.url }));
  await offering(desk, 1);
  expect(states(desk)).toEqual(['offered']);
  desk.props()!.onKeep(desk.props()!.view.rows[0]!.offer);
  await vi.waitFor(() => expect(states(desk)).toEqual(['in-library']));
});

it('another page has another offer, or none; what comes back for the one before is dropped', async () => {
  const desk = createOfferDesk({ changed: () => {} });
  desk.follow(TAB, session());
  published = { url: 'https://other.example/', reviews: [review(9)] };
  desk.follow(TAB, session({ token: 'two', url: published.url }));
  expect(desk.props()).toBe(null);
  await offering(desk, 1);
  expect(desk.props()!.view.intro).toBe('other.example publishes 1 fact-check.');
  desk.follow(TAB, session({ token: 'three', url: 'https://third.example/', state: { is: 'finding' } }));
  expect(desk.props()).toBe(null);
  desk.follow(TAB + 1, session({ token: 'four' }));
  desk.follow(null, null);
  expect(desk.props()).toBe(null);
});

it('fact-checks that a page brings later are found when it is read again, and what was kept stays said', async () => {
  const desk = await opened();
  desk.props()!.onKeep(desk.props()!.view.rows[0]!.offer);
  await vi.waitFor(() => expect(states(desk)[0]).toBe('kept'));
  published = { ...published, reviews: [...published.reviews, review(4)] };
  desk.follow(TAB, session({ token: 'two' }));
  await offering(desk, 4);
  expect(states(desk)).toEqual(['kept', 'offered', 'offered', 'offered']);
});

it('what was dropped elsewhere is offered again', async () => {
  const desk = await opened();
  const [row] = desk.props()!.view.rows;
  desk.props()!.onKeep(row!.offer);
  await vi.waitFor(() => expect(states(desk)[0]).toBe('kept'));
  value(await fromPanel('dropClaims', { ids: [row!.offer.claim.id] }));
  desk.askAgain();
  await vi.waitFor(() => expect(states(desk)[0]).toBe('offered'));
});

it('what cannot be kept says why where it stands', async () => {
  const desk = await opened();
  const { offer } = desk.props()!.view.rows[0]!;
  world.listeners.clear();
  desk.props()!.onKeep(offer);
  await vi.waitFor(() =>
    expect(desk.props()!.statusOf(offer.claim.id)).toMatchObject({
      is: 'offered',
      fault: expect.stringMatching(/\.$/),
    }),
  );
});

it('fact-checks that are none are told as left out', async () => {
  published = { url: URL_OF_PAGE, reviews: [{ ...review(1), reviewRating: undefined }] };
  const desk = createOfferDesk({ changed: () => {} });
  desk.follow(TAB, session());
  await vi.waitFor(() => expect(desk.props()?.view.dropped).toHaveLength(1));
  expect(desk.props()!.view.intro).toBe('facts.example publishes no fact-check that can be kept.');
});
