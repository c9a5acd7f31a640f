// Numbers and dates of a claim changed, and numbers written in another way.
import { type Change, type Choice, likeCapitals, replaceAny } from './base';

const NUMBER = /(?<![\w.,$-])(\$?)(\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)(?![\w,.-]*\d)(?!(?:st|nd|rd|th|s)\b)/;
const WORDS = 'two three four five six seven eight nine ten twelve fifteen twenty thirty forty fifty'.split(
  ' ',
);
const WORD = new RegExp(`\\b(${WORDS.join('|')})\\b`, 'i');
const SCALES = ['thousand', 'million', 'billion', 'trillion'];
const SCALE = new RegExp(`(?<=\\d |\\b(?:a|one|${WORDS.join('|')}) )(${SCALES.join('|')})\\b`);
/** Shares in words, with another of each. */
const SHARES: readonly (readonly [RegExp, readonly string[]])[] = [
  [/\bhalf of\b/i, ['a third of', 'three quarters of', 'a tenth of']],
  [/\b(?:one|a)[ -]third of\b/i, ['half of', 'two thirds of', 'a fifth of']],
  [/\b(?:a|one) quarter of\b/i, ['half of', 'three quarters of']],
  [/\bdoubled\b/i, ['tripled', 'quadrupled']],
  [/\btripled\b/i, ['doubled', 'quintupled']],
  [/\btwice\b/i, ['three times', 'five times']],
];
const YEAR = /\b(?:19|20)\d\d\b/;

function isYear(text: string, at: number): boolean {
  return YEAR.test(text.slice(at, at + 4)) && !/^\d{4}[.,]?\d/.test(text.slice(at));
}

function written(value: number, like: string): string {
  if (like.includes('.')) return value.toFixed(like.split('.')[1]!.length);
  const whole = String(Math.round(value));
  return like.includes(',') || whole.length > 4 ? whole.replace(/\B(?=(\d{3})+$)/g, ',') : whole;
}

/** By a factor or a few steps; a change of a tenth or less may be a rounding, and is not made. */
function anotherValue(value: number, choice: Choice): number {
  const factor = choice.of([0.2, 0.5, 0.6, 1.3, 1.5, 2, 3, 10]);
  const other = value * factor;
  if (value < 20) return value + choice.of([3, 4, 5, 7]);
  return value <= 100 && other > 100 ? value * choice.of([0.4, 0.6, 0.75]) : other;
}

export const otherNumber: Change = ({ sentence }, choice) =>
  replaceAny(sentence, NUMBER, choice, (match) => {
    if (isYear(sentence, match.index)) return null;
    const [, sign, digits] = match;
    const value = Number(digits!.replaceAll(',', ''));
    const made = written(anotherValue(value, choice), digits!);
    return made === digits ? null : sign! + made;
  });

export const otherNumberWord: Change = ({ sentence }, choice) =>
  replaceAny(sentence, WORD, choice, ([old]) => likeCapitals(choice.other(WORDS, old), old));

export const otherScale: Change = ({ sentence }, choice) =>
  replaceAny(sentence, SCALE, choice, ([old]) => {
    const at = SCALES.indexOf(old);
    return SCALES[at === 3 || (at > 0 && choice.number(2) === 0) ? at - 1 : at + 1]!;
  });

export const otherShare: Change = ({ sentence }, choice) => {
  for (const [pattern, others] of SHARES) {
    const made = replaceAny(sentence, pattern, choice, ([old]) => likeCapitals(choice.of(others), old));
    if (made !== null) return made;
  }
  return null;
};

/** "50th in the nation", "the third time". */
export const otherRank: Change = ({ sentence }, choice) =>
  replaceAny(
    sentence,
    /\b(\d{1,2})th(?= (?:in the|among|highest|lowest|largest|best|worst)\b)/,
    choice,
    ([, rank]) => String(choice.other(['5', '12', '17', '28', '39', '46'], rank!)).concat('th'),
  ) ??
  replaceAny(
    sentence,
    /\b(second|third|fourth|fifth)(?= (?:highest|lowest|largest|best|worst|most|time)\b)/,
    choice,
    ([old]) => choice.other(['second', 'third', 'fourth', 'fifth', 'ninth'], old),
  );

export const otherYear: Change = ({ sentence }, choice) =>
  replaceAny(sentence, YEAR, choice, (match) =>
    isYear(sentence, match.index)
      ? String(Number(match[0]) + choice.of([-11, -7, -4, -3, -2, 2, 3, 6]))
      : null,
  );

const MONTHS = 'January February March April June July August September October November December'.split(' ');
const DAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');

export const otherMonth: Change = ({ sentence }, choice) =>
  replaceAny(sentence, new RegExp(`\\b(?:${MONTHS.join('|')})\\b(?! \\p{Lu})`, 'u'), choice, ([old]) =>
    choice.other(MONTHS, old),
  ) ??
  replaceAny(sentence, new RegExp(`\\b(?:${DAYS.join('|')})\\b`), choice, ([old]) => choice.other(DAYS, old));

export const otherSpan: Change = ({ sentence }, choice) =>
  replaceAny(
    sentence,
    /(?<!\b(?:the|in|over|during|of|for|since|by|until) )\b(?:last|this|next) (year|month|week)\b(?!['’])|\byesterday\b/i,
    choice,
    ([old, unit]) =>
      likeCapitals(unit ? choice.of([`three ${unit}s ago`, `ten ${unit}s ago`]) : 'two years ago', old),
  );

// The same number in another form.

export const scaleInDigits: Change = ({ sentence }, choice) =>
  replaceAny(
    sentence,
    /(\$?)(\d+(?:\.\d+)?) (thousand|million|billion)\b/,
    choice,
    ([, sign, digits, scale]) => {
      const value = Number(digits) * { thousand: 1e3, million: 1e6, billion: 1e9 }[scale as 'million'];
      return sign! + String(Math.round(value)).replace(/\B(?=(\d{3})+$)/g, ',');
    },
  );

export const digitsInScale: Change = ({ sentence }, choice) =>
  replaceAny(
    sentence,
    /(\$?)\b(\d{1,3}(?:,\d{3}){2,3})\b(?! (?:million|billion))/,
    choice,
    ([, sign, digits]) => {
      const value = Number(digits!.replaceAll(',', ''));
      const [unit, scale] = value >= 1e9 ? [1e9, 'billion'] : [1e6, 'million'];
      const short = Math.round((100 * value) / unit) / 100;
      return short * unit === value ? `${sign}${short} ${scale}` : null;
    },
  );

export const percentSign: Change = ({ sentence }, choice) =>
  replaceAny(sentence, /(\d) percent\b/, choice, ([, digit]) => `${digit}%`) ??
  replaceAny(sentence, /(\d)%/, choice, ([, digit]) => `${digit} percent`);

const SMALL = 'two three four five six seven eight nine'.split(' ');

export const numberAsWord: Change = ({ sentence }, choice) =>
  replaceAny(sentence, new RegExp(`\\b(${SMALL.join('|')})\\b(?! (?:million|billion))`), choice, ([old]) =>
    String(SMALL.indexOf(old) + 2),
  ) ??
  replaceAny(
    sentence,
    /(?<!\p{Lu}\p{Ll}* |[\w.,$-])([2-9])(?= \p{Ll})(?! (?:percent|million|billion|trillion))/u,
    choice,
    ([old]) => SMALL[Number(old) - 2]!,
  );
