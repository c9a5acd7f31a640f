// The scanner behind the rules: if it misses an import, a rule sleeps.
import { describe, expect, it } from 'vitest';
import { scanSource } from './scan-source';

const specifiers = (source: string): string[] => scanSource(source).imports.map((edge) => edge.specifier);

describe('imports that are found', () => {
  it.each([
    ["import { a } from './a';", ['./a']],
    ['import a, { type B }\n  from "./a"', ['./a']],
    ["import * as v from 'valibot';", ['valibot']],
    ["import type { Span } from './span';", ['./span']],
    ["export { a } from './a';\nexport * from './b';\nexport type { C } from './c';", ['./a', './b', './c']],
    ["import './side-effect.css';", ['./side-effect.css']],
    ["const late = await import('./late');", ['./late']],
    ["let type: import('./type').Type;", ['./type']],
    ["import a from 'a'; import b from 'b'", ['a', 'b']],
    ["const url = 'https://x'; import a from 'a';", ['a']],
    ["const q = /[/'\"]/; import a from 'a';", ['a']],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a template inside a template is the case.
    ['const t = `${x ? `inner ${"}"}` : 1} ` ; import a from "a";', ['a']],
    ["const half = a / b; import c from 'c'; const d = e / f;", ['c']],
  ])('%s', (source, expected) => expect(specifiers(source)).toEqual(expected));
});

describe('what is no import', () => {
  it.each([
    "// import a from 'a';",
    "/* import a from 'a'; */",
    'const words = "import a from \'a\'";',
    "const words = `import a from 'a'`;",
    "export interface Role { from: Day; to: 'now' }",
    "export const from = 'here';",
    "loader.import('a');",
  ])('%s', (source) => expect(specifiers(source)).toEqual([]));
});

it('tells apart imports of types', () => {
  const [first, second] = scanSource("import type { A } from 'a';\nimport { type B, c } from 'b';").imports;
  expect([first?.typeOnly, second?.typeOnly]).toEqual([true, false]);
});

it('blanks strings and comments and keeps every offset', () => {
  const source = "const a = 'eval(x)'; // fetch()\nfetch(a);";
  const { code, comments } = scanSource(source);
  expect(code).toHaveLength(source.length);
  expect(code).not.toContain('eval');
  expect(code.indexOf('fetch(a)')).toBe(source.indexOf('fetch(a)'));
  expect(comments.map((comment) => comment.text)).toEqual(['// fetch()']);
});

it('is not led astray by an apostrophe in the text of JSX', () => {
  expect(specifiers("const x = <p>Don't ask</p>;\nimport a from 'a';")).toEqual(['a']);
});
