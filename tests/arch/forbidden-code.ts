// Rules about words that must not stand in code: what is impure in core, and what is unsafe in a page.
import { scanSource } from './scan-source';
import { type Finding, isCode, isShipped, lineAt, type SourceFile } from './source-tree';

interface Forbidden {
  readonly pattern: RegExp;
  readonly why: string;
}

/** Core gets its dates, its randomness and its data from outside: the same input gives the same answer, everywhere. */
const IMPURE: readonly Forbidden[] = [
  { pattern: /\bDate\.now\b|\bDate\(\s*\)|\bnew Date\b(?!\s*\()/g, why: 'reads the clock' },
  { pattern: /\bperformance\s*\./g, why: 'reads the clock' },
  { pattern: /\bMath\.random\b|\bcrypto\s*\./g, why: 'draws random numbers' },
  {
    pattern:
      /\b(?:setTimeout|setInterval|setImmediate|queueMicrotask|requestAnimationFrame|requestIdleCallback)\b/g,
    why: 'starts a timer',
  },
  { pattern: /(?<![.\w$])fetch\s*\(|\bXMLHttpRequest\b|\bWebSocket\b/g, why: 'uses the network' },
  { pattern: /(?<![.\w$])console\s*\./g, why: 'writes to the console' },
  { pattern: /\b(?:indexedDB|localStorage|sessionStorage|caches)\s*\./g, why: 'touches storage' },
  {
    pattern: /(?<![.\w$])(?:document|window|globalThis|self|navigator|process|browser|chrome)\s*[.[]/g,
    why: 'touches its surroundings',
  },
];

/** Ways to turn a string into markup or code. Text from pages and packs must never reach one. */
const UNSAFE: readonly Forbidden[] = [
  { pattern: /\b(?:innerHTML|outerHTML|srcdoc)\b/g, why: 'turns text into markup' },
  {
    pattern:
      /\b(?:insertAdjacentHTML|dangerouslySetInnerHTML|setHTMLUnsafe|createContextualFragment|parseHTMLUnsafe)\b/g,
    why: 'turns text into markup',
  },
  { pattern: /\bdocument\s*\.\s*(?:write|writeln)\b/g, why: 'writes markup into the page' },
  { pattern: /(?<![.\w$])eval\s*\(|\bnew\s+Function\b|(?<![.\w$])Function\s*\(/g, why: 'runs text as code' },
  // A string as the first argument is code.
  { pattern: /\bset(?:Timeout|Interval)\s*\(\s*['"`]/g, why: 'runs text as code' },
];

function findWords(files: readonly SourceFile[], forbidden: readonly Forbidden[]): Finding[] {
  const findings: Finding[] = [];
  for (const { path, text } of files) {
    const { code } = scanSource(text);
    for (const { pattern, why } of forbidden)
      for (const match of code.matchAll(pattern))
        findings.push({ path, line: lineAt(text, match.index), message: `'${match[0].trim()}' ${why}` });
  }
  return findings;
}

export function findImpureCore(files: readonly SourceFile[]): Finding[] {
  return findWords(
    files.filter(({ path }) => isCode(path) && path.startsWith('lib/core/')),
    IMPURE,
  );
}

export function findUnsafeWrites(files: readonly SourceFile[]): Finding[] {
  return findWords(
    files.filter(({ path }) => isShipped(path)),
    UNSAFE,
  );
}
