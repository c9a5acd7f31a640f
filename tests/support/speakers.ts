// A catalogue of messages as a speaker: what the browser makes of `_locales/*/messages.json`, for where no browser is.
import type { Speaker } from '@/lib/core/words/say';

export interface Message {
  readonly message: string;
  readonly description?: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
}
export type Catalogue = Readonly<Record<string, Message>>;

/** As browsers read it: `$NAME$` stands for the placeholder's content, `$1`…`$9` for the values, `$$` for a dollar sign. */
export function speakerOf(catalogue: Catalogue): Speaker {
  const locale = catalogue.locale?.message ?? 'en';
  return {
    locale,
    direction: catalogue.direction?.message === 'rtl' ? 'rtl' : 'ltr',
    message(key, values) {
      const found = catalogue[key];
      if (!found) return '';
      const named = found.message.replace(
        /\$([a-z0-9_@]+)\$/gi,
        (whole, name: string) => found.placeholders?.[name.toLowerCase()]?.content ?? whole,
      );
      return named.replace(/\$(?:\$|([1-9]))/g, (_, at?: string) =>
        at ? (values[Number(at) - 1] ?? '') : '$',
      );
    },
  };
}
