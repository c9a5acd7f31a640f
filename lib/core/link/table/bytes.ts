// Small numbers and strings as bytes: one byte for a number below 128, one per character where all are Latin-1.

/** Bytes in one piece, written over again. A class because it is one growing array. */
export class ByteWriter {
  #bytes = new Uint8Array(1024);
  length = 0;

  byte(value: number): void {
    if (this.length === this.#bytes.length) this.#makeRoom(1);
    this.#bytes[this.length++] = value;
  }

  append(bytes: Uint8Array): void {
    if (this.length + bytes.length > this.#bytes.length) this.#makeRoom(bytes.length);
    this.#bytes.set(bytes, this.length);
    this.length += bytes.length;
  }

  #makeRoom(size: number): void {
    const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.length + size));
    larger.set(this.#bytes);
    this.#bytes = larger;
  }

  /** What was written since `clear`, until it is called again. */
  bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.length);
  }

  clear(): void {
    this.length = 0;
  }
}

/** Longest string that is kept: no label comes near it. */
const MAX_STRING = 0xffff;

/** A number of up to 32 bits, seven to the byte, the lowest first. */
export function writeNumber(sink: ByteWriter, value: number): void {
  let rest = value;
  for (; rest > 127; rest >>>= 7) sink.byte((rest & 127) | 128);
  sink.byte(rest);
}

/** A string: its length and width in one number, then its units, one byte each or two. */
export function writeString(sink: ByteWriter, text: string): void {
  const length = Math.min(text.length, MAX_STRING);
  let wide = 0;
  for (let at = 0; at < length && wide === 0; at += 1) if (text.charCodeAt(at) > 0xff) wide = 1;
  writeNumber(sink, length * 2 + wide);
  for (let at = 0; at < length; at += 1) {
    const unit = text.charCodeAt(at);
    sink.byte(unit & 0xff);
    if (wide) sink.byte(unit >> 8);
  }
}

/** 16 bits as they are: for hashes, which are no shorter otherwise. */
export function writeHalf(sink: ByteWriter, half: number): void {
  sink.byte(half & 0xff);
  sink.byte((half >>> 8) & 0xff);
}

/** 32 bits as they are. */
export function writeWord(sink: ByteWriter, word: number): void {
  writeHalf(sink, word);
  writeHalf(sink, word >>> 16);
}

/**
 * Reads what was written, from a place on. Behind the end stand zeroes, and nothing is counted of which more cannot be there: bytes that a
 * hand has changed lead to wrong answers, and to no endless ones. A class because reading moves the place.
 */
export class ByteReader {
  constructor(
    private readonly bytes: Uint8Array,
    public at: number,
  ) {}

  number(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.bytes[this.at++] ?? 0;
      value |= (byte & 127) << shift;
      if (byte < 128) return value >>> 0;
    }
  }

  /** Bytes that are left. */
  get left(): number {
    return Math.max(0, this.bytes.length - this.at);
  }

  /** How many follow, each of a byte at least. */
  count(): number {
    return Math.min(this.number(), this.left);
  }

  string(): string {
    const head = this.number();
    const width = 1 + (head & 1);
    let text = '';
    for (let left = Math.min(head >>> 1, this.left); left > 0; left -= 1, this.at += width)
      text += String.fromCharCode(this.bytes[this.at]! | (width === 2 ? this.bytes[this.at + 1]! << 8 : 0));
    return text;
  }

  skipString(): void {
    const head = this.number();
    this.at += (head >>> 1) * (1 + (head & 1));
  }

  /** What `writeHalf` wrote. */
  half(): number {
    this.at += 2;
    return (this.bytes[this.at - 2] ?? 0) | ((this.bytes[this.at - 1] ?? 0) << 8);
  }

  /** What `writeWord` wrote. */
  word(): number {
    return (this.half() | (this.half() << 16)) >>> 0;
  }
}
