// A button in words with which a reader puts something right.

import { byReader } from '../ui/by-reader';

/** Only a reader's own press counts: what a script sends says nothing. */
export function Press(props: {
  readonly label: string;
  readonly first?: boolean;
  readonly onPress: () => void;
}) {
  return (
    <button
      type="button"
      class="correct-press"
      data-first={props.first}
      onClick={(event) => byReader(event) && props.onPress()}
    >
      {props.label}
    </button>
  );
}
