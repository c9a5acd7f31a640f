// Looking a name up while an entry is written: what is sent to whom said first, then the matches, then all of one, to be taken into the form.

import { useLayoutEffect, useRef } from 'preact/hooks';
import { hostOf, LOOK_UP_LABELS, lookUpWords } from '@/lib/core/view/own-labels';
import { commaWords } from '@/lib/core/words/say';
import { Hidden, KindMark } from '../ui/parts';
import { DrawnState } from '../ui/vignette';
import { RETURNED } from '../ui/vignettes';
import type { FormProps } from './library-props';
import { Statements } from './record';
import { NamesOf, Sources, WebLink } from './record-apparatus';

export function LookUp(props: FormProps & { readonly name: string }) {
  const { lookUpSettings: settings, lookUp, name } = props;
  const heading = useRef<HTMLParagraphElement>(null);
  // Matches take the place of the button that was pressed: the focus goes to what they answer.
  useLayoutEffect(() => {
    if (lookUp.is === 'matches' || lookUp.is === 'shown' || lookUp.is === 'failed') heading.current?.focus();
  }, [lookUp.is]);
  if (!settings) return null;
  return (
    <section class="look-up" aria-label={LOOK_UP_LABELS.title}>
      <h2 class="part-title">{LOOK_UP_LABELS.title}</h2>
      {(lookUp.is === 'idle' || lookUp.is === 'failed' || lookUp.is === 'asking') && (
        <>
          <p class="part-words">{lookUpWords(settings)}</p>
          <p class="part-words">{LOOK_UP_LABELS.hint}</p>
          <button
            type="button"
            class="press-box"
            disabled={name === '' || lookUp.is === 'asking'}
            aria-busy={lookUp.is === 'asking'}
            onClick={props.onLookUp}
          >
            {settings.allowed ? LOOK_UP_LABELS.ask(hostOf(settings)) : LOOK_UP_LABELS.allow}
          </button>
        </>
      )}
      {lookUp.is === 'asking' && <p role="status">{LOOK_UP_LABELS.asking}</p>}
      {lookUp.is === 'failed' && (
        <DrawnState of={RETURNED}>
          <p ref={heading} class="fault" tabIndex={-1} dir="auto">
            {lookUp.sentence}
          </p>
        </DrawnState>
      )}
      {lookUp.is === 'matches' && (
        <>
          <p ref={heading} class="ask-words" tabIndex={-1} dir="auto">
            {LOOK_UP_LABELS.matches(lookUp.matches.length, lookUp.name)}
          </p>
          <ol class="look-up-matches">
            {lookUp.matches.map((match) => (
              <li key={match.id}>
                <p>
                  <bdi class="own-label">{match.label}</bdi>{' '}
                  <WebLink url={match.url}>
                    <bdi class="part-words">{match.id}</bdi>
                  </WebLink>
                </p>
                <p class="own-line" dir="auto">
                  {match.description}
                </p>
                <button type="button" class="press" onClick={() => props.onSee(match)}>
                  {LOOK_UP_LABELS.choose}
                  <Hidden>: {commaWords([match.label, match.description])}</Hidden>
                </button>
              </li>
            ))}
          </ol>
        </>
      )}
      {lookUp.is === 'shown' && (
        <div class="look-up-shown" data-kind={lookUp.record.kind} data-sources={2}>
          <p ref={heading} class="part-words" tabIndex={-1}>
            {LOOK_UP_LABELS.shown(hostOf(settings))}
          </p>
          <p>
            <KindMark kind={lookUp.record.kind} />
          </p>
          <h3 class="look-up-label" dir="auto">
            {lookUp.record.label}
          </h3>
          <p class="own-line" dir="auto">
            {lookUp.record.description}
          </p>
          <p class="presses">
            <button type="button" class="press-box" onClick={props.onTake}>
              {LOOK_UP_LABELS.take}
            </button>
            <button type="button" class="press" onClick={props.onBack}>
              {LOOK_UP_LABELS.back}
            </button>
          </p>
          <Statements record={lookUp.record} />
          <NamesOf names={lookUp.record.names} />
          <Sources groups={lookUp.record.sourceGroups} />
        </div>
      )}
    </section>
  );
}
