// Rules about catalogues of messages: complete in every language, every plural there, nothing left in English, nothing that is markup.
import { type Finding, lineAt, type SourceFile } from './source-tree';

export interface Message {
  readonly message: string;
}
export type Catalogue = Readonly<Record<string, Message>>;

const FORM = /_(zero|one|two|few|many|other)$/;
/** The one stem whose forms are those of ordinals. */
const ORDINAL = 'ordinal';

/** Where a message is the same word for word, and why. */
const ALIKE: Readonly<Record<string, string>> = {
  direction: 'told, not translated',
  extension_name: 'a name',
  kind_organisation: 'German has the same word',
  kind_person: 'German has the same word',
  kind_text: 'German has the same word',
  form_name: 'German has the same word',
  form_label: 'German has the same word',
  density_normal_name: 'German has the same word',
  claims_saidIn: 'German has the same word',
  pack_version: 'German has the same word',
  settings_version: 'German has the same word',
  pack_versionWords: 'German has the same word',
  change_was_name: 'German has the same words',
};

const pathOf = (language: string): string => `components/public/_locales/${language}/messages.json`;

function finding(language: string, text: string, key: string, message: string): Finding {
  const at = text.indexOf(`"${key}"`);
  return { path: pathOf(language), line: at < 0 ? 1 : lineAt(text, at), message: `${key} ${message}` };
}

/** `card_more` for `card_more_one`, where `card_more_other` is there too; else the key itself. */
function stemOf(key: string, catalogue: Catalogue): string {
  const stem = key.replace(FORM, '');
  return stem !== key && `${stem}_other` in catalogue ? stem : key;
}

const stemsOf = (catalogue: Catalogue): Set<string> =>
  new Set(Object.keys(catalogue).map((key) => stemOf(key, catalogue)));

const placesOf = (message: string): Set<string> => new Set(message.match(/\$[1-9]/g) ?? []);

/** One language beside English. */
export function findUntranslated(language: string, catalogue: Catalogue, english: Catalogue): Finding[] {
  const text = JSON.stringify(catalogue);
  const mine = stemsOf(catalogue);
  const theirs = stemsOf(english);
  return [
    ...[...theirs]
      .filter((stem) => !mine.has(stem))
      .map((stem) => finding(language, text, stem, 'is missing')),
    ...[...mine]
      .filter((stem) => !theirs.has(stem))
      .map((stem) => finding(language, text, stem, 'is not in the English catalogue')),
    ...Object.entries(catalogue).flatMap(([key, { message }]) => {
      const said = english[key]?.message;
      const hasWords = /\p{L}{2}/u.test(message.replace(/\$[1-9]/g, ''));
      return said === message && hasWords && !(key in ALIKE) && !isUnit(key)
        ? [finding(language, text, key, `is “${message}”, as in English: translate it, or argue for it`)]
        : [];
    }),
    ...Object.entries(catalogue).flatMap(([key, { message }]) => {
      const stem = stemOf(key, catalogue);
      const all = Object.entries(english).filter(([other]) => stemOf(other, english) === stem);
      const wanted = new Set(all.flatMap(([, other]) => [...placesOf(other.message)]));
      const given = placesOf(message);
      // "One name", "two names": the number need not be written.
      const isTold = /_(?:zero|one|two)$/.test(key) && stem !== key;
      const wrong = [...wanted]
        .filter((place) => !given.has(place) && !(isTold && place === '$1'))
        .concat([...given].filter((place) => !wanted.has(place)));
      return all.length > 0 && wrong.length > 0
        ? [finding(language, text, key, `has not the values that it has in English (${wrong.join(', ')})`)]
        : [];
    }),
  ];
}

/** "kB" is the same in most languages. */
const isUnit = (key: string): boolean => key.startsWith('size_');

/** Every form that the language has, and none that it has not. */
export function findWrongPlurals(language: string, catalogue: Catalogue): Finding[] {
  const text = JSON.stringify(catalogue);
  return [...stemsOf(catalogue)].flatMap((stem) => {
    if (stem in catalogue) return [];
    const type = stem === ORDINAL ? 'ordinal' : 'cardinal';
    const { pluralCategories } = new Intl.PluralRules(language, { type }).resolvedOptions();
    const given = Object.keys(catalogue).filter((key) => stemOf(key, catalogue) === stem);
    return [
      ...pluralCategories
        .filter((form) => !given.includes(`${stem}_${form}`))
        .map((form) => finding(language, text, `${stem}_other`, `has no form “${form}”`)),
      ...given
        .filter((key) => !pluralCategories.some((form) => key === `${stem}_${form}`))
        .map((key) => finding(language, text, key, 'is a form that the language does not have')),
    ];
  });
}

const count = (message: string, mark: string): number => message.split(mark).length - 1;

/** Quotation marks that a language does not use, or that stand alone. */
const WRONG_MARKS: Readonly<Record<string, (message: string) => boolean>> = {
  de: (message) => /["”«»]/.test(message) || count(message, '„') !== count(message, '“'),
  ar: (message) => /["“”„]/.test(message) || count(message, '«') !== count(message, '»'),
};

/** What a browser or a reader would stumble over, in any language. */
export function findUnsound(language: string, catalogue: Catalogue): Finding[] {
  const text = JSON.stringify(catalogue);
  const seen = new Map<string, string>();
  return Object.entries(catalogue).flatMap(([key, { message }]) => {
    const findings: Finding[] = [];
    const tell = (what: string): void => void findings.push(finding(language, text, key, what));
    if (message.trim() === '') tell('says nothing');
    if (/[<>]|&\w+;/.test(message)) tell('holds markup: words are words');
    if (/\$(?![1-9](?!\d))/.test(message)) tell('has a dollar sign that stands for no value');
    if (!/^[a-z]+(?:_[A-Za-z0-9]+)*$/.test(key)) tell('is no key: letters, digits and _');
    if (WRONG_MARKS[language]?.(message)) tell('has quotation marks of another language, or one alone');
    if (FORM.test(key) && key.replace(FORM, '') in catalogue)
      tell('is named like a plural form of a message that has none');
    const other = seen.get(key.toLowerCase());
    // Browsers compare keys without their case.
    if (other) tell(`differs from ${other} by case alone`);
    seen.set(key.toLowerCase(), key);
    return findings;
  });
}

const LABELS = /\blabels\(\s*'(\w+)',\s*\[([^\]]*)\]/g;
const SAID = /(?<![\w$])['"]([a-z]+_\w+)['"]|__MSG_(\w+)__/g;
const COMPOSED = /`([a-z]+_(?:[^`\s$]|\$\{[^}]*\})*)`/g;

interface Uses {
  readonly keys: ReadonlySet<string>;
  readonly patterns: readonly RegExp[];
}

function usesIn(files: readonly SourceFile[]): Uses {
  const keys = new Set(['locale', 'direction', 'quoted']);
  const patterns: RegExp[] = [];
  for (const { text } of files) {
    for (const [, prefix, names] of text.matchAll(LABELS))
      for (const [, name] of names!.matchAll(/'([^']*)'/g))
        keys.add(`${prefix}_${name!.replaceAll('-', '_')}`);
    for (const [, said, told] of text.matchAll(SAID)) keys.add((said ?? told)!);
    for (const [, composed] of text.matchAll(COMPOSED))
      if (composed!.includes('${'))
        patterns.push(new RegExp(`^${composed!.replace(/\$\{[^}]*\}/g, '\\w+')}$`));
  }
  return { keys, patterns };
}

/** `files`: what the extension ships, and the configuration with its manifest. */
export function findUnused(files: readonly SourceFile[], english: Catalogue): Finding[] {
  const text = JSON.stringify(english);
  const { keys, patterns } = usesIn(files);
  return [...stemsOf(english)]
    .filter((stem) => stem !== ORDINAL && !keys.has(stem) && !patterns.some((pattern) => pattern.test(stem)))
    .map((stem) => finding('en', text, stem, 'is said nowhere: take it out'));
}

/** Keys that only the manifest names: what code says is checked by its type. */
export function findUnknown(files: readonly SourceFile[], english: Catalogue): Finding[] {
  return files.flatMap(({ path, text }) =>
    [...text.matchAll(/__MSG_(?!@@)(\w+)__/g)]
      .filter(([, key]) => !(key! in english))
      .map((match) => ({
        path,
        line: lineAt(text, match.index),
        message: `says ${match[1]}, which no catalogue has`,
      })),
  );
}
