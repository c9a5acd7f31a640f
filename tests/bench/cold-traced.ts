// Stands in for `core/annotate` in the background that the cold-start benchmark builds: the same, noting when each phase is over.
import * as own from '@/lib/core/annotate/annotate';
import * as knowledge from '@/lib/core/annotate/knowledge';

export * from '@/lib/core/annotate/annotate';
export * from '@/lib/core/annotate/knowledge';

/** Defined by the prelude of the built background, see `cold-built.ts`. */
const { note } = (globalThis as unknown as { cold: { note(name: string): void } }).cold;

const trace = {
  clock: () => performance.now(),
  stage: ({ stage }: { stage: string }) => note(stage),
};

export const readArticle: typeof own.readArticle = (input) => {
  note('article asked about');
  return own.readArticle(input, { trace });
};

export function* annotateInSteps(
  ...[article, known]: Parameters<typeof own.annotateInSteps>
): ReturnType<typeof own.annotateInSteps> {
  note('annotating');
  const steps = own.annotateInSteps(article, known, { trace });
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    note(`pages asked: ${step.value.length}`);
    yield step.value;
    note('pages there');
  }
}

export const openLayer: typeof knowledge.openLayer = (parts) => {
  note('layer read');
  const opened = knowledge.openLayer(parts);
  note('layer opened');
  return opened;
};
