// Quotations in this story that are theirs: a few, each a press away from where it stands.

import { wordsQuoted } from '@/lib/core/view/labels';
import type { SaidHere } from '@/lib/core/view/said-here';
import { say, sayCount } from '@/lib/core/words/say';
import { Fold } from '../ui/parts';

/** More would push what is known of them out of sight. */
const MOST_OPEN = 2;

export interface Said {
  readonly quotes: readonly SaidHere[];
  /** Goes to where it stands in the text. */
  readonly onGo: (number: number) => void;
}

export function SaidQuotes({ quotes, onGo }: Said) {
  const rest = quotes.slice(MOST_OPEN);
  const list = (some: readonly SaidHere[]) => (
    <ul class="said">
      {some.map(({ number, words }) => {
        const quoted = wordsQuoted(words);
        return (
          <li key={number}>
            <button type="button" aria-label={say('card_said_go', quoted)} onClick={() => onGo(number)}>
              <bdi>{quoted}</bdi>
            </button>
          </li>
        );
      })}
    </ul>
  );
  return (
    <>
      {list(quotes.slice(0, MOST_OPEN))}
      {rest.length > 0 && <Fold title={sayCount('card_said_more', rest.length)}>{list(rest)}</Fold>}
    </>
  );
}
