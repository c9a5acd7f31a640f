// Staying with the page, with a clock of the test's own: what is told, when, and how often.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type PageChange, type Watch, type WatchClock, watchPage } from '@/lib/edge/page/watch';
import { openStory } from './story';

/** Timers that run when the test says so. */
class TestClock implements WatchClock {
  private time = 0;
  private next = 0;
  private readonly timers = new Map<number, { readonly at: number; readonly run: () => void }>();

  readonly now = () => this.time;
  readonly setTimeout = (run: () => void, after: number) => {
    this.timers.set(++this.next, { at: this.time + after, run });
    return this.next;
  };
  readonly clearTimeout = (timer: unknown) => void this.timers.delete(timer as number);

  pass(milliseconds: number): void {
    this.time += milliseconds;
    for (const [key, { at, run }] of [...this.timers])
      if (at <= this.time) {
        this.timers.delete(key);
        run();
      }
  }

  get waiting(): number {
    return this.timers.size;
  }
}

let clock: TestClock;
let told: PageChange[];
let watch: Watch;
const address = location.href;

beforeEach(() => {
  clock = new TestClock();
  told = [];
  const { map } = openStory();
  watch = watchPage({ document, clock, onChange: (change) => told.push(change) });
  watch.follow(map.nodes);
});

afterEach(() => {
  watch.stop();
  history.replaceState(null, '', address);
  document.body.replaceChildren();
});

/** Mutation observers are called after the current task's microtasks. */
const observed = () => Promise.resolve();

function addText(words = 'One more sentence that came late.'): void {
  const paragraph = document.createElement('p');
  paragraph.textContent = words;
  document.querySelector('article')!.append(paragraph);
}

describe('a change of the story', () => {
  it('is told once, when the page has been quiet', async () => {
    for (let count = 0; count < 5; count++) {
      addText();
      await observed();
      clock.pass(100);
    }
    expect(told).toEqual([]);
    clock.pass(400);
    expect(told).toEqual(['content']);
  });

  it('is told at last where the page is never quiet', async () => {
    for (let count = 0; count < 15; count++) {
      addText();
      await observed();
      clock.pass(200);
    }
    expect(told).toEqual(['content']);
  });

  it('is seen in the text of a node', async () => {
    document.querySelector('p')!.firstChild!.nodeValue = 'Other words.';
    await observed();
    clock.pass(1_000);
    expect(told).toEqual(['content']);
  });

  it('is seen where the story is taken off the page', async () => {
    document.querySelector('article')!.remove();
    await observed();
    clock.pass(1_000);
    expect(told).toEqual(['content']);
  });

  it('is not seen in small changes elsewhere', async () => {
    const ticker = document.createElement('div');
    document.body.append(ticker);
    for (let count = 0; count < 20; count++) {
      ticker.textContent = `Share price ${count}`;
      await observed();
      clock.pass(500);
    }
    expect(told).toEqual([]);
    expect(clock.waiting).toBe(0);
  });

  it('is seen in a long text that comes late elsewhere', async () => {
    const late = document.createElement('div');
    late.textContent = 'A sentence of a story that was loaded late. '.repeat(10);
    document.body.append(late);
    await observed();
    clock.pass(1_000);
    expect(told).toEqual(['content']);
  });

  it('is told ever more seldom on a page that rebuilds its body every second', async () => {
    for (let second = 0; second < 120; second++) {
      const article = document.querySelector('article')!;
      article.replaceWith(article.cloneNode(true));
      await observed();
      clock.pass(1_000);
    }
    expect(told.length).toBeGreaterThan(0);
    expect(told.length).toBeLessThan(12);
  });
});

it('sees a part of the story that a click has unfolded, and no other click', async () => {
  const article = document.querySelector('article')!;
  article.style.cssText = 'max-height:40px;overflow:hidden;display:block';
  const rest = document.createElement('div');
  rest.innerHTML = '<p>One more paragraph.</p>'.repeat(20);
  rest.style.display = 'none';
  article.append(rest);
  await observed();
  clock.pass(5_000);
  told.length = 0;
  article.click();
  clock.pass(1_000);
  clock.pass(1_000);
  expect(told).toEqual([]);
  const unfold = () => {
    rest.style.display = 'block';
  };
  article.addEventListener('click', unfold, { once: true });
  article.click();
  clock.pass(1_000);
  clock.pass(1_000);
  expect(told).toEqual(['content']);
});

describe('another page', () => {
  it('is told where the address changes', async () => {
    history.pushState(null, '', '/another-story');
    addText();
    await observed();
    clock.pass(1_000);
    expect(told).toEqual(['navigated']);
  });

  it('is not where only the fragment does', async () => {
    history.pushState(null, '', '#comments');
    await observed();
    clock.pass(1_000);
    expect(told).toEqual([]);
  });

  it('is the old one again after the back-forward cache', () => {
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    clock.pass(1_000);
    expect(told).toEqual(['restored']);
  });
});

it('tells nothing once stopped, and leaves no timer', async () => {
  addText();
  await observed();
  watch.stop();
  addText();
  await observed();
  clock.pass(10_000);
  expect(told).toEqual([]);
  expect(clock.waiting).toBe(0);
});
