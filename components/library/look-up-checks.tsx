// Looking fact-checks up: what is sent to whom said first, the reader's key, a form, and what was found, each to be kept.

import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { MAX_LINE } from '@/lib/core/model/limits';
import { FACT_CHECK_LABELS, KEY_GUIDE, lookUpChecksWords } from '@/lib/core/view/fact-check-labels';
import type { ClaimView } from '@/lib/core/view/record-view';
import { Hidden } from '../ui/parts';
import { Drawn, DrawnState } from '../ui/vignette';
import { GAP, RETURNED } from '../ui/vignettes';
import { ClaimWords } from './claims';
import type { FactCheckProps } from './library-props';
import { WebLink } from './record-apparatus';

/** A claim's words, and under them who found what. `href`: of its record, where the library has one. */
export function ClaimLine({ claim, href }: { readonly claim: ClaimView; readonly href?: string }) {
  return (
    <>
      <blockquote class="claim-text" dir="auto" lang={claim.language ?? undefined}>
        {href === undefined ? (
          claim.text
        ) : (
          <a class="entity-link" href={href}>
            {claim.text}
          </a>
        )}
      </blockquote>
      <ClaimWords claim={claim} />
    </>
  );
}

export function LookUpChecks(props: FactCheckProps) {
  const id = useId();
  return (
    <section class="part" aria-labelledby={`${id}-look-up`}>
      <h2 class="part-title" id={`${id}-look-up`}>
        {FACT_CHECK_LABELS.lookUp}
      </h2>
      <p class="part-words">{lookUpChecksWords()}</p>
      {typeof props.key === 'string' && <AskForm {...props} />}
      {props.key !== undefined && <KeyForm {...props} />}
      {typeof props.key === 'string' && <Answer {...props} />}
    </section>
  );
}

function fieldIn(form: HTMLFormElement, name: string): string {
  const field = form.elements.namedItem(name);
  return field instanceof HTMLInputElement || field instanceof HTMLSelectElement ? field.value.trim() : '';
}

function AskForm(props: FactCheckProps) {
  const { lookUp } = props;
  const id = useId();
  return (
    <form
      class="ask-checks"
      onSubmit={(event) => {
        event.preventDefault();
        const words = fieldIn(event.currentTarget, 'words');
        if (words !== '') props.onLookUp(words, fieldIn(event.currentTarget, 'language'));
      }}
    >
      <p class="ask-words-field">
        <label class="field-label" for={`${id}-words`}>
          {FACT_CHECK_LABELS.words}
        </label>
        <input
          id={`${id}-words`}
          class="field"
          name="words"
          type="text"
          required
          maxLength={MAX_LINE}
          autocomplete="off"
          dir="auto"
        />
      </p>
      <p>
        <label class="field-label" for={`${id}-language`}>
          {FACT_CHECK_LABELS.language}
        </label>
        <select id={`${id}-language`} class="field" name="language">
          {props.languages.map(({ code, name }) => (
            <option key={code} value={code} lang={code}>
              {name}
            </option>
          ))}
        </select>
      </p>
      <button
        type="submit"
        class="press-box"
        disabled={lookUp.is === 'asking'}
        aria-busy={lookUp.is === 'asking'}
      >
        {FACT_CHECK_LABELS.ask()}
      </button>
    </form>
  );
}

function Answer(props: FactCheckProps) {
  const { lookUp } = props;
  const told = useRef<HTMLParagraphElement>(null);
  // What was found stands under the form: the focus goes to what says how much.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each answer anew
  useLayoutEffect(() => {
    if (lookUp.is === 'found' || lookUp.is === 'failed') told.current?.focus();
  }, [lookUp.is, lookUp.is === 'found' ? lookUp.words : '']);
  return (
    <>
      <p role="status" class="part-words">
        {lookUp.is === 'asking' && FACT_CHECK_LABELS.asking}
      </p>
      {lookUp.is === 'failed' && (
        <DrawnState of={RETURNED}>
          <p ref={told} class="fault" tabIndex={-1} dir="auto">
            {lookUp.sentence}
          </p>
        </DrawnState>
      )}
      {lookUp.is === 'found' && (
        <>
          <p ref={told} class="ask-words" tabIndex={-1} dir="auto">
            {FACT_CHECK_LABELS.found(lookUp.offered.length, lookUp.words)}
          </p>
          {lookUp.offered.length === 0 && <Drawn of={GAP} />}
          <ul class="kept-claims">
            {lookUp.offered.map(({ claim, isKept, note }) => (
              <li key={claim.id} class="kept-claim">
                <ClaimLine claim={claim} />
                {note && <p class="part-words">{note}</p>}
                <p class="kept-foot">
                  {/* One button, so that the focus stays with it. */}
                  <button
                    type="button"
                    class={isKept ? 'press' : 'press-box'}
                    onClick={() => props.onKeep(claim.id, !isKept)}
                  >
                    {isKept ? FACT_CHECK_LABELS.remove : FACT_CHECK_LABELS.keep}
                    <Hidden>: {claim.text}</Hidden>
                  </button>
                  {isKept && <span class="own-day">{FACT_CHECK_LABELS.isKept}</span>}
                </p>
              </li>
            ))}
          </ul>
          {lookUp.dropped.length > 0 && (
            <div class="left-out">
              <h3>{FACT_CHECK_LABELS.dropped}</h3>
              <ul>
                {lookUp.dropped.map((sentence, at) => (
                  <li key={at} dir="auto">
                    {sentence}
                  </li>
                ))}
              </ul>
            </div>
          )}
        </>
      )}
    </>
  );
}

/** A key that is there is shown by its last letters only; the field for one hides what is typed. */
function KeyForm(props: FactCheckProps) {
  const { key, said } = props;
  const id = useId();
  return (
    <div class="key">
      {typeof key === 'string' ? (
        <p class="presses">
          <span class="part-words">
            {FACT_CHECK_LABELS.key}: <bdi class="key-shown">{key}</bdi>
          </span>
          <button type="button" class="press" onClick={() => props.onKey(null)}>
            {FACT_CHECK_LABELS.forgetKey}
          </button>
        </p>
      ) : (
        <>
          <p class="part-words">
            {FACT_CHECK_LABELS.keyWords} <WebLink url={KEY_GUIDE}>{FACT_CHECK_LABELS.guide}</WebLink>
          </p>
          <form
            class="ask-checks"
            onSubmit={(event) => {
              event.preventDefault();
              const given = fieldIn(event.currentTarget, 'key');
              if (given !== '') props.onKey(given);
            }}
          >
            <p class="ask-words-field">
              <label class="field-label" for={`${id}-key`}>
                {FACT_CHECK_LABELS.key}
              </label>
              <input
                id={`${id}-key`}
                class="field"
                name="key"
                type="password"
                required
                maxLength={200}
                autocomplete="off"
                spellcheck={false}
                dir="ltr"
              />
            </p>
            <button type="submit" class="press-box">
              {FACT_CHECK_LABELS.keepKey}
            </button>
          </form>
        </>
      )}
      <p class="part-words" role="status">
        {said}
      </p>
    </div>
  );
}
