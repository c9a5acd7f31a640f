// Rule: what components show comes from the catalogue. Words in the markup, or in strings, would stay English in every language.
import { scanSource } from './scan-source';
import { type Finding, lineAt, type SourceFile } from './source-tree';

/** Strings with two words that nobody reads, each with what it is. */
const UNREAD: readonly RegExp[] = [
  // Classes and relations of elements, names of rows by which the focus is found again.
  /(?:class|className|rel|data-row|name)=\{?[`"']$/,
  // Selectors and keys.
  /(?:querySelector(?:All)?(?:<\w+>)?|closest|matches|matchMedia|on[A-Z]\w*Key\w*)\([`"']$/,
  // A stroke of a glyph.
  /(?:^|\s)\w+:\s*[`"']$/,
];
/** Classes that are chosen elsewhere than in their attribute. */
const CLASSES = new Set(['name long', 'note whole', 'post perhaps']);
const WORDS = /[A-Za-z’]{2,}[,:;]? [A-Za-z]{2,}/;
const TEXT = />\s*([^<>{}=;()|&[\]]*\p{L}{2}[^<>{}=;()|&[\]]*?)\s*(?=<|\{)/gu;
const ATTRIBUTE = /\s(?:title|aria-label|placeholder|alt|label)="([^"]*\p{L}{2}[^"]*)"/gu;

export function findLiterals(files: readonly SourceFile[]): Finding[] {
  return files
    .filter(({ path }) => path.startsWith('components/') && path.endsWith('.tsx'))
    .flatMap(({ path, text }) => {
      const found: Finding[] = [];
      const tell = (offset: number, words: string): void =>
        void found.push({
          path,
          line: lineAt(text, offset),
          message: `shows “${words.trim()}” in English alone: say it by its key`,
        });
      const { code, comments } = scanSource(text);
      // An arrow, and the end of a type's parameters, are no end of a tag.
      for (const match of code.matchAll(TEXT))
        if (/[\w"'}/]$/.test(code.slice(0, match.index).trimEnd()) && isMarkup(code, match.index))
          tell(match.index, match[1]!);
      for (const match of text.matchAll(ATTRIBUTE))
        if (!/^https?:/.test(match[1]!)) tell(match.index, match[1]!);
      const isComment = (at: number): boolean =>
        comments.some(({ offset, text: said }) => at >= offset && at < offset + said.length);
      for (const match of text.matchAll(/(['"`])((?:(?!\1)[^\\\n]|\\.)*)\1/g)) {
        const before = text.slice(Math.max(0, match.index - 90), match.index + 1);
        const words = match[2]!.replace(/\$\{[^}]*\}*/g, '…');
        if (!WORDS.test(words) || CLASSES.has(words) || isComment(match.index)) continue;
        const inClass = /\sclass=\{[^}]*$/.test(before);
        if (inClass || UNREAD.some((unread) => unread.test(before))) continue;
        tell(match.index, match[2]!);
      }
      return found;
    });
}

/** Whether a `>` ends a tag of lower or upper case: `<p class="x">`, `</p>`, `<Fold title={x}>`. */
function isMarkup(code: string, end: number): boolean {
  const start = code.lastIndexOf('<', end);
  return (
    start >= 0 &&
    /^<\/?[A-Za-z][\w.]*(?:\s|$|\/)/.test(`${code.slice(start, end)} `) &&
    !/[\w)]$/.test(code.slice(0, start))
  );
}
