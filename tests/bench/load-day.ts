// A day of 48 half-hours in Chromium: in each the worker is ended as after a rest, and stories are read. The clock is the machine's own:
// what is simulated is the number of rests and readings, not the hours between them.
import { stored } from '../support/held';
import { firstPage, launchChromium, stopWorker } from '../support/launch';
import { waitForStory } from '../support/roaming';
import { addressOfStory, serveStories } from '../support/roaming-pages';
import { watchAll } from './load-roaming';
import { growthRows, type Part, type Row } from './load-rows';

const HALF_HOURS = 48;
/** The first two hours fill what caches there are. */
const EARLY = 4;
const STORIES_EACH = 4;
/** In every so many half-hours the reader stays with a story until it counts as read. */
const STAYS_EVERY = 8;
const PATIENCE = 60_000;

export async function measureDay(): Promise<readonly Part[]> {
  const server = await serveStories();
  const { browser, extensionId } = await launchChromium({ headless: true });
  try {
    const page = await firstPage(browser);
    const read = async (number: number): Promise<void> => {
      await page.goto(addressOfStory(server.origin, number));
      await waitForStory(page, number);
    };
    await read(0);
    const { now, panel } = await watchAll(browser, page, extensionId);
    const before = await stored(panel);
    let early = await now();
    let stays = 0;
    for (let half = 0; half < HALF_HOURS; half++) {
      await stopWorker(page);
      for (let story = 0; story < STORIES_EACH; story++) await read(half * STORIES_EACH + story);
      if (half % STAYS_EVERY === 0) {
        stays += 1;
        await panel.waitForFunction(
          (wanted) =>
            new Promise<boolean>((resolve, reject) => {
              const request = indexedDB.open('user');
              request.onerror = () => reject(request.error);
              request.onsuccess = () => {
                const counted = request.result.transaction('stories').objectStore('stories').count();
                counted.onerror = () => reject(counted.error);
                counted.onsuccess = () => {
                  request.result.close();
                  resolve(counted.result >= wanted);
                };
              };
            }),
          { timeout: PATIENCE, polling: 500 },
          before['user/stories']! + stays,
        );
      }
      if (half === EARLY) early = await now();
    }
    const late = await now();
    const names = ['after 2 h', 'after 24 h'] as const;
    const rows: Row[] = (['page', 'panel', 'disk'] as const).flatMap((whose) =>
      growthRows(whose, [early[whose], late[whose]], names, ['user/stories', 'bytes on disk']),
    );
    return [
      {
        what: `${HALF_HOURS} rests of the worker, ${HALF_HOURS * STORIES_EACH} navigations and ${stays} stories read in Chromium`,
        rows: [
          ...rows,
          // Another worker each time: what it holds once it has answered the first stories.
          ...growthRows('worker', [early.worker, late.worker], names, ['heap', 'DOM heap', 'buffers']),
          {
            what: 'stories remembered beside those that were stayed with',
            figures: { more: late.disk['user/stories']! - before['user/stories']! - stays },
            bound: { figure: 'more', atMost: 0 },
          },
        ],
      },
    ];
  } finally {
    await browser.close();
    await server.close();
  }
}
