// What follows typing is seen at once, and read aloud once.
import { h, render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Rested } from '@/components/ui/rested';

const root = document.createElement('div');
beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  render(null, root);
  vi.useRealTimers();
});

const draw = (words: string) => act(() => render(h(Rested, { words }), root));
const pass = (time: number) => act(() => void vi.advanceTimersByTime(time));
const seen = () => root.querySelector('[aria-hidden=true]')?.textContent;
const said = () => root.querySelector('[role=status]')?.textContent;

it('every sentence is seen, and the last alone is said', async () => {
  const all: string[] = [];
  for (const words of ['13 of 31', '7 of 31', '5 of 31']) {
    await draw(words);
    expect(seen()).toBe(words);
    await pass(200);
    all.push(said() ?? '');
  }
  expect(all).toEqual(['', '', '']);
  await pass(700);
  expect(said()).toBe('5 of 31');
});

it('drawn again with the same words, as each key does, it does not wait anew', async () => {
  await draw('5 of 31');
  await pass(500);
  await draw('5 of 31');
  await pass(250);
  expect(said()).toBe('5 of 31');
});

it('a place that is left empty says nothing', async () => {
  await draw('5 of 31');
  await pass(800);
  await draw('');
  expect(seen()).toBe('');
  await pass(800);
  expect(said()).toBe('');
});
