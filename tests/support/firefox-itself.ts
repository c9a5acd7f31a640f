// Runs a script in Firefox's own window, of which Puppeteer's interface tells nothing. Of a Firefox launched with `ownChrome`.
import type { Browser } from 'puppeteer-core';

interface Connected {
  readonly connection: {
    send(
      command: string,
      payload: object,
    ): Promise<{
      readonly result: {
        readonly contexts?: readonly { readonly context: string }[];
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
