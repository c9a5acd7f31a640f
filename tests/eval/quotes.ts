// npm run eval -- quotes [--failures]: quotations compared with texts on a built set, and found on real news where that is there.
import { parseArgs } from 'node:util';
import { checkQuote } from '@/lib/core/quotes/check-quote';
import { loadPacks } from './load-packs';
import { type BuiltQuote, builtQuotes, type SourceText } from './quotes-built';
import { measureNews, printNews } from './quotes-news';
import { recordQuotes } from './quotes-record';

/** What the issue asks for, in per cent of the built set. */
const BAR = 98;
/** Of each kind of change. */
const EACH = 24;

export interface BuiltFigures {
  readonly quotes: number;
  readonly rightKind: number;
  /** Of those whose differing words are known: the right ones are shown, and no others. */
  readonly withWords: number;
  readonly rightWords: number;
  readonly byChange: Readonly<Record<string, string>>;
}

export async function run(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: { failures: { type: 'boolean' } } });
  const packs = await loadPacks([]);
  if (!packs.ok) {
    console.error(packs.fault.message);
    return 1;
  }
  const texts = packs.value.entities.flatMap(({ id, text }): SourceText[] =>
    text === undefined ? [] : [{ id, body: text.body }],
  );
  const built = measureBuilt(builtQuotes(texts, EACH), values.failures === true);
  const share = (built.rightKind / built.quotes) * 100;
  const words = (built.rightWords / built.withWords) * 100;
  for (const [how, figures] of Object.entries(built.byChange)) console.log(`  ${how.padEnd(52)} ${figures}`);
  console.log(
    `built set: ${built.quotes} quotations, the right kind of ${share.toFixed(1)} % (at least ${BAR} %: ${share >= BAR ? 'met' : 'not met'}), the right words of ${words.toFixed(1)} % of ${built.withWords}`,
  );
  const news = measureNews(packs.value.entities, texts);
  if (news.ok) printNews(news.value);
  else console.log(news.fault.message);
  recordQuotes(built, news.ok ? news.value : null);
  return share >= BAR ? 0 : 1;
}

export function measureBuilt(quotes: readonly BuiltQuote[], tellFailures: boolean): BuiltFigures {
  const tally = new Map<string, { all: number; kind: number; known: number; words: number }>();
  for (const quote of quotes) {
    const counts = tally.get(quote.how) ?? { all: 0, kind: 0, known: 0, words: 0 };
    tally.set(quote.how, counts);
    const checked = checkQuote(quote.parts, quote.body);
    const only = (kind: 'here' | 'there') =>
      plain(checked.pieces.flatMap(({ is, words }) => (is === kind ? [words] : [])).join(' '));
    const isKind = checked.is === quote.is;
    const isWords =
      (quote.here === undefined || only('here') === plain(quote.here)) &&
      (quote.there === undefined || only('there') === plain(quote.there));
    counts.all += 1;
    if (isKind) counts.kind += 1;
    if (quote.here !== undefined) {
      counts.known += 1;
      if (isKind && isWords) counts.words += 1;
    }
    if (tellFailures && !(isKind && isWords))
      console.log(JSON.stringify({ ...quote, body: `${quote.body.slice(0, 40)}…`, got: checked }));
  }
  const sum = (pick: 'all' | 'kind' | 'known' | 'words') =>
    [...tally.values()].reduce((total, counts) => total + counts[pick], 0);
  return {
    quotes: sum('all'),
    rightKind: sum('kind'),
    withWords: sum('known'),
    rightWords: sum('words'),
    byChange: Object.fromEntries(
      [...tally].map(([how, { all, kind, known, words }]) => [
        how,
        `${kind} of ${all}${known > 0 ? `, the right words of ${words}` : ''}`,
      ]),
    ),
  };
}

/** Letters and figures only: where a comma stands is no difference. */
function plain(words: string): string {
  return words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
