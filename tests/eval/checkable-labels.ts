// Sentences read by a person and labelled as something that could be checked, or not: kept by reference, read again from the shared data.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { readPlainArticle } from '@/lib/core/text/plain-article';
import { sentenceStarts } from '@/lib/core/text/sentences';
import { type Tokens, tokenize } from '@/lib/core/text/tokens';

const FILE = fileURLToPath(new URL('checkable-labels.tsv', import.meta.url));

/** Where labelled sentences are from: the 420 news pages, saved pages' true texts, debates and speeches. */
export type LabelSource = 'news' | 'page' | 'transcript';

export interface LabelRow {
  /** Errors were read, and words chosen, on `tune` alone. */
  readonly set: 'tune' | 'check';
  readonly from: LabelSource;
  readonly doc: string;
  /** Offset of the sentence in the story as `readPlainArticle` reads it; the line of a transcript. */
  readonly at: number;
  readonly checkable: boolean;
}

export interface LabelledSentence extends LabelRow {
  readonly tokens: Tokens;
  readonly first: number;
  readonly next: number;
}

export function readLabelRows(text = readFileSync(FILE, 'utf8')): readonly LabelRow[] {
  return text
    .split('\n')
    .slice(1)
    .filter((line) => line !== '')
    .map((line, index) => {
      const [set, from, doc, at, checkable] = line.split('\t');
      const isKnown =
        (set === 'tune' || set === 'check') && (from === 'news' || from === 'page' || from === 'transcript');
      if (!isKnown || !doc || !/^\d+$/.test(at ?? '') || !/^(?:yes|no)$/.test(checkable ?? ''))
        throw new Error(`Line ${index + 2} of the labels is not set, source, document, place, yes or no.`);
      return { set, from, doc, at: Number(at), checkable: checkable === 'yes' };
    });
}

export interface TranscriptLine {
  readonly doc: string;
  readonly line: number;
  readonly text: string;
  readonly checkworthy: 0 | 1;
}

export function readJsonLines<T>(file: string): T[] {
  const bytes = readFileSync(file);
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);
}

/** The labelled sentences with their tokens; `shared`: the folder of the shared data. Throws where a label has no sentence. */
export function readLabelled(shared: string): readonly LabelledSentence[] {
  const news = new Map(
    readJsonLines<{ id: string; title: string; text: string }>(
      `${shared}/claims/pages/us-news-420.jsonl.gz`,
    ).map(({ id, title, text }) => [id, `${title}\n${text}`]),
  );
  const lines = new Map(
    readJsonLines<TranscriptLine>(`${shared}/claims/politifact/transcripts.jsonl.gz`).map((each) => [
      `${each.doc}/${each.line}`,
      each.text,
    ]),
  );
  const stories = new Map<string, { readonly tokens: Tokens; readonly begins: readonly number[] }>();
  const storyOf = (row: LabelRow) => {
    const read = stories.get(row.doc);
    if (read !== undefined) return read;
    const file = `${shared}/pages/dev_gt/${row.doc}.txt`;
    const text =
      row.from === 'news' ? news.get(row.doc) : existsSync(file) ? readFileSync(file, 'utf8') : null;
    const tokens = tokenize(readPlainArticle(text ?? '').article.text);
    const story = { tokens, begins: sentenceStarts(tokens) };
    stories.set(row.doc, story);
    return story;
  };
  return readLabelRows().map((row) => {
    if (row.from === 'transcript') {
      const tokens = tokenize(lines.get(`${row.doc}/${row.at}`) ?? '');
      return { ...row, tokens, first: 0, next: tokens.count };
    }
    const { tokens, begins } = storyOf(row);
    const at = begins.findIndex((begin) => tokens.starts[begin] === row.at);
    if (at < 0) throw new Error(`The labels name ${row.doc}, ${row.at}: no sentence begins there.`);
    return { ...row, tokens, first: begins[at]!, next: begins[at + 1] ?? tokens.count };
  });
}
