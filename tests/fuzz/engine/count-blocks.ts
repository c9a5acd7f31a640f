// Puts a mark into every block of `lib` as it is loaded, so that a run can tell which an input reached. Asked of V8 after each input that costs more
// than the input; a mark costs a write. No line is added: stacks name the lines of the source.

import type { Plugin } from 'vite';

/** More than `lib` has blocks. */
export const MOST_BLOCKS = 65_536;

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

export function countBlocks(root: string): Plugin {
  let blocks = 0;
  return {
    name: 'count-blocks',
    // Types are gone by then.
    enforce: 'post',
    transform(code, id) {
      if (!id.startsWith(`${root}lib/`) || !/\.tsx?$/.test(id.replace(/\?.*$/, ''))) return null;
      const pieces: { readonly at: number; readonly text: string; readonly closes: boolean }[] = [];
      const count = () => `__reached[${blocks++ % MOST_BLOCKS}] = 1`;
      const first = (at: number) => pieces.push({ at, text: `${count()};`, closes: false });
      const around = ({ start, end }: Node, before: string, after: string) => {
        pieces.push({ at: start, text: before, closes: false }, { at: end, text: after, closes: true });
      };
      const expression = (node: Node) => around(node, `(${count()},`, ')');
      const statement = (node: Node) =>
        node.type === 'BlockStatement' ? first(node.start + 1) : around(node, `{${count()};`, '}');
      walk(this.parse(code) as unknown as Node, { first, expression, statement });
      if (pieces.length === 0) return null;
      // Of those at one place what ends is written first, and of those that begin the outer one, which was met first.
      const sorted = pieces
        .map((piece, order) => ({ ...piece, order }))
        .sort((a, b) => a.at - b.at || Number(b.closes) - Number(a.closes) || a.order - b.order);
      let counted = `const __reached = globalThis.__fuzzReached ??= new Uint8Array(${MOST_BLOCKS});`;
      let from = 0;
      for (const { at, text } of sorted) {
        counted += code.slice(from, at) + text;
        from = at;
      }
      return { code: counted + code.slice(from), map: null };
    },
  };
}

interface Marks {
  readonly first: (at: number) => void;
  readonly expression: (node: Node) => void;
  readonly statement: (node: Node) => void;
}

function walk(node: Node, marks: Marks): void {
  // biome-ignore lint/suspicious/noExplicitAny: the parts of each kind of node, as ESTree has them.
  const parts = node as any;
  switch (node.type) {
    case 'FunctionDeclaration':
    case 'FunctionExpression':
    case 'ArrowFunctionExpression':
      if (parts.body.type === 'BlockStatement') marks.first(parts.body.start + 1);
      else marks.expression(parts.body);
      break;
    case 'IfStatement':
      marks.statement(parts.consequent);
      if (parts.alternate) marks.statement(parts.alternate);
      break;
    case 'ForStatement':
    case 'ForInStatement':
    case 'ForOfStatement':
    case 'WhileStatement':
    case 'DoWhileStatement':
      marks.statement(parts.body);
      break;
    case 'CatchClause':
      marks.first(parts.body.start + 1);
      break;
    case 'SwitchCase':
      if (parts.consequent.length > 0) marks.first(parts.consequent[0].start);
      break;
    case 'ConditionalExpression':
      marks.expression(parts.consequent);
      marks.expression(parts.alternate);
      break;
    case 'LogicalExpression':
      marks.expression(parts.right);
      break;
  }
  for (const part of Object.values(parts))
    for (const child of Array.isArray(part) ? part : [part])
      if (typeof (child as Node | null)?.type === 'string') walk(child as Node, marks);
}
