// Stories for tests of quotations, with the names in them marked: {person:Karoline Leavitt}, {text:Article 5}.
import type { Block } from '@/lib/core/model/article';
import type { EntityKind } from '@/lib/core/model/entity';
import { type FoundQuote, findQuotes } from '@/lib/core/quotes/find-quotes';
import type { NamedHere } from '@/lib/core/quotes/named-here';
import { tokenize } from '@/lib/core/text/tokens';

export interface MarkedStory {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly names: readonly NamedHere[];
}

const KINDS: Readonly<Record<string, EntityKind>> = {
  p: 'person',
  o: 'organisation',
  t: 'text',
  g: 'place',
};

/** `{p:Leavitt}` is a name of the person `leavitt`; `{p:Karoline Leavitt=leavitt}` too. A line is a paragraph, one behind "> " a block quote. */
export function readMarked(source: string): MarkedStory {
  let text = '';
  const names: NamedHere[] = [];
  const blocks: Block[] = [];
  for (const line of source.split('\n')) {
    const isQuote = line.startsWith('> ');
    const start = text.length;
    let last = 0;
    const words = isQuote ? line.slice(2) : line;
    for (const { 0: marked, 1: kind, 2: name, 3: entity, index } of words.matchAll(
      /\{(\w):([^}=]+)(?:=([^}]+))?\}/g,
    )) {
      text += words.slice(last, index);
      names.push({
        start: text.length,
        end: text.length + name!.length,
        entity: entity ?? name!.toLowerCase().split(' ').at(-1)!,
        kind: KINDS[kind!]!,
      });
      text += name;
      last = index + marked.length;
    }
    text += words.slice(last);
    blocks.push({ kind: isQuote ? 'quote' : 'paragraph', start, end: text.length });
    text += '\n';
  }
  return { text, blocks, names };
}

export function quotesIn(source: string): { text: string; quotes: readonly FoundQuote[] } {
  const { text, blocks, names } = readMarked(source);
  return { text, quotes: findQuotes({ tokens: tokenize(text), blocks, names }) };
}

/** The parts of each quotation, as they stand within the marks. */
export function partsIn(source: string): string[][] {
  const { text, quotes } = quotesIn(source);
  return quotes.map(({ parts }) => parts.map(({ start, end }) => text.slice(start, end)));
}
