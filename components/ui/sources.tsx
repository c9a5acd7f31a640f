// Sources: raised figures in the text, and the numbered list they point to.

import type { Source } from '@/lib/core/model/entity';
import { sourceOrigin, sourceWords } from '@/lib/core/view/labels';
import { listComma, numberWords } from '@/lib/core/words/say';
import { Hidden } from './parts';

/** "1, 3" raised; read aloud as "sources 1, 3". Not links: a `#` address would be the page's own. */
export function SourceMarks({ sources }: { readonly sources: readonly number[] }) {
  if (sources.length === 0) return null;
  const numbers = sources.map((source) => source + 1);
  return (
    <span class="source-ref">
      <span class="source-marks" aria-hidden="true">
        {numbers.map(numberWords).join(listComma())}
      </span>
      <Hidden> ({sourceWords(numbers)})</Hidden>
    </span>
  );
}

/** A pack may be anyone's: only web addresses become links, never `javascript:` or a file. */
export function webAddress(url: string | undefined): string | null {
  if (url === undefined || !URL.canParse(url)) return null;
  const { protocol, href } = new URL(url);
  return protocol === 'https:' || protocol === 'http:' ? href : null;
}

export function SourceList({ sources }: { readonly sources: readonly Source[] }) {
  return (
    <ol class="sources">
      {sources.map((source, position) => {
        const address = webAddress(source.url);
        const origin = sourceOrigin(source);
        return (
          <li key={position}>
            {address ? (
              <a href={address} target="_blank" rel="noopener noreferrer">
                <bdi>{source.title}</bdi>
              </a>
            ) : (
              <bdi>{source.title}</bdi>
            )}
            {origin && (
              <span class="origin">
                {listComma()}
                {origin}
              </span>
            )}
          </li>
        );
      })}
    </ol>
  );
}
