// What the background is asked about a story, or a portion of it.

import type { ArticleText } from '@/lib/core/model/article';
import { MAX_LINE } from '@/lib/core/model/limits';
import type { SessionToken } from '@/lib/core/model/session';
import type { BackgroundPayload } from '@/lib/edge/wire/message-types';
import type { StoryText } from './same-story';

export function questionOf(
  { meta }: Pick<StoryText, 'meta'>,
  { text, blocks, links }: ArticleText,
  token: SessionToken,
): BackgroundPayload<'annotate'> {
  const { language, published: date } = meta;
  // A page may give anything for its publisher; that must not have the question refused.
  const publisher = meta.publisher?.slice(0, MAX_LINE) ?? null;
  return { token, text, blocks, links, language, publisher, date };
}
