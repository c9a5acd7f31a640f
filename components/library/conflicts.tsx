// Where those who tell of an entity disagree: their versions side by side, each with its sources; the one that is used said to be.

import { useId } from 'preact/hooks';
import { CONFLICT_LABELS } from '@/lib/core/view/conflict-words';
import type { ConflictView } from '@/lib/core/view/record-view';
import { SourceMarks } from '../ui/sources';

export function Conflicts({ conflicts }: { readonly conflicts: readonly ConflictView[] }) {
  const id = useId();
  if (conflicts.length === 0) return null;
  return (
    <section class="part conflicts" aria-labelledby={`${id}-title`}>
      <h2 class="part-title" id={`${id}-title`}>
        {CONFLICT_LABELS.title}
      </h2>
      <p class="part-words">{CONFLICT_LABELS.meaning}</p>
      {conflicts.map(({ about, versions }, at) => (
        <div key={at} class="conflict">
          <h3 class="conflict-about" dir="auto">
            {about}
          </h3>
          <ul class="versions">
            {versions.map(({ teller, words, sources }, position) => (
              <li key={position} class="version">
                <p class="version-words" dir="auto">
                  {words}
                  <SourceMarks sources={sources} />
                </p>{' '}
                <p class="version-teller">
                  <bdi>{teller}</bdi>
                  {position === 0 && `. ${CONFLICT_LABELS.used}.`}
                </p>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
