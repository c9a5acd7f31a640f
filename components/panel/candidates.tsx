// What an unsure name may mean: label and line of each, the likeliest first, with a button to say which it is where somebody listens.

import type { EntityId } from '@/lib/core/model/entity';
import type { Candidate } from '@/lib/core/view/candidate-view';
import {
  candidatesName,
  chooseName,
  KIND_LABELS,
  moreWords,
  PANEL_LABELS,
  unsureCount,
} from '@/lib/core/view/labels';
import type { Doubt } from '@/lib/core/view/list-view';
import { doubtWords, tellingApart } from '@/lib/core/view/margin';
import { Glyph } from '../ui/glyph';
import { Hidden } from '../ui/parts';
import './candidates.css';

/** Why a name is unsure, and what it may mean. `mentions`: of how many, where the others are sure. */
export function DoubtWords(props: {
  readonly doubt: Doubt;
  readonly mentions?: number;
  readonly onChoose?: ((entity: EntityId) => void) | undefined;
}) {
  const { doubt, mentions, onChoose } = props;
  return (
    <div class="doubt">
      <p class="doubt-words">
        {mentions !== undefined && `${unsureCount(doubt.mentions, mentions)} `}
        {doubtWords(doubt.candidates)}
      </p>
      <Candidates words={doubt.words} candidates={doubt.candidates} onChoose={onChoose} />
      {doubt.more > 0 && <p class="doubt-words">{moreWords(doubt.more)}</p>}
    </div>
  );
}

export function Candidates(props: {
  /** As they stand in the story. */
  readonly words: string;
  readonly candidates: readonly Candidate[];
  readonly onChoose?: ((entity: EntityId) => void) | undefined;
}) {
  const { words, candidates, onChoose } = props;
  return (
    <ol class="candidates" aria-label={candidatesName(words)}>
      {candidates.map(({ entity, kind, label, line }) => (
        <li key={entity} class="candidate" data-kind={kind}>
          <Glyph name={kind} />
          <span class="candidate-words">
            <Hidden>{KIND_LABELS[kind]}: </Hidden>
            <bdi class="candidate-label">{label}</bdi>
            {line && (
              <>
                <Hidden>,</Hidden> <span class="candidate-dot" />
                <bdi class="candidate-line">{line}</bdi>
              </>
            )}
          </span>
          {onChoose && (
            <button
              type="button"
              class="candidate-choose"
              aria-label={chooseName(tellingApart({ label, line }))}
              onClick={() => onChoose(entity)}
            >
              {PANEL_LABELS.choose}
            </button>
          )}
        </li>
      ))}
    </ol>
  );
}
