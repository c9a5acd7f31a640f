// The design's colours, as they are written: each ink can be read in both schemes, forced colours leave none of ours, and no view has a colour of its own.

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contrast, type Rgb } from '@/lib/core/colour/rgb';
import { ENTITY_KINDS } from '@/lib/core/model/entity';

const root = new URL('../../../', import.meta.url);
const read = (path: string): string =>
  readFileSync(new URL(path, root), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
const tokens = read('components/ui/tokens.css');

/** Each colour token with what it is in light and in dark. */
const COLOURS = [...tokens.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(
  ([, name, light, dark]) => ({ name: name!, light: rgbOf(light!), dark: rgbOf(dark!) }),
);
/** Not to be read: grounds, and lines between entries. `rule` carries meaning, as a line. */
const GROUNDS = ['paper', 'wash'];
const LINES = ['rule', 'hair'];

function rgbOf(hex: string): Rgb {
  const channel = (at: number) => Number.parseInt(hex.slice(at, at + 2), 16);
  return [channel(1), channel(3), channel(5)];
}

const token = (name: string) => COLOURS.find((colour) => colour.name === name)!;

describe.each(['light', 'dark'] as const)('in %s', (scheme) => {
  it.each(COLOURS.map(({ name }) => name).filter((name) => ![...GROUNDS, ...LINES].includes(name)))(
    '--%s can be read on paper and on a wash',
    (name) => {
      for (const ground of GROUNDS)
        expect(contrast(token(name)[scheme], token(ground)[scheme]), ground).toBeGreaterThanOrEqual(4.5);
    },
  );

  it('lines that carry meaning are seen', () => {
    expect(contrast(token('rule')[scheme], token('paper')[scheme])).toBeGreaterThanOrEqual(3);
  });
});

describe('the tokens', () => {
  it('have a colour for each kind', () => {
    for (const kind of [...ENTITY_KINDS, 'claim', 'quote'])
      expect(tokens).toContain(`[data-kind="${kind}"] {\n  --kind: var(--${kind});`);
  });

  it('are the system’s own where colours are forced', () => {
    const [, forced] = tokens.split('@media (forced-colors: active)');
    for (const { name } of COLOURS) expect(forced, name).toMatch(new RegExp(`--${name}: [A-Z]\\w+;`));
  });

  it('are the only colours: no view writes one of its own', () => {
    const views = readdirSync(new URL('components', root), { recursive: true, encoding: 'utf8' })
      .map((path) => `components/${path.replaceAll('\\', '/')}`)
      .filter((path) => path.endsWith('.css') && !path.endsWith('tokens.css'));
    expect(views.length).toBeGreaterThan(10);
    const own = views.filter((path) => /#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|oklch|lab)a?\(/i.test(read(path)));
    expect(own).toEqual([]);
  });
});
