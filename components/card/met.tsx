// Where the reader last met them, and what has come to pass since. A first meeting has no such line.

import type { MetView } from '@/lib/core/view/card-view';
import { dateWords } from '@/lib/core/view/words';
import { say } from '@/lib/core/words/say';
import { Facts } from './facts';

/** Stands for the title in the sentence, whose order is the language's: no title holds this character. */
const TITLE = '\uFFFC';

export function Met({ met }: { readonly met: MetView }) {
  const { day, title, site, url, since } = met;
  const [before, after] = say('card_met', dateWords(day), TITLE, site).split(TITLE);
  return (
    <div class="entry">
      <h3 class="hidden">{say('card_met_title')}</h3>
      <p class="met">
        {before}
        <a href={url} target="_blank" rel="noreferrer">
          <bdi>{title}</bdi>
        </a>
        {after}
      </p>
      {since.length > 0 && (
        <>
          <h4 class="entry-title met-since">{say('card_met_since')}</h4>
          <Facts facts={since} />
        </>
      )}
    </div>
  );
}
