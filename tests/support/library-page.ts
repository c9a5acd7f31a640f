// The real library page, as a reader uses it: views by their links, fields and buttons by their words.
import { type Browser, type Page, TimeoutError } from 'puppeteer-core';
import { firstPage, launchChromium } from './launch';
import { openPanelFromCard } from './panel';

/** A Chromium with the built extension, or another copy of it, a tab for stories, and the library page in another. */
export async function launchWithLibrary(folder?: string): Promise<{
  readonly browser: Browser;
  readonly extensionId: string;
  readonly story: Page;
  readonly library: Page;
}> {
  const { browser, extensionId } = await launchChromium({ headless: true, ...(folder ? { folder } : {}) });
  const story = await firstPage(browser);
  const library = await browser.newPage();
  await library.setViewport({ width: 1280, height: 900 });
  await library.goto(`chrome-extension://${extensionId}/library.html`);
  return { browser, extensionId, story, library };
}

/** Resolves once an element of this selector holds these words. Returns all of its words; the failure tells what stood there instead. */
export async function waitForWords(page: Page, selector: string, words: string): Promise<string> {
  try {
    const found = await page.waitForFunction(
      (where, wanted) =>
        [...document.querySelectorAll(where)]
          .map((one) => (one.textContent ?? '').replace(/\s+/g, ' ').trim())
          .find((text) => text.includes(wanted)),
      {},
      selector,
      words,
    );
    return (await found.jsonValue()) as string;
  } catch (error) {
    if (!(error instanceof TimeoutError)) throw error;
    const stood = await page.$$eval(selector, (all) => all.map((one) => one.textContent?.trim() ?? ''));
    throw new Error(`No ${selector} said “${words}”. They said: ${JSON.stringify(stood)}`, { cause: error });
  }
}

/** Goes to a view as its link does. */
export async function goToView(page: Page, hash: string, heading: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
  await waitForWords(page, 'main h1', heading);
}

/** Presses the first button, link or label whose words begin so, in `within`, with the real pointer. */
export async function pressWords(page: Page, words: string, within = 'main'): Promise<void> {
  const handle = await page.waitForFunction(
    (wanted, where) =>
      [...document.querySelectorAll<HTMLElement>(`:is(${where}) :is(button, a, label, summary)`)].find(
        (one) =>
          (one.getAttribute('aria-label') ?? one.textContent ?? '').trim().startsWith(wanted) &&
          one.checkVisibility(),
      ),
    {},
    words,
    within,
  );
  const element = handle.asElement();
  if (!element) throw new Error(`The library has no “${words}”.`);
  await element.evaluate((one) => (one as HTMLElement).scrollIntoView({ block: 'center' }));
  await (element as import('puppeteer-core').ElementHandle<HTMLElement>).click();
}

/** Hands files of this machine to the chooser behind a label. */
export async function chooseFiles(page: Page, label: string, ...paths: string[]): Promise<void> {
  const handle = await page.waitForFunction(
    (wanted) =>
      [...document.querySelectorAll<HTMLLabelElement>('label.choose-file')]
        .find((one) => one.textContent?.trim() === wanted)
        ?.querySelector('input'),
    {},
    label,
  );
  await (handle.asElement() as import('puppeteer-core').ElementHandle<HTMLInputElement>).uploadFile(...paths);
}

/** What the page hands to the browser to be saved when something is pressed. */
export async function savedBytes(page: Page, press: () => Promise<void>): Promise<Uint8Array> {
  const hooked = page.evaluate(() => {
    const make = URL.createObjectURL;
    const page = globalThis as unknown as { saved?: Promise<string> };
    page.saved = new Promise((resolve) => {
      URL.createObjectURL = (blob) => {
        URL.createObjectURL = make;
        void (blob as Blob)
          .arrayBuffer()
          .then((bytes) =>
            resolve([...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('')),
          );
        return make.call(URL, blob);
      };
    });
  });
  await hooked;
  await press();
  const hex = await page.evaluate(() => (globalThis as unknown as { saved: Promise<string> }).saved);
  return Uint8Array.from(hex.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16));
}

/** Loads the page anew, as a reader does. Firefox’s driver hears of no navigation of an extension’s page: the page is asked itself. */
export async function loadAnew(page: Page): Promise<void> {
  await page.evaluate(() => {
    (globalThis as { isOld?: boolean }).isOld = true;
    setTimeout(() => location.reload());
  });
  await page.waitForFunction(() => !('isOld' in globalThis) && document.querySelector('main h1') !== null);
}

/** The library in Firefox, which gives the extension's pages an address that only they know: the panel leads there. `words`: marked in the story. */
export async function openLibraryByPanel(story: Page, words: string): Promise<Page> {
  const library = await openPanelFromCard(story, words);
  await waitForWords(library, '.to-library', 'Library');
  await library.evaluate(() => {
    location.href = 'library.html';
  });
  await waitForWords(library, '.kind-choice', 'People');
  return library;
}
