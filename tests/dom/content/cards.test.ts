// Cards are asked for once per meaning and story.
import { expect, it, vi } from 'vitest';
import { createCards } from '@/lib/app/content/cards';
import { fail, ok } from '@/lib/core/model/result';

it('the second hover over a name asks nobody', async () => {
  const ask = vi.fn(async () => ok({ is: 'a' }));
  const cards = createCards();
  const first = await cards.ask('a', ask);
  expect(await cards.ask('a', ask)).toBe(first);
  expect(ask).toHaveBeenCalledTimes(1);
  expect(await cards.ask('b', async () => ok('another'))).toBe('another');
});

it('another story asks anew, and a late answer to the old one is not kept for it', async () => {
  const answers: (() => void)[] = [];
  const ask = vi.fn(
    () => new Promise<ReturnType<typeof ok<object>>>((resolve) => answers.push(() => resolve(ok({})))),
  );
  const cards = createCards();
  const late = cards.ask('a', ask);
  cards.forget();
  answers[0]!();
  await late;
  const anew = cards.ask('a', ask);
  expect(ask).toHaveBeenCalledTimes(2);
  answers[1]!();
  expect(await anew).toEqual({});
});

it('is no card where the background has none, and it may have one later', async () => {
  const cards = createCards();
  expect(await cards.ask('a', async () => fail('not-known', 'Gone.'))).toBeNull();
  expect(await cards.ask('a', async () => ok('now'))).toBe('now');
});

it('keeps sixty', async () => {
  const ask = vi.fn(async () => ok({}));
  const cards = createCards();
  for (let number = 0; number < 61; number += 1) await cards.ask(`card ${number}`, ask);
  await cards.ask('card 60', ask);
  expect(ask).toHaveBeenCalledTimes(61);
  await cards.ask('card 0', ask);
  expect(ask).toHaveBeenCalledTimes(62);
});
