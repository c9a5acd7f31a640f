// What a session tells of its page: only what is drawn is told to have been found.

import { isLongAfter } from '@/lib/core/model/dates';
import type {
  Coverage,
  SessionState,
  SessionTimings,
  SessionToken,
  SessionView,
} from '@/lib/core/model/session';
import { NOTHING, type Painted } from './painted';
import type { StoryText } from './same-story';

export function viewOf(session: {
  readonly document: Document;
  readonly token: SessionToken;
  readonly state: SessionState;
  readonly story: StoryText | null;
  readonly painted: Painted | null;
  readonly notes: readonly string[];
  readonly coverage: Coverage | undefined;
  readonly timings: SessionTimings | undefined;
}): SessionView {
  const { document, token, state, story, notes, coverage, timings } = session;
  const painted = state.is === 'painted' ? session.painted : null;
  const { published = null, modified = null } = story?.meta ?? {};
  return {
    token,
    state,
    title: story?.meta.title ?? (document.title.trim() || null),
    publisher: story?.meta.publisher ?? null,
    url: document.location.href,
    published,
    ...(published && modified && isLongAfter(modified, published) ? { changed: modified } : {}),
    language: story?.meta.language ?? null,
    ...(painted?.found ?? NOTHING),
    checked: painted?.checked ?? null,
    notes,
    ...(coverage ? { coverage } : {}),
    ...(timings ? { timings } : {}),
  };
}
