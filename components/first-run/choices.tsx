// What may be chosen at the first run: how much is marked, whether it is remembered what was read; and where the button is kept in sight.

import { DENSITIES } from '@/lib/core/model/annotation';
import type { Settings } from '@/lib/core/model/settings';
import { DENSITY_LABELS } from '@/lib/core/view/labels';
import { say } from '@/lib/core/words/say';

export function Choices(props: {
  readonly settings: Settings;
  readonly onChoose: (choice: Partial<Settings>) => void;
}) {
  const { settings, onChoose } = props;
  return (
    <form class="first-choices" aria-labelledby="first-choices">
      <h2 id="first-choices">{say('first_choices')}</h2>
      <fieldset>
        <legend>{say('panel_density')}</legend>
        {DENSITIES.map((density) => (
          <label key={density} class="first-choice">
            <input
              type="radio"
              name="density"
              value={density}
              checked={density === settings.density}
              onChange={() => onChoose({ density })}
            />
            <span>
              <b>{DENSITY_LABELS[density].name}</b> {DENSITY_LABELS[density].meaning}
            </span>
          </label>
        ))}
      </fieldset>
      <label class="first-choice">
        <input
          type="checkbox"
          checked={settings.ledger}
          onChange={(event) => onChoose({ ledger: event.currentTarget.checked })}
        />
        <span>
          <b>{say('settings_ledger')}</b> {say('settings_ledger_words')}
        </span>
      </label>
      <p class="first-choice">
        <span>
          <b>{say('first_pin')}</b> {say('first_pin_words')}
        </span>
      </p>
    </form>
  );
}
