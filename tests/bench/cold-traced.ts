// Stands in for `core/annotate` in the background that the cold-start benchmark builds: the same, noting when each phase is over.
import * as own from '@/lib/core/annotate/annotate';
import * as knowledge from '@/lib/core/annotate/knowledge';
import type { Supply } from '@/lib/core/annotate/needs';

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
  ...[article, known, options]: Parameters<typeof own.annotateInSteps>
): ReturnType<typeof own.annotateInSteps> {
  note('annotating');
  const steps = own.annotateInSteps(article, known, { ...options, trace });
  let supply: Supply = null;
  for (;;) {
    const step = steps.next(supply);
    if (step.done) return step.value;
    const need = step.value;
    note(`${need.of} asked${need.of === 'pages' ? `: ${need.pages.length}` : ''}`);
    supply = yield need;
    note(`${need.of} there`);
  }
}

export const openLayer: typeof knowledge.openLayer = (parts) => {
  note('layer read');
  const opened = knowledge.openLayer(parts);
  note('layer opened');
  return opened;
};
