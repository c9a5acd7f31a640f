// Nodes of the story replaced by equal ones: the map goes with them, or says that it cannot.
import { afterEach, expect, it } from 'vitest';
import { rebind } from '@/lib/edge/page/rebind';
import { rangesOf, type TextMap } from '@/lib/edge/page/text-map';
import { openStory, spansOf } from './story';

afterEach(() => document.body.replaceChildren());

function wordsOn(map: TextMap, spans: Parameters<typeof rangesOf>[1]): string[] {
  return rangesOf(map, spans).map((range) => {
    const live = document.createRange();
    live.setStart(range!.startContainer, range!.startOffset);
    live.setEnd(range!.endContainer, range!.endOffset);
    return range!.startContainer.isConnected ? live.toString() : 'lost';
  });
}

it('a story that stands', () => {
  expect(rebind(openStory().map, [])).toEqual({ is: 'stands' });
});

it('all nodes replaced', () => {
  const read = openStory();
  const spans = spansOf(read, 'Marta Lind', 'Northport');
  const article = document.querySelector('article')!;
  const copy = article.cloneNode(true);
  article.replaceWith(copy);
  expect(wordsOn(read.map, spans)).toEqual(['lost', 'lost']);
  const rebound = rebind(read.map, [copy]);
  if (rebound.is !== 'moved') throw new Error(rebound.is);
  expect(wordsOn(rebound.map, spans)).toEqual(['Marta Lind', 'Northport']);
});

it('one node replaced, told in another order and twice', () => {
  const read = openStory();
  const spans = spansOf(read, 'Marta Lind', 'islanders', 'Northport');
  const [first, , third] = document.querySelectorAll('p');
  const copies = [first!, third!].map((paragraph) => {
    const copy = paragraph.cloneNode(true);
    paragraph.replaceWith(copy);
    return copy;
  });
  const rebound = rebind(read.map, [copies[1]!, copies[0]!.firstChild!, copies[0]!, first!]);
  if (rebound.is !== 'moved') throw new Error(rebound.is);
  expect(wordsOn(rebound.map, spans)).toEqual(['Marta Lind', 'islanders', 'Northport']);
});

it('a word rewritten in place, a paragraph gone, a paragraph replaced by another: changed', () => {
  for (const change of [
    () => {
      document.querySelector('p')!.firstChild!.nodeValue = 'Other words.';
    },
    () => document.querySelector('p')!.remove(),
    () => {
      document.querySelector('p')!.textContent = 'Other words.';
    },
  ]) {
    const { map } = openStory();
    change();
    expect(rebind(map, [document.body])).toEqual({ is: 'changed' });
  }
});
