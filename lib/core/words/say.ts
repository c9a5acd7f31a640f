// The interface's words, in the reader's language: by key, from the catalogue that the browser chose (`_locales/*/messages.json`).
//
// Core composes sentences but owns no language. Each context says once, as it starts, who speaks (`speakAs`); until then, and for a
// key that no catalogue has, the key itself is told: wrong, but never empty. Numbers, plurals and dates are `Intl`'s.

import type catalogue from '@/components/public/_locales/en/messages.json';

/** Every message of the English catalogue, which is complete. */
export type MessageKey = keyof typeof catalogue;

/** `person_count` for `person_count_one`, `person_count_other`: a message with a form for each plural of the language. */
export type CountKey = MessageKey extends infer Key
  ? Key extends `${infer Stem}_other`
    ? Stem
    : never
  : never;

export interface Speaker {
  /** BCP 47: of the catalogue, not of the browser, so that numbers and dates are of the same language as the words. */
  readonly locale: string;
  readonly direction: 'ltr' | 'rtl';
  /** The message with `$1`…`$9` filled in; empty where the catalogue has none. */
  readonly message: (key: string, values: readonly string[]) => string;
}

const KEYS_ALONE: Speaker = { locale: 'en', direction: 'ltr', message: (key) => key };
let speaker: Speaker = KEYS_ALONE;
let plurals: Intl.PluralRules | null = null;
let numbers: Intl.NumberFormat | null = null;

/** Called once in each context, before anything is shown. */
export function speakAs(next: Speaker): void {
  speaker = next;
  plurals = null;
  numbers = null;
}

/** BCP 47, for `Intl`. */
export function spokenLocale(): string {
  return speaker.locale;
}

export function spokenDirection(): 'ltr' | 'rtl' {
  return speaker.direction;
}

/** A message; `values` stand for its `$1`…`$9`, numbers as the language writes them. */
export function say(key: MessageKey, ...values: readonly (string | number)[]): string {
  return sayAny(key, values);
}

/** A message in the plural of `count`, which is its `$1`; `values` follow as `$2`…. */
export function sayCount(key: CountKey, count: number, ...values: readonly (string | number)[]): string {
  plurals ??= new Intl.PluralRules(speaker.locale);
  return sayAny(`${key}_${plurals.select(count)}`, [count, ...values]);
}

/** "1,234", as the language writes it. */
export function numberWords(value: number): string {
  numbers ??= new Intl.NumberFormat(speaker.locale);
  return numbers.format(value);
}

function sayAny(key: string, values: readonly (string | number)[]): string {
  const written = values.map((value) => (typeof value === 'number' ? numberWords(value) : value));
  return speaker.message(key, written) || key;
}

/**
 * Short words by name: `labels('card', ['close', 'pin']).pin` says `card_pin`. Asked each time, for a module is loaded before anybody
 * speaks.
 */
export function labels<Prefix extends string, const Names extends readonly string[]>(
  prefix: Prefix,
  names: Names & readonly (`${Prefix}_${Names[number]}` extends MessageKey ? Names[number] : never)[],
): { readonly [Name in Names[number]]: string } {
  const said = {};
  for (const name of names as readonly string[])
    Object.defineProperty(said, name, { enumerable: true, get: () => sayAny(`${prefix}_${name}`, []) });
  return said as { readonly [Name in Names[number]]: string };
}
