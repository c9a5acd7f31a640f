// How a page was read, as lines for `npm run annotate -- --trace`: gate, what the page says of itself, every step of the finder.
import type { ArticleMeta } from '@/lib/core/model/article';
import type { PageTrace } from './read-story';

export function* pageLines({ gate, meta, paragraphs, letters, steps }: PageTrace): Generator<string> {
  yield `\ngate: ${gate.answer} (${gate.reason}): ${gate.why}`;
  if (gate.answer === 'yes')
    yield `  asks for ${count(gate.needs.paragraphs, 'paragraph')} and ${gate.needs.letters} letters of running text`;
  else yield '  read all the same, as where the reader asks for it';
  yield `  found ${count(paragraphs, 'paragraph')} and ${letters} letters`;
  yield '\nthe page says of itself:';
  for (const [name, value] of Object.entries(meta))
    if (name !== 'notes') yield `  ${name.padEnd(14)} ${wordsOf(value as ArticleMeta[keyof ArticleMeta])}`;
  for (const { step, took, kept, dropped } of steps) {
    yield `\n${step}: ${count(kept, 'line')} kept, ${dropped.length} dropped, ${took.toFixed(2)} ms`;
    for (const { words, reason, because } of dropped)
      yield `  “${words}”: ${reason}${because && because !== reason ? ` (${because})` : ''}`;
  }
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}

function wordsOf(value: ArticleMeta[keyof ArticleMeta]): string {
  if (value === null || value.length === 0) return '-';
  return typeof value === 'string' ? value : value.join('; ');
}
