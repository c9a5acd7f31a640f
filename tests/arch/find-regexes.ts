// Every regular expression that ships, as it stands in the source, with where it stands.
import { scanSource } from './scan-source';
import { lineAt, type SourceFile } from './source-tree';

export interface FoundRegex {
  readonly path: string;
  readonly line: number;
  readonly source: string;
  readonly flags: string;
}

/** Literals only: those made with `new RegExp` are few, and named where they are tried. */
export function findRegexes(files: readonly SourceFile[]): FoundRegex[] {
  return files.flatMap(({ path, text }) =>
    scanSource(text).regexes.map(({ offset, source, flags }) => ({
      path,
      line: lineAt(text, offset),
      source,
      flags,
    })),
  );
}
