// The statements of a record as sentences: posts, facts, ties; each with its sources, each name a way to its own record.

import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { moreWords } from '@/lib/core/view/labels';
import { hrefOf } from '@/lib/core/view/library-route';
import type {
  FactStatement,
  NamedLink,
  PostStatement,
  StatedTie,
  TieGroup,
  TieStatement,
} from '@/lib/core/view/record-view';
import { dateWords } from '@/lib/core/view/words';
import { listComma } from '@/lib/core/words/say';
import { SourceMarks } from '../ui/sources';

/** A parliament has hundreds of members: a record begins with what one takes in, and shows the rest at one press. */
const AT_FIRST = 24;

export function Section(props: { readonly title: string; readonly children: ComponentChildren }) {
  return (
    <section class="part">
      <h2 class="part-title">{props.title}</h2>
      {props.children}
    </section>
  );
}

/** The first few, and all of them once they are asked for. */
function useFirst<Item>(items: readonly Item[]): {
  readonly shown: readonly Item[];
  readonly rest: ComponentChildren;
} {
  const [isWhole, setWhole] = useState(false);
  if (isWhole || items.length <= AT_FIRST) return { shown: items, rest: null };
  const more = moreWords(items.length - AT_FIRST);
  return {
    shown: items.slice(0, AT_FIRST),
    rest: (
      <button type="button" class="press" onClick={() => setWhole(true)}>
        {more}
      </button>
    ),
  };
}

export function EntityLink({ entity, label, isKnown }: NamedLink) {
  if (!isKnown) return <bdi>{label}</bdi>;
  return (
    <a class="entity-link" href={hrefOf({ view: 'entity', entity })}>
      <bdi>{label}</bdi>
    </a>
  );
}

/** The place or body that the post belongs to is named within the title as a rule: it leads to its record there. */
function PostTitle({ title, of }: { readonly title: string; readonly of: NamedLink | undefined }) {
  const at = of ? title.indexOf(of.label) : -1;
  if (!of || at < 0)
    return (
      <>
        <strong class="title" dir="auto">
          {title}
        </strong>
        {of && (
          <>
            {listComma()}
            <EntityLink {...of} />
          </>
        )}
      </>
    );
  return (
    <strong class="title" dir="auto">
      {title.slice(0, at)}
      <EntityLink {...of} />
      {title.slice(at + of.label.length)}
    </strong>
  );
}

export function RecordPosts({ posts }: { readonly posts: readonly PostStatement[] }) {
  const { shown, rest } = useFirst(posts);
  return (
    <>
      <ul class="posts">
        {shown.map((post, at) => (
          <li key={at} class={post.isSure ? 'post' : 'post perhaps'}>
            {post.holder ? (
              <>
                <span class="office" dir="auto">
                  {post.title}
                </span>
                :{' '}
                <strong class="holder">
                  <EntityLink {...post.holder} />
                </strong>
                {post.held && listComma()}
              </>
            ) : (
              <>
                <PostTitle title={post.title} of={post.of} />
                {post.held && listComma()}
              </>
            )}
            <span class="held">
              {post.held}
              <SourceMarks sources={post.sources} />
            </span>
            {post.aside && <p class="aside">{post.aside}</p>}
          </li>
        ))}
      </ul>
      {rest}
    </>
  );
}

export function RecordFacts({ facts }: { readonly facts: readonly FactStatement[] }) {
  const { shown, rest } = useFirst(facts);
  return (
    <>
      <ul class="facts">
        {shown.map(({ text, date, sources }, at) => (
          <li key={at} class="fact">
            {date !== null && (
              <>
                <time class="date" dateTime={date} dir="auto">
                  {dateWords(date)}
                </time>{' '}
              </>
            )}
            <span dir="auto">{text}</span>
            <SourceMarks sources={sources} />
          </li>
        ))}
      </ul>
      {rest}
    </>
  );
}

function Tie({ tie: { other, held, sources }, stop }: { readonly tie: TieStatement; readonly stop: string }) {
  return (
    <>
      <EntityLink {...other} />
      {held && (
        <>
          {listComma()}
          <span class="held">{held}</span>
        </>
      )}
      <SourceMarks sources={sources} />
      {stop}
    </>
  );
}

export function RecordTies({ groups }: { readonly groups: readonly TieGroup[] }) {
  return (
    <dl class="tie-groups">
      {groups.map((group) => (
        <TieGroupOf key={group.title} group={group} />
      ))}
    </dl>
  );
}

function TieGroupOf({ group }: { readonly group: TieGroup }) {
  const { shown, rest } = useFirst(group.ties);
  return (
    <div class="tie-group">
      <dt class="tie-type" dir="auto">
        {group.title}
      </dt>{' '}
      <dd class="tie">
        {shown.map((tie, at) => (
          <span key={tie.other.entity}>
            <Tie tie={tie} stop={at < group.ties.length - 1 ? ';' : ''} />{' '}
          </span>
        ))}
        {rest}
      </dd>
    </div>
  );
}

/** Whole sentences, since the tie has no name from this end: "Dan Caine: nominated by Donald Trump". */
export function StatedTies(props: { readonly ties: readonly StatedTie[]; readonly label: string }) {
  const { shown, rest } = useFirst(props.ties);
  return (
    <>
      <ul class="ties">
        {shown.map(({ type, other, held, sources }) => (
          <li key={`${type} ${other.entity}`} class="tie">
            <EntityLink {...other} />: <bdi>{type}</bdi> <bdi>{props.label}</bdi>
            {held && (
              <>
                {listComma()}
                <span class="held">{held}</span>
              </>
            )}
            <SourceMarks sources={sources} />
          </li>
        ))}
      </ul>
      {rest}
    </>
  );
}
