// Quotations in an article and who says them.

import type { Block } from '../model/article';
import type { EntityId } from '../model/entity';
import { MAX_QUOTES } from '../model/limits';
import type { Quote } from '../model/quote';
import type { Tokens } from '../text/tokens';
import { joinsOn } from './broken-quotes';
import type { NamedHere } from './named-here';
import { isQuotation } from './quotation-or-not';
import { quotedStretches } from './quoted-stretches';
import { Sayers } from './sayers';
import { StoryWords } from './story-words';

export interface QuoteQuestion {
  readonly tokens: Tokens;
  readonly blocks: readonly Block[];
  /** Sorted, not overlapping. */
  readonly names: readonly NamedHere[];
}

/** A quotation before it is compared, and the texts that it may be from, the likeliest first. */
export interface FoundQuote extends Omit<Quote, 'check'> {
  readonly texts: readonly EntityId[];
  /** It is said to be from the first of them ("Article 5 says"), not only near its name. */
  readonly isAttributed: boolean;
}

/**
 * Sorted, not overlapping, at most `MAX_QUOTES`. In headlines and headings none are looked for, and those of `lead` blocks are only read
 * to understand what follows.
 */
export function findQuotes({ tokens, blocks, names }: QuoteQuestion): readonly FoundQuote[] {
  const { text } = tokens;
  const paragraphs = blocks.length > 0 ? blocks : linesOf(text);
  const stretches = quotedStretches(text, paragraphs).slice(0, MAX_QUOTES);
  if (stretches.length === 0) return [];
  const words = new StoryWords(tokens, paragraphs, names, stretches);
  const sayers = new Sayers(words);
  const found: FoundQuote[] = [];
  let isOpen = false;
  stretches.forEach((stretch, index) => {
    const said = sayers.of(index);
    if (paragraphs[stretch.block]!.kind === 'lead') {
      isOpen = false;
      return;
    }
    const last = found.at(-1);
    if (isOpen && last !== undefined && joinsOn(words, index)) {
      const parts = [...last.parts, ...stretch.parts];
      // The attribution between the two is both's.
      found[found.length - 1] = { ...last, parts, end: parts.at(-1)!.end };
      return;
    }
    isOpen = isQuotation(words, index, said.attribution);
    if (!isOpen) return;
    const { parts } = stretch;
    const { speaker, texts, isAttributed } = said;
    found.push({ start: parts[0]!.start, end: parts.at(-1)!.end, parts, speaker, texts, isAttributed });
  });
  return found;
}

/** A text without blocks: each line is a paragraph. */
function linesOf(text: string): Block[] {
  const blocks: Block[] = [];
  for (const { 0: line, index } of text.matchAll(/[^\n\r\u2028\u2029]+/g))
    blocks.push({ kind: 'paragraph', start: index, end: index + line.length });
  return blocks;
}
