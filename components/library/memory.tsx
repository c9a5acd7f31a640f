// What was read, by day, and whom the reader met there: searched, erased, saved; and whether anything is remembered at all.

import { useId } from 'preact/hooks';
import { MAX_READ_STORIES } from '@/lib/core/model/limits';
import { hrefOf } from '@/lib/core/view/library-route';
import { dateWords } from '@/lib/core/view/words';
import { say, sayCount } from '@/lib/core/words/say';
import { Hidden } from '../ui/parts';
import { Drawn, DrawnState } from '../ui/vignette';
import { CLOSED_BOOK, GAP, LEDGER } from '../ui/vignettes';
import type { MemoryDay, MemoryProps, MemoryStory } from './memory-props';
import { UndoLine } from './undo';
import './memory.css';

export function MemoryView(props: MemoryProps) {
  const { isOn, days, query, count, sites } = props;
  const id = useId();
  const isEmpty = days !== null && days.length === 0 && query.trim() === '';
  return (
    <div class="page memory">
      <h1 class="page-title" tabIndex={-1}>
        {say('memory_title')}
      </h1>
      <p class="page-words">{say('memory_intro')}</p>
      <label class="check memory-switch">
        <input
          type="checkbox"
          checked={isOn === true}
          disabled={isOn === null}
          onChange={(event) => props.onRemember(event.currentTarget.checked)}
        />
        <span>{say('memory_remember')}</span>
      </label>
      <div class={isOn === false ? 'drawn-state' : undefined}>
        {isOn === false && <Drawn of={CLOSED_BOOK} />}
        <p class="memory-state" role="status">
          {isOn === false && say('memory_off')}
        </p>
      </div>
      <UndoLine dropped={props.dropped} onUndo={props.onUndo} />
      <p class="fault" role="alert">
        {props.fault}
      </p>
      {isEmpty && isOn !== false && (
        <DrawnState of={LEDGER}>
          <p class="said">{say('memory_empty')}</p>
        </DrawnState>
      )}
      {!isEmpty && (
        <>
          <div class="memory-ask">
            <label class="names-label" for={`${id}-field`}>
              {say('memory_search')}
            </label>
            <input
              id={`${id}-field`}
              class="field"
              type="search"
              value={query}
              dir="auto"
              maxLength={300}
              autocomplete="off"
              spellcheck={false}
              onInput={(event) => props.onQuery(event.currentTarget.value)}
            />
          </div>
          <p class="names-status" role="status">
            {days === null
              ? say('memory_reading')
              : count === 0
                ? say('memory_found_none', query.trim())
                : sayCount('memory_found', count)}
          </p>
          {days !== null && count === 0 && <Drawn of={GAP} />}
        </>
      )}
      {days?.map((each) => (
        <Day key={each.day} {...each} isWhole={query.trim() === ''} onErase={props.onErase} />
      ))}
      {props.hasMore && (
        <p class="presses">
          <button type="button" class="press-box" onClick={props.onMore}>
            {say('memory_more')}
          </button>
        </p>
      )}
      {sites.length > 0 && <Sites sites={sites} onErase={props.onErase} />}
      <section class="part" aria-labelledby={`${id}-all`}>
        <h2 class="part-title" id={`${id}-all`}>
          {say('memory_all')}
        </h2>
        <p class="part-words">{say('memory_most', MAX_READ_STORIES)}</p>
        <p class="part-words">{say('memory_fading', 5, 3)}</p>
        <p class="outcome" role="status">
          {props.said}
        </p>
        {sites.length > 0 && (
          <p class="presses">
            <button type="button" class="press-box" onClick={props.onSave}>
              {say('memory_save')}
            </button>
            <button type="button" class="press-box" onClick={() => props.onErase({ what: 'all' })}>
              {say('memory_erase_all')}
            </button>
          </p>
        )}
      </section>
    </div>
  );
}

type Erasing = Pick<MemoryProps, 'onErase'>;

/** `isWhole`: all of the day's stories are meant to be listed, so that erasing it erases what is seen. */
function Day({ day, stories, isWhole, onErase }: MemoryDay & Erasing & { readonly isWhole: boolean }) {
  const id = useId();
  return (
    <section class="part memory-day" aria-labelledby={id}>
      <div class="memory-day-head">
        <h2 class="part-title" id={id}>
          <time dateTime={day}>{dateWords(day)}</time>
        </h2>
        {isWhole && (
          <button type="button" class="press" onClick={() => onErase({ what: 'day', day })}>
            {say('memory_erase_day')}
            <Hidden>: {dateWords(day)}</Hidden>
          </button>
        )}
      </div>
      <ul class="memory-stories">
        {stories.map((story) => (
          <Story key={story.story} story={story} onErase={onErase} />
        ))}
      </ul>
    </section>
  );
}

function Story({ story, onErase }: Erasing & { readonly story: MemoryStory }) {
  const { url, site, publisher, published, met, more } = story;
  const title = story.title ?? say('memory_untitled');
  return (
    <li class="memory-story" data-story={story.story}>
      <div class="memory-words">
        <p>
          <a class="memory-title" href={url} target="_blank" rel="noreferrer">
            <bdi>{title}</bdi>
          </a>
        </p>
        <p class="memory-site" dir="auto">
          <bdi>{publisher ?? site}</bdi>
          {publisher !== null && (
            <>
              {' · '}
              <bdi>{site}</bdi>
            </>
          )}
          {published && ` · ${say('memory_published', dateWords(published))}`}
        </p>
        {met.length > 0 && (
          <p class="memory-met">
            {say('memory_met')}{' '}
            {met.map(({ entity, label }, at) => (
              <span key={entity}>
                {at > 0 && ' · '}
                {label === null ? (
                  <bdi>{entity}</bdi>
                ) : (
                  <a href={hrefOf({ view: 'entity', entity })}>
                    <bdi>{label}</bdi>
                  </a>
                )}
              </span>
            ))}
            {more > 0 && ` ${sayCount('memory_met_more', more)}`}
          </p>
        )}
      </div>
      <button type="button" class="press" onClick={() => onErase({ what: 'story', story: story.story })}>
        {say('memory_erase')}
        <Hidden>: {title}</Hidden>
      </button>
    </li>
  );
}

function Sites({ sites, onErase }: Erasing & Pick<MemoryProps, 'sites'>) {
  return (
    <details class="part fold memory-sites">
      <summary class="part-title">{say('memory_sites')}</summary>
      <ul>
        {sites.map(({ site, count }) => (
          <li key={site} class="memory-story">
            <p class="memory-words">
              <bdi>{site}</bdi> <span class="memory-site">{sayCount('memory_found', count)}</span>
            </p>
            <button type="button" class="press" onClick={() => onErase({ what: 'site', site })}>
              {say('memory_erase')}
              <Hidden>: {site}</Hidden>
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
