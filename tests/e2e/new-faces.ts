// A story names people that the library knows, with their ties, and some that it does not: the panel tells both. The same in both browsers.
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { axeFindings } from '../support/axe';
import { readEmphasised } from '../support/marks';

const page = (title: string, body: string) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>
  <meta property="og:type" content="article"><meta property="article:published_time" content="2025-08-20T10:00:00Z"></head>
  <body><main><article><h1>${title}</h1>${body}</article></main></body></html>`;

/** What the server of a test serves. Whom the library does not know is invented. */
export const NEW_FACES: Readonly<Record<string, string>> = {
  '/faces': page(
    'The growers ask the capital for a new bridge',
    `<p>Vladimir Putin said nothing on Tuesday about the bridge that Russia was asked for, and nobody had thought that he would, for the
     talks in Warsaw are about other things. Poland has one of its own, which it is glad of.</p>
     <p>Mareike Oltrogge, who speaks for the growers, said that they would wait. “We have waited for ten years and can wait for one more,”
     Oltrogge told the council of the town of Quamzin. In Quamzin itself the ferry is what people go by, as they did before there was any
     talk of a bridge, and most of them do not mind the hour that it takes.</p>
     <p>The Oltrogge family has grown apples there since the old road was built, and means to go on with it.</p>`,
  ),
};

export interface Faces {
  readonly page: () => Page;
  readonly panel: () => Page;
}

/** The seen words of all elements, without the raised figures of sources. */
function wordsOf(panel: Page, selector: string): Promise<string[]> {
  return panel.$$eval(selector, (all) =>
    all.map((one) => {
      const copy = one.cloneNode(true) as Element;
      for (const unseen of copy.querySelectorAll('.hidden, .source-marks')) unseen.remove();
      return (copy.textContent ?? '').replace(/\s+/g, ' ').trim();
    }),
  );
}

export function tellsNewFaces({ page: story, panel }: Faces): void {
  it('says who of those named here is tied to whom, with the dates of their sources', async () => {
    await panel().waitForSelector('.tie-row');
    const ties = await wordsOf(panel(), '.tie-row');
    expect(ties[0]).toMatch(/^Vladimir Putin: President of Russia, since 7 May 2012/);
    expect(ties.some((tie) => tie.startsWith('Warsaw: capital of Poland'))).toBe(true);
    expect(await wordsOf(panel(), '.ties-here .group-meaning')).toEqual([
      'On the day of this story, 20 August 2025',
    ]);
  });

  it('makes both names of a tie stand out in the page while it has the focus', async () => {
    await panel().evaluate(() => {
      const rows = [...document.querySelectorAll('.tie-row')];
      const row = rows.find((one) => one.textContent?.startsWith('Warsaw'));
      row?.querySelector<HTMLElement>('.tie-end')?.focus();
    });
    await expect
      .poll(async () => new Set(await readEmphasised(story())))
      .toEqual(new Set(['Warsaw', 'Poland']));
    await panel().evaluate(() => (document.activeElement as HTMLElement).blur());
    await expect.poll(() => readEmphasised(story())).toEqual([]);
  });

  it('lists the names that are not in the library, each once', async () => {
    await panel().waitForSelector('[data-row^="unknown "]');
    const names = await wordsOf(panel(), '[data-row^="unknown "] .row-label');
    expect(names).toEqual(['Mareike Oltrogge', 'Quamzin']);
  });

  it('leaves axe nothing to find, with the picture unfolded', async () => {
    await panel().evaluate(() => {
      for (const fold of document.querySelectorAll('details')) fold.open = true;
    });
    expect(await axeFindings(panel())).toEqual([]);
  });
}
