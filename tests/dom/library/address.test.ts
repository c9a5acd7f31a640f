// Where the focus goes when the library page turns to another view: on to its heading, but not from where the reader has gone meanwhile.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { followAddress } from '@/lib/app/library/address';

const PAGE = '<a id="link" href="#/entity/person/rudolf">Rudolf</a><input id="field"><main></main>';
const RECORD = '<h1 id="heading" tabindex="-1">Rudolf</h1>';

beforeEach(() => {
  location.hash = '';
  document.body.innerHTML = PAGE;
});
afterEach(() => {
  document.body.innerHTML = '';
});

const one = (id: string) => document.getElementById(id)!;

/** The reader presses the link; what it leads to is not there yet. */
async function goOn() {
  const turned = vi.fn();
  const address = followAddress(window as unknown as Window & typeof globalThis, turned);
  one('link').focus();
  one('link').click();
  await vi.waitFor(() => expect(turned).toHaveBeenCalled());
  address.settleFocus();
  expect(document.activeElement).toBe(one('link'));
  return {
    arrive: () => {
      document.querySelector('main')!.innerHTML = RECORD;
      address.settleFocus();
    },
  };
}

describe('a view that comes late', () => {
  it('has the focus on its heading, where the reader waits for it', async () => {
    const view = await goOn();
    view.arrive();
    expect(document.activeElement).toBe(one('heading'));
  });

  it('has it too where what was pressed is gone', async () => {
    const view = await goOn();
    one('link').remove();
    view.arrive();
    expect(document.activeElement).toBe(one('heading'));
  });

  it('leaves it to a reader who has gone on to a field meanwhile, now and later', async () => {
    const view = await goOn();
    one('field').focus();
    view.arrive();
    expect(document.activeElement).toBe(one('field'));
    one('field').blur();
    view.arrive();
    expect(document.activeElement).toBe(document.body);
  });
});
