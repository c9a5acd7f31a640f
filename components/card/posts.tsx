// Posts as sentences: "22nd Chairman of the Joint Chiefs of Staff, since 12 April 2025", "President: Karol Nawrocki, …".

import type { Day } from '@/lib/core/model/dates';
import type { EntityId } from '@/lib/core/model/entity';
import type { PostView } from '@/lib/core/view/card-view';
import { heldWords, postAside } from '@/lib/core/view/words';
import { listComma } from '@/lib/core/words/say';
import { EntityName } from '../ui/parts';
import { SourceMarks } from '../ui/sources';

/** `perhaps` where a partial date leaves open whether the post was held: set in italics, never like what is sure. */
function certainty(post: PostView): string {
  return post.held === 'maybe' ? 'post perhaps' : 'post';
}

export function Posts(props: {
  readonly posts: readonly PostView[];
  /** The article's date. */
  readonly day: Day | null;
  readonly onEntity: ((entity: EntityId) => void) | undefined;
}) {
  return (
    <ul class="posts">
      {props.posts.map((post, position) => {
        const held = heldWords(post, props.day);
        const aside = postAside(post);
        return (
          <li key={position} class={certainty(post)}>
            {post.holder ? (
              <>
                <span class="office" dir="auto">
                  {post.title}
                </span>
                :{' '}
                <strong class="holder together">
                  <EntityName entity={post.holder.entity} label={post.holder.label} onOpen={props.onEntity} />
                  {held && listComma().trim()}
                </strong>
              </>
            ) : (
              <>
                <strong class="title" dir="auto">
                  {post.title}
                </strong>
                {held && listComma().trim()}
              </>
            )}{' '}
            <span class="held">
              {held}
              <SourceMarks sources={post.sources} />
            </span>
            {aside && <p class="aside">{aside}</p>}
          </li>
        );
      })}
    </ul>
  );
}
