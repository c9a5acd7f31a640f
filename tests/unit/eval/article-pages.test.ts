// Which saved pages there are, and what their manifest says of them; the gate’s shares.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addressOf, savedPages } from '../../eval/article-pages';
import { gateFigures } from '../../eval/article-record';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'backstory-'));
  mkdirSync(join(folder, 'dev'));
  for (const name of ['a', 'b', 'c', 'd']) writeFileSync(join(folder, `dev/${name}.html`), '<p>');
  writeFileSync(join(folder, 'a.txt'), 'The truth.');
});
afterEach(() => rmSync(folder, { recursive: true }));

const known = () => ({
  pages: [
    { file: 'dev/a.html', id: 'first', url: 'https://a.example/', ground_truth: 'a.txt' },
    { file: 'dev/b.html' },
  ],
  negatives: [{ file: 'dev/c.html' }],
});

describe('saved pages', () => {
  it('have a truth, none known, or are no story, as their manifest says', () => {
    writeFileSync(join(folder, 'manifest.json'), JSON.stringify(known()));
    const truths = Object.fromEntries(savedPages(folder).map(({ id, truth }) => [id, truth]));
    expect(truths).toEqual({ first: ['The truth.'], b: null, c: [], d: null });
    expect(savedPages(join(folder, 'dev')).map(({ id }) => id)).toEqual(['first', 'b', 'c', 'd']);
  });

  it('need no manifest; where their address is not known, they get one that says nothing', () => {
    expect(savedPages(folder).map(({ id, truth }) => [id, truth])).toEqual(
      ['a', 'b', 'c', 'd'].map((id) => [id, null]),
    );
    expect(addressOf(savedPages(folder)[0]!)).toBe('http://127.0.0.1/a');
  });
});

describe('the gate’s shares', () => {
  it('are per cent of stories and of other pages', () => {
    expect(gateFigures([true, true, true, false], [true, false])).toEqual({
      stories: 4,
      others: 2,
      falseNo: 25,
      falseYes: 50,
    });
    expect(gateFigures([], [])).toMatchObject({ falseNo: 0, falseYes: 0 });
  });
});
