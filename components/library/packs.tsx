// The packs in the order of their trust, what is under way, what was lost, and how another is added.

import { useLayoutEffect, useRef } from 'preact/hooks';
import { VIEW_TITLES } from '@/lib/core/view/library-route';
import { PACK_LABELS } from '@/lib/core/view/pack-words';
import { DrawnState } from '../ui/vignette';
import { BARE_SHELF, LOST_BOOKS } from '../ui/vignettes';
import { AddPack } from './add-pack';
import type { PacksProps } from './library-props';
import { PackEntry } from './pack-entry';
import { FailedJobs, PackJobs } from './pack-jobs';
import { WebLink } from './record-apparatus';
import './packs.css';

export function Packs(props: PacksProps) {
  const { view, fault, said } = props;
  const place = useRef<HTMLDivElement>(null);
  useKeptPlace(place);
  const packs = view?.packs ?? [];
  const ids = packs.map(({ id }) => id);
  const move = (from: number, by: 1 | -1): void => {
    const order = [...ids];
    const [pack] = order.splice(from, 1);
    order.splice(from + by, 0, pack!);
    props.onOrder(order);
  };
  const hasPackaged = packs.some(({ origin }) => origin.from === 'packaged');
  return (
    <div ref={place} class="page packs">
      <div class="packs-list">
        <h1 class="page-title" tabIndex={-1}>
          {VIEW_TITLES.packs}
        </h1>
        <p class="page-words">
          {PACK_LABELS.order} {PACK_LABELS.yourOwn}
        </p>
        {/* Always in the tree: a status that is put in later is not read aloud. */}
        <p class="outcome" role="status">
          {said}
        </p>
        <p class="fault" role="alert">
          {fault}
        </p>
        <FailedJobs jobs={view?.jobs ?? []} />
        <PackJobs jobs={view?.jobs ?? []} onEnd={props.onEndJob} />
        {view && view.lost.length > 0 && (
          <section class="lost" aria-label={PACK_LABELS.lost}>
            <h2 class="part-title">{PACK_LABELS.lost}</h2>
            <DrawnState of={LOST_BOOKS}>
              <p class="part-words">{PACK_LABELS.lostWords}</p>
            </DrawnState>
            <ul class="lost-packs">
              {view.lost.map(({ pack, title, origin }) => (
                <li key={pack}>
                  <span class="lost-title" dir="auto">
                    {title}
                  </span>{' '}
                  {origin.from === 'url' && <WebLink url={origin.url}>{origin.url}</WebLink>}{' '}
                  {origin.from === 'url' || origin.from === 'packaged' ? (
                    <button
                      type="button"
                      class="press-box"
                      onClick={() =>
                        origin.from === 'url' ? props.onInstallUrl(origin.url) : props.onInstallPackaged()
                      }
                    >
                      {PACK_LABELS.again}
                    </button>
                  ) : (
                    <span class="part-words">{PACK_LABELS.byHand}</span>
                  )}
                </li>
              ))}
            </ul>
          </section>
        )}
        {view && packs.length === 0 && (
          // What was lost is drawn already.
          <DrawnState of={view.lost.length > 0 ? null : BARE_SHELF}>
            <p class="said">{PACK_LABELS.none}</p>
          </DrawnState>
        )}
        <ol class="pack-entries">
          {packs.map((pack, at) => (
            <PackEntry
              key={pack.id}
              pack={pack}
              at={at}
              count={packs.length}
              onMove={(by) => move(at, by)}
              {...props}
            />
          ))}
        </ol>
      </div>
      <AddPack canInstallPackaged={view !== null && !hasPackaged} {...props} />
    </div>
  );
}

/** The entry that a button stands in may move, or the button go: the focus stays with its entry, or goes to the heading. */
function useKeptPlace(root: { readonly current: HTMLElement | null }): void {
  const before = document.activeElement;
  const had = before instanceof HTMLElement && root.current?.contains(before) ? before : null;
  const pack = had?.closest<HTMLElement>('[data-pack]')?.dataset.pack;
  const control = had?.dataset.control;
  useLayoutEffect(() => {
    const tree = root.current;
    const now = document.activeElement;
    // What is disabled keeps the focus until the next frame, and then loses it.
    if (!had || !tree || (tree.contains(now) && !now?.matches(':disabled'))) return;
    const entry =
      pack === undefined ? null : tree.querySelector<HTMLElement>(`[data-pack="${CSS.escape(pack)}"]`);
    const same =
      control === undefined ? null : entry?.querySelector<HTMLElement>(`[data-control="${control}"]`);
    const heir =
      same && !same.matches(':disabled')
        ? same
        : (entry?.querySelector<HTMLElement>('h2') ?? tree.querySelector<HTMLElement>('h1'));
    heir?.focus({ preventScroll: true });
  });
}
