// A reader's corrections as records: of a patch that others can read, and of a backup. No validator stands here, so that a page can write them.

import type { Correction } from '../model/correction';
import type { Day } from '../model/dates';
import { RULES_FORMAT } from './formats';
import type { RuleRecord, RulesEnd, RulesHead } from './rules-file';

/** All lines of a patch, without line breaks: the rules in the order in which they were made. */
export function ruleLines(
  { title, made }: { readonly title: string; readonly made: Day },
  rules: readonly Correction[],
): string[] {
  return [
    { record: 'patch', format: RULES_FORMAT, title, made } satisfies RulesHead,
    ...rules.map(ruleRecord),
    { record: 'end', records: rules.length } satisfies RulesEnd,
  ].map((record) => JSON.stringify(record));
}

export function ruleRecord({ words, verdict, scope, made }: Correction): RuleRecord {
  return {
    record: 'rule',
    words,
    verdict: verdict.is,
    ...(verdict.is === 'never' ? {} : { entity: verdict.entity }),
    ...(scope.in === 'everywhere' ? {} : { stories: [...scope.names] }),
    made,
  };
}
