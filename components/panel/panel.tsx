// The side panel: what was checked, who is quoted, and the cast of the story, in reading order, with its states in words. Equal to the marks, for all.

import { useRef } from 'preact/hooks';
import { knowledgeWords } from '@/lib/core/view/knowledge-words';
import { PANEL_LABELS } from '@/lib/core/view/labels';
import { noSessionWords, sessionWords } from '@/lib/core/view/session-words';
import { Cast } from './cast';
import { CheckedLine } from './checked-line';
import { ClaimsSection } from './claims-section';
import { CoverageLine } from './coverage';
import { DensityChoice } from './density-choice';
import { useKeptFocus } from './kept-focus';
import { Masthead } from './masthead';
import { Offer } from './offer';
import type { PanelProps } from './panel-props';
import type { PassagePointing } from './passage-props';
import { QuotesSection } from './quotes-section';
import { Rejections } from './rejections';
import { Rules, SaidLast } from './rules';
import './panel.css';

export function Panel(props: PanelProps) {
  const { session, knowledge, groups, claims } = props;
  const root = useRef<HTMLElement>(null);
  useKeptFocus(root);
  const painted = session?.state.is === 'painted';
  const notes = session?.notes ?? [];
  const { pointed, onPoint } = props;
  const pointing = (of: 'claims' | 'quotes'): PassagePointing => ({
    pointed: pointed?.of === of ? pointed.number : null,
    onPoint: (number) => onPoint(number === null ? null : { of, number }),
  });
  return (
    <main ref={root} class="backstory panel" dir="ltr">
      <Masthead session={session} />
      {/* Always in the tree: a status that is put in later is not read aloud. */}
      <p class="status" role="status" data-state={session?.state.is ?? 'none'}>
        {session ? sessionWords(session) : noSessionWords()}
      </p>
      <CheckedLine
        checked={session?.checked ?? null}
        coverage={session?.coverage}
        language={session?.language ?? null}
      />
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
      <SaidLast said={claims.said} onTakeBack={claims.onTakeBack} />
      <p class="passage-fault" role="status">
        {claims.fault}
      </p>
      {props.offer && <Offer {...props.offer} />}
      {painted && <ClaimsSection {...claims} {...pointing('claims')} />}
      {painted && <QuotesSection {...props.quotes} {...pointing('quotes')} />}
      {painted && groups.length > 0 && (
        <>
          <DensityChoice density={props.settings.density} onDensity={props.onDensity} />
          <Cast
            {...props}
            pointed={pointed?.of === 'entity' ? pointed.entity : null}
            onPoint={(entity) => onPoint(entity === null ? null : { of: 'entity', entity })}
          />
        </>
      )}
      <Rejections rejections={claims.rejections} onTakeBack={claims.onTakeBack} />
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
