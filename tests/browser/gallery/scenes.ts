// What there is to look at: every card and every state of the panel, by name.

import type { Confidence, Reason, Sense } from '@/lib/core/model/annotation';
import type { Candidate } from '@/lib/core/view/candidate-view';
import type { CardView, OpenCard } from '@/lib/core/view/card-view';
import type { SaidHere } from '@/lib/core/view/said-here';
import {
  ARTICLE_5,
  BAD,
  CAINE,
  DISPUTED,
  FRANCE,
  GEORGIA,
  GEORGIA_CHOSEN,
  GEORGIAS,
  LNG,
  MOSCOW,
  NATO,
  POLAND,
  REASONS,
  TRUMP,
} from './views';
import { WHOLE } from './whole-cards';

export interface CardScene {
  readonly view: CardView;
  readonly words: string;
  readonly reason: Reason;
  readonly confidence?: Confidence;
  readonly candidates?: readonly Candidate[];
  readonly sense?: Sense;
  /** There is something to put right. */
  readonly correcting?: 'anew' | 'again';
  /** A note may be written; empty: there is none yet. */
  readonly note?: string;
  /** Quotations in the story that are theirs. */
  readonly quotes?: readonly SaidHere[];
}

/** What is handed to the card of a scene. */
export function openOf({ view, words, reason, candidates = [], sense = 'itself' }: CardScene): OpenCard {
  return { view, words, reason, candidates, sense };
}

export const CARDS: Readonly<Record<string, CardScene>> = {
  caine: { view: CAINE, words: 'Dan Caine', reason: REASONS.name },
  disputed: { view: DISPUTED, words: 'Dan Caine', reason: REASONS.name },
  trump: { view: TRUMP, words: 'Trump', reason: REASONS.shortForm },
  poland: { view: POLAND, words: 'Poland', reason: { kind: 'name', name: 'Poland', type: 'full' } },
  france: { view: FRANCE, words: 'France', reason: { kind: 'name', name: 'France', type: 'full' } },
  nato: { view: NATO, words: 'NATO', reason: { kind: 'name', name: 'NATO', type: 'acronym' } },
  'article-5': { view: ARTICLE_5, words: 'Article 5', reason: REASONS.chosen, confidence: 'unsure' },
  georgia: { view: GEORGIA, words: 'Georgia', reason: GEORGIA_CHOSEN, candidates: GEORGIAS },
  moscow: {
    view: MOSCOW,
    words: 'Moscow',
    reason: { kind: 'name', name: 'Moscow', type: 'full' },
    sense: 'government',
  },
  lng: { view: LNG, words: 'LNG', reason: { kind: 'name', name: 'LNG', type: 'acronym' } },
  correct: { view: CAINE, words: 'Caine', reason: REASONS.shortForm, correcting: 'anew' },
  corrected: {
    view: CAINE,
    words: 'Caine',
    reason: { kind: 'corrected', correction: 'caine' },
    correcting: 'again',
  },
  ...WHOLE,
  undated: { view: { ...CAINE, asOf: null }, words: 'Caine', reason: REASONS.shortForm },
  ...Object.fromEntries(
    Object.entries(BAD).map(([name, view]) => [
      `bad-${name}`,
      { view, words: view.label, reason: { kind: 'name', name: view.label, type: 'full' } satisfies Reason },
    ]),
  ),
};

export { PANELS, type PanelScene } from './panel-scenes';
