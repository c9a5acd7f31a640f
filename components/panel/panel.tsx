// The side panel: what was checked, who is quoted, and the cast of the story, in reading order, with its states in words. Equal to the marks, for all.

import { useMemo, useRef } from 'preact/hooks';
import { buildCast } from '@/lib/core/view/cast';
import { foldRows } from '@/lib/core/view/found-rows';
import { knowledgeWords } from '@/lib/core/view/knowledge-words';
import { PANEL_LABELS } from '@/lib/core/view/labels';
import { hrefOf } from '@/lib/core/view/library-route';
import { panelStatus } from '@/lib/core/view/panel-status';
import { requestsLine } from '@/lib/core/view/request-words';
import { say, spokenDirection, spokenLanguage } from '@/lib/core/words/say';
import { OF_LIBRARY } from '../ui/library-drawings';
import { Drawn } from '../ui/vignette';
import { LOST_BOOKS } from '../ui/vignettes';
import { Cast } from './cast';
import { CastTools } from './cast-tools';
import { CheckedLine } from './checked-line';
import { ClaimsSection } from './claims-section';
import { Control } from './control';
import { CoverageLine } from './coverage';
import { useKeptFocus } from './kept-focus';
import { Masthead } from './masthead';
import { Offer } from './offer';
import type { PanelProps } from './panel-props';
import type { PassagePointing } from './passage-props';
import { QuotesSection } from './quotes-section';
import { Rejections } from './rejections';
import { Rules, SaidLast } from './rules';
import { OF_PAGE, PASSING } from './state-drawings';
import { TiesSection } from './ties-section';
import { UnknownSection } from './unknown-section';
import './panel.css';

export function Panel(props: PanelProps) {
  const { session, knowledge, groups, choice, settings, claims } = props;
  const root = useRef<HTMLElement>(null);
  useKeptFocus(root);
  const painted = session?.state.is === 'painted';
  const notes = session?.notes ?? [];
  const { pointed, onPoint } = props;
  const unknown = session?.unknown;
  const isSought = choice.query.trim() !== '';
  const { order, kind } = choice;
  /** The same whatever is typed. */
  const whole = useMemo(
    () => buildCast(groups ?? [], unknown ?? [], { order, kind, query: '' }),
    [groups, unknown, order, kind],
  );
  const cast = useMemo(
    () => (isSought ? buildCast(groups ?? [], unknown ?? [], choice) : whole),
    [groups, unknown, choice, isSought, whole],
  );
  const status = panelStatus(session, knowledge, settings);
  const drawn = status.state === 'named' ? null : OF_PAGE[status.state];
  const ofLibrary = OF_LIBRARY[knowledge.is];
  const pointing = (of: 'claims' | 'quotes' | 'unknown'): PassagePointing => ({
    pointed: pointed?.of === of ? pointed.number : null,
    onPoint: (number) => onPoint(number === null ? null : { of, number }),
  });
  return (
    <main
      ref={root}
      class="backstory panel"
      dir={spokenDirection()}
      lang={spokenLanguage()}
      data-motion={settings.motion ? undefined : 'off'}
    >
      <Control settings={settings} url={session?.url ?? ''} onSite={props.onSite} onChoose={props.onChoose} />
      {props.loss && (
        <section class="notes loss" role="alert">
          <Drawn of={LOST_BOOKS} />
          <p dir="auto">{props.loss}</p>
          <p>
            <a class="show" href={`library.html${hrefOf({ view: 'safe' })}`} target="_blank" rel="noopener">
              {say('panel_lost_restore')}
            </a>
          </p>
        </section>
      )}
      <Masthead session={session} />
      {drawn && <Drawn of={drawn} isPassing={PASSING.has(status.state)} />}
      {/* Always in the tree: a status that is put in later is not read aloud. */}
      <p
        class="status"
        role="status"
        tabIndex={-1}
        data-state={session?.state.is ?? 'none'}
        data-alone={drawn ? '' : undefined}
      >
        {status.words}
      </p>
      <p class="passage-fault" role="status">
        {props.settingsFault}
      </p>
      {status.act && (
        <p class="status-act">
          {status.act === 'reload' ? (
            <button type="button" class="show" onClick={props.onReload}>
              {say('panel_reload')}
            </button>
          ) : (
            <a class="show" href={`library.html${hrefOf({ view: 'packs' })}`} target="_blank" rel="noopener">
              {say('panel_to_packs')}
            </a>
          )}
        </p>
      )}
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
      {painted && groups && cast.all > 0 && (
        <>
          <CastTools cast={cast} choice={choice} onFocus={() => foldRows(groups)} onLook={props.onLook} />
          <Cast
            {...props}
            cast={cast}
            whole={whole}
            of={session.url}
            pointed={pointed?.of === 'entity' ? pointed.entity : null}
            onPoint={(entity) => onPoint(entity === null ? null : { of: 'entity', entity })}
          />
          <TiesSection
            ties={props.ties ?? null}
            narrowed={isSought || kind !== null ? cast.sections : null}
            onPoint={onPoint}
            onReveal={(entity) => {
              const mention = session.mentions.findIndex((each) => each.entity === entity);
              if (mention >= 0) props.onReveal(entity, mention);
            }}
          />
          <UnknownSection
            rows={cast.unknown}
            url={session.url}
            isNarrowed={isSought}
            onNoName={props.onNoName}
            onReveal={props.onRevealUnknown}
            {...pointing('unknown')}
          />
        </>
      )}
      <Rejections rejections={claims.rejections} onTakeBack={claims.onTakeBack} />
      <Rules
        corrections={props.corrections}
        count={props.correctionCount}
        onMore={props.onMoreCorrections}
        fault={props.correctionFault}
        onTakeBack={props.onTakeBack}
        onSave={props.onSave}
      />
      <footer class="foot">
        {ofLibrary && ofLibrary !== drawn && <Drawn of={ofLibrary} />}
        <p role="status" data-state={knowledge.is}>
          {knowledgeWords(knowledge)}
        </p>
        {props.requests && (
          <p>
            <a
              class="to-network"
              href={`library.html${hrefOf({ view: 'network' })}`}
              target="_blank"
              rel="noopener"
            >
              {requestsLine(props.requests)}
            </a>
          </p>
        )}
        <p>
          <a class="to-library" href="library.html" target="_blank" rel="noopener">
            {PANEL_LABELS.library}
          </a>
        </p>
      </footer>
    </main>
  );
}
