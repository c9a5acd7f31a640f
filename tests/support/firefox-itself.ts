// Runs a script in Firefox's own window, of which Puppeteer's interface tells nothing. Of a Firefox launched with `ownChrome`.
import type { Browser, Page } from 'puppeteer-core';

interface Connected {
  readonly connection: {
    emit(event: string, payload: object): unknown;
    send(
      command: string,
      payload: object,
    ): Promise<{
      readonly result: {
        readonly contexts?: readonly { readonly context: string; readonly url: string }[];
        readonly result?: { readonly value: string };
        readonly exceptionDetails?: { readonly text: string };
      };
    }>;
  };
}

/** `expression` promises a string. */
export async function callFirefoxItself(browser: Browser, expression: string): Promise<string> {
  const { connection } = browser as unknown as Connected;
  const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const { result } = await connection.send('script.evaluate', {
    expression,
    target: { context: tree.result.contexts![0]!.context },
    awaitPromise: true,
  });
  if (!result.result) throw new Error(`Firefox itself does not answer: ${result.exceptionDetails?.text}`);
  return result.result.value;
}

/**
 * Tells Puppeteer of tabs that Firefox did not tell it of, as sometimes of one that an extension opens while the machine is busy: by the same
 * event as Puppeteer itself does at its start. `heard`: those that it knows. Returns the addresses of the others.
 */
export async function hearOfTabs(browser: Browser, heard: readonly Page[]): Promise<readonly string[]> {
  const { connection } = browser as unknown as Connected;
  const known = new Set(heard.map((page) => (page.mainFrame() as unknown as { _id: string })._id));
  const tree = await connection.send('browsingContext.getTree', {});
  const unheard = (tree.result.contexts ?? []).filter(({ context }) => !known.has(context));
  for (const each of unheard) connection.emit('browsingContext.contextCreated', each);
  return unheard.map(({ url }) => url);
}

/** Opens an address in this tab. Puppeteer's own way waits in vain for the load of an extension's page, of which Firefox tells it nothing. */
export async function goUnheard(page: Page, url: string): Promise<void> {
  const { connection } = page.browser() as unknown as Connected;
  const { _id: context } = page.mainFrame() as unknown as { _id: string };
  await connection.send('browsingContext.navigate', { context, url, wait: 'none' });
}

/** Errors and warnings that Firefox's own console holds since it was last asked: also those of content scripts, the background and the panel, which no page is told. */
export async function newInFirefoxConsole(
  browser: Browser,
): Promise<readonly { readonly text: string; readonly whence: string }[]> {
  const told = await callFirefoxItself(
    browser,
    `(async () => {
      const held = Services.console.getMessageArray()
        .filter((each) => each instanceof Ci.nsIScriptError)
        .map(({ errorMessage, sourceName }) => ({ text: errorMessage, whence: sourceName }));
      Services.console.reset();
      return JSON.stringify(held);
    })()`,
  );
  return JSON.parse(told) as readonly { readonly text: string; readonly whence: string }[];
}

/** Ends the extension's event page as Firefox does after half a minute of rest; resolves once it is gone. */
export async function stopEventPage(browser: Browser, extensionId: string): Promise<void> {
  await callFirefoxItself(
    browser,
    `(async () => {
      const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(extensionId)});
      await extension.terminateBackground({ disableResetIdleForTest: true });
      return '';
    })()`,
  );
}

/**
 * Ends the event page so many times in a row, each time as soon as it has started: whatever woke it is not answered. Firefox itself does it,
 * without the way to its driver in between. Returns how many times it was; fewer where the extension is taken away meanwhile.
 */
export async function stopEventPageAsItStarts(
  browser: Browser,
  extensionId: string,
  times: number,
): Promise<number> {
  const stopped = await callFirefoxItself(
    browser,
    `(async () => {
      const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(extensionId)});
      let stopped = 0;
      while (stopped < ${times} && !extension.hasShutdown) {
        if (extension.backgroundState !== 'stopped') {
          // Waits for a start that is under way.
          await extension.terminateBackground({ disableResetIdleForTest: true });
          if (extension.backgroundState === 'stopped') stopped++;
        }
        await new Promise((resolve) => setTimeout(resolve, 2));
      }
      return String(stopped);
    })()`,
  );
  return Number(stopped);
}

/** `running`, `stopped`, or what lies between. */
export function stateOfEventPage(browser: Browser, extensionId: string): Promise<string> {
  return callFirefoxItself(
    browser,
    `(async () => String(WebExtensionPolicy.getByID(${JSON.stringify(extensionId)}).extension.backgroundState))()`,
  );
}

/** Gives the window that shows a page at `path` the focus: without, nothing in it is focused, and buttons hear no key. */
export async function focusWindowOf(browser: Browser, path: string): Promise<void> {
  await callFirefoxItself(
    browser,
    `(async () => {
      for (const each of Services.wm.getEnumerator('navigator:browser'))
        if (each.gBrowser.currentURI.spec.includes(${JSON.stringify(path)})) {
          each.focus();
          Services.focus.focusedWindow = each;
          each.gBrowser.selectedBrowser.focus();
        }
      return '';
    })()`,
  );
}
