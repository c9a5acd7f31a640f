// The same answers as `scan`, the slow and obvious way: string keys in a Map, every stretch tried, capitals letter by letter.

import type { NameEntry } from '@/lib/core/match/name-index';
import type { CaseRule } from '@/lib/core/model/entity';
import { fold } from '@/lib/core/text/fold';
import { FLAG } from '@/lib/core/text/token-flags';
import {
  foldedToken,
  nameKey,
  separatorBefore,
  type Tokens,
  tokenize,
  tokenText,
} from '@/lib/core/text/tokens';
import type { Found } from './library';

/** Capitals of a string's folded units: 'U', 'l', or '-' for none. */
function capitals(word: string): string {
  let pattern = '';
  for (const character of word)
    for (const part of character.normalize('NFKD')) {
      const folded = fold(part);
      if (/^[ .'"-]*$/.test(folded)) continue;
      const first =
        folded === 'ss' ? '-' : part !== part.toLowerCase() ? 'U' : part !== part.toUpperCase() ? 'l' : '-';
      pattern += first + '-'.repeat(folded.length - 1);
    }
  return pattern;
}

function pattern(tokens: Tokens, first: number, last: number): string {
  let all = '';
  for (let at = first; at <= last; at++)
    all += tokens.flags[at]! & FLAG.ampersand ? '---' : capitals(tokenText(tokens, at));
  return all;
}

function passes(rule: CaseRule, name: string, text: string): boolean {
  if (rule === 'any') return true;
  if (name.length !== text.length) throw new Error(`patterns differ in length: ${name} ${text}`);
  return [...name].every((asked, at) => {
    const found = text[at]!;
    if (asked === 'U') return found !== 'l';
    return rule === 'cased' || asked === '-' || found !== 'U';
  });
}

export class NaiveIndex {
  private readonly byKey = new Map<string, { entry: number; rule: CaseRule; pattern: string }[]>();

  constructor(names: readonly NameEntry[]) {
    for (const [entry, { name, case: rule }] of names.entries()) {
      const tokens = tokenize(name);
      const key = nameKey(name);
      if (key === '') continue;
      const entries = this.byKey.get(key) ?? [];
      entries.push({ entry, rule, pattern: pattern(tokens, 0, tokens.count - 1) });
      this.byKey.set(key, entries);
    }
  }

  scan(text: string): Found[] {
    const tokens = tokenize(text);
    const found: Found[] = [];
    let justEnded = -1;
    for (let at = 0; at < tokens.count; ) {
      const flags = tokens.flags[at]!;
      const open = !(flags & FLAG.noBegin) && (!(flags & FLAG.joinedBefore) || justEnded === at);
      const match = open ? this.longest(tokens, at) : null;
      if (match) {
        found.push({ start: tokens.starts[at]!, end: tokens.ends[match.last]!, names: match.names });
        at = match.last + 1;
        justEnded = at;
      } else at++;
    }
    return found;
  }

  private longest(tokens: Tokens, first: number): { last: number; names: number[] } | null {
    let best: { last: number; names: number[] } | null = null;
    let key = foldedToken(tokens, first);
    let hyphened = false;
    for (let last = first; ; ) {
      const names = (this.byKey.get(key) ?? [])
        .filter((each) => passes(each.rule, each.pattern, pattern(tokens, first, last)))
        .map((each) => each.entry);
      if (names.length > 0 && this.mayEnd(tokens, { first, last, hyphened })) best = { last, names };
      if (++last >= tokens.count) return best;
      const separator = separatorBefore(tokens, last);
      if (separator === null) return best;
      key += separator + foldedToken(tokens, last);
      if (tokens.flags[last]! & FLAG.hyphenBefore) hyphened = true;
    }
  }

  private mayEnd(tokens: Tokens, at: { first: number; last: number; hyphened: boolean }): boolean {
    const flags = tokens.flags[at.last]!;
    if (at.hyphened && tokens.flags[at.first]! & FLAG.joinedBefore) return false;
    if (flags & FLAG.noEnd) return false;
    if (!(flags & FLAG.joinedAfter)) return true;
    if (at.hyphened || tokens.flags[at.last + 1]! & FLAG.noBegin) return false;
    return this.longest(tokens, at.last + 1) !== null;
  }
}
