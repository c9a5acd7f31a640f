// A very long story's rest, read when its reader wants it: whether that goes on now, and how much of the story is read.

import type { ArticleText } from '@/lib/core/model/article';
import { MAX_PORTION } from '@/lib/core/model/limits';
import type { Result } from '@/lib/core/model/result';
import type { Coverage } from '@/lib/core/model/session';
import type { AnnotateReply } from '@/lib/edge/wire/protocol';
import { coverageOf } from './coverage';
import type { Found, Told } from './painted';
import type { Scan } from './scan-rest';

/** What is read of a story so far. */
export interface ReadSoFar {
  readonly story: ArticleText;
  readonly found: Found;
  /** Up to where in the story's text the names are looked up. */
  readonly readTo: number;
}

export interface Scanning {
  /** Reads the rest, or stops. */
  readonly want: (on: boolean) => Promise<void>;
  /** Goes on where the reader has asked for all of the story before it changed. */
  readonly resume: () => void;
  readonly stop: () => void;
  /** Another story: what the reader wanted was of the one before. */
  readonly forget: () => void;
  /** Undefined for a story that was read at once. */
  readonly coverage: () => Coverage | undefined;
}

export function createScanning(ports: {
  readonly scanRest: (scan: Scan) => Promise<void>;
  /** Null while nothing is drawn. */
  readonly soFar: () => ReadSoFar | null;
  readonly ask: (article: ArticleText) => Promise<Result<AnnotateReply>>;
  readonly found: (more: Told, readTo: number) => void;
  /** It has begun or ended. */
  readonly changed: () => void;
}): Scanning {
  let wantsAll = false;
  let running: AbortController | null = null;

  function stop(): void {
    running?.abort();
    running = null;
  }

  async function want(on: boolean): Promise<void> {
    wantsAll = on;
    stop();
    const so = ports.soFar();
    if (on && so && so.readTo < so.story.text.length) {
      const mine = new AbortController();
      running = mine;
      ports.changed();
      const { story, readTo: from, found: known } = so;
      await ports.scanRest({ story, from, known, signal: mine.signal, ask: ports.ask, found: ports.found });
      if (running !== mine) return;
      stop();
    }
    ports.changed();
  }

  return {
    want,
    stop,
    resume: () => {
      if (wantsAll) void want(true);
    },
    forget: () => {
      wantsAll = false;
      stop();
    },
    coverage: () => {
      const so = ports.soFar();
      return so && so.story.text.length > MAX_PORTION
        ? coverageOf(so.story, so.readTo, running !== null)
        : undefined;
    },
  };
}
