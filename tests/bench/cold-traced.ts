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

export const annotate: typeof own.annotate = (input, known, options) => {
  note('annotating');
  return own.annotate(input, known, { ...options, trace });
};

export function* annotateInSteps(
  ...[input, known, options]: Parameters<typeof own.annotateInSteps>
): ReturnType<typeof own.annotateInSteps> {
  note('annotating');
  const steps = own.annotateInSteps(input, known, { ...options, trace });
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
