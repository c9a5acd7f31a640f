// What is fuzzed: inputs to begin with, how they are bent, and what must hold of every one.

import type { Form } from './forms';

export interface Target<Input> {
  /** Also the name of its folder in the corpus. */
  readonly name: string;
  readonly form: Form<Input>;
  /** Sound inputs made by our own code, beside those of the corpus. */
  readonly made?: () => readonly Input[];
  /** Throws where something does not hold. */
  check(input: Input): void | Promise<void>;
  /** The length of an input in what its cost should follow: characters, bytes. */
  size(input: Input): number;
  /** How many inputs are tried in CI. */
  readonly tries: number;
  /** Most CPU time of one input, milliseconds; `perUnit`: and for each unit of its size. */
  readonly limit: { readonly base: number; readonly perUnit: number };
}

/** A target whose form nobody asks for. */
// biome-ignore lint/suspicious/noExplicitAny: the form and the check of one target agree, which a list of targets cannot say.
export type AnyTarget = Target<any>;

/** What `check` throws where a property does not hold. */
export class Broken extends Error {}

export function must(holds: boolean, what: string): asserts holds {
  if (!holds) throw new Broken(what);
}
