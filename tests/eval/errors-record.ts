// The figures of `npm run eval -- errors` that stay: per browser, without a word of any page.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { SessionState } from '@/lib/core/model/session';
import type { BrowserName } from '../support/browsers.mjs';
import type { Difference } from './errors-compare';

const RECORD = fileURLToPath(new URL('records/errors.json', import.meta.url));
const WHAT =
  'errors: saved pages, their own inline scripts running, opened with the built extension and twice without it; complaints by kind and words';

export interface Visited {
  readonly id: string;
  /** False: they hang the page in at least one of the three browsers, so it was opened with them blocked. */
  readonly hasScripts: boolean;
  readonly end: SessionState['is'] | null;
  readonly marks: number;
  readonly hasCard: boolean;
  /** Of the page's own, in the first opening without us. */
  readonly complaints: number;
  readonly difference: Difference;
}

export function figuresOf(version: string, visited: readonly Visited[]) {
  const count = (is: (page: Visited) => boolean) => visited.filter(is).length;
  const sum = (of: (page: Visited) => number) => visited.reduce((all, page) => all + of(page), 0);
  return {
    version,
    opened: visited.length,
    withoutScripts: count(({ hasScripts }) => !hasScripts),
    marked: count(({ marks }) => marks > 0),
    cards: count(({ hasCard }) => hasCard),
    noStory: count(({ end }) => end === 'no-article'),
    unanswered: count(({ end }) => end === null || end === 'failed'),
    pagesOwnComplaints: sum(({ complaints }) => complaints),
    byChance: sum(({ difference }) => difference.byChance),
    ours: sum(({ difference }) => difference.ours.length),
    onlyWith: sum(({ difference }) => difference.onlyWith.length),
    onlyWithout: sum(({ difference }) => difference.onlyWithout.length),
    pages: visited.map(({ id, hasScripts, end, marks, hasCard, complaints, difference }) => ({
      id,
      hasScripts,
      end,
      marks,
      hasCard,
      complaints,
      byChance: difference.byChance,
      ours: difference.ours.length,
      onlyWith: difference.onlyWith.length,
      onlyWithout: difference.onlyWithout.length,
    })),
  };
}

/** Beside what is recorded of the other browser. */
export function record(browser: BrowserName, figures: ReturnType<typeof figuresOf>): void {
  const before = existsSync(RECORD) ? (JSON.parse(readFileSync(RECORD, 'utf8')) as object) : {};
  const all = { ...before, what: WHAT, [browser]: figures };
  writeFileSync(RECORD, `${JSON.stringify(all, null, 2)}\n`);
}
