// What is known of one entity, as entries under hairlines. Stands in the card over the page and in the panel's open row.

import type { ComponentChildren } from 'preact';
import type { EntityId } from '@/lib/core/model/entity';
import type { CardView } from '@/lib/core/view/card-view';
import { CARD_LABELS, moreWords, packWords } from '@/lib/core/view/labels';
import { dateWords, tellingDayWords } from '@/lib/core/view/words';
import { say } from '@/lib/core/words/say';
import { Fold } from '../ui/parts';
import { SourceList, SourceMarks } from '../ui/sources';
import { Correct, type Correcting } from './correct';
import { Facts } from './facts';
import { Met } from './met';
import { Note, type Noting } from './note';
import { Posts } from './posts';
import { type Said, SaidQuotes } from './said';
import { Ties } from './ties';
import { type Why, WhyWords } from './why';

/** More would push the sources out of sight; the rest is one click away. */
const MOST_OPEN_POSTS = 4;
const MOST_OPEN_FACTS = 2;

/** Where posts are told, one line of context is enough. */
const MOST_OPEN_FACTS_BESIDE_POSTS = 1;

export interface CardBodyProps {
  readonly view: CardView;
  readonly why: Why | null;
  /** Left out: there is nothing to put right here. */
  readonly correcting?: Correcting | null | undefined;
  /** Opens the card of a holder or a tied entity. Left out: their names are plain words. */
  readonly onEntity?: ((entity: EntityId) => void) | undefined;
  /** Left out: the note is only read here. */
  readonly noting?: Noting | undefined;
  /** What of the story's quotations is theirs. */
  readonly said?: Said | undefined;
}

/** `told`: the heading is shown. What explains itself has one for the ear only. */
function Entry(props: {
  readonly title: string;
  readonly told?: boolean;
  readonly children: ComponentChildren;
}) {
  return (
    <div class="entry">
      <h3 class={props.told ? 'entry-title' : 'hidden'}>{props.title}</h3>
      {props.children}
    </div>
  );
}

/** "and 94 more": what the card leaves out, where everything that it holds is shown. */
function More({ count }: { readonly count: number | undefined }) {
  return count ? <p class="more">{moreWords(count)}</p> : null;
}

export function CardBody({ view, why, correcting, onEntity, noting, said }: CardBodyProps) {
  const { posts, now, earlier, facts, ties, leftOut } = view;
  const tiedHere = ties.filter(({ here }) => here);
  const otherTies = ties.filter(({ here }) => !here);
  const note = noting && <Note key={view.entity} {...noting} />;
  const earlierYet = view.noPost ? earlier.slice(1) : earlier;
  const restOfPosts = posts.slice(MOST_OPEN_POSTS);
  const openFacts = posts.length > 0 ? MOST_OPEN_FACTS_BESIDE_POSTS : MOST_OPEN_FACTS;
  const restOfFacts = facts.slice(openFacts);
  return (
    <div class="body" data-kind={view.kind} data-sources={view.sources.length}>
      {view.description && (
        <p class="description" dir="auto">
          {view.description}
        </p>
      )}
      {view.met && <Met met={view.met} />}
      {noting?.note ? (
        <div class="entry">{note}</div>
      ) : (
        view.note &&
        !noting && (
          <Entry told title={CARD_LABELS.note}>
            <p class="note" dir="auto">
              {view.note}
            </p>
          </Entry>
        )
      )}
      {view.noPost && (
        <Entry told title={tellingDayWords(view)}>
          <p class="more">{view.noPost}</p>
          <Posts posts={earlier.slice(0, 1)} day={view.asOf} onEntity={onEntity} />
        </Entry>
      )}
      {posts.length > 0 && (
        <Entry told title={tellingDayWords(view)}>
          <Posts posts={posts.slice(0, MOST_OPEN_POSTS)} day={view.asOf} onEntity={onEntity} />
          {restOfPosts.length > 0 ? (
            <Fold title={`${CARD_LABELS.morePosts} (${restOfPosts.length + (leftOut?.posts ?? 0)})`}>
              <Posts posts={restOfPosts} day={view.asOf} onEntity={onEntity} />
              <More count={leftOut?.posts} />
            </Fold>
          ) : (
            <More count={leftOut?.posts} />
          )}
        </Entry>
      )}
      {now && (
        <Entry told title={say('card_now', dateWords(now.asOf))}>
          {now.isOver && <p class="more">{say('card_now_over')}</p>}
          <Posts posts={now.posts} day={now.asOf} onEntity={onEntity} />
          <More count={now.leftOut} />
        </Entry>
      )}
      {said && said.quotes.length > 0 && (
        <Entry told title={say('card_said')}>
          <SaidQuotes {...said} />
        </Entry>
      )}
      {view.text.length > 0 && (
        <Entry title={CARD_LABELS.words}>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled text must be reachable by keyboard */}
          <section class="text" aria-label={CARD_LABELS.words} tabIndex={0} dir="auto">
            {view.text.map((paragraph, position) => (
              <p key={position}>
                {paragraph}
                {position === view.text.length - 1 && <SourceMarks sources={view.textSources ?? []} />}
              </p>
            ))}
          </section>
        </Entry>
      )}
      {facts.length > 0 && (
        <Entry title={CARD_LABELS.facts}>
          <Facts facts={facts.slice(0, openFacts)} />
          {restOfFacts.length > 0 && (
            <Fold title={`${CARD_LABELS.moreFacts} (${restOfFacts.length})`}>
              <Facts facts={restOfFacts} />
            </Fold>
          )}
        </Entry>
      )}
      {tiedHere.length > 0 && (
        <Entry told title={say('card_ties_here')}>
          <Ties ties={tiedHere} onEntity={onEntity} />
        </Entry>
      )}
      {otherTies.length > 0 && (
        <Entry
          told={tiedHere.length > 0}
          title={tiedHere.length > 0 ? say('card_ties_elsewhere') : CARD_LABELS.ties}
        >
          <Ties ties={otherTies} onEntity={onEntity} />
          <More count={leftOut?.ties} />
        </Entry>
      )}
      {view.conflicts?.map(({ title, versions }) => (
        <Entry key={title} told title={title}>
          <Facts facts={versions} />
        </Entry>
      ))}
      <div class="entry apparatus">
        {earlierYet.length > 0 && (
          <Fold title={`${CARD_LABELS.earlier} (${earlierYet.length + (leftOut?.earlier ?? 0)})`}>
            <Posts posts={earlierYet} day={view.asOf} onEntity={onEntity} />
            <More count={leftOut?.earlier} />
          </Fold>
        )}
        {why && (
          <Fold title={CARD_LABELS.why}>
            <WhyWords why={why} taken={view} />
          </Fold>
        )}
        {!noting?.note && note}
        {correcting && <Correct key={correcting.words} correcting={correcting} />}
        {view.sources.length > 0 && (
          <>
            <h3 class="entry-title">{CARD_LABELS.sources}</h3>
            <SourceList sources={view.sources} />
          </>
        )}
        <p class="pack">{packWords(view.pack)}</p>
      </div>
    </div>
  );
}
