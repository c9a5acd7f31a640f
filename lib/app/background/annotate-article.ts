// Answers a content session's question: which words of this article mean whom, which sentences repeat claims, which words are quoted.

import {
  type AnnotateInput,
  type AnnotateResult,
  annotateInSteps,
  readArticle,
} from '@/lib/core/annotate/annotate';
import type { Supply } from '@/lib/core/annotate/needs';
import type { ReadArticle } from '@/lib/core/annotate/read-article';
import { storyAddress } from '@/lib/core/ledger/story-address';
import { fail, ok, type Result } from '@/lib/core/model/result';
import { settingsAt } from '@/lib/core/model/settings';
import { namesKnown } from '@/lib/core/view/knowledge-words';
import { say } from '@/lib/core/words/say';
import type { BackgroundServers } from '@/lib/edge/wire/serve';
import type { CorrectionKeeper } from './correction-keeper';
import type { Given } from './given';
import type { KnowledgeLife } from './knowledge-life';
import type { LedgerKeeper } from './ledger-keeper';
import type { OpenLibrary } from './open-library';
import type { RejectionKeeper } from './rejection-keeper';
import type { SettingsKeeper } from './settings';
import { supplyFor } from './supply';

/** How often a question begins anew because the library was replaced while it was answered. */
const MOST_TRIES = 3;

/** The latest question of a tab wins: an older one that still waits, for the library or a page of it, is answered `superseded`. */
export function createAnnotateServer({
  knowledge,
  settings,
  corrections,
  rejections,
  given,
  ledger,
}: {
  readonly knowledge: KnowledgeLife;
  readonly settings: SettingsKeeper;
  readonly corrections: CorrectionKeeper;
  readonly rejections: Pick<RejectionKeeper, 'current'>;
  readonly given: Given;
  readonly ledger: Pick<LedgerKeeper, 'recent' | 'familiar'>;
}): BackgroundServers['annotate'] {
  const latest = new Map<number, object>();
  return async (question, { tab, url, isPrivate }) => {
    latest.set(tab, question);
    // Beside the library, from the other database.
    void ledger.recent();
    const { token, text, blocks, links, language, publisher, date } = question;
    const input = { article: { text, blocks, links }, language, publisher, date };
    const [chosen, found] = await Promise.all([
      settings.read(),
      knowledge.answer(() =>
        annotateFromDisk(input, {
          knowledge,
          corrections,
          rejections,
          overtaken: () => latest.get(tab) !== question,
        }),
      ),
    ]);
    if (latest.get(tab) !== question) return superseded();
    if (!found.ok) {
      latest.delete(tab);
      return found;
    }
    const { library, annotated, notes: more } = found.value;
    const { revision, packs } = library;
    const notes = [...library.notes, ...more];
    given.annotations(tab, text, annotated);
    given.story(tab, token, annotated.annotations);
    // A page can see which marks are fainter: in a private window it must not learn from them whom the reader knows.
    const familiar = isPrivate
      ? []
      : await ledger.familiar(
          annotated.annotations.flatMap(({ confidence, entity }) => (confidence === 'sure' ? [entity] : [])),
          library,
          (url === null ? null : storyAddress(url)?.story) ?? null,
        );
    if (latest.get(tab) !== question) return superseded();
    latest.delete(tab);
    return ok({
      token,
      revision,
      annotations: annotated.annotations,
      claims: annotated.claims,
      quotes: annotated.quotes,
      checked: annotated.checked,
      familiar,
      unknown: annotated.unknown,
      settings: settingsAt(chosen, url),
      notes,
      namesKnown: namesKnown(packs),
    });
  };
}

function superseded(): ReturnType<typeof fail<'superseded'>> {
  return fail('superseded', say('fault_superseded'));
}

interface Found {
  readonly library: OpenLibrary;
  readonly annotated: AnnotateResult;
  /** What the reader should know of it beside the library's own, each one sentence. */
  readonly notes: readonly string[];
}

interface Means {
  readonly knowledge: KnowledgeLife;
  readonly corrections: CorrectionKeeper;
  readonly rejections: Pick<RejectionKeeper, 'current'>;
  readonly overtaken: () => boolean;
}

async function annotateFromDisk(
  input: AnnotateInput,
  means: Means,
): Promise<Result<Found, 'superseded' | 'unavailable'>> {
  const { knowledge, corrections, rejections, overtaken } = means;
  // Begun first: a worker that has just been woken reads the article while the disk gives the library.
  let opening = knowledge.ready();
  // From the other database, meanwhile.
  void corrections.list();
  void rejections.current();
  const article = readArticle(input);
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const library = await opening;
    if (overtaken()) return superseded();
    if (!library.ok) return library;
    const annotated = await annotateWith(library.value, article, means);
    if (!annotated.ok) return annotated;
    if (annotated.value) return ok({ library: library.value, ...annotated.value });
    opening = knowledge.ready();
  }
  return fail('unavailable', say('fault_libraryChanging'));
}

/** Null: the library was replaced meanwhile. */
async function annotateWith(
  library: OpenLibrary,
  article: ReadArticle,
  { knowledge, corrections, rejections, overtaken }: Means,
): Promise<Result<Omit<Found, 'library'> | null, 'superseded' | 'unavailable'>> {
  // Not waited for yet: names are found without it.
  const said = rejections.current();
  const ruled = await corrections.over(library);
  if (overtaken()) return superseded();
  const steps = annotateInSteps(article, ruled.knowledge, { corrections: ruled.corrections });
  let supply: Supply = null;
  for (;;) {
    const step = steps.next(supply);
    if (step.done) return ok({ annotated: step.value, notes: [...ruled.notes, ...(await said).notes] });
    const supplied = await supplyFor(step.value, library, { knowledge, rejections: said });
    if (overtaken()) return superseded();
    if (!supplied.ok) return supplied;
    if (supplied.value === false) return ok(null);
    supply = supplied.value;
  }
}
