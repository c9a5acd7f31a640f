// What a table is gathered in: bytes, growing columns, numbered hashes, words of context. What goes in comes out.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ByteReader,
  ByteWriter,
  writeHalf,
  writeNumber,
  writeString,
  writeWord,
} from '@/lib/core/link/bytes';
import { ByteColumn, Column } from '@/lib/core/link/columns';
import { contextHash, stemHash } from '@/lib/core/link/context-words';
import { FRAME } from '@/lib/core/link/lexicon/lexicon';
import { hashId, NumberedHashes } from '@/lib/core/link/numbered-hashes';
import { foldedToken, isAllCapitals, tokenize } from '@/lib/core/text/tokens';

const text = fc.oneof(fc.string(), fc.string({ unit: 'binary' }));
const word = fc.integer({ min: 0, max: 0xffffffff });

describe('bytes', () => {
  it('give back numbers, words and strings of any characters', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(word, text, fc.nat(0xffff))), (rows) => {
        const writer = new ByteWriter();
        for (const [number, string, half] of rows) {
          writeNumber(writer, number);
          writeString(writer, string);
          writeHalf(writer, half);
          writeWord(writer, number);
        }
        const reader = new ByteReader(writer.bytes(), 0);
        for (const [number, string, half] of rows)
          expect([reader.number(), reader.string(), reader.half(), reader.word()]).toEqual([
            number,
            string,
            half,
            number,
          ]);
      }),
    );
  });

  it('take one byte for a small number and for a letter, and cut a string that is no label', () => {
    const writer = new ByteWriter();
    writeNumber(writer, 127);
    expect(writer.length).toBe(1);
    writeString(writer, 'Orbán');
    expect(writer.length).toBe(7);
    writer.clear();
    writeString(writer, 'x'.repeat(70_000));
    expect(new ByteReader(writer.bytes(), 0).string()).toHaveLength(0xffff);
  });
});

describe('columns', () => {
  it('keep their rows over many chunks', () => {
    const column = new Column(Uint32Array);
    const bytes = new ByteColumn();
    const writer = new ByteWriter();
    for (let at = 0; at < 150_000; at += 1) {
      column.push(at * 3);
      writer.clear();
      writeNumber(writer, at);
      bytes.append(writer.bytes());
    }
    column.set(70_000, 1);
    expect([column.length, column.get(0), column.get(65_536), column.get(70_000)]).toEqual([
      150_000, 0, 196_608, 1,
    ]);
    for (let at = 0; at < 150_000; at += 1) if (bytes.number() !== at) throw new Error(`${at} was lost`);
    writer.clear();
    bytes.copy(0, bytes.length, writer);
    const reader = new ByteReader(writer.bytes(), 0);
    for (let at = 0; at < 150_000; at += 1)
      if (reader.number() !== at) throw new Error(`${at} was not copied`);
  });
});

describe('numbered hashes', () => {
  it('number things in the order of their coming, each once', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(0, 1, 256, 0x80000000, 0xffffffff), fc.nat(300))),
        (pairs) => {
          const numbered = new NumberedHashes();
          const known = new Map<string, number>();
          for (const [hash, check] of pairs) {
            const key = `${hash} ${check}`;
            expect(numbered.find(hash, check)).toBe(known.get(key) ?? -1);
            if (!known.has(key)) known.set(key, known.size);
            expect(numbered.add(hash, check)).toBe(known.get(key));
            expect(numbered.hash(known.get(key)!)).toBe(hash);
          }
          expect(numbered.count).toBe(known.size);
        },
      ),
    );
  });

  it('tell a hundred thousand ids apart', () => {
    const numbered = new NumberedHashes();
    for (let at = 0; at < 100_000; at += 1) {
      const { hash, check } = hashId(`person/${at}`);
      if (numbered.add(hash, check) !== at) throw new Error(`person/${at} is taken for another`);
    }
  });
});

describe('contextHash', () => {
  it('is that of the folded stem, whichever way it is found', () => {
    const words = fc.oneof(
      text,
      fc.constantFrom('U.S.', 'WHO', 'the', 'Bros.', 'Straße', 'Łódź', 'posts', 'a', 'É', 'ś', '&', 'maſ'),
    );
    fc.assert(
      fc.property(fc.array(words), (parts) => {
        const tokens = tokenize(parts.join(' '));
        for (let at = 0; at < tokens.count; at += 1) {
          const folded = foldedToken(tokens, at);
          const telling = folded.length > 1 && (!FRAME.has(tokens.hashes[at]!) || isAllCapitals(tokens, at));
          expect(contextHash(tokens, at)).toBe(telling ? stemHash(folded) : null);
        }
      }),
      { numRuns: 500 },
    );
  });
});
