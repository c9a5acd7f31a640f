// The browser's own catalogues of messages, as a speaker: it has chosen the language, and falls back to English by itself.
import { browser } from './browser';

/** In the shape of `Speaker` in `core/words/say`, which this room does not know. */
export function browserSpeaker() {
  const { i18n } = browser;
  return {
    // The language of the catalogue that is used, which need not be the browser's: each states its own.
    locale: i18n.getMessage('locale' as never) || 'en',
    direction: i18n.getMessage('@@bidi_dir') === 'rtl' ? ('rtl' as const) : ('ltr' as const),
    message: (key: string, values: readonly string[]) => i18n.getMessage(key as never, [...values]),
  };
}
