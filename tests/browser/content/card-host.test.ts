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
