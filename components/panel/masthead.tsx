// Which story the panel is about: publisher, title, date.

import type { SessionView } from '@/lib/core/model/session';
import { PANEL_LABELS } from '@/lib/core/view/labels';
import { publishedWords } from '@/lib/core/view/session-words';

/** States in which a story has been found on the page: only then is a missing date worth a word. */
const WITH_STORY: readonly SessionView['state']['is'][] = ['asking', 'painted'];

export function Masthead({ session }: { readonly session: SessionView | null }) {
  if (!session) return null;
  const dated = session.published !== null || WITH_STORY.includes(session.state.is);
  return (
    <header class="masthead">
      {session.publisher && (
        <p class="publisher" dir="auto">
          {session.publisher}
        </p>
      )}
      <h1 class="headline" dir="auto">
        {session.title ?? PANEL_LABELS.untitled}
      </h1>
      {dated && <p class="published">{publishedWords(session)}</p>}
    </header>
  );
}
