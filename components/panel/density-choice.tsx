// How much is marked on the page: three choices in one line. Native radio buttons, so arrow keys and screen readers know them.

import { useId } from 'preact/hooks';
import { DENSITIES, type Density } from '@/lib/core/model/annotation';
import { DENSITY_LABELS, PANEL_LABELS } from '@/lib/core/view/labels';

export function DensityChoice(props: {
  readonly density: Density;
  readonly onDensity: (density: Density) => void;
}) {
  const { density, onDensity } = props;
  const id = useId();
  return (
    <fieldset class="density" aria-describedby={`${id}-meaning`}>
      <legend class="density-title">{PANEL_LABELS.density}</legend>
      <div class="density-choices">
        {DENSITIES.map((choice) => (
          <label key={choice} class="density-choice">
            <input
              type="radio"
              name={id}
              value={choice}
              checked={choice === density}
              onChange={() => onDensity(choice)}
            />
            <span>{DENSITY_LABELS[choice].name}</span>
          </label>
        ))}
      </div>
      <p class="density-meaning" id={`${id}-meaning`}>
        {DENSITY_LABELS[density].meaning}
      </p>
    </fieldset>
  );
}
