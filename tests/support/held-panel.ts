// What a panel holds when it is at rest. While it reads a story, each transaction of its databases has some twenty listeners and holds what was read: a
// count then is of that reading, and says nothing of what stays.
import type { Page } from 'puppeteer-core';
import { type Held, type Watched, watchPageHeld } from './held';

/**
 * Runs in the panel, once: tells what was ever asked of a database and of other contexts, and how much of it has no answer yet. The database's own
 * method is bound when it is opened, so a transaction is met where its first table is asked for.
 */
const FOLLOW = `void (globalThis.asking ??= (() => {
  const asking = { begun: 0, open: 0, rested: [] };
  const begin = () => {
    asking.begun++;
    asking.open++;
    let isOver = false;
    return () => {
      if (isOver) return;
      isOver = true;
      if (--asking.open === 0) for (const tell of asking.rested.splice(0)) tell();
    };
  };
  const { objectStore } = IDBTransaction.prototype;
  const met = new WeakSet();
  IDBTransaction.prototype.objectStore = function (name) {
    if (!met.has(this)) {
      met.add(this);
      const end = begin();
      this.addEventListener('complete', end);
      this.addEventListener('abort', end);
    }
    return objectStore.call(this, name);
  };
  for (const context of [chrome.runtime, chrome.tabs]) {
    const send = context.sendMessage.bind(context);
    context.sendMessage = (...message) => {
      const end = begin();
      const answer = send(...message);
      answer.then(end, end);
      return answer;
    };
  }
  return asking;
})())`;

/** Resolves once nothing is open, with how much was ever begun. */
const AT_REST = `new Promise((resolve) => {
  const { asking } = globalThis;
  if (asking.open === 0) resolve(asking.begun);
  else asking.rested.push(() => resolve(asking.begun));
})`;

/** What `count` finds while the panel asks nobody anything: where something began meanwhile it is counted anew. */
export async function countAtRest<Counted>(panel: Page, count: () => Promise<Counted>): Promise<Counted> {
  await panel.evaluate(FOLLOW);
  for (;;) {
    // Not by selector: the handle of a row would keep the row.
    await panel.waitForFunction(() => document.querySelector('[data-entity]') !== null);
    const begun = (await panel.evaluate(AT_REST)) as number;
    const counted = await count();
    if ((await panel.evaluate('globalThis.asking.begun')) === begun) return counted;
  }
}

/** A panel that lists a story. */
export async function watchPanelHeld(panel: Page): Promise<Watched> {
  const watched = await watchPageHeld(panel);
  // From here on all that it asks is followed.
  await panel.evaluate(FOLLOW);
  return { now: (): Promise<Held> => countAtRest(panel, watched.now) };
}
