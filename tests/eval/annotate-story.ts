// The pipeline without a browser, over one file: every annotation with its reason, every sentence that repeats a claim, every quotation;
// with --trace what was dropped and why.
import { parseArgs } from 'node:util';
import { annotate } from '@/lib/core/annotate/annotate';
import type { StageTrace } from '@/lib/core/annotate/trace';
import type { Annotation, Reason } from '@/lib/core/model/annotation';
import { type Day, parseDay } from '@/lib/core/model/dates';
import { fail, ok, type Result } from '@/lib/core/model/result';
import { STEPS, type StepName } from '@/lib/edge/page/find-article';
import { pageLines } from './annotate-page';
import { passageLines, passageRows } from './annotate-passages';
import { loadPacks } from './load-packs';
import { openLibrary } from './open-library';
import { readStory, type Story } from './read-story';

const USAGE =
  'Usage: npm run annotate -- FILE.html|FILE.txt [--pack PACK]... [--rules FILE] [--date YYYY-MM-DD] [--json] [--trace] [--without STEP,…]';

/** Stages that can be left out. */
const STAGES = ['claims', 'quotes', 'unknown'] as const;
type Stage = (typeof STAGES)[number];

interface Order {
  readonly file: string;
  readonly packs: readonly string[];
  /** Corrections that a reader has saved. */
  readonly rules: string | null;
  readonly date: Day | null;
  readonly json: boolean;
  readonly trace: boolean;
  /** Steps of the story finder, and stages of the pipeline, that are left out. */
  readonly without: readonly (StepName | Stage)[];
}

function readOrder(args: readonly string[]): Result<Order, 'usage'> {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(args);
  } catch (error) {
    // parseArgs throws on options it does not know, with a sentence that names them.
    return fail('usage', `${error instanceof Error ? error.message.split('\n')[0] : String(error)} ${USAGE}`);
  }
  const { values, positionals } = parsed;
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) return fail('usage', `Name one file. ${USAGE}`);
  const date = values.date === undefined ? null : parseDay(values.date);
  if (values.date !== undefined && date === null)
    return fail('usage', `“${values.date}” is no day: write it like 2025-08-20.`);
  const names = values.without?.split(',') ?? [];
  const all = [...STEPS.map(({ name }) => name), ...STAGES];
  const without = all.filter((name) => names.includes(name));
  const unknown = names.find((name) => !without.some((step) => step === name));
  if (unknown !== undefined) return fail('usage', `“${unknown}” is no step: ${all.join(', ')}.`);
  return ok({
    file,
    packs: values.pack ?? [],
    rules: values.rules ?? null,
    date,
    json: values.json ?? false,
    trace: values.trace ?? false,
    without,
  });
}

function parse(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      pack: { type: 'string', multiple: true },
      rules: { type: 'string' },
      date: { type: 'string' },
      json: { type: 'boolean' },
      trace: { type: 'boolean' },
      without: { type: 'string' },
    },
  });
}

/** Where the lines go. */
export interface Printer {
  readonly out: (line: string) => void;
  readonly error: (line: string) => void;
}

/** Runs `npm run annotate`; the answer is the exit code: 0, or 2 for input that cannot be used. */
export async function annotateStory(args: readonly string[], { out, error }: Printer): Promise<number> {
  const refuse = (message: string): number => {
    error(message);
    return 2;
  };

  const order = readOrder(args);
  if (!order.ok) return refuse(order.fault.message);
  const { file, packs, rules, json, trace, without } = order.value;
  const story = readStory(
    file,
    STEPS.map(({ name }) => name).filter((name) => without.includes(name)),
  );
  if (!story.ok) return refuse(story.fault.message);
  const loaded = await loadPacks(packs);
  if (!loaded.ok) return refuse(loaded.fault.message);
  const opened = openLibrary(loaded.value, rules);
  if (!opened.ok) return refuse(opened.fault.message);
  const { article, language, publisher, published, leftOut } = story.value;
  const date = order.value.date ?? published;
  const stages: StageTrace[] = [];
  const { knowledge, corrections, beside } = opened.value;
  const annotated = annotate({ article, language, publisher, date }, knowledge, {
    ...beside,
    corrections,
    without: STAGES.filter((stage) => without.includes(stage)),
    ...(trace ? { trace: { clock: () => performance.now(), stage: (stage) => stages.push(stage) } } : {}),
  });
  const { annotations } = annotated;
  const notes = [...story.value.notes, ...loaded.value.notes, ...opened.value.notes];
  if (json) {
    const rows = annotations.map((annotation) => ({
      ...annotation,
      words: wordsOf(story.value, annotation),
    }));
    out(
      JSON.stringify(
        {
          file,
          date,
          annotations: rows,
          ...passageRows(annotated, article.text),
          notes,
          ...(trace ? { page: story.value.page, stages, leftOut } : {}),
        },
        null,
        1,
      ),
    );
    return 0;
  }
  for (const annotation of annotations) out(rowOf(story.value, annotation));
  const known = loaded.value.claims;
  const shown = annotations.filter(({ shownFrom }) => shownFrom !== null).length;
  out(
    `\n${annotations.length} annotations of ${new Set(annotations.map(({ entity }) => entity)).size} entities, ${shown} of them marked; as of ${date ?? 'no date'}`,
  );
  for (const line of passageLines(annotated, { text: article.text, known })) out(line);
  for (const note of notes) out(`note: ${note}`);
  if (trace) for (const line of traceLines(story.value, stages)) out(line);
  return 0;
}

function wordsOf(
  { article }: Story,
  { start, end }: { readonly start: number; readonly end: number },
): string {
  return article.text.slice(start, end);
}

function rowOf(story: Story, annotation: Annotation): string {
  const { start, end, entity, kind, score, confidence, shownFrom, reason } = annotation;
  const place = `${start}-${end}`.padEnd(11);
  const words = `“${wordsOf(story, annotation)}”`.padEnd(34);
  const sure = confidence === 'sure' ? '' : ', unsure';
  return `${place} ${words} ${entity} (${kind}) ${score.toFixed(2)}${sure}; ${shownFrom ?? 'not drawn'}; ${why(reason)}`;
}

function why(reason: Reason): string {
  switch (reason.kind) {
    case 'name':
      return `its ${reason.type} name`;
    case 'short-form':
      return `short for “${reason.antecedentText}” at ${reason.antecedent.start}`;
    case 'corrected':
      return `the reader's own rule ${reason.correction}`;
    case 'chosen': {
      const because = reason.because
        .map(({ kind, detail, weight }) => `${kind}${detail ? ` (${detail})` : ''} ${weight.toFixed(2)}`)
        .join(', ');
      return `chosen among ${reason.among}: ${because}`;
    }
  }
}

/** The reading of the file first, then the stages: the order in which they run. */
function* traceLines(story: Story, stages: readonly StageTrace[]): Generator<string> {
  yield* readingLines(story);
  for (const { stage, time, in: came, out: went, dropped } of stages) {
    yield `\n${stage}: ${came} in, ${went} out, ${time.toFixed(2)} ms`;
    for (const { start, end, why: because } of dropped)
      yield `  ${start}-${end} “${wordsOf(story, { start, end })}”: ${because}`;
  }
}

function* readingLines(story: Story): Generator<string> {
  if (story.page) {
    yield* pageLines(story.page);
    return;
  }
  if (story.leftOut.length > 0) yield '\nnot the story:';
  for (const { text, why: because } of story.leftOut) yield `  “${text}”: ${because}`;
}
