// Guidance by what inputs reach: the marks that are put into the code change nothing that it does, and a run that is led by them gets further, the same way
// each time.
import { parseAst } from 'vite';
import { afterEach, expect, it } from 'vitest';
import { countBlocks, MOST_BLOCKS } from './engine/count-blocks';
import { type Form, TEXT } from './engine/forms';
import { run } from './engine/run';
import type { Target } from './engine/target';

const scope = globalThis as typeof globalThis & { __fuzzReached?: Uint8Array };
const before = scope.__fuzzReached;
afterEach(() => {
  if (before) scope.__fuzzReached = before;
  else delete scope.__fuzzReached;
});

function marked(code: string): string {
  const { transform } = countBlocks('/tree/') as unknown as {
    transform(this: object, code: string, id: string): { code: string } | null;
  };
  return transform.call({ parse: parseAst }, code, '/tree/lib/core/some.ts')!.code;
}

const SAMPLE = `
const pick = (at) => ({ at, odd: at % 2 ? 'odd' : at ? 'even' : 'none' });
const first = (list) => list?.[0] ?? list.length;
async function wait(of) { for await (const one of of) if (one > 2) return one; else continue; return null; }
class Box { #held = []; put = (one) => (this.#held.push(one), this); get all() { return [...this.#held]; } }
function kind(one) {
  switch (one) { case 1: case 2: return 'few'; case 3: { return 'three'; } default: }
  try { if (one < 0) throw new Error('less'); do one--; while (one > 5); } catch { return 'caught'; }
  let sum = 0;
  for (let at = 0; at < one; at++) sum += at;
  for (const key in { a: 1 }) sum += key === 'a' && one > 4 || 0;
  return sum;
}
`;
const RESULT = `
return [pick(0), pick(1), pick(2), first([]), first([7]), new Box().put(1).put(2).all, [-1, 1, 2, 3, 4, 9].map(kind), await wait([1, 2, 3])];
`;

it('code with marks does what it did, and tells which of its blocks were reached', async () => {
  const AsyncFunction = (async () => undefined).constructor as new (code: string) => () => Promise<unknown>;
  const plain = await new AsyncFunction(SAMPLE + RESULT)();
  scope.__fuzzReached = new Uint8Array(MOST_BLOCKS);
  const code = marked(SAMPLE);
  expect(code.split('\n')).toHaveLength(SAMPLE.split('\n').length);
  const kinds = (ones: string) => new AsyncFunction(`${code}return ${ones}.map(kind);`)();
  await kinds('[1]');
  const few = scope.__fuzzReached.reduce((sum, mark) => sum + mark, 0);
  expect(few).toBeGreaterThan(1);
  await kinds('[-1]');
  expect(scope.__fuzzReached.reduce((sum, mark) => sum + mark, 0)).toBeGreaterThan(few);
  expect(await new AsyncFunction(code + RESULT)()).toEqual(plain);
});

it('what is no code of lib is left as it is', () => {
  const { transform } = countBlocks('/tree/') as unknown as { transform(code: string, id: string): unknown };
  expect(transform('if (a) b();', '/tree/tests/fuzz/targets/small.ts')).toBeNull();
});

/** One letter of it is another. */
const LETTERS: Form<string> = {
  ...TEXT,
  mutate(random, text) {
    const at = random.below(text.length);
    return text.slice(0, at) + String.fromCharCode(97 + random.below(26)) + text.slice(at + 1);
  },
};

/** Eight letters in their order, each a block of its own: no single step leads there. */
const STAIRS: Target<string> = {
  name: 'stairs',
  form: LETTERS,
  made: () => ['........'],
  size: (text) => text.length,
  tries: 0,
  limit: { base: 1_000, perUnit: 1 },
  check(text) {
    for (let at = 0; at < 8 && text[at] === 'abcdefgh'[at]; at++) scope.__fuzzReached![at] = 1;
  },
};

it('a guided run gets further than one that is not, and makes the same inputs of the same seed', async () => {
  scope.__fuzzReached = new Uint8Array(MOST_BLOCKS);
  const options = { seed: 3, tries: 20_000 };
  const plain = await run(STAIRS, options);
  const guided = await run(STAIRS, { ...options, guided: true });
  expect(plain.blocks).toBeLessThan(4);
  expect(guided.blocks).toBeGreaterThan(5);
  const again = await run(STAIRS, { ...options, guided: true });
  expect(again.reaching).toEqual(guided.reaching);
});
