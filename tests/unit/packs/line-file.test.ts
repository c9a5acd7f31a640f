// Temporary files of lines: what was added comes back, in order and at its place, however long and in whatever script.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { ItemSet } from '@/packs/inputs/item-set';
import { addLabel, openLabels } from '@/packs/inputs/label-store';
import { LineFile } from '@/packs/inputs/line-file';

const folder = mkdtempSync(join(tmpdir(), 'backstory-test-'));
afterAll(() => rmSync(folder, { recursive: true }));
let made = 0;

function withFile<Done>(use: (file: LineFile) => Done): Done {
  made += 1;
  const file = new LineFile(join(folder, `${made}`));
  try {
    return use(file);
  } finally {
    file.close();
  }
}

const line = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }).map((text) => text.replaceAll('\n', ' ')),
  // Longer than what is read at once at a place, and than what is gathered before it is written.
  fc.constantFrom('é'.repeat(200), 'x'.repeat(5_000), '水'.repeat(400_000)),
);

describe('LineFile', () => {
  it('gives every line back, and the same at its place', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) =>
        withFile((file) => {
          for (const each of lines) file.add(each);
          const read = [...file.lines()];
          expect(read.map((each) => each.line)).toEqual(lines);
          for (const each of read) expect(file.lineAt(each.at)).toBe(each.line);
        }),
      ),
      { numRuns: 25 },
    );
  });
});

describe('labels', () => {
  it('are known for items referred to that have one', () => {
    withFile((file) => {
      addLabel(file, 'Q7', 'Water Party');
      addLabel(file, 'Q5', 'nobody asks for it');
      addLabel(file, 'Q100000007', 'Партия воды');
      const referred = new ItemSet();
      for (const id of ['Q7', 'Q8', 'Q100000007']) referred.add(id);
      const { labelOf } = openLabels(file, referred);
      expect(['Q7', 'Q5', 'Q8', 'Q100000007', 'Q7'].map(labelOf)).toEqual([
        'Water Party',
        undefined,
        undefined,
        'Партия воды',
        'Water Party',
      ]);
    });
  });
});
