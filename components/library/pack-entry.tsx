// One pack, like an entry of a catalogue: what it is, what it holds, whose it is, and what may be done with it.

import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { InstalledPack } from '@/lib/core/model/pack-life';
import {
  holdsWords,
  languagesWords,
  originWords,
  PACK_LABELS,
  removeWords,
  trustWords,
  updatesWords,
  versionWords,
} from '@/lib/core/view/pack-words';
import { Fold, GlyphButton, Hidden } from '../ui/parts';
import type { PacksProps } from './library-props';
import { PackOffer } from './pack-offer';
import { WebLink } from './record-apparatus';

type PackEntryProps = Pick<
  PacksProps,
  'onSwitch' | 'onRemove' | 'onStepBack' | 'onFollow' | 'onCheck' | 'onAnswer'
> & {
  readonly pack: InstalledPack;
  readonly at: number;
  readonly count: number;
  readonly onMove: (by: 1 | -1) => void;
};

export function PackEntry(props: PackEntryProps) {
  const { pack, at, count } = props;
  const { origin } = pack;
  return (
    <li class="pack-entry" data-pack={pack.id} data-off={pack.isOff ? '' : undefined}>
      <div class="pack-head">
        <span class="pack-number" aria-hidden="true">
          {at + 1}
        </span>
        <h2 class="pack-title" dir="auto" tabIndex={-1}>
          {pack.title}
        </h2>
        {count > 1 && (
          <span class="pack-order">
            <GlyphButton
              glyph="previous"
              label={`${PACK_LABELS.up}: ${pack.title}`}
              control="up"
              disabled={at === 0}
              onPress={() => props.onMove(-1)}
            />
            <GlyphButton
              glyph="next"
              label={`${PACK_LABELS.down}: ${pack.title}`}
              control="down"
              disabled={at === count - 1}
              onPress={() => props.onMove(1)}
            />
          </span>
        )}
      </div>
      <div class="pack-body">
        {pack.description && (
          <p class="pack-description" dir="auto">
            {pack.description}
          </p>
        )}
        {pack.isOff && <p class="pack-off">{PACK_LABELS.off}</p>}
        {pack.offer && <PackOffer pack={pack} offer={pack.offer} onAnswer={props.onAnswer} />}
        <dl class="pack-terms">
          <Term title={PACK_LABELS.holds}>{holdsWords(pack)}.</Term>
          <Term title={PACK_LABELS.version}>{versionWords(pack)}.</Term>
          <Term title={PACK_LABELS.licence}>
            <bdi>{pack.licence}</bdi>
          </Term>
          {pack.languages && <Term title={PACK_LABELS.languages}>{languagesWords(pack.languages)}</Term>}
          <Term title={PACK_LABELS.from}>
            {originWords(origin)}{' '}
            {origin.from === 'url' && (
              <WebLink url={origin.url}>
                <bdi>{origin.url}</bdi>
              </WebLink>
            )}
          </Term>
          <Term title={PACK_LABELS.signed}>{trustWords(pack.trust, origin)}</Term>
          <Term title={PACK_LABELS.updates}>
            {updatesWords(pack)}
            {pack.checkFault && <span class="pack-fault"> {pack.checkFault}</span>}
          </Term>
          <Term title={PACK_LABELS.size}>{PACK_LABELS.sizeWords(pack.stored)}</Term>
        </dl>
        {pack.refused.length > 0 && (
          <Fold title={PACK_LABELS.refused(pack.refused.length)}>
            <ul class="refused">
              {pack.refused.map((sentence, position) => (
                <li key={position} dir="auto">
                  {sentence}
                </li>
              ))}
            </ul>
          </Fold>
        )}
        <PackPresses {...props} />
      </div>
    </li>
  );
}

function Term(props: { readonly title: string; readonly children: ComponentChildren }) {
  return (
    <div class="term">
      <dt>{props.title}</dt>
      <dd dir="auto">{props.children}</dd>
    </div>
  );
}

function PackPresses(props: PackEntryProps) {
  const { pack } = props;
  const [isAsked, setAsked] = useState(false);
  const question = useRef<HTMLParagraphElement>(null);
  const remove = useRef<HTMLButtonElement>(null);
  const moves = useRef(false);
  useLayoutEffect(() => {
    if (!moves.current) return;
    moves.current = false;
    (isAsked ? question.current : remove.current)?.focus();
  }, [isAsked]);
  const ask = (asked: boolean): void => {
    moves.current = true;
    setAsked(asked);
  };
  const about = <Hidden>: {pack.title}</Hidden>;
  if (isAsked)
    return (
      <div class="ask">
        <p ref={question} class="ask-words" tabIndex={-1} dir="auto">
          {removeWords(pack)}
        </p>
        <p class="presses">
          <button type="button" class="press-box" onClick={() => props.onRemove(pack.id)}>
            {PACK_LABELS.removeNow}
            {about}
          </button>
          <button type="button" class="press" onClick={() => ask(false)}>
            {PACK_LABELS.keep}
            {about}
          </button>
        </p>
      </div>
    );
  return (
    <p class="presses">
      {pack.updates !== 'cannot' && (
        <>
          <label class="check">
            <input
              type="checkbox"
              data-control="follow"
              checked={pack.updates === 'on'}
              onChange={(event) => props.onFollow(pack.id, event.currentTarget.checked)}
            />
            <span>
              {PACK_LABELS.follow}
              {about}
            </span>
          </label>
          <button type="button" class="press" data-control="check" onClick={() => props.onCheck(pack.id)}>
            {PACK_LABELS.check}
            {about}
          </button>
        </>
      )}
      {pack.before !== null && (
        <button type="button" class="press" data-control="back" onClick={() => props.onStepBack(pack.id)}>
          {PACK_LABELS.stepBack(pack.before)}
          {about}
        </button>
      )}
      <button
        type="button"
        class="press"
        data-control="switch"
        onClick={() => props.onSwitch(pack.id, pack.isOff)}
      >
        {pack.isOff ? PACK_LABELS.switchOn : PACK_LABELS.switchOff}
        {about}
      </button>
      <button ref={remove} type="button" class="press" data-control="remove" onClick={() => ask(true)}>
        {PACK_LABELS.remove}
        {about}
      </button>
    </p>
  );
}
