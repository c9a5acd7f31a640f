// Work of a page that is done in a thread of its own: what is asked there goes by name, with one value there and one back.

/** Both ends of a worker are one: the worker in its page, and the worker's own scope. */
export interface End {
  postMessage(message: unknown): void;
  addEventListener(type: 'message', heard: (event: { readonly data: unknown }) => void): void;
}

interface Asked {
  readonly number: number;
  readonly name: string;
  readonly value: unknown;
}

interface Answer {
  readonly number: number;
  readonly answer: Answered;
}

export type Answered =
  | { readonly is: 'answered'; readonly value: unknown }
  /** The script could not be loaded, or has ended over this; why stands in the console. */
  | { readonly is: 'lost' };

/** What is served by name. Values are cloned on their way. */
export type Served = Readonly<Record<string, (value: never) => Promise<unknown>>>;

/** Called once, by the worker's own script. */
export function serveApart(end: End, served: Served): void {
  end.addEventListener('message', ({ data }) => {
    const { number, name, value } = data as Asked;
    const tell = (answer: Answered): void => end.postMessage({ number, answer } satisfies Answer);
    void (served[name] as (value: unknown) => Promise<unknown>)(value).then(
      (found) => tell({ is: 'answered', value: found }),
      (error: unknown) => {
        tell({ is: 'lost' });
        throw error;
      },
    );
  });
}

/** Asks what `serveApart` serves in the script at `path`, which is started by the first question, and anew after it was lost. */
export function askApart(path: string): (name: string, value: unknown) => Promise<Answered> {
  const waiting = new Map<number, (answer: Answered) => void>();
  let worker: Worker | null = null;
  let last = 0;

  function start(): Worker {
    const started = new Worker(path);
    started.addEventListener('message', ({ data }) => {
      const { number, answer } = data as Answer;
      waiting.get(number)?.(answer);
      waiting.delete(number);
    });
    started.addEventListener('error', () => {
      // Told twice, what the next one is asked is not lost with this one.
      if (worker !== started) return;
      started.terminate();
      worker = null;
      for (const answer of waiting.values()) answer({ is: 'lost' });
      waiting.clear();
    });
    return started;
  }

  return (name, value) => {
    worker ??= start();
    const number = ++last;
    worker.postMessage({ number, name, value } satisfies Asked);
    return new Promise((resolve) => waiting.set(number, resolve));
  };
}
