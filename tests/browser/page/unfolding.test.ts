// The height of the story watched by the browser itself, and nothing said in the page's window about it.
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createUnfolding, type Unfolding } from '@/lib/edge/page/unfolding';

const frame = () => new Promise(requestAnimationFrame);
let errors: string[];
let changes: number;
let unfolding: Unfolding;
const note = (event: ErrorEvent) => void errors.push(event.message);

beforeEach(() => {
  errors = [];
  changes = 0;
  window.addEventListener('error', note);
  unfolding = createUnfolding(() => void changes++);
});

afterEach(() => {
  unfolding.stop();
  window.removeEventListener('error', note);
});

it('an inline element is followed by the box that it stands in, and the page hears of no loop of observers', async () => {
  document.body.innerHTML = '<div id="box"><span id="home">words</span></div>';
  unfolding.follow(document.getElementById('home'));
  for (let at = 0; at < 5; at++) await frame();
  expect(errors).toEqual([]);
  document.getElementById('box')!.style.height = '400px';
  await expect.poll(() => changes).toBe(1);
  expect(errors).toEqual([]);
});

it('a home that is followed meanwhile is not lost to the box of the one before', async () => {
  document.body.innerHTML = '<div id="box"><span id="home">words</span></div><div id="next">words</div>';
  unfolding.follow(document.getElementById('home'));
  await frame();
  unfolding.follow(document.getElementById('next'));
  for (let at = 0; at < 5; at++) await frame();
  document.getElementById('next')!.style.height = '400px';
  await expect.poll(() => changes).toBe(1);
});
