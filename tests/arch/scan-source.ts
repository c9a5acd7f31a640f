// Reads TypeScript just far enough for the rules: what is code, what is comment, and what is imported.
// TypeScript 7 has no compiler API in JavaScript, so this is a scanner of our own. It knows comments, strings, templates
// and regular expressions; it does not parse.

export interface ImportEdge {
  readonly specifier: string;
  readonly offset: number;
  readonly typeOnly: boolean;
}

export interface Comment {
  readonly text: string;
  readonly offset: number;
}

export interface ScannedSource {
  /** As long as the source; what is inside strings, comments and regular expressions is blank. */
  readonly code: string;
  readonly comments: readonly Comment[];
  readonly imports: readonly ImportEdge[];
  readonly regexes: readonly RegexLiteral[];
}

export interface RegexLiteral {
  readonly offset: number;
  readonly source: string;
  readonly flags: string;
}

/** After these, a slash begins a regular expression and does not divide. */
const BEFORE_REGEX =
  /(?:^|[=([{,;:!&|?+\-*%~^}>]|\b(?:return|typeof|case|in|of|do|else|void|delete|throw))\s*$/;

export function scanSource(source: string): ScannedSource {
  const out = source.split('');
  const comments: Comment[] = [];
  const regexes: RegexLiteral[] = [];
  const blank = (from: number, to: number): void => {
    for (let at = from; at < to; at++) if (out[at] !== '\n') out[at] = ' ';
  };
  /** For each open `${`, how many braces are open inside it. */
  const templates: number[] = [];
  let at = 0;

  /** From just after a backtick or a closing `}` of an insertion to the next insertion or the end of the template. */
  const template = (from: number): number => {
    let end = from;
    while (end < source.length && source[end] !== '`') {
      if (source[end] === '\\') end++;
      else if (source[end] === '$' && source[end + 1] === '{') {
        blank(from, end);
        templates.push(0);
        return end + 2;
      }
      end++;
    }
    blank(from, end);
    return end + 1;
  };

  while (at < source.length) {
    const char = source[at]!;
    const two = source.slice(at, at + 2);
    if (two === '//' || two === '/*') {
      const close = two === '//' ? source.indexOf('\n', at) : source.indexOf('*/', at + 2);
      const end = close === -1 ? source.length : two === '//' ? close : close + 2;
      comments.push({ text: source.slice(at, end), offset: at });
      blank(at, end);
      at = end;
    } else if (char === "'" || char === '"') {
      let end = at + 1;
      while (end < source.length && source[end] !== char && source[end] !== '\n') {
        if (source[end] === '\\') end++;
        end++;
      }
      // A quote that is not closed on its line is an apostrophe in the text of JSX.
      if (source[end] === char) {
        blank(at + 1, end);
        at = end + 1;
      } else at++;
    } else if (char === '`') {
      at = template(at + 1);
    } else if (char === '/' && source[at + 1] !== '>' && source[at - 1] !== '<') {
      const before = out.slice(Math.max(0, at - 40), at).join('');
      const body = BEFORE_REGEX.test(before) ? /\/(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\[\n])+\//y : null;
      if (body) body.lastIndex = at;
      const found = body?.exec(source);
      if (found) {
        blank(at + 1, at + found[0].length - 1);
        const flags = /^[a-z]*/.exec(source.slice(at + found[0].length))![0];
        regexes.push({ offset: at, source: found[0].slice(1, -1), flags });
        at += found[0].length;
      } else at++;
    } else {
      const depth = templates.length - 1;
      if (depth >= 0 && char === '{') templates[depth]!++;
      if (depth >= 0 && char === '}') {
        if (templates[depth] === 0) {
          templates.pop();
          at = template(at + 1);
          continue;
        }
        templates[depth]!--;
      }
      at++;
    }
  }
  const code = out.join('');
  return { code, comments, imports: findImports(source, code), regexes };
}

const STATEMENT = /(?<![.\w$])(?:import|export)(\s+type)?\b(?=[\s{*])[^'"`;()=]*?\bfrom\s*(['"])/g;
const BARE = /(?<![.\w$])import\s*\(?\s*(['"])/g;

function findImports(source: string, code: string): ImportEdge[] {
  const edges: ImportEdge[] = [];
  const add = (match: RegExpMatchArray, quote: string, typeOnly: boolean): void => {
    const open = match.index! + match[0].length;
    edges.push({
      specifier: source.slice(open, source.indexOf(quote, open)),
      offset: match.index!,
      typeOnly,
    });
  };
  for (const match of code.matchAll(STATEMENT)) add(match, match[2]!, match[1] !== undefined);
  for (const match of code.matchAll(BARE)) add(match, match[1]!, false);
  return edges.sort((a, b) => a.offset - b.offset);
}
