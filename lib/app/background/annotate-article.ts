// Answers a content session's question: which words of this article mean whom.

import { annotate } from '@/lib/core/annotate/annotate';
import { fail, ok } from '@/lib/core/model/result';
import { namesKnown } from '@/lib/core/view/knowledge-words';
import type { BackgroundServers } from '@/lib/edge/wire/serve';
import type { KnowledgeLife } from './knowledge-life';
import type { SettingsKeeper } from './settings';

/** The latest question of a tab wins: an older one that still waits for the library is answered `superseded`. */
export function createAnnotateServer(
  knowledge: KnowledgeLife,
  settings: SettingsKeeper,
): BackgroundServers['annotate'] {
  const latest = new Map<number, object>();
  return async (question, { tab }) => {
    latest.set(tab, question);
    const [library, chosen] = await Promise.all([knowledge.ready(), settings.read()]);
    if (latest.get(tab) !== question)
      return fail('superseded', 'The page asked again, with a later state of its article.');
    latest.delete(tab);
    if (!library.ok) return library;
    const { revision, packs, notes } = library.value;
    const { token, text, blocks, links, language, date } = question;
    const { annotations } = annotate(
      { article: { text, blocks, links }, language, date },
      library.value.knowledge,
    );
    return ok({
      token,
      revision,
      annotations,
      settings: chosen,
      notes,
      namesKnown: namesKnown(packs),
    });
  };
}
