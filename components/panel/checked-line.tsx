// The coverage line: how much of the story was checked, by whomever, and what is counted. Always there: silence would look like approval.

import type { Checked } from '@/lib/core/model/claim-match';
import type { Coverage } from '@/lib/core/model/session';
import { CHECKED_LABELS, checkedMeaning, checkedWords } from '@/lib/core/view/checked-words';
import { hrefOf } from '@/lib/core/view/library-route';
import { Fold } from '../ui/parts';
import './checked-line.css';

export function CheckedLine(props: {
  /** Null: there is no story, or it is not read yet. */
  readonly checked: Checked | null;
  readonly coverage: Coverage | undefined;
  readonly language: string | null;
}) {
  const { checked, coverage, language } = props;
  return (
    <div class="checked" data-told={checked ? '' : undefined}>
      {/* Always in the tree: a status that is put in later is not read aloud. */}
      <p class="checked-words" role="status">
        {checked && checkedWords(checked, { coverage, language })}
      </p>
      {checked && checked.against === 0 && (
        <p>
          <a class="show" href={`library.html${hrefOf({ view: 'packs' })}`} target="_blank" rel="noopener">
            {CHECKED_LABELS.toPacks}
          </a>
        </p>
      )}
      {checked && checked.against > 0 && (
        <Fold title={CHECKED_LABELS.meaning}>
          {checkedMeaning(checked).map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </Fold>
      )}
    </div>
  );
}
