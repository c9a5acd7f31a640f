// A quotation laid beside the text that it is said to be from, with what differs word by word.

import { type ComponentChildren, Fragment } from 'preact';
import type { QuotePiece } from '@/lib/core/model/quote';
import type { QuoteCardView } from '@/lib/core/view/claim-card-view';
import { CARD_LABELS } from '@/lib/core/view/labels';
import { QUOTE_LABELS, speakerWords } from '@/lib/core/view/passage-labels';
import { Fold, Hidden } from '../ui/parts';
import { SourceList, SourceMarks } from '../ui/sources';

export function QuoteBody({ view }: { readonly view: QuoteCardView }) {
  const { label, is, pieces, passage, speaker, sources, textSources } = view;
  const textMarks = <SourceMarks sources={textSources} />;
  return (
    <div class="body passage" data-kind="quote" data-sources={sources.length}>
      <p class="description" dir="auto">
        {label}
      </p>
      {is === 'not-found' && (
        <p class="differs" dir="auto">
          {QUOTE_LABELS.notFound}
        </p>
      )}
      {(is === 'changed' || is === 'shortened') && (
        <Laid title={QUOTE_LABELS.here}>{laid(pieces, 'here')}</Laid>
      )}
      {is === 'changed' && (
        <Laid title={QUOTE_LABELS.there}>
          {laid(pieces, 'there')}
          {textMarks}
        </Laid>
      )}
      {(is === 'exact' || is === 'shortened') && (
        <Laid title={QUOTE_LABELS.there}>
          <Around words={is === 'exact' ? (pieces[0]?.words ?? '') : passage} passage={passage} />
          {textMarks}
        </Laid>
      )}
      <div class="entry apparatus">
        {is === 'changed' && (
          <Fold title={QUOTE_LABELS.passage}>
            <p class="reason" dir="auto">
              {passage}
            </p>
          </Fold>
        )}
        {speaker && (
          <p class="why" dir="auto">
            {speakerWords(speaker)}
          </p>
        )}
        {sources.length > 0 && (
          <>
            <h3 class="entry-title">{CARD_LABELS.sources}</h3>
            <SourceList sources={sources} />
          </>
        )}
      </div>
    </div>
  );
}

function Laid(props: { readonly title: string; readonly children: ComponentChildren }) {
  return (
    <div class="laid">
      <h3 class="entry-title">{props.title}</h3>
      <div class="compared">
        <p dir="auto">{props.children}</p>
      </div>
    </div>
  );
}

/** The quoted words in their passage; what stands around them steps back. Where they are written otherwise there, all is alike. */
function Around({ words, passage }: { readonly words: string; readonly passage: string }) {
  const at = passage.indexOf(words);
  if (at < 0) return <>{passage}</>;
  return (
    <>
      <span class="marked">{passage.slice(0, at)}</span>
      {words}
      <span class="marked">{passage.slice(at + words.length)}</span>
    </>
  );
}

/** The pieces that one side has, parted by spaces. */
function laid(pieces: readonly QuotePiece[], side: 'here' | 'there') {
  return pieces
    .filter(({ is }) => is === 'same' || is === 'marked' || is === side)
    .map((piece, at) => (
      <Fragment key={at}>
        {at > 0 && ' '}
        <Piece {...piece} side={side} />
      </Fragment>
    ));
}

function Piece({ is, words, side }: QuotePiece & { readonly side: 'here' | 'there' }) {
  switch (is) {
    case 'same':
      return <>{words}</>;
    case 'here':
      return (
        <ins>
          <Hidden>{QUOTE_LABELS.onlyHere} </Hidden>
          {words}
        </ins>
      );
    case 'there':
      return (
        <del>
          <Hidden>{QUOTE_LABELS.onlyThere} </Hidden>
          {words}
        </del>
      );
    case 'marked':
      // The words that the quotation says it leaves out stand in the passage.
      return <span class="marked">{side === 'here' ? words : '…'}</span>;
  }
}
