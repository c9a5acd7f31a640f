// Which mark lies under a point, and where marks are, in real layout.
import { afterEach, describe, expect, it } from 'vitest';
import { createHitTest } from '@/lib/edge/page/hit-test';
import { reveal } from '@/lib/edge/page/reveal';
import { rangesOf } from '@/lib/edge/page/text-map';
import { openStory, spansOf } from './story';

afterEach(() => {
  document.body.replaceChildren();
  window.scrollTo(0, 0);
});

function open(style = '') {
  const story = openStory(style);
  const spans = spansOf(story, 'Marta Lind', 'Northport');
  return { ...story, spans, hits: createHitTest(document, story.map, spans) };
}

describe('the mark under the pointer', () => {
  it('is found at its first, middle and last character and on its underline', () => {
    const { hits } = open();
    for (const index of [0, 1]) {
      const [rect] = hits.rectsOf({ layer: 0, index });
      const y = rect!.top + rect!.height / 2;
      for (const x of [rect!.left + 1, rect!.left + rect!.width / 2, rect!.right - 1])
        expect(hits.at(x, y)).toEqual([{ layer: 0, index }]);
      expect(hits.at(rect!.left + 5, rect!.bottom + 1)).toEqual([{ layer: 0, index }]);
    }
  });

  it('is none beside the words, where the caret would snap to them', () => {
    const { hits } = open();
    const [rect] = hits.rectsOf({ layer: 0, index: 1 });
    const y = rect!.top + rect!.height / 2;
    expect(hits.at(rect!.left - 12, y)).toEqual([]);
    expect(hits.at(rect!.right + 12, y)).toEqual([]);
    expect(hits.at(380, y)).toEqual([]);
    expect(hits.at(-5, -5)).toEqual([]);
  });

  it('has one rectangle per line where it is broken', () => {
    const { hits } = open('width:50px');
    expect(hits.rectsOf({ layer: 0, index: 0 }).length).toBeGreaterThan(1);
    for (const rect of hits.rectsOf({ layer: 0, index: 0 }))
      expect(hits.at(rect.left + rect.width / 2, rect.top + rect.height / 2)).toEqual([
        { layer: 0, index: 0 },
      ]);
  });

  it('is none where the words are gone', () => {
    const { hits } = open();
    document.querySelector('article')!.remove();
    expect(hits.rectsOf({ layer: 0, index: 0 })).toEqual([]);
  });

  it('is one of each list: a name and the sentence that it stands in', () => {
    const story = openStory();
    const [name] = spansOf(story, 'Marta Lind');
    const sentence = { start: 0, end: story.text.text.indexOf('\n') };
    const hits = createHitTest(document, story.map, [name!], [sentence]);
    const [rect] = hits.rectsOf({ layer: 0, index: 0 });
    const y = rect!.top + rect!.height / 2;
    expect(hits.at(rect!.left + 5, y)).toEqual([
      { layer: 0, index: 0 },
      { layer: 1, index: 0 },
    ]);
    expect(hits.at(rect!.right + 20, y)).toEqual([{ layer: 1, index: 0 }]);
  });

  it('is kept between the lines of a sentence, and ends above the first and below the last', () => {
    const story = openStory('line-height:2.2');
    const sentence = { start: 0, end: story.text.text.indexOf('\n') };
    const hits = createHitTest(document, story.map, [sentence]);
    const lines = hits.rectsOf({ layer: 0, index: 0 });
    expect(lines.length).toBeGreaterThan(2);
    for (const [at, line] of lines.entries()) {
      const next = lines[at + 1];
      if (!next) continue;
      expect(next.top - line.bottom).toBeGreaterThan(8);
      expect(hits.at(line.left + 20, (line.bottom + next.top) / 2)).toHaveLength(1);
    }
    expect(hits.at(lines[0]!.left + 20, lines[0]!.top - 6)).toEqual([]);
    expect(hits.at(lines.at(-1)!.left + 20, lines.at(-1)!.bottom + 6)).toEqual([]);
  });

  it('costs well under a millisecond', () => {
    const { hits } = open();
    const [rect] = hits.rectsOf({ layer: 0, index: 0 });
    const from = performance.now();
    for (let count = 0; count < 200; count++) hits.at(rect!.left + (count % 40), rect!.top + 5);
    expect((performance.now() - from) / 200).toBeLessThan(1);
  });
});

describe('going to a mention', () => {
  it('scrolls it into the middle and says where it will be', () => {
    const { map, spans } = open('padding-top:5000px;padding-bottom:5000px');
    const [range] = rangesOf(map, [spans[1]!]);
    const before = document.documentElement.outerHTML;
    const rect = reveal(range!);
    expect(rect!.top).toBeGreaterThan(0);
    expect(rect!.bottom).toBeLessThan(window.innerHeight);
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it('stays where it is well in view already', () => {
    const { map, spans } = open('padding-top:150px');
    const [range] = rangesOf(map, [spans[0]!]);
    reveal(range!);
    expect(window.scrollY).toBe(0);
  });

  it('scrolls a box within the page', () => {
    const story = openStory('height:120px;overflow:auto');
    document.querySelectorAll('p')[1]!.style.marginTop = '2000px';
    const [range] = rangesOf(story.map, spansOf(story, 'Northport'));
    expect(reveal(range!)).not.toBeNull();
    expect(document.querySelector('article')!.scrollTop).toBeGreaterThan(1000);
  });

  it('is nothing where the words are not laid out', () => {
    const { map, spans } = open();
    const [range] = rangesOf(map, [spans[0]!]);
    document.querySelector('article')!.style.display = 'none';
    expect(reveal(range!)).toBeNull();
  });
});
