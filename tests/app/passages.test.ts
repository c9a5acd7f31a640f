// Sentences that repeat claims and quotations, from an installed pack to the cards over them; what the reader keeps and says of them.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Given } from '@/lib/app/background/given';
import type { Claim } from '@/lib/core/model/claim';
import { parsePartialDate } from '@/lib/core/model/dates';
import type { Entity } from '@/lib/core/model/entity';
import type { KeptRecord } from '@/lib/core/own/merge-kept';
import { packLines } from '@/lib/core/packs/write-pack';
import { rejectionOf } from '@/lib/core/text/rejection';
import { deleteKeptClaims, putKeptClaims } from '@/lib/edge/store/write-claims';
import { freshIndexedDb } from '../store/fresh-database';
import { value } from '../store/sample-library';
import { type Life, startLife } from './life';
import { day, entity, packed, RUDOLF, RURITANIA, sampleLines } from './sample-pack';
import { files, killWorker, STARTER_PATH, serveFiles } from './worker';

const HEAD = {
  id: 'checked',
  title: 'Checked claims',
  version: '1',
  languages: ['en'],
  licence: 'CC0-1.0',
  dataAsOf: day('2026-02-01'),
  sources: { almanac: { title: 'An invented almanac' } },
};
const CROWN: Claim = {
  id: 'claim/crown',
  text: 'Rudolf Elphberg sold the crown of Ruritania to a merchant of Strelsau for 40,000 ducats.',
  claimant: { name: 'R. Elphberg', entity: RUDOLF.id },
  date: parsePartialDate('2023-04-02')!,
  saidIn: 'a speech',
  about: [RUDOLF.id],
  reviews: [
    {
      publisher: 'Almanac',
      rating: { label: 'False', value: 1, best: 5, worst: 1 },
      date: parsePartialDate('2023-05-01')!,
      reason: 'The crown lies in its tower.',
      url: 'https://almanac.example/crown',
      sources: ['almanac'],
    },
  ],
};
const SENTENCE = 'Rudolf Elphberg sold the crown of Ruritania to a merchant of Strelsau for 40,000 ducats.';
const STORY = `It rained on Monday in the mountains. ${SENTENCE} Nobody else was there.`;

const text = (id: string, label: string, body: string, more: Partial<Entity> = {}): Entity =>
  entity({ id, kind: 'text', label, text: { body, sources: ['almanac'] }, ...more });
const section = (number: number, body: string): Entity =>
  text(`text/harbour-treaty/article-${number}`, `Article ${number} of the Harbour Treaty`, body, {
    relations: [{ type: 'article of', target: 'text/harbour-treaty', sources: ['almanac'] }],
  });
const TREATY = text(
  'text/harbour-treaty',
  'Harbour Treaty',
  'The princes of both shores agree to what follows.',
  {
    names: [{ name: 'Harbour Treaty', type: 'full' }],
  },
);
const ARTICLES = [
  section(1, 'No ship of either shore shall be stopped in the harbour on a day of rest.'),
  section(2, 'The gate of the harbour shall be shut at sunset by the keeper, who keeps both of its keys.'),
];

let worker: Life;

beforeEach(async () => {
  freshIndexedDb();
  serveFiles();
  files.set(STARTER_PATH, packed(sampleLines()));
  worker = startLife();
  const entities = [RUDOLF, RURITANIA, TREATY, ...ARTICLES];
  const lines = packLines(HEAD, entities, { claims: [CROWN] });
  value(await worker.install(new Response(packed(lines)).body!, new AbortController().signal));
});
afterEach(() => {
  killWorker();
  vi.unstubAllGlobals();
});

const told = async (story: string) => value(await worker.annotate(story));
const claimsOf = async (story: string) =>
  (await told(story)).claims.flatMap(({ matches }) => matches.map(({ claim }) => claim));

function kept(sketch: Partial<Claim>): KeptRecord {
  return {
    claim: { ...CROWN, ...sketch },
    sources: { almanac: { title: 'A page that was visited' } },
  };
}

async function keep(...claims: readonly KeptRecord[]): Promise<void> {
  value(await worker.life.changeOwn((user) => putKeptClaims(user, claims, day('2026-03-01'))));
}

describe('a sentence that repeats a claim of an installed pack', () => {
  it('is told, with how much of the story was checked', async () => {
    const { claims, checked } = await told(STORY);
    expect(claims.map(({ start, end }) => STORY.slice(start, end))).toEqual([
      expect.stringContaining('sold the crown of Ruritania'),
    ]);
    expect(claims[0]!.matches).toMatchObject([{ claim: CROWN.id, stance: 'repeats', isPlain: true }]);
    expect(checked).toMatchObject({ known: 1, against: 1 });
    expect(checked.checkable).toBeGreaterThanOrEqual(1);
  });

  it('has a card, also from a worker that was just woken', async () => {
    worker = startLife();
    const card = await worker.claimCard({ claims: [CROWN.id], sentence: SENTENCE });
    expect(card).toEqual({
      claims: [
        {
          claim: CROWN.id,
          text: CROWN.text,
          said: 'Rudolf Elphberg, in a speech, 2 April 2023',
          claimant: { entity: RUDOLF.id, name: 'Rudolf Elphberg' },
          stance: 'repeats',
          differences: [],
          reviews: [
            {
              label: 'False',
              scale: '1 of 5 on its own scale',
              publisher: 'Almanac',
              host: 'almanac.example',
              date: '2023-05-01',
              reason: 'The crown lies in its tower.',
              url: 'https://almanac.example/crown',
              sources: [0],
            },
          ],
          pack: 'Checked claims',
        },
      ],
      sources: [{ title: 'An invented almanac' }],
    });
  });

  it('is told no more when the pack is gone, and the card says so', async () => {
    value(await worker.remove('checked'));
    expect(await claimsOf(STORY)).toEqual([]);
    await expect(worker.claimCard({ claims: [CROWN.id], sentence: SENTENCE })).rejects.toThrow(
      'does not hold this fact-check any more',
    );
  });
});

describe('what the reader keeps', () => {
  it('is matched without any pack, and comes before what a pack says of the same', async () => {
    const own = kept({ id: 'claim/kept-crown' });
    await keep(own);
    expect(await claimsOf(STORY)).toContain('claim/kept-crown');
    worker = startLife();
    expect(await claimsOf(STORY)).toContain('claim/kept-crown');
    const card = await worker.claimCard({ claims: ['claim/kept-crown'], sentence: SENTENCE });
    expect(card).toMatchObject({
      claims: [{ claim: 'claim/kept-crown', pack: 'Fact-checks you kept' }],
      sources: [{ title: 'A page that was visited' }],
    });
    value(await worker.remove('checked'));
    expect(await claimsOf(STORY)).toEqual(['claim/kept-crown']);
  });

  it('of a claim that a pack has too is told first, with the reviews of both', async () => {
    const review = { publisher: 'Chronicle', rating: { label: 'True' }, sources: ['almanac'] };
    await keep(kept({ text: 'He sold the crown', reviews: [review] }));
    const card = await worker.claimCard({ claims: [CROWN.id], sentence: SENTENCE });
    expect(card.claims[0]).toMatchObject({
      text: 'He sold the crown',
      pack: 'Fact-checks you kept',
      clash: 'Checkers disagree: Almanac says “False”, Chronicle says “True”.',
    });
    expect(card.claims[0]!.reviews.map(({ publisher }) => publisher)).toEqual(['Almanac', 'Chronicle']);
    expect(card.sources.map(({ title }) => title)).toEqual([
      'An invented almanac',
      'A page that was visited',
    ]);
  });

  it('and dropped again is told no more', async () => {
    await keep(kept({ id: 'claim/kept-crown' }));
    value(await worker.life.changeOwn((user) => deleteKeptClaims(user, ['claim/kept-crown'])));
    expect(await claimsOf(STORY)).toEqual([CROWN.id]);
  });
});

describe('“not this claim”', () => {
  it('holds for the same words in every story from then on, until it is taken back', async () => {
    const { claims } = await told(STORY);
    const sentence = STORY.slice(claims[0]!.start, claims[0]!.end);
    const rejection = rejectionOf(
      { claim: CROWN.id, words: sentence, claimText: CROWN.text },
      day('2026-03-01'),
    )!;
    value(await worker.rejections.add(rejection));
    expect(await claimsOf(STORY)).toEqual([]);
    expect(await claimsOf(`Elsewhere. ${SENTENCE}`)).toEqual([]);
    worker = startLife();
    expect(await claimsOf(STORY)).toEqual([]);
    value(await worker.rejections.drop(rejection.id));
    expect(await claimsOf(STORY)).toEqual([CROWN.id]);
  });

  it('may be said by a page of what it was given, and of nothing else', async () => {
    const given = new Given();
    const reply = await told(STORY);
    given.annotations(1, STORY, { ...reply, corrections: [] });
    const sentence = STORY.slice(reply.claims[0]!.start, reply.claims[0]!.end);
    expect(given.holdsClaim(1, CROWN.id, sentence)).toBe(true);
    expect(given.holdsClaim(1, CROWN.id, `  ${sentence.toUpperCase()} `)).toBe(true);
    expect(given.holdsClaim(1, 'claim/other', sentence)).toBe(false);
    expect(given.holdsClaim(1, CROWN.id, 'Another sentence altogether.')).toBe(false);
    expect(given.holdsClaim(2, CROWN.id, sentence)).toBe(false);
    given.rejection(1, 'r');
    expect([given.holdsRejection(1, 'r'), given.holdsRejection(2, 'r')]).toEqual([true, false]);
  });
});

describe('a quotation', () => {
  const quoted = async (story: string) =>
    (await told(story)).quotes.map(({ parts, check }) => ({
      words: parts.map(({ start, end }) => story.slice(start, end)),
      check,
    }));

  it('of a treaty is compared with the treaty’s own articles, as they lie in the store', async () => {
    const story =
      'The Harbour Treaty says that “the gate of the harbour shall be shut at dawn by the keeper, who keeps both of its keys.” It rained.';
    expect((await quoted(story)).map(({ check }) => check)).toEqual([
      { is: 'changed', text: 'text/harbour-treaty/article-2' },
    ]);
  });

  it('has a card with both versions of the words', async () => {
    const parts = ['the gate of the harbour shall be shut at dawn by the keeper'];
    const card = await worker.quoteCard({ text: 'text/harbour-treaty/article-2', speaker: RUDOLF.id, parts });
    expect(card).toMatchObject({
      text: 'text/harbour-treaty/article-2',
      label: 'Article 2 of the Harbour Treaty',
      is: 'changed',
      speaker: 'Rudolf Elphberg',
      textSources: [0],
      sources: [{ title: 'An invented almanac' }],
    });
    expect(card.pieces.filter(({ is }) => is !== 'same')).toEqual([
      { is: 'here', words: 'dawn' },
      { is: 'there', words: 'sunset' },
    ]);
    await expect(worker.quoteCard({ text: RUDOLF.id, speaker: null, parts })).rejects.toThrow(
      'does not hold this text any more',
    );
  });

  it('in a story without any text named asks the store for none', async () => {
    expect(await quoted('“It rained for a week in the mountains,” said Rudolf Elphberg.')).toMatchObject([
      { check: null },
    ]);
  });
});
