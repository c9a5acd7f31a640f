// What stands in the way of a release is told before anything is built.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compareTags, findUnready, readForms, type Tree } from '../../.ci/release/readiness';
import { ROOT } from '../arch/source-tree';

const CHANGELOG =
  '# Changelog\n\n## [Unreleased]\n\n## [1.10.0] - 2026-12-01\n\n### Added\n\n- A thing.\n\n## [1.9.0] - 2026-11-01\n\n- B.\n';
const FORMS = '## What is kept in which form\n\n| `user` | 1 | 1.9.0 | x |\n';
const READY: Tree = {
  version: '1.10.0',
  lockedVersion: '1.10.0',
  changelog: CHANGELOG,
  releasing: FORMS,
  geckoId: '{00000000-0000-4000-8000-000000000000}',
  changed: [],
  tags: ['v1.2.0', 'v1.9.0', 'something-else'],
};

it('a tree that is ready is told nothing', () => expect(findUnready(READY)).toEqual([]));

describe('it is told', () => {
  it.each<[string, Partial<Tree>, string]>([
    ['what is not committed', { changed: [' M lib/a.ts', '?? b'] }, 'lib/a.ts, b'],
    ['a version that is out already', { tags: ['v1.9.0', 'v1.10.0'] }, 'not later than v1.10.0'],
    ['a version that the lockfile does not know', { lockedVersion: '1.9.0' }, 'run npm install'],
    ['a changelog without the section', { changelog: '## [Unreleased]\n' }, "'## [1.10.0] - YYYY-MM-DD'"],
    ['a section without a day', { changelog: '## [1.10.0]\n\n- A.\n' }, "'## [1.10.0] - YYYY-MM-DD'"],
    ['an empty section', { changelog: '## [1.10.0] - 2026-12-01\n' }, 'lists nothing'],
    [
      'what is left under Unreleased',
      { changelog: CHANGELOG.replace('[Unreleased]\n', '[Unreleased]\n\n- Left.\n') },
      'belongs under [1.10.0]',
    ],
    [
      'an identifier that only holds a place',
      { geckoId: 'reader@backstory.example' },
      'give it the name to publish under',
    ],
    [
      'in one sentence that nothing is released yet',
      { changelog: '## [Unreleased]\n\n- A.\n' },
      "'## [1.10.0] - YYYY-MM-DD': on the day of the release put what stands under [Unreleased] under it",
    ],
    [
      'a form without its release',
      { releasing: `${FORMS}| \`user\` | 2 | next | x |\n` },
      'version 2 of user',
    ],
  ])('%s', (_, change, words) => {
    expect(findUnready({ ...READY, ...change })).toEqual([expect.stringContaining(words)]);
  });

  it('a version of another form', () => {
    const faults = findUnready({ ...READY, version: '1.10', lockedVersion: '1.10' });
    expect(faults[0]).toContain('not of three numbers');
  });
});

it('tags are compared by their numbers', () => {
  expect(['v1.10.0', 'v1.9.9', 'v0.20.0'].sort(compareTags)).toEqual(['v0.20.0', 'v1.9.9', 'v1.10.0']);
});

it('this tree’s own list is read', () => {
  const kinds = new Set(
    readForms(readFileSync(join(ROOT, '.ci/RELEASING.md'), 'utf8')).map(({ kind }) => kind),
  );
  expect([...kinds]).toEqual(['user', 'knowledge', 'pack', 'backup', 'rules']);
});
