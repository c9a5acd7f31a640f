// Rule: every path that a document or a comment names exists. Documents that name files nobody checks go stale unseen.
import { posix } from 'node:path';
import { scanSource } from './scan-source';
import { type Finding, isCode, lineAt, type SourceFile } from './source-tree';

/** Tops of the tree; `core/…`, `edge/…`, `app/…` are said for short, within `lib`. */
const TOPS = /^(?:lib|components|entrypoints|packs|tests|core|edge|app|\.ci)\//;
const FILE = /^[\w.-]+\.(?:ts|tsx|mjs|css|html|md|json|txt)$/;
/** Made by a build or a download, or somebody else's. */
const NOT_OURS =
  /^(?:https?:|mailto:|#|\.\.\/shared|\.\/\.output|\.output|\.cache|\.wxt|node_modules|\/|@|~)/;

/** Words that stand for a name: `tests/bench/records/NAME.json`. */
const PLACEHOLDER = /\b(?:NAME|FILE|FOLDER|PART|PROGRAM)\b/;

interface Named {
  readonly name: string;
  readonly offset: number;
}

/** What a Markdown text names: targets of links, inline code, and words of code blocks that look like paths. */
export function namedInMarkdown(text: string): Named[] {
  const named: Named[] = [];
  for (const match of text.matchAll(/\]\(([^)\s]+)\)/g)) {
    const name = match[1]!.replace(/#.*$/, '');
    if (name && !NOT_OURS.test(name)) named.push({ name, offset: match.index });
  }
  for (const match of text.matchAll(/```[^\n]*\n([\s\S]*?)```|`([^`\n]+)`/g)) {
    const words = (match[1] ?? match[2])!;
    for (const word of words.matchAll(/(?:\{[^}\n]*\}|[^\s'"(),;{}│├└─·▶])+/g)) {
      const name = word[0].replace(/[.:]$/, '');
      const inBlock = match[1] !== undefined;
      if (NOT_OURS.test(name) || PLACEHOLDER.test(name) || /[<>*=…$]/.test(name)) continue;
      if (TOPS.test(name) || (!inBlock && words === word[0] && FILE.test(name)))
        named.push({ name, offset: match.index + match[0].indexOf(word[0]) });
    }
  }
  return named;
}

/** What comments name, only in backticks and only from the top of the tree: `core/view/why`. */
export function namedInComments(text: string): Named[] {
  return scanSource(text).comments.flatMap((comment) =>
    [...comment.text.matchAll(/`([\w./@-]+)`/g)]
      .map((match) => ({ name: match[1]!, offset: comment.offset + match.index }))
      .filter(({ name }) => TOPS.test(name) && !PLACEHOLDER.test(name)),
  );
}

/** `edge/{page,wire}` names two folders. */
function unfold(name: string): string[] {
  const braces = /^(.*)\{([^}]*)\}(.*)$/.exec(name);
  if (!braces) return [name];
  return braces[2]!.split(',').flatMap((part) => unfold(`${braces[1]}${part.trim()}${braces[3]}`));
}

export function findMissingPaths(files: readonly SourceFile[]): Finding[] {
  const known = new Set<string>();
  const names = new Set<string>();
  for (const { path } of files) {
    const parts = path.split('/');
    names.add(parts.at(-1)!);
    for (let depth = 1; depth <= parts.length; depth++) known.add(parts.slice(0, depth).join('/'));
  }
  const exists = (from: string, name: string): boolean => {
    const bare = name.replace(/\/$/, '').replace(/:\d+$/, '');
    const candidates = [bare, `lib/${bare}`, posix.join(posix.dirname(from), bare)].flatMap((path) => [
      path,
      `${path}.ts`,
      `${path}.tsx`,
      `${path}.mjs`,
    ]);
    return (
      candidates.some((path) => known.has(posix.normalize(path))) || (FILE.test(bare) && names.has(bare))
    );
  };
  const findings: Finding[] = [];
  for (const { path, text } of files) {
    const named = path.endsWith('.md') ? namedInMarkdown(text) : isCode(path) ? namedInComments(text) : [];
    for (const { name, offset } of named)
      for (const one of unfold(name))
        if (!exists(path, one))
          findings.push({
            path,
            line: lineAt(text, offset),
            message: `names '${one}', which does not exist`,
          });
  }
  return findings;
}
