// The browser's own catalogues of messages, as a speaker: it has chosen the language, and falls back to English by itself.
import { browser } from './browser';

/** As it is, wherever it is asked: WXT types it by a catalogue, and leaves it out where it has read none. */
interface I18n {
  readonly getMessage: (key: string, values: readonly string[]) => string;
}

/** Asked for with its places as values, a message comes as a pattern: filled in here, it is asked for once. */
const PLACES = ['$1', '$2', '$3', '$4', '$5', '$6', '$7', '$8', '$9'];

/** In the shape of `Speaker` in `core/words/say`, which this room does not know. */
export function browserSpeaker() {
  const patterns = new Map<string, string>();
  /** Empty where no catalogue has the key, and where the extension is gone from under its page: then only what was said before is. */
  const patternOf = (key: string): string => {
    const known = patterns.get(key);
    if (known !== undefined) return known;
    // Once an update has replaced the extension, its browser interface is empty, or throws when it is asked.
    const pattern = browser.runtime?.id
      ? (browser.i18n as unknown as I18n | undefined)?.getMessage(key, PLACES)
      : '';
    if (pattern) patterns.set(key, pattern);
    return pattern ?? '';
  };
  return {
    // The language of the catalogue that is used, which need not be the browser's: each states its own.
    locale: patternOf('locale') || 'en',
    // Told likewise: the browser's own `@@bidi_dir` is that of its interface, also where the words are English for want of others.
    direction: patternOf('direction') === 'rtl' ? ('rtl' as const) : ('ltr' as const),
    message: (key: string, values: readonly string[]) =>
      patternOf(key).replace(/\$([1-9])/g, (_, at: string) => values[Number(at) - 1] ?? ''),
  };
}
