// What a peer of the name index can do.
import type { Accepts, FoldedText, Spans } from './names-folded';

export interface Given {
  /** Names folded. A name's number is its place here. */
  readonly keys: readonly string[];
  /** For packages that hand back a name and not its number; neither its memory nor its building is counted against them. */
  readonly numberOf: ReadonlyMap<string, number>;
}

export interface Peer {
  build(given: Given): void;
  scan(text: FoldedText, accepts: Accepts): Spans;
  /** What the package itself offers to keep and to read back, as bytes; `read` takes the place of `build`. */
  readonly stored?: { write(): Buffer; read(bytes: Buffer, given: Given): void };
}
