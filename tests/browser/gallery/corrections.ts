// What may be put right, to look at and to test with: choices, rules, and a reader's library that answers.

import { h } from 'preact';
import type { Correcting } from '@/components/card/correct';
import { FindName } from '@/components/panel/find-name';
import type { Correction } from '@/lib/core/model/correction';
import type { Day } from '@/lib/core/model/dates';
import { ok } from '@/lib/core/model/result';
import type { CardView } from '@/lib/core/view/card-view';
import { type Choice, type CorrectionView, correctionView } from '@/lib/core/view/corrections';

const CHOICES: readonly Choice[] = [
  { entity: 'person/michael-caine', kind: 'person', label: 'Michael Caine', line: 'British actor' },
  {
    entity: 'organisation/caine-prize',
    kind: 'organisation',
    label: 'Caine Prize for African Writing',
    line: 'Yearly award for a short story by a writer from Africa, named after the founder of the Booker Prize’s committee',
  },
];

const onFind = async (name: string) => ok(name === 'Nobody' ? [] : CHOICES.slice(0, 1));

/** Says what it is asked to say, as the background does. */
export function correctingSample(scene: {
  readonly words: string;
  readonly view: Pick<CardView, 'entity' | 'label'>;
  readonly correcting?: 'anew' | 'again';
}): Correcting {
  const { words, view, correcting } = scene;
  return {
    words,
    entity: view.entity,
    label: view.label,
    isSure: true,
    correction: correcting === 'again' ? 'caine' : null,
    storyNames: () => ['Giuseppe Cavo Dragone', 'NATO', 'White House'],
    onAsk: async () => ok(CHOICES),
    onSay: async (said) => ok({ ...said, id: 'new', name: words.toLowerCase(), made: '2026-11-25' as Day }),
    onTakeBack: async () => ok(null),
    ...(correcting ? {} : { renderMore: (onChoose) => h(FindName, { onFind, onChoose }) }),
  };
}

const EVERYWHERE = { in: 'everywhere' } as const;
const rule = (id: string, said: Pick<Correction, 'words' | 'verdict' | 'scope'>): Correction => ({
  id,
  name: said.words.toLowerCase(),
  made: '2026-11-25' as Day,
  ...said,
});

export const SAID: CorrectionView = correctionView(
  rule('last', {
    words: 'Caine',
    verdict: { is: 'instead', entity: 'person/michael-caine' },
    scope: { in: 'stories-with', names: ['Giuseppe Cavo Dragone', 'NATO', 'White House'] },
  }),
  'Michael Caine',
);

export const CORRECTIONS: readonly CorrectionView[] = [
  SAID,
  correctionView(rule('may', { words: 'May', verdict: { is: 'never' }, scope: EVERYWHERE }), null),
  correctionView(
    rule('jordan', { words: 'Jordan', verdict: { is: 'not', entity: 'place/jordan' }, scope: EVERYWHERE }),
    'Jordan',
  ),
  correctionView(
    rule('gone', { words: 'Smith', verdict: { is: 'instead', entity: 'person/smith' }, scope: EVERYWHERE }),
    null,
  ),
];
