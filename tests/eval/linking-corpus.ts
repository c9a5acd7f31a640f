// The corpora of `npm run eval -- linking`: texts with their mentions, one JSON object a line.
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { ArticleText, Block } from '@/lib/core/model/article';
import type { CorpusText } from './linking-gold';

/** The texts of a corpus, or one sentence about the line that is none. */
export function readCorpus(file: string): readonly CorpusText[] | string {
  let at = 0;
  try {
    const bytes = readFileSync(file);
    const lines = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').split('\n');
    const texts: CorpusText[] = [];
    for (const line of lines) {
      at += 1;
      if (line.trim() === '') continue;
      const value = JSON.parse(line) as Partial<CorpusText> | null;
      if (value?.id === undefined || typeof value.text !== 'string')
        return `${file}, line ${at}: not a text with id and text.`;
      texts.push({ ...value, id: value.id, text: value.text });
    }
    return texts;
  } catch (error) {
    // Not JSON, or not gzip: both are thrown by the decoders.
    return `${file}${at > 0 ? `, line ${at}` : ''}: ${error instanceof Error ? error.message : String(error)}.`;
  }
}

/** A text of a corpus: paragraphs are lines. */
export function articleOf(text: string): ArticleText {
  const blocks: Block[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    if (line.trim() !== '') blocks.push({ start, end: start + line.length, kind: 'paragraph' });
    start += line.length + 1;
  }
  return { text, blocks, links: [] };
}
