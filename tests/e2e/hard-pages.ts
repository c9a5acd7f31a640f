// Pages whose story lies in a frame or in shadow roots, for both browsers, and where its words then stand.
import type { Frame, Page } from 'puppeteer-core';
import { nextFrame } from '../support/closed-roots';

const HEADLINE = 'NATO’s military chiefs weigh how Ukraine could be protected';
const PARAGRAPHS = [
  'NATO’s chiefs of defense met by video on Wednesday to work on the question that hangs over every plan for ending the war: who would protect Ukraine once the guns fall silent, and with what.',
  'Delegations from the U.S., Poland, Germany, Canada and Hungary were among those on the call. Admiral Giuseppe Cavo Dragone, Chair of the NATO Military Committee, described the exchange as candid.',
  'A day before the call, Chairman of the Joint Chiefs of Staff Gen. Dan Caine received his European counterparts in Washington. Delegations from France, the U.K., Italy and Finland were at the table.',
  'Polish President Karol Nawrocki was sworn in this month, and German Chancellor Friedrich Merz has governed since May. Caine took over the post in April.',
  'The allies stood together, those who had been at the table said when it was over, and would meet again before the month was out to hear what each of them could bring.',
];
const OTHER = [
  'Viktor Orbán said on Thursday that Hungary would not stand in the way of its allies, and that Budapest was ready to receive everybody who wanted to talk about an end of the war.',
  'The government had been told about the plan in the morning, and would look at it with care before it said anything more, a spokesman added when the cabinet had met in the afternoon.',
  'Nobody had expected an answer so soon, and in the capital the papers wrote that the last word was not yet spoken, whatever had been said in public on that day.',
];

/** The words that each page must have marked. */
export const NAMES = ['Dan Caine', 'Giuseppe Cavo Dragone', 'Karol Nawrocki', 'Poland'];

export const STATED = `<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"${HEADLINE}","datePublished":"2025-08-20T17:40:00-04:00"}</script>`;
/** Room below, so that a frame can scroll its words out of sight. */
const ROOM = '<style>p{margin:1em 0;max-width:34em}article{padding-bottom:700px}</style>';
const body = (paragraphs = PARAGRAPHS) => paragraphs.map((words) => `<p>${words}</p>`).join('');
export const story = `${ROOM}<article><h1>${HEADLINE}</h1>${body()}</article>`;
export const page = (head: string, inner: string) =>
  `<!doctype html><html lang="en-US"><head><meta charset="utf-8"><title>${HEADLINE}</title>${head}</head><body>${inner}</body></html>`;
const escaped = (html: string) => html.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
const frame = (attributes: string) =>
  `<p>Log in</p><div style="height:60px"></div><iframe style="width:700px;height:420px;border:6px solid" ${attributes}></iframe><div style="height:1500px"></div>`;
const rooted = (html: string) => `<template shadowrootmode="open">${html}</template>`;
/** Fills roots by script: `fill` is given each host and its number. */
const script = (selector: string, fill: string) =>
  `<script>document.querySelectorAll('${selector}').forEach((host, at) => { const root = host.attachShadow({ mode: 'open' }); ${fill} });</script>`;
const POLICY = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`;

/** To follow the first. */
export const OTHER_STORY = page(STATED, `${ROOM}<article><h1>Another headline</h1>${body(OTHER)}</article>`);

export const FRAME_PAGES = {
  '/frame-srcdoc.html': page(STATED, frame(`srcdoc="${escaped(story)}"`)),
  '/frame-address.html': page('', frame('src="/inner-story.html"')),
  '/frame-nested.html': page(STATED, frame('src="/inner-outer.html"')),
  '/frame-written.html': page(
    STATED,
    `${frame('')}<script>const inner = document.querySelector('iframe').contentDocument; inner.open(); inner.write(${JSON.stringify(story).replaceAll('</', '<\\/')}); inner.close();</script>`,
  ),
} as const;

export const SHADOW_PAGES = {
  '/shadow-app.html': page(STATED, `<div id="app">${rooted(story)}</div>`),
  '/shadow-paragraphs.html': page(
    STATED,
    `<main><h1>${HEADLINE}</h1>${'<x-par></x-par>'.repeat(PARAGRAPHS.length)}</main>${script('x-par', `root.innerHTML = '<p>' + ${JSON.stringify(PARAGRAPHS)}[at] + '</p>';`)}`,
  ),
  '/shadow-slots.html': page(
    STATED,
    `<x-story>${rooted(`<main><slot name="head"></slot>${PARAGRAPHS.map((_, at) => `<slot name="p${at}"></slot>`).join('')}</main>`)}${PARAGRAPHS.map(
      (words, at) => `<p slot="p${at}">${words}</p>`,
    )
      .reverse()
      .join('')}<h1 slot="head">${HEADLINE}</h1></x-story>`,
  ),
} as const;

export const HARD_PAGES: Readonly<Record<string, string>> = {
  ...FRAME_PAGES,
  ...SHADOW_PAGES,
  '/inner-story.html': page(`${STATED}${POLICY}`, story),
  '/inner-outer.html': page('', `<iframe style="width:640px;height:380px" src="/inner-story.html"></iframe>`),
  '/inner-other.html': OTHER_STORY,
};

/** The words marked in a document, through all of its roots. */
export function markedWords(of: Page | Frame): Promise<string[]> {
  return of.evaluate(() =>
    [...CSS.highlights.values()].flatMap((ranges) =>
      [...ranges].map(({ startContainer, startOffset, endContainer, endOffset }) => {
        const range = document.createRange();
        range.setStart(startContainer, startOffset);
        range.setEnd(endContainer, endOffset);
        return range.toString();
      }),
    ),
  );
}

/** Waits until words that end so are marked in some document of the page, and tells in which. */
export async function waitForMarked(of: Page, words: string, timeout = 20_000): Promise<Frame> {
  let seen: string[] = [];
  for (const until = performance.now() + timeout; performance.now() < until; ) {
    seen = [];
    for (const each of of.frames()) {
      if (each.detached) continue;
      const marked = await markedWords(each).catch(() => []);
      if (marked.some((mark) => mark.endsWith(words))) return each;
      seen.push(...marked);
    }
    await nextFrame(of);
  }
  throw new Error(`“${words}” is not marked on ${of.url()}. Marked: ${seen.join(', ') || 'nothing'}`);
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Where the first mark that ends in `words` stands in the page's window; scrolled into view there, unless it is only to be seen. */
export async function placeIn(of: Frame, words: string, scrolls = true): Promise<Box> {
  const own = await of.evaluate(
    async (wanted, scrolls) => {
      for (const ranges of CSS.highlights.values())
        for (const part of ranges) {
          const range = document.createRange();
          range.setStart(part.startContainer, part.startOffset);
          range.setEnd(part.endContainer, part.endOffset);
          if (!range.toString().endsWith(wanted)) continue;
          if (scrolls)
            range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
          await new Promise(requestAnimationFrame);
          const { left, top, right, bottom } = range.getClientRects()[0] as DOMRect;
          return { left, top, right, bottom };
        }
      return null;
    },
    words,
    scrolls,
  );
  if (!own) throw new Error(`“${words}” is not marked.`);
  let { left, top, right, bottom } = own;
  for (let at: Frame | null = of; at?.parentFrame(); at = at.parentFrame()) {
    const element = await at.frameElement();
    const shift = await element!.evaluate((frame) => {
      const box = frame.getBoundingClientRect();
      return { x: box.left + frame.clientLeft, y: box.top + frame.clientTop };
    });
    left += shift.x;
    right += shift.x;
    top += shift.y;
    bottom += shift.y;
  }
  return { left, top, right, bottom };
}

/** Rests the real pointer on the first mark that ends in `words`, coming from beside it. */
export async function pointAt(of: Page, frame: Frame, words: string): Promise<Box> {
  let place = await placeIn(frame, words);
  // Until the words stand still: what is still being laid out would carry them away from under the pointer.
  for (let still = 0; still < 3; ) {
    await nextFrame(of);
    const now = await placeIn(frame, words);
    still = now.top === place.top && now.left === place.left ? still + 1 : 0;
    place = now;
  }
  const x = (place.left + place.right) / 2;
  const y = (place.top + place.bottom) / 2;
  await of.mouse.move(Math.max(1, x - 60), Math.max(1, y - 40));
  await nextFrame(of);
  await nextFrame(of);
  await of.mouse.move(x, y);
  return place;
}
