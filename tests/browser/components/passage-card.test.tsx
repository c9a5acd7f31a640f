// The cards over passages: their words and their order, "Not this claim?", keys, links; what differs can be told without colour.

import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Rejecting } from '@/components/card/not-this-claim';
import { ClaimCard, QuoteCard } from '@/components/card/passage-card';
import { CLAIM_CARDS, QUOTE_CARDS, REJECTING } from '../gallery/passages';
import { faultsOf, overflowing, showToAxe } from './judge';
import { emulateMedia, scene, seenText, stagePassage } from './stage';

const showClaim = (name: string, rejecting: Rejecting = REJECTING) =>
  stagePassage((frame) => <ClaimCard {...frame} view={scene(CLAIM_CARDS, name)} rejecting={rejecting} />);
const showQuote = (name: string) =>
  stagePassage((frame) => <QuoteCard {...frame} view={scene(QUOTE_CARDS, name)} />);

/** In this order, each once before the next. */
function inOrder(text: string, ...parts: readonly string[]): void {
  let from = 0;
  for (const part of parts) {
    const at = text.indexOf(part, from);
    expect(at, `“${part}” in “${text.slice(from)}”`).toBeGreaterThanOrEqual(from);
    from = at + part.length;
  }
}

async function press(root: ParentNode, label: string): Promise<void> {
  const button = [...root.querySelectorAll<HTMLElement>('.correct-press')].find(
    (one) => one.textContent === label,
  );
  if (!button) throw new Error(`There is no “${label}”.`);
  button.focus();
  await userEvent.keyboard('{Enter}');
  await new Promise(requestAnimationFrame);
}

describe('a claim', () => {
  test('is told by its rating in the checker’s own word, who, when, why; then the claim, what differs, the source', async () => {
    const { card } = await showClaim('differs');
    inOrder(
      seenText(card),
      'Checked claim',
      'Something close was rated “Mostly False” by Strelsau Fact Desk, 12 May 2024',
      'The treasury’s own accounts give 41 percent',
      'The claim, as Strelsau Fact Desk words it',
      '“Ruritania pays for almost 100 percent of the bridge.”',
      'Rupert of Hentzau, in a speech in Zenda, 4 May 2024',
      'The sentence here differs: “90 percent” here, “almost 100 percent” in the claim',
      '“Hentzau” in the claim only',
      'Not this claim?',
      'What was rated is the claim as the checker words it',
      'From Fact-checks of Ruritania',
    );
  });

  test('that is confirmed looks like one that is not', async () => {
    const styles = async (name: string) => {
      const { card, root } = await showClaim(name);
      const rated = getComputedStyle(root.querySelector('.rated b') as Element);
      const frame = getComputedStyle(card.querySelector('.frame') as Element);
      return [rated.color, rated.font, frame.borderBlockStartColor];
    };
    expect(await styles('confirmed')).toEqual(await styles('plain'));
  });

  test.each([
    ['plain', '', 'Rated “Mostly False”'],
    ['denies', 'The sentence here says the opposite.', 'The opposite was rated “Mostly False”'],
    ['disputes', 'The story itself disputes this.', 'What is disputed here was rated “Mostly False”'],
  ])('that the sentence %s says so before the rating', async (name, stance, rating) => {
    const { card } = await showClaim(name);
    expect(seenText(card.querySelector('.matched') as Element).startsWith(stance || rating)).toBe(true);
    inOrder(seenText(card), stance, rating);
  });

  test('that checkers disagree on has all of them side by side, and one sentence on that', async () => {
    const { card } = await showClaim('clash');
    const rated = [...card.querySelectorAll('.rated')].map(seenText);
    expect(rated).toEqual([
      'Rated “Mostly False” by Strelsau Fact Desk, 12 May 2024',
      'Rated “True” by Zenda Review, June 2024',
      'Rated “Spins the Facts” by The Long Bridge Observer',
    ]);
    expect(seenText(card)).toContain('Checkers disagree: Strelsau Fact Desk says');
    const sizes = [...card.querySelectorAll('.rated')].map((each) => getComputedStyle(each).fontSize);
    expect(new Set(sizes).size).toBe(1);
  });

  test('has links that open elsewhere, and only web addresses', async () => {
    const { card } = await showClaim('plain');
    const link = card.querySelector<HTMLAnchorElement>('.check a');
    expect(link?.href).toBe('https://desk.example/2024/bridge');
    expect([link?.target, link?.rel]).toEqual(['_blank', 'noopener noreferrer']);
    expect((await showClaim('long')).card.querySelector('.check a')).toBeNull();
  });

  test('that another site told of says so beside the checker’s name, and where its address leads', async () => {
    const { card } = await showClaim('kept');
    expect(seenText(card.querySelector('.rated') as Element)).toBe(
      'Rated “Mostly False” by Strelsau Fact Desk, 12 May 2024, as told by news.example',
    );
    expect(seenText(card.querySelector('.check') as Element)).toMatch(/ desk\.example$/);
  });

  test('opens the panel, closes and pins as every card does', async () => {
    const { root, onOpenPanel, onPin, onClose, card } = await showClaim('plain');
    const button = (label: string) => root.querySelector<HTMLElement>(`[aria-label="${label}"]`);
    button('Open in panel')?.click();
    expect(onOpenPanel).toHaveBeenCalledOnce();
    button('Keep open')?.click();
    expect(onPin).toHaveBeenCalledExactlyOnceWith(true);
    card.focus();
    await userEvent.keyboard('{Escape}');
    expect(onClose).toHaveBeenCalledTimes(1);
  });
});

describe('“Not this claim?”', () => {
  test('is said with one press, told, and taken back, with the focus', async () => {
    const rejecting = { onReject: vi.fn(REJECTING.onReject), onTakeBack: vi.fn(REJECTING.onTakeBack) };
    const { root } = await showClaim('plain', rejecting);
    await press(root, 'Not this claim?');
    expect(rejecting.onReject).toHaveBeenCalledExactlyOnceWith('claim/desk-1');
    expect(root.querySelector('.correct-said')?.textContent).toContain('not taken for that claim');
    expect(root.activeElement?.textContent).toBe('Undo');
    await press(root, 'Undo');
    expect(rejecting.onTakeBack).toHaveBeenCalledExactlyOnceWith('rejection');
    expect(root.activeElement?.textContent).toBe('Undone.');
  });

  test('is said of one claim among several, and what goes wrong is told there', async () => {
    const { root } = await showClaim('several');
    const [first, second] = root.querySelectorAll<HTMLElement>('.matched');
    await press(second as HTMLElement, 'Not this claim?');
    expect(second?.querySelector('[role=status]')?.textContent).toContain('The disk is full');
    expect(seenText(second as Element)).toContain('Not this claim?');
    expect(first?.querySelector('[role=status]')?.textContent).toBe('');
  });

  test('counts only where a reader presses', async () => {
    const onReject = vi.fn(REJECTING.onReject);
    const { root } = await showClaim('plain', { ...REJECTING, onReject });
    root.querySelector<HTMLElement>('.correct-press')?.click();
    expect(onReject).not.toHaveBeenCalled();
  });
});

describe('a quotation', () => {
  test.each([
    ['exact', 'Word for word'],
    ['shortened', 'Shortened here'],
    ['changed', 'Words changed'],
    ['not-found', 'Not found in this version'],
  ])('%s is told in words, with the text', async (name, words) => {
    const { card } = await showQuote(name);
    expect(card.querySelector('h2')?.textContent).toBe(words);
    inOrder(seenText(card), 'Quotation', words, 'Article 5 of the Treaty on the Bridge', 'Archive of Zenda');
  });

  test('with words changed has both versions, and what differs is told to eye and ear on each side', async () => {
    const { card, onOpenPanel, root } = await showQuote('changed');
    const [here, there] = [...card.querySelectorAll('.compared')] as [HTMLElement, HTMLElement];
    expect(seenText(here)).toBe(
      'The parties agree that a toll on one of them should be considered a toll on them both … and will be repaid within the year.',
    );
    expect(seenText(there)).toContain('a toll on one of them shall be considered a toll on them all …');
    expect([...here.querySelectorAll('ins')].map(seenText)).toEqual(['should', 'both']);
    expect([...there.querySelectorAll('del')].map(seenText)).toEqual(['shall', 'all']);
    expect(here.querySelector('ins')?.textContent).toBe('only here: should');
    expect(there.querySelector('del')?.textContent).toBe('only in the text: shall');
    for (const differing of card.querySelectorAll('ins, del')) {
      const { fontWeight, textDecorationLine } = getComputedStyle(differing);
      expect([fontWeight, textDecorationLine]).toEqual(['700', 'underline']);
    }
    root.querySelector<HTMLElement>('[aria-label="Open in panel"]')?.click();
    expect(onOpenPanel).toHaveBeenCalledOnce();
  });

  test('that is not in this version is never called false', async () => {
    const { card } = await showQuote('not-found');
    expect(seenText(card)).toContain('Another version or translation may have it.');
    expect(seenText(card)).not.toMatch(/false|wrong|fake/i);
    expect(card.querySelector('.compared')).toBeNull();
  });
});

describe('for everyone', () => {
  const ALL = [
    ...Object.keys(CLAIM_CARDS).map((name) => ['claim', name] as const),
    ...Object.keys(QUOTE_CARDS).map((name) => ['quote', name] as const),
  ];
  const show = (kind: 'claim' | 'quote', name: string) =>
    kind === 'claim' ? showClaim(name) : showQuote(name);

  describe.each(['light', 'dark'] as const)('axe, %s', (scheme) => {
    test.each(ALL)('%s %s', async (kind, name) => {
      await page.viewport(800, 800);
      await emulateMedia({ 'prefers-color-scheme': scheme });
      const staged = await show(kind, name);
      showToAxe(staged);
      expect(await faultsOf(staged.host)).toEqual([]);
      await page.viewport(414, 896);
    });
  });

  test.each(ALL)('%s %s runs over nothing in a window of 320 px', async (kind, name) => {
    await page.viewport(320, 700);
    const { card } = await show(kind, name);
    for (const fold of card.querySelectorAll('details')) fold.open = true;
    expect(overflowing(card)).toEqual([]);
    const leaf = card.querySelector('.leaf');
    expect(leaf?.scrollWidth).toBe(leaf?.clientWidth);
    for (const target of card.querySelectorAll('button'))
      expect(target.getBoundingClientRect().height, target.textContent ?? '').toBeGreaterThanOrEqual(24);
    await page.viewport(414, 896);
  });

  test('forced colours take nothing away: kind is told by glyph and word, what differs by weight and line', async () => {
    await emulateMedia({ 'forced-colors': 'active' });
    const { card } = await showQuote('changed');
    expect(card.querySelector('.kind-mark .glyph-quote')).not.toBeNull();
    expect(seenText(card.querySelector('.kind-mark') as Element)).toBe('Quotation');
    const { textDecorationLine } = getComputedStyle(card.querySelector('ins') as Element);
    expect(textDecorationLine).toBe('underline');
  });
});
