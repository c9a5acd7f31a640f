// npm run bench -- article [DIR]: what gate, finder and reader cost the page's main thread, page by page, in real Chromium, beside
// two libraries. Options: --alone (without the libraries), --only TEXT (pages whose id contains it).
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { openPageBrowser } from '../eval/article-browser';
import { savedPages } from '../eval/article-pages';
import { bundleScripts, measurePage, type PageCosts } from './article-measure';
import { printRows, printSummary, summaryOf } from './article-print';
import { machine } from './machine';
import type { BenchOptions } from './options';

const PAGES = '../shared/data/pages';

export async function run(options: BenchOptions): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...options.rest],
    allowPositionals: true,
    options: { alone: { type: 'boolean' }, only: { type: 'string' } },
  });
  const folder = positionals[0] ?? PAGES;
  if (!existsSync(folder)) {
    console.log(`Skipped: there are no saved pages in ${folder}.`);
    return;
  }
  const where = machine();
  const scripts = await bundleScripts();
  const browser = await openPageBrowser();
  const rows: PageCosts[] = [];
  try {
    for (const saved of savedPages(folder))
      if (saved.id.includes(values.only ?? ''))
        rows.push(await measurePage(browser, saved, scripts, !values.alone));
  } finally {
    await browser.close();
  }
  const summary = summaryOf(rows);
  const record = {
    what: 'article: gate, finder and reader over saved pages in Chromium; milliseconds of the main thread on a core, unless by the clock',
    machine: where,
    summary,
    rows,
  };
  if (options.record) {
    mkdirSync('tests/bench/records', { recursive: true });
    writeFileSync('tests/bench/records/article.json', `${JSON.stringify(record, null, 1)}\n`);
  }
  if (options.json) console.log(JSON.stringify(record, null, 1));
  else {
    printRows(rows);
    printSummary(summary);
  }
}
