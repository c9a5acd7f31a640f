// Strings at which a regular expression may run for ever, made of what it is made of: every piece of it over and over, with an end that
// does not fit. Whoever matches a text in linear time is done with each at once.

import { Script } from 'node:vm';

/** What stands for a class of characters. */
const CLASSES: Readonly<Record<string, string>> = {
  s: ' \n',
  S: 'a.',
  w: 'a_',
  W: ' .',
  d: '1',
  D: 'a',
  b: '',
  B: '',
  t: '\t',
  n: '\n',
  r: '\r',
  f: '\f',
  v: '\v',
  0: '\0',
};
const PROPERTIES: Readonly<Record<string, string>> = {
  L: 'a',
  Lu: 'A',
  Ll: 'a',
  N: '1',
  Nd: '1',
  P: '.',
  M: '\u0301',
  C: '\u200b',
  Cc: '\u0001',
  Cf: '\u200b',
  Sc: '$',
  Z: ' ',
};

/** Most characters that attacks are made of: pairs of them are tried. */
const MOST = 9;

/** One or two characters for each piece of the expression, in its order. */
export function piecesOf(source: string): readonly string[] {
  const pieces: string[] = [];
  for (let at = 0; at < source.length; at++) {
    const char = source[at]!;
    if (char === '\\') {
      const next = source[++at] ?? '';
      const property = /^\{(?:\w+=)?(\w+)\}/.exec(source.slice(at + 1));
      const code = /^(?:u([\da-f]{4})|x([\da-f]{2}))/i.exec(source.slice(at));
      if (/[pP]/.test(next) && property) {
        pieces.push(PROPERTIES[property[1]!] ?? 'a');
        at += property[0].length;
      } else if (code) {
        pieces.push(String.fromCharCode(Number.parseInt((code[1] ?? code[2])!, 16)));
        at += code[0].length - 1;
      } else if (next in CLASSES) pieces.push(...CLASSES[next]!);
      else if (!/\d|k/.test(next)) pieces.push(next);
    } else if (char === '(' && source[at + 1] === '?')
      at += /^\(\?(?:<[!=]|<\w+>|[:!=])/.exec(source.slice(at))![0].length - 1;
    else if (char === '{' && /^\{\d*,?\d*\}/.test(source.slice(at))) at = source.indexOf('}', at);
    else if (char === '.') pieces.push('a');
    else if (char === '[' && source[at + 1] === '^') pieces.push('a', ' ', '.');
    else if (!/[()[\]|*+?^$]/.test(char)) pieces.push(char);
  }
  return [...new Set(pieces)].slice(0, MOST);
}

function* unitsOf(pieces: readonly string[]): Generator<string> {
  for (const one of pieces) yield one;
  for (const one of pieces) for (const other of pieces) if (one !== other) yield one + other;
  yield pieces.join('');
}

const watched = new Script('globalThis.__matched()');
const scope = globalThis as typeof globalThis & { __matched?: () => unknown };

/** Milliseconds by the clock; after as many a match is given up. */
const GIVEN_UP = 1_000;

/** Milliseconds of CPU: other work on the machine does not count. */
function cost(regex: RegExp, text: string): number {
  scope.__matched = () => (regex.global ? text.replace(regex, '') : regex.exec(text));
  const before = process.cpuUsage();
  try {
    regex.lastIndex = 0;
    watched.runInThisContext({ timeout: GIVEN_UP });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT'))
      throw error;
  }
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

export interface Attack {
  /** Milliseconds of the costliest string. */
  readonly ms: number;
  /** How that is made: what comes first, what is repeated, what ends it. */
  readonly made: string;
}

/** The costliest string of so many characters. Stops at the first that costs more than `enough`. */
export function attack(regex: RegExp, length: number, enough: number): Attack {
  const pieces = piecesOf(regex.source);
  const start = pieces.join('').slice(0, 20);
  let worst: Attack = { ms: 0, made: '' };
  for (const unit of unitsOf(pieces))
    for (const [before, after] of [
      ['', '\u0000'],
      ['', ''],
      [start, '\u0000'],
    ] as const) {
      const text = before + unit.repeat(Math.ceil(length / unit.length)).slice(0, length) + after;
      // A machine that does something else costs once, an expression each time.
      let ms = cost(regex, text);
      for (let left = 2; left > 0 && ms > enough; left--) ms = Math.min(ms, cost(regex, text));
      if (ms > worst.ms) worst = { ms, made: JSON.stringify([before, unit, after]) };
      if (worst.ms > enough) return worst;
    }
  return worst;
}
