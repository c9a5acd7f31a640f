// A reader's corrections as a patch of packs, read; write-rules.ts writes it. packs/FORMAT.md explains the form.

import * as v from 'valibot';
import { say } from '@/lib/core/words/say';
import type { Correction, Said } from '../model/correction';
import { MAX_CORRECTIONS, MAX_NAME, MAX_SCOPE_NAMES } from '../model/limits';
import { fail, ok, type Result } from '../model/result';
import { explain, isRecord, parseLine } from '../packs/explain';
import { count, day, entityId, line } from '../packs/fields';
import { correctionOf } from '../text/said';
import { RULES_FORMAT } from './formats';

/** The first line: what the patch is. */
export const RulePatchSchema = v.strictObject({
  record: v.literal('patch'),
  format: v.literal(RULES_FORMAT, `must be ${RULES_FORMAT}`),
  title: line(MAX_NAME),
  made: day,
});
export type RulesHead = v.InferOutput<typeof RulePatchSchema>;

const verdict = v.picklist(['not', 'instead', 'never'], 'must be one of not, instead, never');

/** One rule: what some words do or do not mean, and in which stories. */
export const RuleSchema = v.pipe(
  v.strictObject({
    record: v.literal('rule'),
    words: line(MAX_NAME),
    verdict,
    entity: v.exactOptional(entityId),
    stories: v.exactOptional(
      v.pipe(
        v.array(line(MAX_NAME), 'must be a list of names'),
        v.minLength(1, 'must hold at least one name'),
        v.maxLength(MAX_SCOPE_NAMES, `must not hold more than ${MAX_SCOPE_NAMES} names`),
      ),
    ),
    made: day,
  }),
  v.check(
    (rule) => (rule.verdict === 'never') === (rule.entity === undefined),
    'must name an entity, unless its verdict is never',
  ),
);
export type RuleRecord = v.InferOutput<typeof RuleSchema>;

export const RulesEndSchema = v.strictObject({ record: v.literal('end'), records: count });
export type RulesEnd = v.InferOutput<typeof RulesEndSchema>;

export interface RulesRead {
  /** In the order of the file. */
  readonly rules: readonly Correction[];
  /** Records that were refused, each one sentence with its line. */
  readonly refused: readonly string[];
}

/** Reads a whole file. A bad rule is left out; a file that is no patch, or is cut off, is refused whole. */
export function readRules(text: string): Result<RulesRead, 'not-a-patch' | 'truncated' | 'too-many'> {
  const lines = text.replace(/\n$/, '').split('\n');
  if (lines.length > MAX_CORRECTIONS + 2) return fail('too-many', say('fault_patchRules', MAX_CORRECTIONS));
  const first = parseLine(lines[0]!);
  const head = first.ok ? v.safeParse(RulePatchSchema, first.value, { abortEarly: true }) : null;
  if (!head || (!head.success && !isRecord(first.ok ? first.value : {}, 'patch')))
    return fail('not-a-patch', say('fault_noPatch'));
  if (!head.success) return fail('not-a-patch', say('fault_patchHead', explain(head.issues[0])));
  const last = parseLine(lines.at(-1)!);
  const end = last.ok ? v.safeParse(RulesEndSchema, last.value, { abortEarly: true }) : null;
  if (!end?.success || lines.length < 2 || end.output.records !== lines.length - 2)
    return fail('truncated', say('fault_patchCutOff'));
  const rules: Correction[] = [];
  const refused: string[] = [];
  for (const [at, text] of lines.slice(1, -1).entries()) {
    const rule = readRule(text);
    if (rule.ok) rules.push(rule.value);
    else refused.push(say('fault_patchLine', at + 2, rule.fault.message));
  }
  return ok({ rules, refused });
}

function readRule(text: string): Result<Correction, string> {
  const parsed = parseLine(text);
  if (!parsed.ok) return parsed;
  const checked = v.safeParse(RuleSchema, parsed.value, { abortEarly: true });
  if (!checked.success) return fail('bad-rule', explain(checked.issues[0]));
  const rule = correctionIn(checked.output);
  return rule ? ok(rule) : fail('bad-rule', 'words holds no word');
}

/** Null where its words hold no word. */
export function correctionIn(record: RuleRecord): Correction | null {
  return correctionOf(saidIn(record), record.made);
}

function saidIn({ words, verdict, entity, stories }: RuleRecord): Said {
  return {
    words,
    verdict: verdict === 'never' ? { is: 'never' } : { is: verdict, entity: entity! },
    scope: stories ? { in: 'stories-with', names: stories } : { in: 'everywhere' },
  };
}
