// The side panel: the cast of the story by kind, in reading order, with its states in words. Equal to the marks, for all.

import { useRef } from 'preact/hooks';
import { knowledgeWords } from '@/lib/core/view/knowledge-words';
import { PANEL_LABELS } from '@/lib/core/view/labels';
import { NO_SESSION_WORDS, sessionWords } from '@/lib/core/view/session-words';
import { Cast } from './cast';
import { CoverageLine } from './coverage';
import { DensityChoice } from './density-choice';
import { useKeptFocus } from './kept-focus';
import { Masthead } from './masthead';
import type { PanelProps } from './panel-props';
import { Rules, SaidLast } from './rules';
import './panel.css';

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
      <CoverageLine coverage={session?.coverage} onScan={props.onScan} />
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
      <SaidLast said={props.said} onTakeBack={props.onTakeBack} />
      {painted && groups.length > 0 && (
        <>
          <DensityChoice density={props.settings.density} onDensity={props.onDensity} />
          <Cast {...props} />
        </>
      )}
      <Rules
        corrections={props.corrections}
        fault={props.correctionFault}
        onTakeBack={props.onTakeBack}
        onSave={props.onSave}
      />
      <footer class="foot">
        <p role="status" data-state={knowledge.is}>
          {knowledgeWords(knowledge)}
        </p>
        <p>
          <a class="to-library" href="library.html" target="_blank" rel="noopener">
            {PANEL_LABELS.library}
          </a>
        </p>
      </footer>
    </main>
  );
}
