// With a record: the stories in which the reader met them.

import type { ReadStory } from '@/lib/core/model/ledger';
import { hrefOf } from '@/lib/core/view/library-route';
import { dateWords } from '@/lib/core/view/words';
import { say, sayCount } from '@/lib/core/words/say';
import { Section } from './record-parts';

export function MetStories({ last, count }: { readonly last: readonly ReadStory[]; readonly count: number }) {
  if (last.length === 0) return null;
  return (
    <Section title={say('memory_where')}>
      <ul class="met-stories">
        {last.map(({ story, url, title, site, read }) => (
          <li key={story} class="fact">
            <time class="date" dateTime={read} dir="auto">
              {dateWords(read)}
            </time>{' '}
            <a href={url} target="_blank" rel="noreferrer">
              <bdi>{title ?? say('memory_untitled')}</bdi>
            </a>{' '}
            <bdi class="memory-site">{site}</bdi>
          </li>
        ))}
      </ul>
      {count > last.length && (
        <p class="more">
          <a class="press" href={hrefOf({ view: 'memory' })}>
            {sayCount('memory_met_more', count - last.length)}
          </a>
        </p>
      )}
    </Section>
  );
}
