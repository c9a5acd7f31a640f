// Stories in open shadow roots: read as the page is drawn, drawn and pointed at in every root.
import { afterEach, describe, expect, it } from 'vitest';
import { createHitTest } from '@/lib/edge/page/hit-test';
import { outlining } from '@/lib/edge/page/outline';
import { createPainter } from '@/lib/edge/page/paint';
import { readPage } from '@/lib/edge/page/read-page';
import type { PageReading } from '@/lib/edge/page/read-story';
import { rangesOf } from '@/lib/edge/page/text-map';

const SENTENCE =
  'The harbour council voted on Tuesday night to keep the old ferry running through the winter, as the islanders had asked.';
const parts = Array.from({ length: 10 }, (_, at) => `Part ${at}. ${SENTENCE} Marta${at} spoke.`);

type Story = Extract<PageReading, { is: 'article' }>;

function readStory(): Story {
  const reading = readPage(document, { url: 'https://strait.example/2025/03/04/ferry', asked: true });
  if (reading.is !== 'article') throw new Error(reading.why);
  return reading;
}

function root(host: Element, html: string, mode: ShadowRootMode = 'open'): ShadowRoot {
  const shadow = host.attachShadow({ mode });
  shadow.innerHTML = html;
  return shadow;
}

function lines({ text }: Story): string[] {
  return text.blocks.map(({ start, end }) => text.text.slice(start, end));
}

afterEach(() => document.body.replaceChildren());

const TEMPLATES: readonly (readonly [string, () => void])[] = [
  [
    'the whole page in one root',
    () => {
      document.body.innerHTML = '<div id="app"></div>';
      root(
        document.body.firstElementChild!,
        `<style>p{margin:1em}</style><main><h1>Ferry to run</h1>${parts.map((each) => `<p>${each}</p>`).join('')}</main>`,
      );
    },
  ],
  [
    'roots within roots',
    () => {
      document.body.innerHTML = '<x-app></x-app>';
      const app = root(document.body.firstElementChild!, '<x-page><i></i></x-page>');
      const page = root(app.firstElementChild!, '<main><h1>Ferry to run</h1><x-story></x-story></main>');
      root(page.querySelector('x-story')!, parts.map((each) => `<p>${each}</p>`).join(''));
    },
  ],
  [
    'a root for each paragraph',
    () => {
      document.body.innerHTML = `<main><h1>Ferry to run</h1>${'<x-par></x-par>'.repeat(10)}</main>`;
      [...document.querySelectorAll('x-par')].forEach((host, at) => {
        root(host, `<style>p{color:navy}</style><p>${parts[at]}</p>`);
      });
    },
  ],
  [
    'paragraphs put into slots, in the order of the slots',
    () => {
      document.body.innerHTML = `<x-story>${parts
        .map((each, at) => ({ each, at }))
        .reverse()
        .map(({ each, at }) => `<p slot="p${at}">${each}</p>`)
        .join('')}<h1 slot="head">Ferry to run</h1><p slot="nowhere">Never shown. ${SENTENCE}</p></x-story>`;
      root(
        document.body.firstElementChild!,
        `<main><slot name="head"></slot>${parts.map((_, at) => `<slot name="p${at}"></slot>`).join('')}</main>`,
      );
    },
  ],
  [
    'texts put into slots',
    () => {
      document.body.innerHTML = `<main><h1>Ferry to run</h1>${parts.map((each) => `<x-par>${each}</x-par>`).join('')}</main>`;
      for (const host of document.querySelectorAll('x-par')) root(host, '<p><slot></slot></p>');
    },
  ],
  [
    'a slot passed on into another root',
    () => {
      document.body.innerHTML = `<x-outer>${parts.map((each) => `<p>${each}</p>`).join('')}<h1 slot="head">Ferry to run</h1></x-outer>`;
      const outer = root(
        document.body.firstElementChild!,
        '<x-inner><slot name="head" slot="top"></slot><slot></slot></x-inner>',
      );
      root(outer.firstElementChild!, '<main><slot name="top"></slot><section><slot></slot></section></main>');
    },
  ],
  [
    'roots that the page’s source declares',
    () => {
      document.body.setHTMLUnsafe(
        `<x-story><template shadowrootmode="open"><main><h1>Ferry to run</h1>${parts.map((each) => `<p>${each}</p>`).join('')}</main></template></x-story>`,
      );
    },
  ],
  [
    'a root beside a sidebar that the page itself shows',
    () => {
      document.body.innerHTML = `<x-story></x-story><aside><p>We use cookies. ${SENTENCE}</p></aside>`;
      root(
        document.body.firstElementChild!,
        `<article><h1>Ferry to run</h1>${parts.map((each) => `<p>${each}</p>`).join('')}</article>`,
      );
    },
  ],
];

describe.each(TEMPLATES)('%s', (_, build) => {
  it('is read in the order in which it is drawn', () => {
    build();
    expect(lines(readStory())).toEqual(['Ferry to run', ...parts]);
  });

  it('is drawn and found under the pointer', async () => {
    build();
    const story = readStory();
    const before = document.documentElement.getHTML({ serializableShadowRoots: true });
    const painter = createPainter(document);
    if (!painter.ok) throw new Error(painter.fault.message);
    const spans = [0, 1, 2].map((at) => {
      const start = story.text.text.indexOf(`Marta${at}`);
      return { start, end: start + 6 };
    });
    const ranges = rangesOf(story.map, spans).map((range) => range!);
    painter.value.paint(ranges.map((range) => ({ kind: 'person', range })));
    // Rules come with the frame in which the marks are first drawn.
    await new Promise(requestAnimationFrame);
    const hits = createHitTest(document, story.map, spans);
    for (const [at, range] of ranges.entries()) {
      const element = range.startContainer.parentElement!;
      element.scrollIntoView({ block: 'center' });
      expect(getComputedStyle(element, '::highlight(backstory-person)').textDecorationLine).toBe('underline');
      const [rect] = hits.rectsOf({ layer: 0, index: at });
      expect(hits.at(rect!.x + rect!.width / 2, rect!.y + rect!.height / 2)).toEqual([
        { layer: 0, index: at },
      ]);
    }
    painter.value.dispose();
    expect(document.documentElement.getHTML({ serializableShadowRoots: true })).toBe(before);
    const { startContainer } = ranges[0]!;
    expect((startContainer.getRootNode() as ShadowRoot).adoptedStyleSheets).toEqual([]);
  });
});

it('an element whose slot stands in a line is read on that line', () => {
  const [first, ...rest] = parts;
  document.body.innerHTML = `<main><h1>Ferry to run</h1><div>${first!.replace('Marta0', '<x-name>Marta0</x-name>')}</div>${rest.map((each) => `<p>${each}</p>`).join('')}</main>`;
  root(document.querySelector('x-name')!, '<a href="/marta"><slot></slot></a>');
  expect(lines(readStory())).toEqual(['Ferry to run', ...parts]);
});

it('a closed root is not read, and the page then holds no text', () => {
  document.body.innerHTML = '<x-story></x-story>';
  root(document.body.firstElementChild!, parts.map((each) => `<p>${each}</p>`).join(''), 'closed');
  const reading = readPage(document, { url: 'https://strait.example/2025/03/04/ferry', asked: true });
  expect(reading).toMatchObject({ is: 'no-article', why: expect.stringMatching(/no .*text\.$/) });
});

it('a hundred thousand nodes in roots are walked in strides, up to the cap', () => {
  document.body.innerHTML = '<x-story></x-story>';
  const paragraphs = Array.from({ length: 60_000 }, (_, at) => `<p>${at} ${SENTENCE}</p><i></i>`);
  root(document.body.firstElementChild!, `<main>${paragraphs.join('')}</main>`);
  const strides = outlining(document.body, 'shadow');
  let count = 0;
  for (let stride = strides.next(); ; stride = strides.next()) {
    if (stride.done) {
      expect(stride.value.cut).toBe(true);
      expect(stride.value.runs.length).toBeGreaterThan(10_000);
      break;
    }
    count++;
  }
  expect(count).toBeGreaterThan(200);
});
