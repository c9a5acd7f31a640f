// Stories in same-origin frames: found where the page shows none, drawn and pointed at in the frame, placed in the page's window.
import { afterEach, describe, expect, it } from 'vitest';
import { createHitTest, rectsOfRange } from '@/lib/edge/page/hit-test';
import { createPainter } from '@/lib/edge/page/paint';
import { readPage } from '@/lib/edge/page/read-page';
import type { PageReading } from '@/lib/edge/page/read-story';
import { reveal } from '@/lib/edge/page/reveal';
import { rangesOf } from '@/lib/edge/page/text-map';

const SENTENCE =
  'The harbour council voted on Tuesday night to keep the old ferry running through the winter, as the islanders had asked.';
const STORY = `<h1>Ferry to run</h1>${Array.from({ length: 12 }, (_, at) => `<p>Part ${at + 1}. ${SENTENCE} Marta${at} spoke.</p>`).join('')}`;
const STATED = `<script type="application/ld+json">{"@type":"NewsArticle","headline":"Ferry to run","datePublished":"2025-03-04"}</script>`;

type Story = Extract<PageReading, { is: 'article' }>;

function read(asked = false): PageReading {
  return readPage(document, { url: 'https://strait.example/2025/03/04/ferry', asked });
}

function readStory(): Story {
  const reading = read();
  if (reading.is !== 'article') throw new Error(reading.why);
  return reading;
}

/** Puts a frame on the page and waits until it is loaded. */
async function frame(
  html: string,
  style = 'width:600px;height:400px',
  into = document,
): Promise<HTMLIFrameElement> {
  const element = into.createElement('iframe');
  element.srcdoc = html;
  element.style.cssText = style;
  const loaded = new Promise((resolve) => element.addEventListener('load', resolve, { once: true }));
  into.body.append(element);
  await loaded;
  return element;
}

afterEach(() => {
  document.head.querySelectorAll('script[type="application/ld+json"]').forEach((each) => void each.remove());
  document.body.replaceChildren();
  window.scrollTo(0, 0);
});

function state(): void {
  document.head.insertAdjacentHTML('beforeend', STATED);
}

function part({ text, map }: Story, words: string) {
  const start = text.text.indexOf(words);
  return rangesOf(map, [{ start, end: start + words.length }])[0]!;
}

describe('a story in a frame', () => {
  it('is read where the page states one and shows none', async () => {
    state();
    await frame(STORY);
    const { text, meta } = readStory();
    expect(text.text).toContain('Part 12.');
    expect(meta.published).toBe('2025-03-04');
  });

  it('is read where only the frame states it', async () => {
    await frame(`<head>${STATED}</head>${STORY}`);
    expect(readStory().meta.published).toBe('2025-03-04');
  });

  it('is read in a frame within a frame', async () => {
    state();
    const outer = await frame('<body></body>', 'width:700px;height:600px');
    await frame(STORY, 'width:600px;height:500px', outer.contentDocument!);
    expect(readStory().text.text).toContain('Part 12.');
  });

  it('is read where a script has written it', () => {
    state();
    const element = document.createElement('iframe');
    element.style.cssText = 'width:600px;height:400px';
    document.body.append(element);
    element.contentDocument!.body.innerHTML = STORY;
    expect(readStory().text.text).toContain('Part 12.');
  });

  it.each([
    ['small', 'width:240px;height:700px'],
    ['hidden', 'width:600px;height:400px;visibility:hidden'],
    ['not laid out', 'display:none'],
    ['transparent', 'width:600px;height:400px;opacity:0'],
  ])('is not looked for in a frame that is %s', async (_, style) => {
    state();
    await frame(STORY, style);
    expect(read().is).toBe('no-article');
  });

  it('is not looked for in a sandbox', async () => {
    state();
    const element = document.createElement('iframe');
    element.setAttribute('sandbox', '');
    element.srcdoc = STORY;
    element.style.cssText = 'width:600px;height:400px';
    const loaded = new Promise((resolve) => element.addEventListener('load', resolve, { once: true }));
    document.body.append(element);
    await loaded;
    expect(read().is).toBe('no-article');
  });

  it('does not outweigh a story of the page’s own', async () => {
    state();
    document.body.innerHTML = `<article>${STORY}</article>`;
    await frame(`<h1>Advice</h1>${`<p>Weather. ${SENTENCE}</p>`.repeat(60)}`);
    expect(readStory().text.text).not.toContain('Weather');
  });

  it('is drawn with the registry and the sheets of its own window, under its own policy, and no node is changed', async () => {
    state();
    const element = await frame(
      `<meta http-equiv="Content-Security-Policy" content="default-src 'none'">${STORY}`,
    );
    const inner = element.contentDocument!;
    const before = [document, inner].map((each) => each.documentElement.outerHTML);
    const story = readStory();
    const painter = createPainter(story.map.nodes[0]!.ownerDocument);
    if (!painter.ok) throw new Error(painter.fault.message);
    painter.value.paint([{ kind: 'person', range: part(story, 'Marta0') }]);
    const view = element.contentWindow as Window & typeof globalThis;
    expect(view.CSS.highlights.get('backstory-person')?.size).toBe(1);
    expect(CSS.highlights.has('backstory-person')).toBe(false);
    await new Promise(view.requestAnimationFrame);
    const drawn = view.getComputedStyle(inner.querySelector('p')!, '::highlight(backstory-person)');
    expect(drawn.textDecorationLine).toBe('underline');
    painter.value.dispose();
    expect(view.CSS.highlights.size).toBe(0);
    expect([document, inner].map((each) => each.documentElement.outerHTML)).toEqual(before);
  });

  it.each([
    ['as it stands', 'width:600px;height:400px'],
    ['with border and padding', 'width:600px;height:400px;border:7px solid;padding:11px 23px'],
    ['made smaller', 'width:600px;height:400px;transform:scale(.75);border:9px solid'],
    ['zoomed', 'width:600px;height:400px;zoom:1.25;border:4px solid'],
  ])('is found under the pointer, %s', async (_, style) => {
    state();
    document.body.innerHTML = '<div style="height:90px"></div>';
    const element = await frame(STORY, style);
    const inner = element.contentWindow!;
    inner.scrollTo(0, 40);
    window.scrollTo(0, 15);
    const story = readStory();
    const start = story.text.text.indexOf('Marta2');
    const spans = [{ start, end: start + 6 }];
    const hits = createHitTest(story.map.nodes[0]!.ownerDocument, story.map, spans);
    const [rect] = hits.rectsOf({ layer: 0, index: 0 });
    const middle = { x: rect!.x + rect!.width / 2, y: rect!.y + rect!.height / 2 };
    expect(hits.at(middle.x, middle.y)).toEqual([{ layer: 0, index: 0 }]);
    expect(hits.at(middle.x, middle.y + 60)).toEqual([]);
    // The browser's own word for what lies there.
    expect(document.elementFromPoint(middle.x, middle.y)).toBe(element);
  });

  it('has no place where the frame has scrolled it out of sight, until it is gone to', async () => {
    state();
    document.body.innerHTML = '<div style="height:3000px"></div>';
    await frame(STORY);
    const range = part(readStory(), 'Marta11');
    expect(rectsOfRange(range)).toEqual([]);
    const goal = reveal(range);
    expect(goal!.top).toBeGreaterThan(0);
    expect(goal!.bottom).toBeLessThan(window.innerHeight);
    await expect.poll(() => rectsOfRange(range)[0]?.top).toBeCloseTo(goal!.top, 0);
  });

  it('is gone to in a frame as high as its page', async () => {
    state();
    document.body.innerHTML = '<div style="height:1500px"></div>';
    await frame(STORY, 'width:600px;height:2500px');
    const range = part(readStory(), 'Marta11');
    const goal = reveal(range);
    await expect.poll(() => rectsOfRange(range)[0]?.top).toBeCloseTo(goal!.top, 0);
    expect(goal!.bottom).toBeLessThan(window.innerHeight);
  });

  it('is nowhere once its frame is gone', async () => {
    state();
    const element = await frame(STORY);
    const range = part(readStory(), 'Marta0');
    element.remove();
    expect(rectsOfRange(range)).toEqual([]);
    expect(reveal(range)).toBeNull();
  });
});
