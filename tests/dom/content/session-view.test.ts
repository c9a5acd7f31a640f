// What a session tells the panel of its story's days.
import { expect, it } from 'vitest';
import { viewOf } from '@/lib/app/content/session-view';
import { parseDay } from '@/lib/core/model/dates';
import type { SessionToken } from '@/lib/core/model/session';
import { readMeta } from '@/lib/edge/page/read-meta';

function daysOf(published: string, modified: string) {
  const head = `<meta property="article:published_time" content="${published}"><meta property="article:modified_time" content="${modified}">`;
  const page = new DOMParser().parseFromString(`<html><head>${head}</head><body></body></html>`, 'text/html');
  const meta = readMeta(page, 'https://strait.example/ferry');
  const { published: day, changed } = viewOf({
    document,
    token: 't' as SessionToken,
    state: { is: 'finding' },
    story: { meta } as never,
    painted: null,
    notes: [],
    coverage: undefined,
    timings: undefined,
  });
  return { day, changed };
}

it('tells that a story was changed long after it was published', () => {
  expect(daysOf('2012-05-10T08:00:00Z', '2026-04-24T08:00:00Z')).toEqual({
    day: parseDay('2012-05-10'),
    changed: parseDay('2026-04-24'),
  });
});

it('tells nothing of a change soon after', () => {
  expect(daysOf('2026-04-20T08:00:00Z', '2026-04-24T08:00:00Z').changed).toBeUndefined();
});
