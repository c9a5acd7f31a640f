// Every request to the network that was ever made, by day, in plain words; as a rule there is none.

import { useId } from 'preact/hooks';
import { VIEW_TITLES } from '@/lib/core/view/library-route';
import { type RequestList, type RequestRow, requestsView } from '@/lib/core/view/requests-view';
import { say } from '@/lib/core/words/say';
import { Drawn } from '../ui/vignette';
import { UNSENT } from '../ui/vignettes';
import './network.css';

export interface NetworkProps {
  /** Null until it is read. */
  readonly list: RequestList | null;
  /** The time zone in which it is told, an IANA name; left out, the reader's own. */
  readonly zone?: string;
  /** What came of erasing, one sentence, or none. */
  readonly said: string;
  readonly fault: string;
  readonly onErase: () => void;
}

export function Network({ list, zone, said, fault, onErase }: NetworkProps) {
  const id = useId();
  const view = list && requestsView(list, zone);
  return (
    <div class="page network">
      <h1 class="page-title" tabIndex={-1}>
        {VIEW_TITLES.network}
      </h1>
      {view && view.kinds.length === 0 && <Drawn of={UNSENT} />}
      <p class="network-summary" role="status">
        {view ? view.summary : fault === '' && say('net_reading')}
      </p>
      <p class="fault" role="alert">
        {fault}
      </p>
      <p class="page-words">{say('net_intro')}</p>
      {view && view.kinds.length > 0 && (
        <section class="part" aria-labelledby={`${id}-kinds`}>
          <h2 class="part-title" id={`${id}-kinds`}>
            {say('net_kinds')}
          </h2>
          <dl class="network-kinds">
            {view.kinds.map(({ purpose, what, sum }) => (
              <div key={purpose}>
                <dt>{what}</dt>
                <dd>{sum}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      {view?.days.map(({ day, rows }, at) => (
        <section key={day} class="part" aria-labelledby={`${id}-${at}`}>
          <h2 class="part-title" id={`${id}-${at}`}>
            {day}
          </h2>
          <ul class="network-rows">
            {rows.map((row) => (
              <Row key={row.number} {...row} />
            ))}
          </ul>
        </section>
      ))}
      {view?.unlisted && <p class="part-words network-unlisted">{view.unlisted}</p>}
      <section class="part">
        <p class="part-words">{say('net_erase_words')}</p>
        <p class="outcome" role="status">
          {said}
        </p>
        <p class="presses">
          <button
            type="button"
            class="press-box"
            disabled={!view || view.kinds.length === 0}
            onClick={onErase}
          >
            {say('net_erase')}
          </button>
        </p>
      </section>
    </div>
  );
}

function Row({ time, what, server, led, size, end }: RequestRow) {
  return (
    <li>
      <p class="network-time">{time}</p>
      <div>
        <p class="network-what">{what}</p>
        <p>
          <bdi class="network-server">{server}</bdi>
          {led && <span> {led}</span>}
        </p>
        <p class="network-size">
          {end}. {size}
        </p>
      </div>
    </li>
  );
}
