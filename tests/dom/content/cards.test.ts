// Cards are asked for once per entity and story.
import { expect, it, vi } from 'vitest';
import { createCards } from '@/lib/app/content/cards';
import type { Day } from '@/lib/core/model/dates';
import { fail, ok } from '@/lib/core/model/result';
import type { CardView } from '@/lib/core/view/card-view';

const card = (entity: string): CardView => ({
  entity,
  kind: 'person',
  label: entity,
  description: '',
  asOf: null,
  posts: [],
  earlier: [],
  facts: [],
  ties: [],
  text: [],
  sources: [],
  pack: { title: 'Pack', dataAsOf: '2026-01-17' as Day },
});

it('the second hover over a name asks nobody', async () => {
  const ask = vi.fn(async ({ entity }: { entity: string }) => ok(card(entity)));
  const cards = createCards(ask);
  const first = await cards.ask('a', null);
  expect(await cards.ask('a', null)).toBe(first);
  expect(await cards.ask('b', null)).toMatchObject({ entity: 'b' });
  expect(ask).toHaveBeenCalledTimes(2);
});

it('another story asks anew, and a late answer to the old one is not kept for it', async () => {
  const answers: (() => void)[] = [];
  const ask = vi.fn(
    ({ entity }: { entity: string }) =>
      new Promise<ReturnType<typeof ok<CardView>>>((resolve) =>
        answers.push(() => resolve(ok(card(entity)))),
      ),
  );
  const cards = createCards(ask);
  const old = cards.ask('a', null);
  cards.forget();
  answers[0]!();
  await old;
  void cards.ask('a', null);
  expect(ask).toHaveBeenCalledTimes(2);
});

it('no answer is no card, and is asked for again the next time', async () => {
  const ask = vi.fn(async () => fail('not-known', 'Gone.'));
  const cards = createCards(ask);
  expect(await cards.ask('a', null)).toBeNull();
  expect(await cards.ask('a', null)).toBeNull();
  expect(ask).toHaveBeenCalledTimes(2);
});

it('holds only so many', async () => {
  const ask = vi.fn(async ({ entity }: { entity: string }) => ok(card(entity)));
  const cards = createCards(ask);
  for (let number = 0; number < 200; number += 1) await cards.ask(String(number), null);
  await cards.ask('199', null);
  expect(ask).toHaveBeenCalledTimes(200);
  await cards.ask('0', null);
  expect(ask).toHaveBeenCalledTimes(201);
});
