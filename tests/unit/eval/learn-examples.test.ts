// What annotators say of a span that we found: which entity, nobody, or nothing at all.
import { describe, expect, it } from 'vitest';
import { type Gold, meantBy } from '../../eval/learn-examples';

const TEXT = "The Quill Bay's ferry left. Ann Orm of the Hague saw it.";

/** The words of the text, marked. */
function gold(words: string, id: string | null, more: Partial<Gold> = {}): Gold {
  const start = TEXT.indexOf(words);
  return { start, end: start + words.length, gold: id, ...more };
}

function meant(words: string, mentions: readonly Gold[], complete = false, eval_span?: [number, number]) {
  const { start, end } = gold(words, null);
  return meantBy({ text: TEXT, mentions, ...(eval_span ? { eval_span } : {}) }, { start, end }, complete);
}

describe('a span means', () => {
  it('what the same span is marked with', () => {
    expect(meant('Ann Orm', [gold('Ann Orm', 'Q1')])).toBe('Q1');
    expect(meant('Ann Orm', [gold('Ann Orm', null)])).toBeNull();
  });
  it('what a mark with an article in front or a genitive behind means', () => {
    expect(meant('Hague', [gold('the Hague', 'Q2')])).toBe('Q2');
    expect(meant('Quill Bay', [gold("Quill Bay's", 'Q3')])).toBe('Q3');
    expect(meant('Quill Bay', [gold("The Quill Bay's", 'Q3')])).toBe('Q3');
  });
  it('nothing that is told where a mark only overlaps', () => {
    expect(meant('Orm', [gold('Ann Orm', 'Q1')], true)).toBeUndefined();
    expect(meant('Ann Orm', [gold('Orm of', 'Q1')], true)).toBeUndefined();
  });
  it('nothing that is told where the mark need not be found, or is a description', () => {
    expect(meant('Ann Orm', [gold('Ann Orm', 'Q1', { optional: true })])).toBeUndefined();
    expect(meant('Ann Orm', [gold('Ann Orm', 'Q1', { desc: true })])).toBeUndefined();
  });
  it('nobody where no mark is near and every name has one, else nothing that is told', () => {
    expect(meant('Ann Orm', [gold('Hague', 'Q2')], true)).toBeNull();
    expect(meant('Ann Orm', [gold('Hague', 'Q2')], false)).toBeUndefined();
    // A mark that ends where the span begins does not overlap it.
    expect(meant('Orm', [gold('Ann ', 'Q2')], true)).toBeNull();
  });
  it('nothing that is told outside of the part that was annotated', () => {
    const marked = [gold('Ann Orm', 'Q1')];
    expect(meant('Ann Orm', marked, true, [0, 20])).toBeUndefined();
    expect(meant('Ann Orm', marked, true, [20, TEXT.length])).toBe('Q1');
  });
});
