// Staying with the page, with a clock of the test's own: what is told, when, and how often.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Clock, Reading } from '@/lib/edge/page/pace';
import { type Watch, watchPage } from '@/lib/edge/page/watch';
import { openStory } from './story';

/** Timers that run when the test says so. */
class TestClock implements Clock {
  private time = 0;
  private next = 0;
  private readonly timers = new Map<number, { readonly at: number; readonly run: () => void }>();

  readonly now = () => this.time;
  readonly setTimeout = (run: () => void, after: number) => {
    this.timers.set(++this.next, { at: this.time + after, run });
    return this.next;
  };
  readonly clearTimeout = (timer: unknown) => void this.timers.delete(timer as number);

  /** Runs what is due in order, each at its own time, and lets it come to its end. */
  async pass(milliseconds: number): Promise<void> {
    const until = this.time + milliseconds;
    for (;;) {
      const due = [...this.timers].filter(([, { at }]) => at <= until).sort(([, a], [, b]) => a.at - b.at)[0];
      if (!due) break;
      const [key, { at, run }] = due;
      this.timers.delete(key);
      this.time = Math.max(this.time, at);
      run();
      await observed();
    }
    this.time = until;
  }

  get waiting(): number {
    return this.timers.size;
  }
}

let clock: TestClock;
let told: string[];
let reading: Reading;
let stands: boolean;
let watch: Watch;
const address = location.href;

beforeEach(async () => {
  clock = new TestClock();
  told = [];
  reading = { spent: 1, again: null };
  stands = false;
  const { map } = openStory();
  await observed();
  watch = watchPage({
    document,
    clock,
    onLeave: () => told.push('left'),
    onChange: async (change) => {
      told.push(change);
      return reading;
    },
    mend: () => stands,
  });
  watch.follow(map.nodes);
});

afterEach(() => {
  watch.stop();
  history.replaceState(null, '', address);
  document.body.replaceChildren();
});

/** Mutation observers, and what awaits a reading, are called after the current task's microtasks: by the next task all were. */
function observed(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

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
      await clock.pass(100);
    }
    expect(told).toEqual([]);
    await clock.pass(400);
    expect(told).toEqual(['content']);
  });

  it('is told at last where the page is never quiet', async () => {
    for (let count = 0; count < 15; count++) {
      addText();
      await observed();
      await clock.pass(200);
    }
    expect(told).toEqual(['content']);
  });

  it('is seen in the text of a node', async () => {
    document.querySelector('p')!.firstChild!.nodeValue = 'Other words.';
    await observed();
    await clock.pass(1_000);
    expect(told).toEqual(['content']);
  });

  it('is seen where the story is taken off the page', async () => {
    document.querySelector('article')!.remove();
    await observed();
    await clock.pass(1_000);
    expect(told).toEqual(['content']);
  });

  it('is taken to be one where thousands of nodes come and go at once: few of them are looked at', async () => {
    let looked = 0;
    const crowd = document.createElement('div');
    document.body.append(crowd);
    await observed();
    const empty = Array.from({ length: 3_000 }, () => {
      const node = document.createElement('i');
      Object.defineProperty(node, 'textContent', {
        get: () => {
          looked++;
          return '';
        },
      });
      return node;
    });
    crowd.append(...empty);
    await observed();
    await clock.pass(1_000);
    expect(told).toEqual(['content']);
    expect(looked).toBeLessThan(1_000);
  });

  it('is not seen in small changes elsewhere', async () => {
    const ticker = document.createElement('div');
    document.body.append(ticker);
    for (let count = 0; count < 20; count++) {
      ticker.textContent = `Share price ${count}`;
      await observed();
      await clock.pass(500);
    }
    expect(told).toEqual([]);
    expect(clock.waiting).toBe(0);
  });

  it('is seen in a long text that comes late elsewhere', async () => {
    const late = document.createElement('div');
    late.textContent = 'A sentence of a story that was loaded late. '.repeat(10);
    document.body.append(late);
    await observed();
    await clock.pass(1_000);
    expect(told).toEqual(['content']);
  });

  it('is not told where all of the story stands and no letter was added: an advertisement, equal nodes', async () => {
    stands = true;
    const article = document.querySelector('article')!;
    article.append(document.createElement('iframe'));
    article.innerHTML = article.innerHTML.replace('<iframe></iframe>', '');
    await observed();
    await clock.pass(1_000);
    expect(told).toEqual([]);
    expect(clock.waiting).toBe(0);
  });

  it('is told though the story stands, where words were added to it', async () => {
    stands = true;
    addText();
    await observed();
    await clock.pass(1_000);
    expect(told).toEqual(['content']);
  });

  it('is seen in the head, where dates and kinds of pages are stated', async () => {
    const meta = document.createElement('meta');
    meta.setAttribute('property', 'article:published_time');
    meta.content = '2025-08-20';
    document.head.append(meta);
    await observed();
    await clock.pass(1_000);
    meta.content = '2025-08-21';
    await observed();
    await clock.pass(1_000);
    meta.remove();
    expect(told).toEqual(['content', 'content']);
  });
});

describe('the budget', () => {
  /** Changes the story every second, for so long. */
  async function change(seconds: number): Promise<void> {
    for (let second = 0; second < seconds; second++) {
      addText();
      await observed();
      await clock.pass(1_000);
    }
  }

  it('six readings at once, then six a minute', async () => {
    await change(10);
    expect(told.length).toBe(6);
    await change(120);
    expect(told.length).toBeGreaterThanOrEqual(16);
    expect(told.length).toBeLessThanOrEqual(19);
  });

  it('is there again after a minute of calm', async () => {
    await change(20);
    await clock.pass(60_000);
    told.length = 0;
    await change(10);
    expect(told.length).toBe(6);
  });

  it('a reading of half a second is followed by 25 s of rest: 2 % of the page’s time', async () => {
    reading = { spent: 500, again: null };
    await change(24);
    expect(told.length).toBe(1);
    await change(26);
    expect(told.length).toBe(2);
  });

  it('never two readings at once: the next waits for the end of the last', async () => {
    let finish: (reading: Reading) => void = () => {};
    watch.stop();
    watch = watchPage({
      document,
      clock,
      onLeave: () => {},
      onChange: (kind) => {
        told.push(kind);
        return new Promise((resolve) => {
          finish = resolve;
        });
      },
      mend: () => false,
    });
    watch.begin();
    await change(5);
    // Without a story, little by little: enough letters for a late one.
    await change(5);
    expect(told).toEqual(['content']);
    finish({ spent: 1, again: null });
    await observed();
    await clock.pass(1_000);
    expect(told).toEqual(['content', 'content']);
  });

  it('another page is read at once though the last one has used it up', async () => {
    await change(30);
    told.length = 0;
    history.pushState(null, '', '/another-story');
    addText();
    await observed();
    await clock.pass(1_000);
    expect(told).toEqual(['left', 'content']);
  });

  it('looks again when the reading asks for it', async () => {
    reading = { spent: 1, again: 3_000 };
    addText();
    await observed();
    await clock.pass(1_000);
    reading = { spent: 1, again: null };
    expect(told).toEqual(['content']);
    await clock.pass(10_000);
    expect(told).toEqual(['content', 'content']);
    expect(clock.waiting).toBe(0);
  });
});

it('sees a part of the story that unfolds, and no other click', async () => {
  const article = document.querySelector('article')!;
  const rest = document.createElement('div');
  rest.innerHTML = '<p>One more paragraph.</p>'.repeat(20);
  rest.style.display = 'none';
  article.append(rest);
  await drawn();
  await clock.pass(5_000);
  told.length = 0;
  article.click();
  await drawn();
  await clock.pass(2_000);
  expect(told).toEqual([]);
  rest.style.display = 'block';
  await drawn();
  await clock.pass(2_000);
  expect(told).toEqual(['content']);
  // Another width, other lines: the same words.
  article.style.width = '200px';
  await drawn();
  await clock.pass(2_000);
  expect(told).toEqual(['content']);
});

/** Sizes are told after a frame was laid out. */
async function drawn(): Promise<void> {
  await new Promise(requestAnimationFrame);
  await new Promise(requestAnimationFrame);
  await observed();
}

describe('another page', () => {
  it('is left in the moment in which the address changes', () => {
    history.pushState(null, '', '/another-story');
    expect(told).toEqual(['left']);
  });

  it.each(['#comments', '?from=mail'])('is not one where the address is tidied up to %s', async (to) => {
    history.replaceState(null, '', to);
    await observed();
    await clock.pass(1_000);
    expect(told).toEqual([]);
    expect(watch.page()).toBe(address);
  });

  it('may stand behind the hash', () => {
    history.pushState(null, '', '#/another-story');
    expect(told).toEqual(['left']);
  });

  it('that comes by scrolling is read, and none is left', async () => {
    document.dispatchEvent(new Event('scroll'));
    history.replaceState(null, '', '/the-next-story');
    await observed();
    await clock.pass(1_000);
    expect(told).toEqual(['content']);
    expect(watch.page()).toMatch(/next-story$/);
  });

  it('is not one that a script says to be back from the back-forward cache: the background would be asked again for each', async () => {
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await clock.pass(1_000);
    expect(told).toEqual([]);
  });
});

it('tells nothing once stopped, and leaves no timer', async () => {
  addText();
  await observed();
  watch.stop();
  addText();
  await observed();
  await clock.pass(10_000);
  expect(told).toEqual([]);
  expect(clock.waiting).toBe(0);
});
