// A line of a file as a record, and what is wrong with one, in a sentence.

import type * as v from 'valibot';
import { MAX_RECORD } from '../model/limits';
import { fail, ok, type Result } from '../model/result';

export function parseLine(
  text: string,
  longest: number = MAX_RECORD,
): Result<object, 'too-long' | 'empty' | 'not-json' | 'not-a-record'> {
  if (text.length > longest) {
    return fail('too-long', `the record is longer than ${longest} characters`);
  }
  if (text.trim() === '') return fail('empty', 'the line is empty');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return fail('not-json', 'the record is not valid JSON');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return fail('not-a-record', 'the line is not a record in braces');
  }
  return ok(value);
}

export function isRecord<Type extends string>(
  value: object,
  type: Type,
): value is { record: Type; format?: unknown } {
  return 'record' in value && value.record === type;
}

export function strangeRecord(value: object): string {
  if (!('record' in value) || typeof value.record !== 'string') return 'the record does not say its type';
  if (value.record === 'pack') return 'a second “pack” record';
  return `this version does not know records of type “${shorten(value.record)}”`;
}

/** ` (person/dan-caine)` where the record gives an id that can be shown. */
export function nameOf(value: object): string {
  return 'id' in value && typeof value.id === 'string' && /^[\w./:#-]{1,200}$/.test(value.id)
    ? ` (${value.id})`
    : '';
}

/** `roles[0].from is “2025-02-30” but must be a date like ...`, without the full stop. */
export function explain(issue: v.BaseIssue<unknown>): string {
  const at = fieldOf(issue);
  if (issue.expected === 'never') return `${at} is not a field of this format`;
  if (issue.received === 'undefined') return `${at} is missing`;
  const shown =
    typeof issue.input === 'string' || typeof issue.input === 'number'
      ? ` is “${shorten(`${issue.input}`)}” but`
      : '';
  return `${at}${shown} ${mustBe(issue)}`;
}

/** The library's own words quote what they were given, whatever its length and however it garbles a sentence. */
function mustBe({ kind, type, expected, message }: v.BaseIssue<unknown>): string {
  if (kind !== 'schema' || !message.startsWith('Invalid ')) return message;
  return type.endsWith('object') ? 'must be a record in braces' : `must be ${expected}`;
}

function fieldOf(issue: v.BaseIssue<unknown>): string {
  let at = '';
  for (const part of issue.path ?? []) {
    if (part.type === 'array') at += `[${String(part.key)}]`;
    else at += `${at ? '.' : ''}${shorten(String(part.key))}`;
  }
  return at || 'the record';
}

/** Text of a pack inside a sentence: short, and without anything that could garble it. */
function shorten(text: string): string {
  const clean = text.replace(/[\p{C}\u2028\u2029]/gu, '\uFFFD');
  return clean.length > 40 ? `${[...clean.slice(0, 40)].slice(0, 38).join('')}…` : clean;
}
