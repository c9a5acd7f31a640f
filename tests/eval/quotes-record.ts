// The figures of `npm run eval -- quotes` that stay, without a word of any story.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BuiltFigures } from './quotes';
import type { NewsFigures } from './quotes-news';

const RECORD = fileURLToPath(new URL('records/quotes.json', import.meta.url));

/** `news`: null where its texts are not there; then the record is left as it is, for half of it would be lost. */
export function recordQuotes(built: BuiltFigures, news: NewsFigures | null): void {
  if (news === null) return;
  const figures = {
    what: 'quotes: a built set of quotations compared with texts of the packs; speakers in real news, read by hand',
    built,
    news,
  };
  mkdirSync(dirname(RECORD), { recursive: true });
  writeFileSync(RECORD, `${JSON.stringify(figures, null, 2)}\n`);
}
