// Which mentions are drawn at which density.
import { describe, expect, it } from 'vitest';
import { selectShown } from '@/lib/core/annotate/select';
import type { ArticleText, BlockKind } from '@/lib/core/model/article';

/** Blocks of ten characters each. */
function story(...kinds: BlockKind[]): ArticleText {
  return {
    text: kinds.map(() => 'x'.repeat(10)).join('\n'),
    blocks: kinds.map((kind, index) => ({ kind, start: index * 11, end: index * 11 + 10 })),
    links: [],
  };
}

const at = (block: number, entity: number, confidence: 'sure' | 'unsure' = 'sure', place = 0) => ({
  start: block * 11 + place,
  end: block * 11 + place + 2,
  entity,
  confidence,
});

describe('selectShown', () => {
  it('draws the first mention always, others only at "everything", in a story without headings', () => {
    expect(selectShown(story('paragraph', 'paragraph'), [at(0, 1), at(0, 2, 'sure', 3), at(1, 1)])).toEqual([
      'quiet',
      'quiet',
      'everything',
    ]);
  });

  it('draws the first mention of each section at "normal"', () => {
    const article = story('paragraph', 'heading', 'paragraph', 'paragraph', 'heading', 'paragraph');
    expect(selectShown(article, [at(0, 1), at(2, 1), at(3, 1), at(3, 2, 'sure', 4), at(5, 1)])).toEqual([
      'quiet',
      'normal',
      'everything',
      'quiet',
      'normal',
    ]);
  });

  it('never draws in headline and headings, and does not count them as first', () => {
    expect(
      selectShown(story('headline', 'standfirst', 'heading', 'paragraph'), [
        at(0, 1),
        at(1, 1),
        at(2, 2),
        at(3, 2),
      ]),
    ).toEqual([null, 'quiet', null, 'quiet']);
  });

  it('never draws unsure ones, and does not count them as first', () => {
    expect(selectShown(story('paragraph'), [at(0, 1, 'unsure'), at(0, 1, 'sure', 5)])).toEqual([
      null,
      'quiet',
    ]);
  });

  it('begins a section at each of several headings in a row', () => {
    expect(selectShown(story('paragraph', 'heading', 'heading', 'paragraph'), [at(0, 1), at(3, 1)])).toEqual([
      'quiet',
      'normal',
    ]);
  });
});
