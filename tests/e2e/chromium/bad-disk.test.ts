// A disk that fails under a real Chromium: full, and with changed bytes.
import { isWorker, launchChromium } from '../../support/launch';
import { type DiskBrowser, survivesFlippedBytes, survivesFullDisk } from '../bad-disk';

const chromium: DiskBrowser = {
  async open(profile, isFirst) {
    const { browser, extensionId } = await launchChromium({ headless: true, profile, firstRun: !isFirst });
    const unhandled: string[] = [];
    const worker = await (await browser.waitForTarget(isWorker)).createCDPSession();
    worker.on('Runtime.exceptionThrown', ({ exceptionDetails: { text, exception } }) =>
      unhandled.push(`worker: ${text} ${exception?.description ?? ''}`),
    );
    // What was thrown before is told as well.
    await worker.send('Runtime.enable');
    const library = await browser.newPage();
    library.on('pageerror', (error) => unhandled.push(`page: ${String(error)}`));
    await library.goto(`chrome-extension://${extensionId}/library.html`);
    return { library, unhandled: async () => unhandled, close: () => browser.close() };
  },
  // Chromium's own files of a new profile take some 40.
  megabytes: 256,
  databases: /IndexedDB\/chrome-extension_.*\.(?:ldb|log)$|IndexedDB\/.*\.blob\//,
  writesAgain: false,
  mayLose: true,
  hasChecksums: true,
};

survivesFullDisk(chromium);
survivesFlippedBytes(chromium);
