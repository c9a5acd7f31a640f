// Rules about files: a first line that says what the file is for, a length one can read, named exports, no local paths.
import { scanSource } from './scan-source';
import { type Finding, isCode, lineAt, type SourceFile } from './source-tree';

const MOST_LINES = 300;

/** Files that may be longer, each with the reason. */
const LONG_FOR_A_REASON: Readonly<Record<string, string>> = {
  'tests/browser/gallery/views.ts': 'a list of sample cards and rows',
  'tests/browser/gallery/library-scenes.ts': 'a list of the library page’s states',
};

/** Tables of cases and of words are read like lists, not like programs. */
function isTable(path: string): boolean {
  return path.startsWith('packs/starter/') || /\.(?:test|cases)\.(?:ts|tsx)$/.test(path);
}

/** Files whose framework looks for a default export. */
function needsDefaultExport(path: string): boolean {
  return path === 'wxt.config.ts' || path.endsWith('vitest.config.ts') || path.startsWith('entrypoints/');
}

const isSource = (path: string): boolean => isCode(path) || path.endsWith('.css');

export function findWithoutPurpose(files: readonly SourceFile[]): Finding[] {
  return files
    .filter(({ path, text }) => {
      if (!isSource(path)) return false;
      return !/^(?:#!.*\n)?(?:\/\/[ \t]*\S|\/\*+\s*(?:\*\s)?[^\s*])/.test(text);
    })
    .map(({ path }) => ({
      path,
      line: 1,
      message: 'does not begin with a comment that says what it is for',
    }));
}

export function findLong(
  files: readonly SourceFile[],
  exceptions: Readonly<Record<string, string>> = LONG_FOR_A_REASON,
): Finding[] {
  return files
    .filter(({ path }) => isSource(path) && !isTable(path) && !(path in exceptions))
    .map(({ path, text }) => ({ path, lines: text.trimEnd().split('\n').length }))
    .filter(({ lines }) => lines > MOST_LINES)
    .map(({ path, lines }) => ({
      path,
      line: lines,
      message: `has ${lines} lines, more than ${MOST_LINES}: split it, or argue for it in tests/arch/house-style.ts`,
    }));
}

export function findDefaultExports(files: readonly SourceFile[]): Finding[] {
  const findings: Finding[] = [];
  for (const { path, text } of files) {
    if (!isCode(path) || needsDefaultExport(path)) continue;
    for (const match of scanSource(text).code.matchAll(/(?<![.\w$])export\s+default\b|\bas\s+default\b/g))
      findings.push({ path, line: lineAt(text, match.index), message: 'exports a default: name it' });
  }
  return findings;
}

/**
 * Folders of one person's machine: a home on Linux, macOS and Windows, root's home, a work folder under the root. Each
 * begins a word, so that a page's address that holds such a folder is none.
 */
const LOCAL_PATH =
  /(?<![\w.:/~-])(?:\/(?:home|Users)\/[a-z][\w.-]*\/|\/root\/|\/(?:work|workspace|workspaces)\/[a-z.]|[A-Z]:\\Users\\)/g;

export function findLocalPaths(files: readonly SourceFile[]): Finding[] {
  const findings: Finding[] = [];
  for (const { path, text } of files) {
    // Stored pages link to folders of their own site, which may look the same.
    if (path.endsWith('.html')) continue;
    for (const match of text.matchAll(LOCAL_PATH))
      findings.push({
        path,
        line: lineAt(text, match.index),
        message: `names '${match[0]}…', a path of one machine`,
      });
  }
  return findings;
}
