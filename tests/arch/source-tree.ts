// The repository's own files, as the rules see them: paths from the root, with text.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export interface SourceFile {
  /** From the root, with forward slashes: `lib/core/model/span.ts`. */
  readonly path: string;
  readonly text: string;
}

/** One breach of a rule: where, and one sentence on what to do about it. */
export interface Finding {
  readonly path: string;
  readonly line: number;
  readonly message: string;
}

/** Folders that are fetched or built, never written by hand. */
const BUILT = new Set(['node_modules', '.git', '.wxt', '.output', '.cache', 'coverage']);
const TEXT =
  /(?:\.(?:ts|tsx|js|jsx|mjs|cjs|css|html|json|jsonl|md|txt|svg|yaml|yml|csv)|(?:^|\/)(?:LICENSE|run|\.[a-z]+(?:rc|ignore)))$/;

/** Every file of the tree that is not fetched or built, sorted by path; pictures and archives with empty text. */
export function readTree(root: string = ROOT): SourceFile[] {
  const files: SourceFile[] = [];
  const walk = (folder: string): void => {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = folder ? `${folder}/${entry.name}` : entry.name;
      if (entry.isDirectory()) {
        if (!BUILT.has(entry.name)) walk(path);
      } else if (entry.isFile()) {
        files.push({ path, text: TEXT.test(path) ? readFileSync(join(root, path), 'utf8') : '' });
      }
    }
  };
  walk('');
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}

export function isCode(path: string): boolean {
  return /\.(?:ts|tsx|js|jsx|mjs|cjs)$/.test(path);
}

/** What the extension ships: code that runs in a reader's browser. */
export function isShipped(path: string): boolean {
  return isCode(path) && /^(?:lib|components|entrypoints)\//.test(path);
}

export function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) line++;
  return line;
}

/** Findings as a reader wants them when an assertion fails. */
export function report(findings: readonly Finding[]): string[] {
  return findings.map(({ path, line, message }) => `${path}:${line} ${message}`);
}
