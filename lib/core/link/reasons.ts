// Why one reading was taken over the next best, in the terms a reader can judge.

import type { Evidence } from '../model/annotation';
import type { ArticleWords } from './article-words';
import { type ArticleContext, contextWords, surroundingsOf } from './evidence';
import { FEATURES, KIND_OF } from './features';
import type { Standing, Weighed } from './standing';
import type { EntityTable } from './table/entity-table';

/** Names and words told in a reason: three tell enough. */
const DETAILS = 3;

/** What spoke for a reading, or, with a negative weight, for its rival; the heaviest first. Weights are natural logarithms of odds. */
export type Explain = (best: Weighed, rival: Weighed | null) => readonly Evidence[];

export function explainer(
  words: ArticleWords,
  table: EntityTable,
  context: ArticleContext,
  { groups, company }: Standing,
): Explain {
  return (best, rival) => {
    const { weights } = groups[best.group]!;
    const sums = new Map<Evidence['kind'], number>();
    for (const [at, feature] of FEATURES.entries()) {
      const lead = best.features[at]! - (rival?.features[at] ?? 0);
      if (lead === 0 || (rival === null && feature === 'prior')) continue;
      const kind = KIND_OF[feature];
      sums.set(kind, (sums.get(kind) ?? 0) + lead * weights[at]!);
    }
    const far = best.elsewhere - (rival?.elsewhere ?? 0);
    if (far !== 0) sums.set('geography', (sums.get('geography') ?? 0) + far);
    return [...sums]
      .filter(([, weight]) => weight !== 0)
      .map(([kind, weight]): Evidence => ({ kind, detail: weight > 0 ? detail(kind) : '', weight }))
      .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));

    function detail(kind: Evidence['kind']): string {
      const { entity } = best.candidate;
      if (kind === 'coherence')
        return company
          .tiesOf(best.group, entity)
          .slice(0, DETAILS)
          .map((other) => table.label(other))
          .join(', ');
      if (kind !== 'context') return '';
      const around = surroundingsOf(words, groups[best.group]!.mentions);
      return contextWords(words, table, { context, around: { entity, ...around }, most: DETAILS }).join(', ');
    }
  };
}
