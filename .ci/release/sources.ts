// What the extension is built from, and so what whoever reviews it gets.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow, type PackedFile } from './list-files';

/** Files and folders from the repository's root. Tests are left out: no build reads them. */
export const SOURCES: readonly string[] = [
  '.ci/RELEASING.md',
  '.ci/release',
  '.ci/store',
  'CHANGELOG.md',
  'LICENSE',
  'PRIVACY.md',
  'README.md',
  'components',
  'entrypoints',
  'lib',
  'package-lock.json',
  'package.json',
  'packs',
  'tsconfig.json',
  'wxt.config.ts',
];
/** What reviewers read first stands at the top, where they look. */
const NOTES = { from: '.ci/store/reviewers.md', to: 'REVIEWERS.md' };
/** Files that desktops and editors leave behind. */
const LEFT_BEHIND = /(?:^|\/)(?:\.DS_Store|Thumbs\.db|desktop\.ini|.*~|.*\.sw[op])$/;

/** The sources below `root`, sorted. Throws, naming it, where one is missing. */
export function readSources(root: string): PackedFile[] {
  const files = SOURCES.flatMap((path) => {
    const full = join(root, path);
    if (!existsSync(full)) throw new Error(`The sources lack '${path}'.`);
    if (!statSync(full).isDirectory()) return [{ path, bytes: readFileSync(full) }];
    return filesBelow(full).map((file) => ({ ...file, path: `${path}/${file.path}` }));
  });
  files.push({ path: NOTES.to, bytes: readFileSync(join(root, NOTES.from)) });
  return files.filter(({ path }) => !LEFT_BEHIND.test(path));
}
