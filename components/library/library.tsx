// The library page: names and records, packs, what the reader wrote, and how all of it is kept safe.

import { useEffect, useRef, useState } from 'preact/hooks';
import { knowledgeWords } from '@/lib/core/view/knowledge-words';
import { LIBRARY_LABELS } from '@/lib/core/view/library-labels';
import { hrefOf, VIEW_TITLES } from '@/lib/core/view/library-route';
import { PACK_LABELS } from '@/lib/core/view/pack-words';
import { RECORD_LABELS } from '@/lib/core/view/record-labels';
import { spokenDirection, spokenLanguage } from '@/lib/core/words/say';
import { DrawnState } from '../ui/vignette';
import { EMPTY_WINDOW, LOST_BOOKS } from '../ui/vignettes';
import { FactChecks } from './fact-checks';
import type { LibraryProps } from './library-props';
import { MemoryView } from './memory';
import { Names, Opening } from './names';
import { Network } from './network';
import { OwnEntry } from './own-entry';
import { Packs } from './packs';
import { RecordArticle } from './record';
import { Safe } from './safe';
import { SettingsView } from './settings';
import { Yours } from './yours';
import './library.css';

const TABS = ['names', 'packs', 'yours', 'fact-checks', 'memory', 'settings', 'safe'] as const;
type Tab = (typeof TABS)[number];

function tabOf(view: LibraryProps['route']['view']): Tab | null {
  if (view === 'entity') return 'names';
  if (view === 'new' || view === 'edit') return 'yours';
  if (view === 'network') return 'settings';
  return view === 'nowhere' ? null : view;
}

export function Library(props: LibraryProps) {
  const { route, knowledge } = props;
  const main = useRef<HTMLElement>(null);
  const isDropping = useDroppedFiles(props.packs.onInstallFiles);
  const tab = tabOf(route.view);
  return (
    <div
      class="backstory library"
      dir={spokenDirection()}
      lang={spokenLanguage()}
      data-view={route.view}
      data-motion={props.settings.settings?.motion === false ? 'off' : undefined}
    >
      {/* No link: an address that begins with # is a view of this page. */}
      <button type="button" class="skip" onClick={() => main.current?.focus()}>
        {LIBRARY_LABELS.skip}
      </button>
      <header class="lib-head">
        <p class="lib-name">
          <a href={hrefOf({ view: 'names' })}>{LIBRARY_LABELS.title}</a>
        </p>
        <p class="lib-status" role="status" data-state={knowledge.is}>
          {knowledgeWords(knowledge)}
        </p>
      </header>
      <nav class="lib-nav" aria-label={LIBRARY_LABELS.nav}>
        <ul>
          {TABS.map((view) => (
            <li key={view}>
              <a href={hrefOf({ view })} aria-current={tab === view ? 'page' : undefined}>
                {VIEW_TITLES[view]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {props.alarm && (
        <section class="alarm" aria-label={LIBRARY_LABELS.alarm}>
          <DrawnState of={LOST_BOOKS}>
            <p role="alert">{props.alarm}</p>
          </DrawnState>
          <p class="presses">
            <a class="press" href={hrefOf({ view: 'safe' })}>
              {LIBRARY_LABELS.toRestore}
            </a>
            <button type="button" class="press" onClick={props.onAlarmPutAway}>
              {LIBRARY_LABELS.startAnew}
            </button>
          </p>
        </section>
      )}
      <main ref={main} class="lib-main" tabIndex={-1}>
        <View {...props} />
      </main>
      {isDropping && (
        <div class="drop-here" aria-hidden="true">
          <p>{PACK_LABELS.dropHere}</p>
        </div>
      )}
    </div>
  );
}

function View(props: LibraryProps) {
  const { route } = props;
  switch (route.view) {
    case 'names':
    case 'entity': {
      const open = route.view === 'entity' ? route.entity : null;
      return (
        <div class="desk" data-open={open === null ? undefined : ''}>
          <Names {...props.names} selected={open} />
          {open === null ? (
            <Opening knowledge={props.knowledge} />
          ) : (
            <RecordArticle key={open} {...props.record} />
          )}
        </div>
      );
    }
    case 'packs':
      return <Packs {...props.packs} />;
    case 'yours':
      return <Yours {...props.yours} />;
    case 'new':
    case 'edit':
      return <OwnEntry {...props.form} />;
    case 'fact-checks':
      return <FactChecks {...props.checks} />;
    case 'safe':
      return <Safe {...props.safe} />;
    case 'memory':
      return <MemoryView {...props.memory} />;
    case 'network':
      return <Network {...props.network} />;
    case 'settings':
      return <SettingsView {...props.settings} />;
    case 'nowhere':
      return (
        <div class="page">
          <h1 class="page-title" tabIndex={-1}>
            {VIEW_TITLES.nowhere}
          </h1>
          <DrawnState of={EMPTY_WINDOW}>
            <p class="said">{RECORD_LABELS.nowhere}</p>
          </DrawnState>
        </div>
      );
  }
}

/** Files that are dropped anywhere on the page. Returns whether some are held over it. */
function useDroppedFiles(onFiles: (files: readonly File[]) => void): boolean {
  const [isOver, setOver] = useState(false);
  const latest = useRef(onFiles);
  latest.current = onFiles;
  useEffect(() => {
    const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;
    const over = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      // Else the browser would open the file in the place of this page.
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(false);
      latest.current([...(event.dataTransfer?.files ?? [])]);
    };
    document.addEventListener('dragover', over);
    document.addEventListener('dragleave', leave);
    document.addEventListener('drop', drop);
    return () => {
      document.removeEventListener('dragover', over);
      document.removeEventListener('dragleave', leave);
      document.removeEventListener('drop', drop);
    };
  }, []);
  return isOver;
}
