// Marks in a real browser: registered, styled, repaired, and the page's nodes untouched.
import { afterEach, describe, expect, it } from 'vitest';
import { createHitTest } from '@/lib/edge/page/hit-test';
import { createPainter, type Painter } from '@/lib/edge/page/paint';
import { rangesOf } from '@/lib/edge/page/text-map';
import { openStory, readStory, spansOf } from './story';

let painter: Painter | null = null;

function open(): Painter {
  const made = createPainter(document);
  if (!made.ok) throw new Error(made.fault.message);
  painter = made.value;
  return painter;
}

afterEach(() => {
  painter?.dispose();
  painter = null;
  document.body.replaceChildren();
});

function paintTwo(): Painter {
  const story = openStory();
  const [person, place] = rangesOf(story.map, spansOf(story, 'Marta Lind', 'Northport'));
  const painter = open();
  painter.paint([
    { kind: 'person', range: person! },
    { kind: 'place', range: place! },
  ]);
  return painter;
}

/** Rules come with the frame in which the marks are first drawn. */
const frame = () => new Promise(requestAnimationFrame);

/** What a registered highlight covers. */
function wordsOf(name: string): string[] {
  return [...(CSS.highlights.get(name) ?? [])].map((range) => {
    const live = document.createRange();
    live.setStart(range.startContainer, range.startOffset);
    live.setEnd(range.endContainer, range.endOffset);
    return live.toString();
  });
}

describe('painting', () => {
  it('registers each kind under its own name and leaves the page’s nodes as they were', () => {
    openStory();
    const before = document.documentElement.outerHTML;
    paintTwo();
    expect(wordsOf('backstory-person')).toEqual(['Marta Lind']);
    expect(wordsOf('backstory-place')).toEqual(['Northport']);
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it('takes effect with the next frame: the words are underlined in a colour of their kind', async () => {
    paintTwo();
    await frame();
    const paragraph = document.querySelector('p')!;
    const style = getComputedStyle(paragraph, '::highlight(backstory-person)');
    expect(style.textDecorationLine).toBe('underline');
    expect(style.textDecorationStyle).toBe('solid');
    expect(getComputedStyle(paragraph, '::highlight(backstory-place)').textDecorationStyle).toBe('dotted');
  });

  it('has nothing of the page styled anew before that frame, for whoever asks then does it in his own name', async () => {
    paintTwo();
    const rules = () => document.adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules]);
    expect(rules()).toEqual([]);
    await frame();
    expect(rules()).not.toEqual([]);
  });

  it('takes lighter lines where the words are light, for the page is dark there', async () => {
    const story = openStory('background:#111;color:#eee');
    const [range] = rangesOf(story.map, spansOf(story, 'Marta Lind'));
    open().paint([{ kind: 'person', range: range! }]);
    await frame();
    expect(wordsOf('backstory-person')).toEqual([]);
    expect(wordsOf('backstory-person-on-dark')).toEqual(['Marta Lind']);
    const line = (name: string) =>
      getComputedStyle(document.querySelector('p')!, `::highlight(${name})`).textDecorationColor;
    expect(line('backstory-person-on-dark')).not.toBe(line('backstory-person'));
  });

  it('draws anew in place of what was drawn', () => {
    const painter = paintTwo();
    painter.paint([]);
    expect(CSS.highlights.has('backstory-person')).toBe(false);
  });

  it('emphasises beside the marks, and above them', () => {
    const painter = paintTwo();
    const mark = [...CSS.highlights.get('backstory-person')!][0]!;
    painter.emphasise([mark]);
    expect(wordsOf('backstory-emphasis')).toEqual(['Marta Lind']);
    expect(CSS.highlights.get('backstory-emphasis')!.priority).toBeGreaterThan(
      CSS.highlights.get('backstory-person')!.priority,
    );
    painter.emphasise([]);
    expect(CSS.highlights.has('backstory-emphasis')).toBe(false);
  });

  it('puts back what the page has cleared', async () => {
    const painter = paintTwo();
    CSS.highlights.clear();
    document.adoptedStyleSheets = [];
    painter.repair();
    expect(wordsOf('backstory-person')).toEqual(['Marta Lind']);
    await frame();
    expect(document.adoptedStyleSheets).toHaveLength(1);
  });

  it('leaves nothing behind, and no entry of the page’s own is touched', () => {
    CSS.highlights.set('page-own', new Highlight());
    const sheets = [...document.adoptedStyleSheets];
    const painter = paintTwo();
    painter.dispose();
    expect([...CSS.highlights.keys()]).toEqual(['page-own']);
    expect([...document.adoptedStyleSheets]).toEqual(sheets);
    CSS.highlights.delete('page-own');
  });

  it('takes thousands of marks', () => {
    const { map, text } = openStory();
    const [range] = rangesOf(map, [{ start: 0, end: text.text.indexOf(' ') }]);
    const painter = open();
    painter.paint(
      Array.from({ length: 5_000 }, () => ({
        kind: 'person' as const,
        range: new StaticRange({ ...plain(range!) }),
      })),
    );
    expect(CSS.highlights.get('backstory-person')!.size).toBe(5_000);
  });
});

function plain(range: AbstractRange): StaticRangeInit {
  const { startContainer, startOffset, endContainer, endOffset } = range;
  return { startContainer, startOffset, endContainer, endOffset };
}

describe('a page that changes its colours under the marks', () => {
  const isOnDark = () => wordsOf('backstory-person-on-dark').length === 1;

  /** Waits for the marks to follow: the test's own limit ends it. */
  async function until(holds: () => boolean): Promise<void> {
    while (!holds()) await new Promise(requestAnimationFrame);
  }

  function paintOne(): void {
    const story = openStory();
    const [range] = rangesOf(story.map, spansOf(story, 'Marta Lind'));
    open().paint([{ kind: 'person', range: range! }]);
    expect(wordsOf('backstory-person')).toEqual(['Marta Lind']);
  }

  it('by a class of an element around the story', async () => {
    const sheet = document.head.appendChild(document.createElement('style'));
    sheet.textContent = '.night{background:#111;color:#eee}';
    paintOne();
    document.body.classList.add('night');
    await until(isOnDark);
    document.body.className = '';
    await until(() => !isOnDark());
    document.body.removeAttribute('class');
    sheet.remove();
  });

  it('by a style sheet, and slowly', async () => {
    paintOne();
    const sheet = document.head.appendChild(document.createElement('style'));
    sheet.textContent =
      'body{transition:background-color .5s,color .5s;background-color:#111;color:#eee} @starting-style{body{background-color:#fff;color:#111}}';
    await until(isOnDark);
    sheet.remove();
    await until(() => !isOnDark());
  });
});

describe('boxes of other colours within a story', () => {
  it('have lines that can be seen on each', () => {
    const story = openStory();
    const [first, second] = rangesOf(story.map, spansOf(story, 'Marta Lind', 'Northport'));
    second!.startContainer.parentElement!.style.cssText = 'background:#1c7c54;color:#fff';
    open().paint([
      { kind: 'person', range: first! },
      { kind: 'place', range: second! },
    ]);
    expect(wordsOf('backstory-person')).toEqual(['Marta Lind']);
    const name = [...CSS.highlights.keys()].find((key) => /^backstory-place-\d+$/.test(key));
    expect(wordsOf(name!)).toEqual(['Northport']);
  });

  it('that have faded are thin, and have a rule of their own', async () => {
    const story = openStory();
    const [range] = rangesOf(story.map, spansOf(story, 'Marta Lind'));
    open().paint([{ kind: 'person', range: range!, faded: true }]);
    await frame();
    const [name] = [...CSS.highlights.keys()];
    const style = getComputedStyle(document.querySelector('p')!, `::highlight(${name})`);
    expect(style.textDecorationLine).toBe('underline');
    expect(style.textDecorationThickness).toBe('1px');
  });
});

describe('a story in an open shadow root', () => {
  it('is found, marked and hit', async () => {
    document.body.innerHTML = '<p>Loading</p><story-view></story-view>';
    const root = document.querySelector('story-view')!.attachShadow({ mode: 'open' });
    root.innerHTML = `<style>p{font:16px/1.5 serif}</style><div><p>The harbour council voted on Tuesday night to keep the old ferry running through the winter, as Marta Lind had asked.</p>
      <p>Members from both banks of the river had warned that islanders would lose their only way to the hospital.</p>
      <p>A new vessel is to be ordered in the spring, provided that the assembly agrees to share the bill with them.</p></div>`;
    const story = readStory();
    const spans = spansOf(story, 'Marta Lind');
    const [range] = rangesOf(story.map, spans);
    open().paint([{ kind: 'person', range: range! }]);
    await frame();
    expect(root.adoptedStyleSheets).toHaveLength(1);
    const style = getComputedStyle(root.querySelector('p')!, '::highlight(backstory-person)');
    expect(style.textDecorationLine).toBe('underline');
    const hits = createHitTest(document, story.map, spans);
    const [rect] = hits.rectsOf({ layer: 0, index: 0 });
    expect(hits.at(rect!.left + 4, rect!.top + 4)).toEqual([{ layer: 0, index: 0 }]);
    painter!.dispose();
    expect(root.adoptedStyleSheets).toHaveLength(0);
  });
});
