// Outcomes as values: what can go wrong has a closed code and one sentence a reader can be shown.

export interface Fault<Code extends string = string> {
  readonly code: Code;
  /** One sentence: what is wrong, where, and what to do. */
  readonly message: string;
}

export type Result<Value, Code extends string = string> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly fault: Fault<Code> };

export function ok<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value };
}

export function fail<Code extends string>(
  code: Code,
  message: string,
): { readonly ok: false; readonly fault: Fault<Code> } {
  return { ok: false, fault: { code, message } };
}
