// Numbers and bytes that grow without copying: doubling one array of a million numbers would need three times its size for a moment.

import type { ByteWriter } from './bytes';

const CHUNK_BITS = 14;
const CHUNK = 1 << CHUNK_BITS;
const MASK = CHUNK - 1;

type Numbers = Uint8Array | Int32Array | Uint32Array | Float32Array;

/** One number per row, in chunks of 16,384. A class because it is one growing array. */
export class Column<Chunk extends Numbers> {
  length = 0;
  private readonly chunks: Chunk[] = [];

  constructor(private readonly make: new (size: number) => Chunk) {}

  push(value: number): void {
    const at = this.length++;
    if ((at & MASK) === 0) this.chunks.push(new this.make(CHUNK));
    this.chunks[at >>> CHUNK_BITS]![at & MASK] = value;
  }

  append(values: Numbers): void {
    for (let from = 0; from < values.length; ) {
      const at = this.length & MASK;
      if (at === 0) this.chunks.push(new this.make(CHUNK));
      const size = Math.min(CHUNK - at, values.length - from);
      this.chunks.at(-1)!.set(values.subarray(from, from + size), at);
      this.length += size;
      from += size;
    }
  }

  get(at: number): number {
    return this.chunks[at >>> CHUNK_BITS]![at & MASK]!;
  }

  /** Elements from one place on: up to another, or to the end of a chunk. */
  from(at: number, to: number): Chunk {
    const start = at & MASK;
    return this.chunks[at >>> CHUNK_BITS]!.subarray(start, Math.min(CHUNK, start + to - at)) as Chunk;
  }

  set(at: number, value: number): void {
    this.chunks[at >>> CHUNK_BITS]![at & MASK] = value;
  }
}

/** Bytes of records, one after the other, that are read again from any place. */
export class ByteColumn {
  readonly #bytes = new Column(Uint8Array);
  /** Where `number` reads next. */
  place = 0;

  get length(): number {
    return this.#bytes.length;
  }

  append(bytes: Uint8Array): void {
    this.#bytes.append(bytes);
  }

  /** Writes the bytes from one place to another. */
  copy(from: number, to: number, sink: ByteWriter): void {
    for (let at = from; at < to; ) {
      const piece = this.#bytes.from(at, to);
      sink.append(piece);
      at += piece.length;
    }
  }

  /** Reads what `writeNumber` wrote. */
  number(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.#bytes.get(this.place++);
      value |= (byte & 127) << shift;
      if (byte < 128) return value >>> 0;
    }
  }
}

/** Numbers that are piled up, read and cleared again and again: a list would give its memory back each time. */
export class Pile {
  values = new Uint32Array(64);
  count = 0;

  push(value: number): void {
    if (this.count === this.values.length) {
      const larger = new Uint32Array(this.count * 2);
      larger.set(this.values);
      this.values = larger;
    }
    this.values[this.count++] = value;
  }

  clear(): void {
    this.count = 0;
  }
}
