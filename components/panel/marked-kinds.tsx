// Which kinds are marked on the page. What is not marked is listed here all the same.

import { MARKED_KINDS, type MarkedKind, type Settings } from '@/lib/core/model/settings';
import { CLAIM_LIST_LABELS } from '@/lib/core/view/claim-list';
import { KIND_GROUP_LABELS } from '@/lib/core/view/labels';
import { QUOTE_LIST_LABELS } from '@/lib/core/view/quote-list';
import { labels } from '@/lib/core/words/say';
import { Glyph } from '../ui/glyph';

const WORDS = labels('panel', ['marked_kinds', 'marked_meaning']);

function kindName(kind: MarkedKind): string {
  if (kind === 'claim') return CLAIM_LIST_LABELS.title;
  return kind === 'quote' ? QUOTE_LIST_LABELS.title : KIND_GROUP_LABELS[kind];
}

export function MarkedKinds(props: {
  readonly unmarked: Settings['unmarked'];
  readonly onUnmarked: (unmarked: Settings['unmarked']) => void;
}) {
  const { unmarked, onUnmarked } = props;
  const turned = (kind: MarkedKind): Settings['unmarked'] =>
    MARKED_KINDS.filter((each) => (each === kind) !== unmarked.includes(each));
  return (
    <>
      <fieldset class="marked-kinds">
        <legend class="density-title">{WORDS.marked_kinds}</legend>
        {MARKED_KINDS.map((kind) => (
          <label key={kind} class="marked-kind" data-kind={kind}>
            <input
              type="checkbox"
              value={kind}
              checked={!unmarked.includes(kind)}
              onChange={() => onUnmarked(turned(kind))}
            />
            <Glyph name={kind} />
            <span>{kindName(kind)}</span>
          </label>
        ))}
      </fieldset>
      <p class="density-meaning">{WORDS.marked_meaning}</p>
    </>
  );
}
