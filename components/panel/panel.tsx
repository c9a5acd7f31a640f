// The side panel: the cast of the story by kind, in reading order, with its states in words. Equal to the marks, for all.

import { useRef } from 'preact/hooks';
import type { Density } from '@/lib/core/model/annotation';
import type { EntityId } from '@/lib/core/model/entity';
import type { KnowledgeState, Settings } from '@/lib/core/model/knowledge';
import type { SessionView } from '@/lib/core/model/session';
import type { CardView } from '@/lib/core/view/card-view';
import { knowledgeWords } from '@/lib/core/view/knowledge-words';
import { PANEL_LABELS } from '@/lib/core/view/labels';
import type { RowGroup } from '@/lib/core/view/list-view';
import { NO_SESSION_WORDS, sessionWords } from '@/lib/core/view/session-words';
import { Cast } from './cast';
import { DensityChoice } from './density-choice';
import { useKeptFocus } from './kept-focus';
import { Masthead } from './masthead';
import './panel.css';

export interface PanelProps {
  /** Null: the tab has no session (a page of the browser's own, a tab older than the extension). */
  readonly session: SessionView | null;
  readonly knowledge: KnowledgeState;
  readonly groups: readonly RowGroup[];
  readonly settings: Settings;
  /** The row that is open. */
  readonly selected: EntityId | null;
  /** The entity whose mark the pointer is on, in the page. */
  readonly pointed: EntityId | null;
  /** What is known of `selected`; null while it is being fetched. */
  readonly cardFor: CardView | null;
  /** Bring a mention into view: its position in `session.mentions`. */
  readonly onReveal: (entity: EntityId, mention: number) => void;
  /** The pointer or the focus is on a row, or (null) on none any more. */
  readonly onPoint: (entity: EntityId | null) => void;
  readonly onSelect: (entity: EntityId | null) => void;
  readonly onDensity: (density: Density) => void;
}

export function Panel(props: PanelProps) {
  const { session, knowledge, groups } = props;
  const root = useRef<HTMLElement>(null);
  useKeptFocus(root);
  const painted = session?.state.is === 'painted';
  const notes = session?.notes ?? [];
  return (
    <main ref={root} class="backstory panel" dir="ltr">
      <Masthead session={session} />
      {/* Always in the tree: a status that is put in later is not read aloud. */}
      <p class="status" role="status" data-state={session?.state.is ?? 'none'}>
        {session ? sessionWords(session) : NO_SESSION_WORDS}
      </p>
      {notes.length > 0 && (
        <section class="notes" aria-label={PANEL_LABELS.notes}>
          <h2 class="notes-title">{PANEL_LABELS.notes}</h2>
          <ul>
            {[...new Set(notes)].map((note) => (
              <li key={note} dir="auto">
                {note}
              </li>
            ))}
          </ul>
        </section>
      )}
      {painted && groups.length > 0 && (
        <>
          <DensityChoice density={props.settings.density} onDensity={props.onDensity} />
          <Cast {...props} />
        </>
      )}
      <footer class="foot">
        <p role="status" data-state={knowledge.is}>
          {knowledgeWords(knowledge)}
        </p>
      </footer>
    </main>
  );
}
