// Pages that tamper with what we add to them: the card's host, the registry of highlights, the list of style sheets, the browser's own
// interfaces. The same in both browsers.
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { waitForClosedWords, waitForNoClosedWords } from '../support/closed-roots';
import { waitForMarked } from '../support/life';
import { pointAtMark, waitForMarks } from '../support/marks';

export interface Tampered {
  readonly page: () => Page;
  /** The address of a page of tests/demo. */
  readonly at: (path: string) => string;
}

/** The page's own interfaces, broken for its scripts and for whoever shares them. As text: it runs before any script of the page. */
const BROKEN_PAGE = `
  window.whole = {
    range: Document.prototype.createRange, start: Range.prototype.setStart, end: Range.prototype.setEnd,
    rects: Range.prototype.getClientRects, scroll: Element.prototype.scrollIntoView,
  };
  const refuse = function () { throw new Error('patched by the page'); };
  for (const [of, names] of [
    [Element.prototype, ['attachShadow', 'append', 'remove', 'replaceWith', 'getBoundingClientRect', 'getClientRects', 'closest', 'matches', 'scrollIntoView', 'showPopover']],
    [HTMLElement.prototype, ['showPopover', 'focus']],
    [Node.prototype, ['appendChild', 'removeChild', 'insertBefore', 'contains', 'getRootNode']],
    [Range.prototype, ['getClientRects', 'getBoundingClientRect', 'setStart', 'setEnd']],
    [Document.prototype, ['createElement', 'createRange', 'createTreeWalker', 'elementFromPoint', 'caretPositionFromPoint']],
    [Map.prototype, ['has']],
    [EventTarget.prototype, ['removeEventListener']],
  ]) for (const name of names) if (name in of) of[name] = refuse;
  window.Highlight = undefined;
  window.StaticRange = undefined;
  JSON.stringify = refuse;
  Object.defineProperty(Object.prototype, 'kind', { get: () => 'patched', configurable: true });
`;

export function withstands({ page, at }: Tampered): void {
  async function open(words = 'Dan Caine', told = '22nd Chairman'): Promise<void> {
    await pointAtMark(page(), words);
    await waitForClosedWords(page(), told);
  }
  async function close(): Promise<void> {
    await page().keyboard.press('Escape');
    await waitForNoClosedWords(page());
  }
  const hosts = () => page().evaluate(() => document.querySelectorAll('backstory-card').length);
  const drawn = () =>
    page().evaluate(() => {
      // Firefox lists its registry to the page only.
      const names = [...CSS.highlights].filter(([, ranges]) => ranges.size > 0).map(([name]) => name);
      return {
        marks: [...CSS.highlights.values()].reduce((sum, ranges) => sum + ranges.size, 0),
        sheets: document.adoptedStyleSheets.length,
        underlined: names.every(
          (name) =>
            getComputedStyle(document.querySelector('article p')!, `::highlight(${name})`)
              .textDecorationLine === 'underline',
        ),
      };
    });
  /** A change of its own that is read again. */
  const change = (name: string) =>
    page().evaluate((who) => {
      const paragraph = document.createElement('p');
      paragraph.textContent = `${who} has said nothing to this, as those who were there have told the papers of the capital.`;
      document.querySelector('.story__body')!.append(paragraph);
    }, name);

  it('the card’s host taken away: the card is gone, and the next one opens as ever', async () => {
    await page().goto(at('story.html'));
    await waitForMarks(page());
    const before = await page().evaluate(() => document.documentElement.outerHTML);
    await open();
    await page().evaluate(() => document.querySelector('backstory-card')!.remove());
    await waitForNoClosedWords(page());
    await open('Viktor Orbán', 'Viktor Orbán');
    await close();
    await open();
    await close();
    expect(await page().evaluate(() => document.documentElement.outerHTML)).toBe(before);
  });

  it('taken away as soon as it comes: no card, and nothing breaks; left alone again, cards open', async () => {
    await page().evaluate(() => {
      const scope = window as unknown as { swept: number; sweeper: MutationObserver };
      scope.swept = 0;
      scope.sweeper = new MutationObserver((records) => {
        for (const { addedNodes } of records)
          for (const node of addedNodes) {
            scope.swept += 1;
            (node as ChildNode).remove();
          }
      });
      scope.sweeper.observe(document.documentElement, { childList: true });
    });
    await pointAtMark(page(), 'Dan Caine');
    await page().waitForFunction(() => (window as unknown as { swept: number }).swept > 0);
    expect(await hosts()).toBe(0);
    await page().evaluate(() => (window as unknown as { sweeper: MutationObserver }).sweeper.disconnect());
    await open('Viktor Orbán', 'Viktor Orbán');
    await close();
  });

  it('moved and copied by the page: the copy is empty, the moved one goes with its card, and the next one opens', async () => {
    await open();
    const copied = await page().evaluate(() => {
      const host = document.querySelector('backstory-card')!;
      const copy = host.cloneNode(true) as HTMLElement;
      document.body.append(copy);
      const told = `${copy.textContent}${copy.shadowRoot}`;
      copy.remove();
      document.body.append(host);
      return told;
    });
    expect(copied).toBe('null');
    await page().keyboard.press('Escape');
    await page().mouse.move(5, 5);
    await waitForNoClosedWords(page());
    await page().waitForFunction(() => document.querySelector('backstory-card') === null);
    await open('Viktor Orbán', 'Viktor Orbán');
    await close();
  });

  it.each(['the registry emptied', 'the sheets replaced', 'both'])(
    '%s: with the page’s next change all marks are drawn again, once',
    async (what) => {
      await page().goto(at('story.html'));
      await waitForMarks(page());
      const before = await drawn();
      expect(before).toMatchObject({ sheets: 1, underlined: true });
      await page().evaluate((done) => {
        if (done !== 'the sheets replaced') CSS.highlights.clear();
        if (done !== 'the registry emptied') document.adoptedStyleSheets = [new CSSStyleSheet()];
      }, what);
      await change('Emmanuel Macron');
      await waitForMarked(page(), 'Emmanuel Macron');
      const now = await drawn();
      expect(now.marks).toBe(before.marks + 1);
      expect(now.underlined).toBe(true);
      expect(now.sheets).toBe(what === 'the registry emptied' ? 1 : 2);
      await open();
      await close();
    },
  );

  it('the browser’s own interfaces broken by the page: marks and card are as ever, and no broken one was called', async () => {
    const faults: string[] = [];
    const note = (error: unknown) => faults.push(String(error));
    page().on('pageerror', note);
    await page().evaluateOnNewDocument(BROKEN_PAGE);
    await page().goto(at('story.html'));
    await page().waitForFunction(() => [...CSS.highlights.values()].some((ranges) => ranges.size > 0));
    const place = await page().evaluate(async () => {
      const { whole } = window as unknown as { whole: Record<string, (...given: unknown[]) => unknown> };
      const part = [...CSS.highlights.values()]
        .flatMap((ranges) => [...ranges])
        .find(({ startContainer }) => startContainer.textContent?.includes('Karoline Leavitt'))!;
      const range = whole.range!.call(document);
      whole.start!.call(range, part.startContainer, part.startOffset);
      whole.end!.call(range, part.endContainer, part.endOffset);
      whole.scroll!.call(part.startContainer.parentElement, { block: 'center', behavior: 'instant' });
      await new Promise(requestAnimationFrame);
      const { x, y, width, height } = (whole.rects!.call(range) as DOMRectList)[0]!;
      return { x: x + width / 2, y: y + height / 2 };
    });
    await page().mouse.move(place.x, place.y, { steps: 3 });
    await waitForClosedWords(page(), 'Karoline Leavitt');
    await close();
    page().off('pageerror', note);
    expect(faults).toEqual([]);
  });
}
