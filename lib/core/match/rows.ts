// Rows of 32-bit numbers that grow without copying: doubling one array of a million names would need three times its size.

/** Few enough that going through a chunk takes a millisecond or two, whatever is done with each row. */
const ROWS = 1 << 14;

/** A class because it is one growing array, in chunks of 16,384 rows. */
export class Rows {
  count = 0;
  private readonly chunks: (Int32Array | null)[] = [];
  private last = new Int32Array(0);
  private at = 0;

  constructor(readonly width: number) {}

  /** Adds a row; columns beyond `width` are not given. */
  push(a: number, b = 0, c = 0): void {
    if (this.at === this.last.length) {
      this.last = new Int32Array(ROWS * this.width);
      this.chunks.push(this.last);
      this.at = 0;
    }
    const { last } = this;
    last[this.at++] = a;
    if (this.width > 1) {
      last[this.at++] = b;
      last[this.at++] = c;
    }
    this.count++;
  }

  get chunkCount(): number {
    return this.chunks.length;
  }

  /** The rows of a chunk, one after the other; short for the last. */
  chunk(index: number): Int32Array {
    const whole = this.chunks[index]!;
    return index === this.chunks.length - 1 ? whole.subarray(0, this.at) : whole;
  }

  /** Gives a chunk's memory back. */
  release(index: number): void {
    this.chunks[index] = null;
  }
}
