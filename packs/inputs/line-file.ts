// A temporary file of lines: written once, read through, and read again at a place. What the first pass over a dump leaves to the second.

import { closeSync, openSync, readSync, writeSync } from 'node:fs';

/** Written and read in pieces of this size, bytes. */
const PIECE = 1 << 20;
/** Read at once at a place: nearly all labels are shorter. */
const GLANCE = 256;
const BREAK = 0x0a;

export class LineFile {
  readonly #file: number;
  readonly #gathered = Buffer.allocUnsafe(PIECE);
  #length = 0;
  #written = 0;

  constructor(path: string) {
    this.#file = openSync(path, 'wx+', 0o600);
  }

  /** Bytes so far. */
  get size(): number {
    return this.#written + this.#length;
  }

  /** Adds a line, which holds no line break. */
  add(line: string): void {
    const most = 3 * line.length + 1;
    if (most > PIECE - this.#length) this.#flush();
    if (most > PIECE) {
      this.#write(Buffer.from(`${line}\n`));
      return;
    }
    this.#length += this.#gathered.write(line, this.#length);
    this.#gathered[this.#length] = BREAK;
    this.#length += 1;
  }

  /** Every line and the place where it begins. */
  *lines(): Generator<{ readonly line: string; readonly at: number }> {
    this.#flush();
    let rest: Buffer = Buffer.alloc(0);
    let begins = 0;
    for (let at = 0; at < this.#written; ) {
      const piece = Buffer.allocUnsafe(PIECE);
      const read = readSync(this.#file, piece, 0, PIECE, at);
      if (read === 0) break;
      at += read;
      const bytes =
        rest.length > 0 ? Buffer.concat([rest, piece.subarray(0, read)]) : piece.subarray(0, read);
      let from = 0;
      for (let to = bytes.indexOf(BREAK); to >= 0; to = bytes.indexOf(BREAK, from)) {
        yield { line: bytes.toString('utf8', from, to), at: begins + from };
        from = to + 1;
      }
      begins += from;
      rest = bytes.subarray(from);
    }
  }

  /** The line that begins at `at`. */
  lineAt(at: number): string {
    this.#flush();
    for (let most = GLANCE; ; most *= 16) {
      const bytes = Buffer.allocUnsafe(most);
      const read = readSync(this.#file, bytes, 0, most, at);
      const end = bytes.subarray(0, read).indexOf(BREAK);
      if (end >= 0) return bytes.toString('utf8', 0, end);
      if (read < most) return bytes.toString('utf8', 0, read);
    }
  }

  close(): void {
    closeSync(this.#file);
  }

  #flush(): void {
    const length = this.#length;
    this.#length = 0;
    if (length > 0) this.#write(this.#gathered.subarray(0, length));
  }

  #write(bytes: Uint8Array): void {
    for (let done = 0; done < bytes.length; ) {
      const wrote = writeSync(this.#file, bytes, done, bytes.length - done, this.#written);
      done += wrote;
      this.#written += wrote;
    }
  }
}
