// Answers a content session's question: which words of this article mean whom.

import {
  type AnnotateInput,
  annotateInSteps,
  type ReadArticle,
  readArticle,
} from '@/lib/core/annotate/annotate';
import type { Annotation } from '@/lib/core/model/annotation';
import { fail, ok, type Result } from '@/lib/core/model/result';
import { namesKnown } from '@/lib/core/view/knowledge-words';
import type { BackgroundServers } from '@/lib/edge/wire/serve';
import type { KnowledgeLife } from './knowledge-life';
import type { OpenLibrary } from './open-library';
import type { SettingsKeeper } from './settings';

/** How often a question begins anew because the library was replaced while it was answered. */
const MOST_TRIES = 3;

/** The latest question of a tab wins: an older one that still waits, for the library or a page of it, is answered `superseded`. */
export function createAnnotateServer(
  knowledge: KnowledgeLife,
  settings: SettingsKeeper,
): BackgroundServers['annotate'] {
  const latest = new Map<number, object>();
  return async (question, { tab }) => {
    latest.set(tab, question);
    const { token, text, blocks, links, language, publisher, date } = question;
    const input = { article: { text, blocks, links }, language, publisher, date };
    const [chosen, found] = await Promise.all([
      settings.read(),
      knowledge.answer(() =>
        annotateFromDisk(input, { knowledge, overtaken: () => latest.get(tab) !== question }),
      ),
    ]);
    if (latest.get(tab) !== question) return superseded();
    latest.delete(tab);
    if (!found.ok) return found;
    const { library, annotations } = found.value;
    const { revision, packs, notes } = library;
    return ok({ token, revision, annotations, settings: chosen, notes, namesKnown: namesKnown(packs) });
  };
}

function superseded(): ReturnType<typeof fail<'superseded'>> {
  return fail('superseded', 'The page asked again, with a later state of its article.');
}

interface Found {
  readonly library: OpenLibrary;
  readonly annotations: readonly Annotation[];
}

async function annotateFromDisk(
  input: AnnotateInput,
  { knowledge, overtaken }: { readonly knowledge: KnowledgeLife; readonly overtaken: () => boolean },
): Promise<Result<Found, 'superseded' | 'unavailable'>> {
  // Begun first: a worker that has just been woken reads the article while the disk gives the library.
  let opening = knowledge.ready();
  const article = readArticle(input);
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const library = await opening;
    if (overtaken()) return superseded();
    if (!library.ok) return library;
    const annotated = await annotateWith(library.value, article, { knowledge, overtaken });
    if (!annotated.ok) return annotated;
    if (annotated.value) return ok({ library: library.value, annotations: annotated.value });
    opening = knowledge.ready();
  }
  return fail(
    'unavailable',
    'Backstory’s library changed again and again while it was asked: reload the page.',
  );
}

/** Null: the library was replaced meanwhile. */
async function annotateWith(
  library: OpenLibrary,
  article: ReadArticle,
  { knowledge, overtaken }: { readonly knowledge: KnowledgeLife; readonly overtaken: () => boolean },
): Promise<Result<readonly Annotation[] | null, 'superseded' | 'unavailable'>> {
  const steps = annotateInSteps(article, library.knowledge);
  for (;;) {
    const step = steps.next();
    if (step.done) return ok(step.value.annotations);
    const admitted = await knowledge.admit(library, step.value);
    if (overtaken()) return superseded();
    if (!admitted.ok) return admitted;
    if (!admitted.value) return ok(null);
  }
}
