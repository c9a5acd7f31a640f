// Another one, found by its full name: for a reader who knows whom the words mean, where the names alike do not hold it.

import { useState } from 'preact/hooks';
import type { Result } from '@/lib/core/model/result';
import { type Choice, CORRECT_LABELS } from '@/lib/core/view/corrections';
import { ChoiceItem } from '../card/correct';

export function FindName(props: {
  readonly onFind: (name: string) => Promise<Result<readonly Choice[]>>;
  readonly onChoose: (choice: Choice) => void;
}) {
  const { onFind, onChoose } = props;
  /** What was found by the last name, or why nothing could be looked for. */
  const [found, setFound] = useState<Result<readonly Choice[]> | null>(null);
  const choices = found?.ok ? found.value : [];
  return (
    <>
      <form
        class="correct-find"
        onSubmit={(event) => {
          event.preventDefault();
          const field = event.currentTarget.elements.namedItem('name');
          if (field instanceof HTMLInputElement) void onFind(field.value).then(setFound);
        }}
      >
        <label>
          <span>{CORRECT_LABELS.find}</span>
          <input name="name" type="text" required maxLength={300} autocomplete="off" dir="auto" />
        </label>
        <button type="submit" class="correct-press">
          {CORRECT_LABELS.findNow}
        </button>
      </form>
      <p class="correct-fault" role="status">
        {found && (found.ok ? CORRECT_LABELS.found(choices.length) : found.fault.message)}
      </p>
      <ul class="choices">
        {choices.map((choice) => (
          <ChoiceItem key={choice.entity} choice={choice} onChoose={onChoose} />
        ))}
      </ul>
    </>
  );
}
