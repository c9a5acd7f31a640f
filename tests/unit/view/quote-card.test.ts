// The card over a quotation, as data: the words here beside those of the text, who says them, and where the text is from.
import { describe, expect, it } from 'vitest';
import type { Entity } from '@/lib/core/model/entity';
import type { QuoteCheck, QuotePiece } from '@/lib/core/model/quote';
import { buildQuoteCardView } from '@/lib/core/view/quote-card';
import { entity } from './known';

const BODY = 'The river belongs to all who live beside it.';
const SOURCES = {
  gazette: { title: 'Gazette of the duchy' },
  archive: { title: 'The archive of Strelsau', url: 'https://archive.example/charter' },
};
const charter = (text: Entity['text'] | null): Entity =>
  entity({ id: 'text/charter', kind: 'text', label: 'The Charter', ...(text ? { text } : {}) });

interface Asked {
  readonly entity?: Entity;
  readonly asked?: string;
  readonly speaker?: string | null;
  readonly is?: QuoteCheck['is'];
  readonly pieces?: readonly QuotePiece[];
}

/** The card, and what was compared. */
function build(input: Asked = {}) {
  const { is = 'exact', pieces = [{ is: 'same', words: BODY }] } = input;
  const bodies: string[] = [];
  const view = buildQuoteCardView({
    text: {
      entity: input.entity ?? charter({ body: BODY, sources: ['gazette'] }),
      sources: SOURCES,
    },
    asked: input.asked ?? 'text/charter',
    speaker: input.speaker ?? null,
    compare: (body) => {
      bodies.push(body);
      return { is, pieces, passage: body };
    },
  });
  return { view, bodies };
}

describe('what is compared is told as it was found', () => {
  it.each([
    ['exact', [{ is: 'same', words: BODY }]],
    [
      'shortened',
      [
        { is: 'same', words: 'The river belongs to all' },
        { is: 'marked', words: '…' },
      ],
    ],
    [
      'changed',
      [
        { is: 'same', words: 'The river belongs to all who live' },
        { is: 'here', words: 'near' },
        { is: 'there', words: 'beside' },
        { is: 'same', words: 'it' },
      ],
    ],
    ['not-found', [{ is: 'here', words: 'Nobody owns a river' }]],
  ] as const)('%s', (is, pieces) => {
    const { view, bodies } = build({ is, pieces });
    expect(bodies).toEqual([BODY]);
    expect(view).toEqual({
      text: 'text/charter',
      label: 'The Charter',
      is,
      pieces,
      passage: BODY,
      sources: [SOURCES.gazette],
      textSources: [0],
    });
  });
});

describe('there is no card, and nothing is compared,', () => {
  it.each([
    ['of an entity whose words are not held', charter(null)],
    ['of one that is no text', entity({ id: 'person/a', kind: 'person', label: 'Antoinette' })],
  ])('%s', (_, held) => {
    const { view, bodies } = build({ entity: held });
    expect(view).toBe(null);
    expect(bodies).toEqual([]);
  });
});

describe('who says it', () => {
  it.each([
    ['is told by name', 'Rudolf Elphberg', { speaker: 'Rudolf Elphberg' }],
    ['is left out where nobody knows', null, {}],
  ])('%s', (_, speaker, told) => {
    const { view } = build({ speaker });
    expect('speaker' in view! ? { speaker: view.speaker } : {}).toEqual(told);
  });
});

describe('the sources of the text', () => {
  it.each([
    [
      'each once, in the order in which they are named',
      ['archive', 'gazette', 'archive'],
      ['archive', 'gazette'],
      [0, 1],
    ],
    ['without one that the pack does not explain', ['lost', 'gazette'], ['gazette'], [0]],
    ['none where none is explained', ['lost'], [], []],
  ] as const)('%s', (_, sources, listed, numbers) => {
    const { view } = build({ entity: charter({ body: BODY, sources }) });
    expect(view!.sources).toEqual(listed.map((key) => SOURCES[key]));
    expect(view!.textSources).toEqual(numbers);
  });
});

it('a text that packs know by several ids is told by the one that the story knows', () =>
  expect(build({ asked: 'text/charter-of-old' }).view!.text).toBe('text/charter-of-old'));
