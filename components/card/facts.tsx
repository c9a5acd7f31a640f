// Dated facts, each with its date in front and its sources behind.

import type { FactView } from '@/lib/core/view/card-view';
import { dateWords } from '@/lib/core/view/words';
import { SourceMarks } from '../ui/sources';

export function Facts({ facts }: { readonly facts: readonly FactView[] }) {
  return (
    <ul class="facts">
      {facts.map((fact, position) => (
        <li key={position} class="fact">
          {fact.date !== undefined && (
            <>
              <time class="date" dateTime={fact.date} dir="auto">
                {dateWords(fact.date)}
              </time>{' '}
            </>
          )}
          <span dir="auto">{fact.text}</span>
          <SourceMarks sources={fact.sources} />
        </li>
      ))}
    </ul>
  );
}
