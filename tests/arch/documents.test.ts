// Documents and comments name only what exists.
import { describe, expect, it } from 'vitest';
import { findMissingPaths } from './documents';
import { readTree, report } from './source-tree';

const files = [
  { path: 'lib/core/match/scan.ts', text: '// Scan.' },
  { path: 'lib/core/text/fold.ts', text: '// Fold.' },
  { path: 'tests/demo/story.png', text: '' },
];
const missing = (path: string, text: string): string[] =>
  findMissingPaths([...files, { path, text }]).map(({ message }) => /'(.*)'/.exec(message)![1]!);

it('every path that a document or a comment names exists', () => {
  expect(report(findMissingPaths(readTree()))).toEqual([]);
});

describe('a missing path is seen', () => {
  it.each([
    ['README.md', 'See `lib/core/match/gone.ts`.', ['lib/core/match/gone.ts']],
    ['README.md', 'See [the map](lib/MAP.md).', ['lib/MAP.md']],
    ['README.md', '```\ntests/gone/   end to end\n```', ['tests/gone/']],
    ['lib/README.md', 'Rooms: `core/{match,gone}`.', ['core/gone']],
    ['lib/core/match/DESIGN.md', 'In `gone.ts` we fold.', ['gone.ts']],
    ['lib/core/match/a.ts', '// Folded by `core/text/gone`.', ['core/text/gone']],
  ])('%s: %s', (path, text, expected) => expect(missing(path, text)).toEqual(expected));
});

describe('what exists, or is not ours, is left alone', () => {
  it.each([
    ['README.md', 'See `lib/core/match/scan.ts`, `core/text`, `scan.ts`, ![story](tests/demo/story.png).'],
    ['README.md', 'See [MDN](https://developer.mozilla.org/a/b) and `../shared/data/story/story.txt`.'],
    ['README.md', 'The build is in `.output/chrome-mv3`; run `npm run bench -- page`.'],
    ['lib/core/match/DESIGN.md', '[scan](scan.ts) and `core/{match,text}`'],
    ['lib/core/match/a.ts', '// Folded by `core/text/fold`; half a `person/dan-caine`.'],
    ['lib/core/match/a.ts', '// Written to `tests/bench/records/NAME.json`.'],
    ['lib/core/match/a.ts', "const a = '`core/gone`';"],
  ])('%s: %s', (path, text) => expect(missing(path, text)).toEqual([]));
});
