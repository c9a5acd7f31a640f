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

const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;

const KEYS_ALONE: Speaker = { locale: 'en', direction: 'ltr', message: (key) => key };
let speaker: Speaker = KEYS_ALONE;
let plurals: Intl.PluralRules | null = null;
let ordinals: Intl.PluralRules | null = null;
let numbers: Intl.NumberFormat | null = null;
let tenths: Intl.NumberFormat | null = null;
const lists: { [Kind in 'conjunction' | 'disjunction']?: Intl.ListFormat | undefined } = {};

/** Called once in each context, before anything is shown. */
export function speakAs(next: Speaker): void {
  speaker = next;
  plurals = null;
  ordinals = null;
  numbers = null;
  tenths = null;
  lists.conjunction = undefined;
  lists.disjunction = undefined;
}

/** BCP 47, for `Intl`. English is Britain's: day before month, and no comma before "and". */
export function spokenLocale(): string {
  return speaker.locale === 'en' ? 'en-GB' : speaker.locale;
}

/** The language alone, for `lang`: "ar" for "ar-u-nu-latn". */
export function spokenLanguage(): string {
  return speaker.locale.replace(/-u-.*$/, '');
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

/** "22nd". */
export function sayOrdinal(number: number): string {
  ordinals ??= new Intl.PluralRules(speaker.locale, { type: 'ordinal' });
  return sayAny(`ordinal_${ordinals.select(number)}`, [`${number}`]);
}

/** "1,234", as the language writes it. */
export function numberWords(value: number): string {
  numbers ??= new Intl.NumberFormat(speaker.locale);
  return numbers.format(value);
}

/** "4.1", as the language writes it. */
export function tenthsWords(value: number): string {
  tenths ??= new Intl.NumberFormat(speaker.locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  return tenths.format(value);
}

/** "White House, NATO and Poland"; with `or` in the place of "and". */
export function listWords(parts: readonly string[], joined: 'and' | 'or'): string {
  if (parts.length < 2) return parts.join('');
  const type = joined === 'and' ? 'conjunction' : 'disjunction';
  lists[type] ??= new Intl.ListFormat(spokenLocale(), { type });
  return led(lists[type].format(parts.map(isolated)));
}

/** What stands between particulars that are set beside each other. */
export function listComma(): string {
  return speaker.message('list_comma', ['', '']) || ', ';
}

/** "full name, letter for letter, since 2019": particulars set beside each other. */
export function commaWords(parts: readonly string[]): string {
  return led(parts.map(isolated).join(listComma()));
}

/** One sentence after another. */
export function twoSentences(first: string, second: string): string {
  return `${first} ${second}`;
}

/** A label, or a sentence, that goes on within another: English begins it small there, German and Arabic change nothing. */
export function within(words: string): string {
  return speaker.locale.startsWith('en') ? words.charAt(0).toLowerCase() + words.slice(1) : words;
}

/**
 * Words within a sentence that runs the other way: a name in Latin letters may neither turn the sentence round nor take the comma
 * behind it along. FIRST STRONG ISOLATE and POP DIRECTIONAL ISOLATE do for plain text what `bdi` does for markup.
 */
function isolated(words: string): string {
  return speaker.direction === 'rtl' && words !== '' ? `\u2068${words}\u2069` : words;
}

/**
 * A sentence that begins with such a name would pass for one of the name's direction wherever that is asked of the first letter
 * (`dir="auto"`): RIGHT-TO-LEFT MARK, which is not seen, comes first. What has no letter of the language is nothing but the name.
 */
function led(words: string): string {
  return speaker.direction === 'rtl' && words.includes('\u2068') && RIGHT_TO_LEFT.test(words)
    ? `\u200f${words}`
    : words;
}

/** What stands before and behind the one value of a message, where that is set in markup of its own. */
export function sayAround(key: MessageKey): readonly [before: string, after: string] {
  const [before = '', after = ''] = (speaker.message(key, ['\0']) || key).split('\0');
  return [before, after];
}

function sayAny(key: string, values: readonly (string | number)[]): string {
  const written = values.map((value) => (typeof value === 'number' ? numberWords(value) : isolated(value)));
  return led(speaker.message(key, written)) || key;
}

/** `not-found` is told by `…_not_found`: a key has no hyphens. */
type KeyPart<Name extends string> = Name extends `${infer Head}-${infer Rest}`
  ? `${Head}_${KeyPart<Rest>}`
  : Name;

/**
 * Short words by name: `labels('card', ['close', 'pin']).pin` says `card_pin`. Asked each time, for a module is loaded before anybody
 * speaks: so it may be given more by `Object.assign`, but not spread, which would ask at once.
 */
export function labels<Prefix extends string, const Names extends readonly string[]>(
  prefix: Prefix,
  names: Names &
    readonly (`${Prefix}_${KeyPart<Names[number]>}` extends MessageKey ? Names[number] : never)[],
): { readonly [Name in Names[number]]: string } {
  const said = {};
  for (const name of names as readonly string[])
    Object.defineProperty(said, name, {
      enumerable: true,
      get: () => sayAny(`${prefix}_${name.replaceAll('-', '_')}`, []),
    });
  return said as { readonly [Name in Names[number]]: string };
}
