// The card's host on a real page: closed, unharmed by the page's style, and gone without a trace.

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { type CardEvents, type CardHost, createCardHost } from '@/lib/app/content/card-host';
import type { Contents } from '@/lib/app/content/contents';
import type { Box } from '@/lib/core/hover/corridor';
import type { Day } from '@/lib/core/model/dates';
import type { CardView } from '@/lib/core/view/card-view';

const VIEW: CardView = {
  entity: 'person/rudolf',
  kind: 'person',
  label: 'Rudolf of Ruritania',
  description: 'King in a novel',
  asOf: '2025-08-20' as Day,
  posts: [],
  earlier: [],
  facts: [],
  ties: [],
  text: [],
  sources: [],
  pack: { title: 'Test pack', dataAsOf: '2026-01-17' as Day },
};

const RUDOLF: Extract<Contents, { is: 'name' }> = {
  is: 'name',
  view: VIEW,
  others: [],
  of: {
    start: 6,
    end: 12,
    words: 'Rudolf',
    entity: VIEW.entity,
    kind: 'person',
    score: 1,
    confidence: 'sure',
    shownFrom: 'normal',
    reason: { kind: 'name', name: 'Rudolf', type: 'short' },
    rivals: [],
    sense: 'itself',
  },
};

const PAGE_STYLE = `
  * { display: none !important; all: unset !important; color: red !important; transform: scale(3) !important }
  html > :not(head, body), backstory-card { position: static !important; opacity: 0 !important; width: 9000px !important; pointer-events: none !important }
`;

let host: CardHost;
let style: HTMLStyleElement | null;
let events: { [Name in keyof CardEvents]: ReturnType<typeof vi.fn<CardEvents[Name]>> };

beforeEach(() => {
  document.body.innerHTML = '<p style="margin: 200px">About <b>Rudolf</b>.</p>';
  host = createCardHost(document);
  style = null;
  events = { placed: vi.fn(), closed: vi.fn(), pinned: vi.fn(), focused: vi.fn(), openPanel: vi.fn() };
});

afterEach(() => {
  host.hide();
  style?.remove();
});

/** Shows the card and gives its box, once it is placed. */
async function show(): Promise<Box> {
  const words = document.querySelector('b')!;
  const drawn = host.show(
    {
      ...RUDOLF,
      place: { lines: () => [words.getBoundingClientRect()] },
    },
    events,
  );
  expect(drawn.ok).toBe(true);
  await vi.waitFor(() => expect(events.placed).toHaveBeenCalled());
  return events.placed.mock.lastCall![0];
}

const element = (): HTMLElement | null => document.querySelector('backstory-card');

/** Positions on the page where the pointer would be over the card. */
function isOver({ left, top, right, bottom }: Box): boolean {
  return element() === document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
}

it('stands outside the body, and the page cannot look into it', async () => {
  await show();
  expect(element()!.parentNode).toBe(document.documentElement);
  expect(element()!.shadowRoot).toBeNull();
  expect(document.documentElement.outerHTML).not.toContain('Ruritania');
});

it('leaves the page as it was', async () => {
  const before = document.documentElement.outerHTML;
  const sheets = document.adoptedStyleSheets.length;
  await show();
  expect(document.documentElement.outerHTML).not.toBe(before);
  host.hide();
  expect(document.documentElement.outerHTML).toBe(before);
  expect(document.adoptedStyleSheets).toHaveLength(sheets);
});

it('shows one card at a time', async () => {
  await show();
  await show();
  expect(document.querySelectorAll('backstory-card')).toHaveLength(1);
});

describe('on a page that styles everything', () => {
  it('stands where and as large as on a page that does not', async () => {
    const plain = await show();
    host.hide();
    events.placed.mockClear();
    const words = document.querySelector('b')!.getBoundingClientRect();
    style = document.createElement('style');
    style.textContent = PAGE_STYLE;
    document.head.append(style);
    const drawn = host.show(
      {
        ...RUDOLF,
        place: { lines: () => [words] },
      },
      events,
    );
    expect(drawn.ok).toBe(true);
    await vi.waitFor(() => expect(events.placed).toHaveBeenCalled());
    const styled = events.placed.mock.lastCall![0];
    expect(styled).toEqual(plain);
    expect(isOver(styled)).toBe(true);
  });

  it('stands above a full-screen dialog of the page', async () => {
    const dialog = document.createElement('dialog');
    dialog.style.cssText =
      'position: fixed; inset: 0; width: 100vw; height: 100vh; max-width: none; max-height: none';
    document.body.append(dialog);
    dialog.show();
    expect(isOver(await show())).toBe(true);
  });
});

describe('what the card tells', () => {
  it('is its own to the page: the target of its events is the host', async () => {
    const box = await show();
    const targets: (EventTarget | null)[] = [];
    const listen = (event: Event): void => void targets.push(event.target);
    document.addEventListener('pointerdown', listen);
    await userEvent.click(document.documentElement, {
      position: { x: (box.left + box.right) / 2, y: box.bottom - 12 },
      force: true,
    });
    document.removeEventListener('pointerdown', listen);
    expect(targets).toEqual([element()]);
    expect(host.isCard(targets[0]!)).toBe(true);
    expect(host.isCard(document.body)).toBe(false);
    expect(host.isCard(null)).toBe(false);
  });

  it('nothing any more once it is hidden', async () => {
    await show();
    host.hide();
    expect(events.focused).not.toHaveBeenCalled();
    expect(events.closed).not.toHaveBeenCalled();
    expect(host.isCard(element())).toBe(false);
  });
});

describe('opened by the keyboard', () => {
  async function showByKeys(): Promise<void> {
    const words = document.querySelector('b')!;
    host.show({ ...RUDOLF, by: 'keys', place: { lines: () => [words.getBoundingClientRect()] } }, events);
    await vi.waitFor(() => expect(events.focused).toHaveBeenCalledWith(true));
  }

  it('has the focus, and gives it back where it was', async () => {
    document.body.insertAdjacentHTML('beforeend', '<button id="before">before</button>');
    const before = document.querySelector<HTMLElement>('#before')!;
    before.focus();
    await showByKeys();
    expect(document.activeElement).toBe(element());
    await userEvent.keyboard('{Escape}');
    expect(events.closed).toHaveBeenCalledOnce();
    host.hide();
    expect(document.activeElement).toBe(before);
  });

  it('keeps its keys from the page, and they do what they do', async () => {
    const heard: string[] = [];
    const listen = (event: Event): void => void heard.push(event.type);
    const types = ['keydown', 'keypress', 'keyup', 'beforeinput', 'input'];
    for (const type of types) {
      document.addEventListener(type, listen, true);
      document.addEventListener(type, listen);
    }
    await showByKeys();
    await userEvent.keyboard('{Tab}{Enter}');
    await vi.waitFor(() => expect(events.pinned).toHaveBeenCalledOnce());
    await userEvent.keyboard('j');
    for (const type of types) {
      document.removeEventListener(type, listen, true);
      document.removeEventListener(type, listen);
    }
    expect(heard).toEqual([]);
  });
});

describe('what the page puts over all', () => {
  it('words in a modal dialog have their card in it, where a pointer reaches it; the dialog is left as it was', async () => {
    document.body.innerHTML = '<dialog style="margin:100px">About <b>Rudolf</b>.</dialog>';
    const dialog = document.querySelector('dialog')!;
    dialog.showModal();
    const before = dialog.outerHTML;
    const words = document.querySelector('b')!;
    host.show({ ...RUDOLF, place: { lines: () => [words.getBoundingClientRect()], within: words } }, events);
    await vi.waitFor(() => expect(events.placed).toHaveBeenCalled());
    expect(element()!.parentNode).toBe(dialog);
    expect(isOver(events.placed.mock.lastCall![0])).toBe(true);
    host.hide();
    expect(dialog.outerHTML).toBe(before);
  });

  it('a modal dialog that opens over the words puts the card away', async () => {
    await show();
    document.body.insertAdjacentHTML('beforeend', '<dialog>Subscribe</dialog>');
    document.querySelector('dialog')!.showModal();
    await vi.waitFor(() => expect(events.closed).toHaveBeenCalled());
  });

  it('taken away by the page, the card says that it is closed', async () => {
    await show();
    element()!.remove();
    await vi.waitFor(() => expect(events.closed).toHaveBeenCalled());
  });

  it.each([
    ['a filter on the root', 'html { filter: invert(0.1); transform: translateX(0.5px) }'],
    ['a tiny root text', 'html { font-size: 62.5% } * { font-size: 1px !important }'],
    [
      'rules against our element',
      'backstory-card { display: none !important; visibility: hidden !important; opacity: 0 !important }',
    ],
    ['zoom on the root', 'html { zoom: 1.5 }'],
    [
      'letters set apart and turned',
      'html { writing-mode: vertical-rl; letter-spacing: 1em; direction: rtl }',
    ],
  ])('%s does not hide or move it', async (_, css) => {
    style = document.createElement('style');
    style.textContent = css;
    document.head.append(style);
    const box = await show();
    const words = document.querySelector('b')!.getBoundingClientRect();
    expect(isOver(box)).toBe(true);
    expect(box.left).toBeGreaterThanOrEqual(0);
    expect(box.right).toBeLessThanOrEqual(innerWidth + 1);
    expect(box.bottom).toBeLessThanOrEqual(innerHeight + 1);
    const covers =
      box.left < words.right && words.left < box.right && box.top < words.bottom && words.top < box.bottom;
    expect(covers).toBe(false);
  });
});
