// Sentence boundaries, with the abbreviations of news.
import { describe, expect, it } from 'vitest';
import { sentenceSpans } from '@/lib/core/text/sentences';
import { tokenize } from '@/lib/core/text/tokens';

const sentences = (text: string): string[] =>
  sentenceSpans(tokenize(text)).map(({ start, end }) => text.slice(start, end));

describe('sentences', () => {
  it.each([
    ['One came. Two left.', ['One came.', 'Two left.']],
    ['Staff Gen. Dan Caine spoke. He left.', ['Staff Gen. Dan Caine spoke.', 'He left.']],
    ['The U.S. military met.', ['The U.S. military met.']],
    ['The U.S. Senate met in the U.S. The rest left.', ['The U.S. Senate met in the U.S.', 'The rest left.']],
    ['George W. Bush won. Then left.', ['George W. Bush won.', 'Then left.']],
    ['It cost 5.2 billion. Nobody paid.', ['It cost 5.2 billion.', 'Nobody paid.']],
    ['“We are united.” Leavitt said so.', ['We are united.”', 'Leavitt said so.']],
    ['“Why?” he asked. “No!” She left.', ['Why?” he asked.', 'No!”', 'She left.']],
    ['Title\nBody here', ['Title', 'Body here']],
    ['Wait … what', ['Wait … what']],
    ['Acme Inc. shares fell. Acme Inc. It rose.', ['Acme Inc. shares fell.', 'Acme Inc.', 'It rose.']],
    ['来了。走了。', ['来了。', '走了。']],
    ['Visit nato.int today.', ['Visit nato.int today.']],
    ['', []],
  ])('%j', (text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });
});
