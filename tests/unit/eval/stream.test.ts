// Streams of sentences, what is judged of them, and the figures of both.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Judgements, readAudit } from '../../eval/claims-audit';
import { readStream, type Shown, streamRows } from '../../eval/claims-stream';
import { alarmFigures, curveOf, judgedAlarms, recallOf } from '../../eval/stream-figures';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'backstory-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function stream(...rows: readonly object[]) {
  const file = join(folder, 'stream.jsonl');
  writeFileSync(file, rows.map((row) => JSON.stringify(row)).join('\n'));
  return readStream(file);
}

describe('a stream', () => {
  it('of lines is a document a debate, with its day, a paragraph a line', () => {
    const [debate, more] = stream(
      { doc: '20190912_a', line: 4, text: 'One\nsentence.', split: 'dev' },
      { doc: '20190912_a', line: 7, text: 'Another.', split: 'dev' },
      { doc: 'b', line: 1, text: 'Else.' },
    );
    expect(debate).toMatchObject({
      text: 'One sentence.\nAnother.',
      lines: [4, 7],
      date: '2019-09-12',
      split: 'dev',
    });
    expect(debate!.blocks.map(({ start, end }) => debate!.text.slice(start, end))).toEqual([
      'One sentence.',
      'Another.',
    ]);
    expect(more).toMatchObject({ doc: 'b', date: null });
  });

  it('of pages is a story each', () => {
    const [page] = stream({ id: 'p', title: 'A headline', text: 'The first paragraph.\n\nThe second.' });
    expect(page!.blocks.map(({ kind }) => kind)).toEqual(['headline', 'paragraph', 'paragraph']);
    expect(page!.lines).toEqual([1, 2, 3]);
  });

  it('of neither is refused', () => {
    expect(() => stream({ text: 'Lost.' })).toThrow('line 1');
  });
});

const at = (line: number, claim: string, score = 0.9): Shown => ({
  ...{ doc: 'd', line, at: 0, words: '', claim, score, stance: 'repeats', isPlain: true },
});
const judgements = new Judgements(
  readAudit('doc\tline\tclaim\tverdict\tby\nd\t1\ta\tsame\tx\nd\t2\tb\trelated\tx\nd\t2\tb\tsame\ty\n'),
);

describe('judgements', () => {
  it('are of a place and a claim; the first of two counts', () => {
    expect(judgements.of(at(2, 'b'))?.verdict).toBe('related');
    expect(judgements.of(at(2, 'a'))).toBeNull();
    expect(judgements.same.map(({ claim }) => claim)).toEqual(['a']);
  });

  it('are refused where they are no reference', () => {
    for (const row of ['d\tx\ta\tsame\ty', 'd\t1\ta\tmaybe\ty', 'd\t1\ta\tsame'])
      expect(() => readAudit(`doc\tline\tclaim\tverdict\tby\n${row}`)).toThrow('Line 2');
  });
});

describe('figures', () => {
  it('count what is not judged apart, and both kinds of wrong alarm as wrong', () => {
    const alarms = judgedAlarms([at(1, 'a'), at(2, 'b'), at(3, 'c')], judgements);
    expect(alarmFigures(alarms, 10)).toMatchObject({
      shown: 3,
      same: 1,
      related: 1,
      unjudged: 1,
      precision: 0.5,
      wrong: 1,
      wrongPerDocument: 0.1,
    });
  });

  it('find a sentence by any of the claims that it repeats, and follow the score', () => {
    const right = [
      { doc: 'd', line: 1, claim: 'a' },
      { doc: 'd', line: 1, claim: 'z' },
      { doc: 'd', line: 9, claim: 'q' },
    ];
    const shown = [at(1, 'a', 0.7), at(2, 'b', 0.96)];
    expect(recallOf(right, shown)).toEqual({ sentences: 2, found: 1, recall: 0.5 });
    const curve = curveOf(judgedAlarms(shown, judgements), right);
    expect(curve[0]).toEqual({ from: 0, shown: 2, precision: 0.5, recall: 0.5 });
    expect(curve.at(-1)).toEqual({ from: 0.95, shown: 1, precision: 0, recall: 0 });
  });

  it('are written as document, line, claim, score', () => {
    expect(streamRows([at(1, 'a')])).toBe('{"doc":"d","line":1,"claim":"a","score":0.9}\n');
  });
});
