// The card's words, callbacks, keys and walls.

import { describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { CARDS } from '../gallery/scenes';
import { BAD } from '../gallery/views';
import { scene, seenText, stageCard } from './stage';

function button(root: ParentNode, name: string): HTMLElement {
  const found = [...root.querySelectorAll('button')].find(
    (one) => (one.getAttribute('aria-label') ?? one.textContent) === name,
  );
  if (!found) throw new Error(`There is no button “${name}”.`);
  return found;
}

describe('words', () => {
  test('a person: who it is and the post held on the day of the story', async () => {
    const { card } = await stageCard(scene(CARDS, 'caine'));
    expect(card.querySelector('h2')?.textContent).toBe('Dan Caine');
    const text = seenText(card);
    expect(text).toContain('Person');
    expect(text).toContain('On the day of this story, 20 August 2025');
    expect(text).toContain('22nd Chairman of the Joint Chiefs of Staff, since 12 April 2025');
    expect(text).toContain('term ends 30 September 2027');
  });

  test('what packs disagree on: each with who says it and its own source; and the reader’s note, line by line', async () => {
    const { card } = await stageCard(scene(CARDS, 'disputed'));
    const text = seenText(card);
    expect(text).toContain('Packs disagree: Chairman of the Joint Chiefs of Staff');
    const versions = [...card.querySelectorAll('.fact')].slice(-2);
    expect(versions.map(seenText)).toEqual([
      'Starter pack says since 12 April 2025',
      'A pack made elsewhere says since 11 April 2025',
    ]);
    const marks = versions.map((version) => version.querySelector('.source-marks')?.textContent);
    expect(marks).toEqual(['1', '2']);
    const note = card.querySelector<HTMLElement>('.note')!;
    expect(note.innerText).toBe('Named in the story of 20 August.\nAsk who comes after him.');
  });

  test('a country: who leads it, and since when', async () => {
    const { card } = await stageCard(scene(CARDS, 'poland'));
    expect(seenText(card)).toContain('President: Karol Nawrocki, since 6 August 2025');
  });

  test('doubt is told, and what is only perhaps so is not set like what is sure', async () => {
    const { card } = await stageCard(scene(CARDS, 'france'));
    const posts = [...card.querySelectorAll('.post')];
    expect(posts.map(seenText)).toEqual([
      'President: Emmanuel Macron, since 14 May 2017, as of 1 February 2025',
      'Prime Minister: Sébastien Lecornu, since 2025, perhaps not yet on 20 August 2025',
      'Speaker of the Assembly: Name Without Date, beginning not known, as of 20 August 2025',
    ]);
    const style = (post: Element | undefined) =>
      getComputedStyle(post?.querySelector('.holder') as Element).fontStyle;
    expect(posts.map(style)).toEqual(['normal', 'italic', 'normal']);
  });

  test('without a date of the page, the card says as of when it speaks', async () => {
    const { card } = await stageCard(scene(CARDS, 'undated'));
    expect(seenText(card)).toContain(
      'This page gives no date, so posts are told as of 20 August 2025, the date of Starter pack',
    );
  });

  test('earlier posts are folded until asked for', async () => {
    const { card } = await stageCard(scene(CARDS, 'trump'));
    const fold = [...card.querySelectorAll('details')].find((one) =>
      one.textContent?.startsWith('Earlier posts (1)'),
    );
    expect(fold?.open).toBe(false);
    fold?.querySelector('summary')?.click();
    expect(fold?.open).toBe(true);
    expect(seenText(fold as Element)).toContain(
      'President of the United States, 20 January 2017 to 20 January 2021',
    );
  });

  test('a text is quoted by paragraph and can be scrolled by keyboard', async () => {
    const { card } = await stageCard(scene(CARDS, 'article-5'));
    const text = card.querySelector<HTMLElement>('.text');
    expect(text?.querySelectorAll('p').length).toBe(2);
    expect(text?.tabIndex).toBe(0);
    expect(text?.scrollHeight).toBeGreaterThan(text?.clientHeight ?? 0);
  });

  test('why this name was matched, in words', async () => {
    const { card } = await stageCard(scene(CARDS, 'article-5'));
    const why = seenText(card.querySelector('.why') as Element);
    expect(why).toContain('Article 5');
    expect(why).toContain('NATO');
    expect(why).toContain('not sure enough');
  });

  test('what spoke against it, and who else it may be, stand under the sentences', async () => {
    const { card } = await stageCard(scene(CARDS, 'georgia'));
    expect(seenText(card.querySelector('.why') as Element)).toMatch(
      /Next comes Georgia \(State .*narrowly behind\.$/,
    );
    const points = [...card.querySelectorAll('.why-points li')].map(seenText);
    expect(points).toContain('Against it: others of that name are better known');
    expect(points.at(-1)).toBe(
      'Less likely still: Georgia Institute of Technology (University in Atlanta), far behind',
    );
  });

  test('a place that stands for its government says so, before all else', async () => {
    const { card } = await stageCard(scene(CARDS, 'moscow'));
    expect(seenText(card.querySelector('.leaf') as Element)).toMatch(
      /^Moscow\s*Here probably the government of Russia, not the place itself\./,
    );
    const plain = await stageCard(scene(CARDS, 'georgia'));
    expect(plain.card.querySelector('.sense')).toBe(null);
  });

  test('every fact carries its sources, numbered as in the list', async () => {
    const { card } = await stageCard(scene(CARDS, 'nato'));
    const facts = [...card.querySelectorAll('.fact')];
    expect(facts.map((fact) => fact.querySelector('.source-marks')?.textContent)).toEqual(['1', '1', '2']);
    expect(facts[2]?.textContent).toContain('(source 2)');
    expect(card.querySelectorAll('.sources > li').length).toBe(2);
  });

  test('with one source for everything there are no figures', async () => {
    const { card } = await stageCard(scene(CARDS, 'poland'));
    const marks = card.querySelector('.source-ref');
    expect(marks && getComputedStyle(marks).display).toBe('none');
  });

  test('what a card leaves out is counted', async () => {
    const { card } = await stageCard(scene(CARDS, 'bad-manyPosts'));
    expect(card.textContent).toContain('More posts on that day (290)');
    expect(card.textContent).toContain('and 94 more');
    expect(card.textContent).toContain('Earlier posts (203)');
  });
});

describe('callbacks and keys', () => {
  test('close, pin, panel', async () => {
    const { card, redraw, onClose, onPin, onOpenPanel } = await stageCard(scene(CARDS, 'caine'));
    button(card, 'Close').click();
    expect(onClose).toHaveBeenCalledOnce();
    button(card, 'Open in panel').click();
    expect(onOpenPanel).toHaveBeenCalledOnce();
    const pin = button(card, 'Keep open');
    expect(pin.getAttribute('aria-pressed')).toBe('false');
    pin.click();
    expect(onPin).toHaveBeenLastCalledWith(true);
    redraw({ pinned: true });
    expect(pin.getAttribute('aria-pressed')).toBe('true');
    pin.click();
    expect(onPin).toHaveBeenLastCalledWith(false);
  });

  test('names of others open their cards', async () => {
    const { card, onEntity } = await stageCard(scene(CARDS, 'poland'));
    button(card, 'Karol Nawrocki').click();
    expect(onEntity).toHaveBeenLastCalledWith('person/karol-nawrocki');
    button(card, 'NATO').click();
    expect(onEntity).toHaveBeenLastCalledWith('organisation/nato');
  });

  test('Esc within the card closes it, and the page does not hear of it', async () => {
    const { root, card, onClose } = await stageCard(scene(CARDS, 'caine'));
    let heard = 0;
    const hear = () => heard++;
    window.addEventListener('keydown', hear);
    button(card, 'Close').focus();
    expect(root.activeElement).toBe(button(card, 'Close'));
    await userEvent.keyboard('{Escape}');
    window.removeEventListener('keydown', hear);
    expect(onClose).toHaveBeenCalledOnce();
    expect(heard).toBe(0);
  });

  test('Tab goes through the tools, the names, the folds and the sources', async () => {
    const { root, card } = await stageCard(scene(CARDS, 'poland'));
    card.focus();
    const reached: string[] = [];
    for (let step = 0; step < 9; step++) {
      await userEvent.tab();
      const at = root.activeElement;
      reached.push(at?.getAttribute('aria-label') ?? at?.textContent ?? '');
    }
    expect(reached).toEqual([
      'Keep open',
      'Open in panel',
      'Close',
      'Karol Nawrocki',
      'Donald Tusk',
      'Warsaw',
      'NATO',
      'European Union',
      'Why this name?',
    ]);
  });

  test('is a dialog with a name, and no modal one', async () => {
    const { card } = await stageCard(scene(CARDS, 'caine'));
    expect(card.getAttribute('role')).toBe('dialog');
    expect(card.getAttribute('aria-label')).toBe('About Dan Caine');
    expect(card.hasAttribute('aria-modal')).toBe(false);
  });

  test('another entity in the same card starts at the top, all folded', async () => {
    const { card, redraw } = await stageCard(scene(CARDS, 'bad-manyPosts'));
    const fold = card.querySelector('details');
    if (fold) fold.open = true;
    const leaf = card.querySelector('.leaf');
    if (leaf) leaf.scrollTop = 200;
    const { view, words, reason } = scene(CARDS, 'nato');
    redraw({ open: { view, words, reason } });
    expect(card.querySelector('h2')?.textContent).toBe('NATO');
    expect(card.querySelector('.leaf')?.scrollTop).toBe(0);
    expect([...card.querySelectorAll('details')].some((one) => one.open)).toBe(false);
  });
});

describe('walls', () => {
  test('only web addresses become links, and they open apart from the page', async () => {
    const { card } = await stageCard(scene(CARDS, 'bad-hostile'));
    const links = [...card.querySelectorAll('a')];
    expect(links.map((link) => link.href)).toEqual(['https://example.org/page']);
    expect(links[0]?.target).toBe('_blank');
    expect(links[0]?.rel).toBe('noopener noreferrer');
    expect(card.querySelectorAll('.sources > li').length).toBe(4);
  });

  test('words of a pack are words, never markup', async () => {
    const { card } = await stageCard(scene(CARDS, 'bad-hostile'));
    expect(card.querySelector('img, script')).toBe(null);
    expect(card.querySelector('h2')?.textContent).toBe(BAD.hostile.label);
  });

  test('the page’s styles do not reach the card, even the loudest', async () => {
    const read = (card: HTMLElement) =>
      [card, ...card.querySelectorAll<HTMLElement>('*')].map((element) => {
        const style = getComputedStyle(element);
        return [
          element.className,
          style.display,
          style.visibility,
          style.opacity,
          style.color,
          style.fontSize,
          style.fontFamily,
          style.letterSpacing,
          style.lineHeight,
          style.textTransform,
          style.direction,
          style.width,
          style.height,
          style.margin,
        ].join(' | ');
      });
    const before = read((await stageCard(scene(CARDS, 'caine'))).card);
    const loud = document.head.appendChild(document.createElement('style'));
    loud.textContent = `
      html { font-size: 3px !important; direction: rtl; }
      * { all: unset; display: none !important; color: red !important; font: 40px fantasy !important;
          letter-spacing: 9px !important; line-height: 3 !important; text-transform: uppercase !important;
          opacity: 0.2 !important; visibility: hidden !important; margin: 30px !important; }
      :root { --ink: red; --paper: red; --u: 9px; --serif: fantasy }`;
    // A page that hides itself hides its layout: only the host and what is around it must be there.
    const open = document.head.appendChild(document.createElement('style'));
    open.textContent = 'html { display: block !important }';
    const after = read((await stageCard(scene(CARDS, 'caine'))).card);
    loud.remove();
    open.remove();
    expect(after).toEqual(before);
  });

  test('stands above the highest z-index and above what the page has in the top layer', async () => {
    const over = document.body.appendChild(document.createElement('div'));
    over.popover = 'manual';
    over.style.cssText = 'position:fixed;inset:0;width:auto;height:auto;z-index:2147483647;background:gray';
    over.showPopover();
    const { host, card } = await stageCard(scene(CARDS, 'caine'));
    const { left, top, width, height } = card.getBoundingClientRect();
    expect(document.elementFromPoint(left + width / 2, top + height / 2)).toBe(host);
    over.remove();
  });
});
