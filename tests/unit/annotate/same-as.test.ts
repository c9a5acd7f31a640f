// Two ids for one person are one candidate, in one pack or in two, and the reader's rules hold for either.
import { describe, expect, it } from 'vitest';
import { annotate } from '@/lib/core/annotate/annotate';
import { buildKnowledge, combineLayers, type Knowledge, openKnowledge } from '@/lib/core/annotate/knowledge';
import { indexCorrections } from '@/lib/core/link/corrections';
import type { Correction, Verdict } from '@/lib/core/model/correction';
import { type Day, parseDay } from '@/lib/core/model/dates';
import type { Entity } from '@/lib/core/model/entity';
import { readPlainArticle } from '@/lib/core/text/plain-article';
import { correctionOf } from '@/lib/core/text/said';
import { entity } from '../link/sample-library';

const FIRST = entity('person/flavia', 'person', 'Flavia Elphberg', {
  description: 'queen of Ruritania',
  salience: 5,
});
const SECOND = entity('q/flavia', 'person', 'Flavia Elphberg', { description: 'consort', salience: 5 });
const SAME = [['q/flavia', 'person/flavia']];

function knowledgeOf(
  packs: readonly (readonly Entity[])[],
  same: readonly (readonly string[])[] = [],
): Knowledge {
  const opened = openKnowledge(...packs.map((pack) => buildKnowledge(pack)));
  if (!opened.ok) throw new Error(opened.fault.message);
  return combineLayers(opened.value.layers, same);
}

function annotations(knowledge: Knowledge, ...rules: Correction[]) {
  const { article } = readPlainArticle('Flavia Elphberg came to Strelsau.');
  const corrections = indexCorrections(rules);
  return annotate({ article, language: 'en', date: null }, knowledge, { corrections }).annotations;
}

const rule = (verdict: Verdict): Correction =>
  correctionOf(
    { words: 'Flavia Elphberg', verdict, scope: { in: 'everywhere' } },
    parseDay('2026-11-25') as Day,
  )!;

describe.each([
  ['two packs', [[FIRST], [SECOND]]],
  ['one pack', [[FIRST, SECOND]]],
])('two ids in %s', (_, packs) => {
  it('are rivals where nothing says that they are one', () => {
    const [link] = annotations(knowledgeOf(packs));
    expect(link).toMatchObject({ reason: { kind: 'chosen', among: 2 } });
  });

  it('are one where a link says so: told under the first, as sure as if there were no other', () => {
    const [link] = annotations(knowledgeOf(packs, SAME));
    const [alone] = annotations(knowledgeOf([[FIRST]]));
    expect(link).toMatchObject({ entity: 'person/flavia', reason: { kind: 'name' }, rivals: [] });
    expect(link!.score).toBeCloseTo(alone!.score, 1);
  });

  it('are one for a rule of the reader’s, whichever it names', () => {
    for (const id of ['q/flavia', 'person/flavia']) {
      expect(annotations(knowledgeOf(packs, SAME), rule({ is: 'not', entity: id }))).toEqual([]);
      const [link] = annotations(knowledgeOf(packs, SAME), rule({ is: 'instead', entity: id }));
      expect(link).toMatchObject({ entity: 'person/flavia', reason: { kind: 'corrected' } });
    }
  });
});

it('one layer without links answers for itself', () => {
  expect(annotations(knowledgeOf([[FIRST]], [['x', 'y']]))).toEqual(annotations(knowledgeOf([[FIRST]])));
});
