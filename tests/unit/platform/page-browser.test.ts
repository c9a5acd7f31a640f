// The API without the polyfill: in browsers with a standard namespace, and in an older Chrome.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

type Listener = (message: unknown, sender: unknown, respond: (answer: unknown) => void) => unknown;

function fakeApi() {
  const listeners = new Set<Listener>();
  const runtime = {
    id: 'extension' as string | undefined,
    getURL: (path: string) => `chrome-extension://extension/${path}`,
    sendMessage: async (message: unknown) => ({ heard: message }),
    onMessage: {
      addListener: (listener: Listener) => void listeners.add(listener),
      removeListener: (listener: Listener) => void listeners.delete(listener),
    },
  };
  return { runtime, listeners };
}

/** Loads the module as a content script would find the world. */
async function load(world: { browser?: unknown; chrome?: unknown }) {
  vi.stubGlobal('browser', world.browser);
  vi.stubGlobal('chrome', world.chrome);
  return (await import('@/lib/edge/platform/page-browser')).browser;
}

beforeEach(() => vi.resetModules());
afterEach(() => vi.unstubAllGlobals());

it('is the standard namespace where there is one', async () => {
  const standard = fakeApi();
  expect(await load({ browser: standard, chrome: fakeApi() })).toBe(standard);
});

describe('in an older Chrome', () => {
  it('a listener’s promise becomes the answer', async () => {
    const chrome = fakeApi();
    const browser = await load({ chrome });
    browser.runtime!.onMessage.addListener(async (message) => ({ to: message }));
    const [listener] = chrome.listeners;
    const respond = vi.fn();
    expect(listener!('question', {}, respond)).toBe(true);
    await vi.waitFor(() => expect(respond).toHaveBeenCalledExactlyOnceWith({ to: 'question' }));
  });

  it('a listener that has no answer leaves the message to others', async () => {
    const chrome = fakeApi();
    const browser = await load({ chrome });
    browser.runtime!.onMessage.addListener(() => undefined);
    const respond = vi.fn();
    expect([...chrome.listeners][0]!('question', {}, respond)).toBeUndefined();
    expect(respond).not.toHaveBeenCalled();
  });

  it('a listener can be taken away', async () => {
    const chrome = fakeApi();
    const browser = await load({ chrome });
    const listener = (): void => {};
    browser.runtime!.onMessage.addListener(listener);
    browser.runtime!.onMessage.removeListener(listener);
    expect(chrome.listeners.size).toBe(0);
  });

  it('messages go out, addresses are told', async () => {
    const browser = await load({ chrome: fakeApi() });
    expect(await browser.runtime!.sendMessage('x')).toEqual({ heard: 'x' });
    expect(browser.runtime!.getURL('a')).toBe('chrome-extension://extension/a');
  });

  it('shows that the extension is gone, as Chrome does by emptying `runtime`', async () => {
    const chrome = fakeApi();
    const browser = await load({ chrome });
    chrome.runtime.id = undefined;
    expect(browser.runtime?.id).toBeUndefined();
  });
});

it('where there is no extension at all, there is no runtime', async () => {
  expect((await load({})).runtime).toBeUndefined();
});
