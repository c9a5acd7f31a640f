// A view that cannot be drawn says so, and the next is drawn again.
import { h, render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, it } from 'vitest';
import { Unbroken } from '@/components/ui/unbroken';

const root = document.createElement('div');
afterEach(() => render(null, root));

function Story({ words }: { readonly words: string | null }) {
  return h('p', { class: 'story' }, (words as string).toUpperCase());
}
const draw = (of: string, words: string | null) =>
  act(() => render(h(Unbroken, { of }, h(Story, { words })), root));
const alarm = () => root.querySelector('[role=alert]');

it('what can be drawn is drawn, and nothing else', async () => {
  await draw('first', 'a bridge');
  expect(root.innerHTML).toBe('<p class="story">A BRIDGE</p>');
});

it('a view that throws is told in a sentence, with what it threw, in the place of what stood there', async () => {
  await draw('first', 'a bridge');
  await draw('first', null);
  expect(root.querySelector('.story')).toBeNull();
  expect(alarm()?.textContent).toContain('could not be shown');
  expect(alarm()?.textContent).toContain('TypeError');
  expect(alarm()?.querySelector('button')?.textContent).toBe('Load it again');
});

it('drawn once more as it was, it stays told; another view is drawn', async () => {
  await draw('first', null);
  await draw('first', null);
  expect(alarm()).not.toBeNull();
  await draw('second', 'a bridge');
  expect(alarm()).toBeNull();
  expect(root.querySelector('.story')?.textContent).toBe('A BRIDGE');
});

it('another view that throws as well is told as the first was', async () => {
  await draw('first', null);
  await draw('second', null);
  expect(alarm()).not.toBeNull();
  await draw('third', 'a bridge');
  expect(alarm()).toBeNull();
});
