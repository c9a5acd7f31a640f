// npm run bench -- article [DIR]: what gate, finder and reader cost the page's main thread, page by page, in real Chromium, beside
// two libraries. Options: --alone (neither libraries nor the built extension), --only TEXT (pages whose id contains it), --profile (where the time goes).
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { openPageBrowser } from '../eval/article-browser';
import { type SavedPage, savedPages } from '../eval/article-pages';
import { extensionSummary, measureExtension, printHeld } from './article-extension';
import { bundleScripts, measurePage, type PageCosts } from './article-measure';
import { printRows, printSummary, summaryOf } from './article-print';
import { profilePages } from './article-profile';
import { machine } from './machine';
import type { BenchOptions } from './options';

const PAGES = '../shared/data/pages';

export async function run(options: BenchOptions): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...options.rest],
    allowPositionals: true,
    options: { alone: { type: 'boolean' }, only: { type: 'string' }, profile: { type: 'boolean' } },
  });
  const folder = positionals[0] ?? PAGES;
  if (!existsSync(folder)) {
    console.log(`Skipped: there are no saved pages in ${folder}.`);
    return;
  }
  const pages = savedPages(folder).filter(({ id }) => id.includes(values.only ?? ''));
  if (values.profile) return profile(pages.filter(({ truth }) => truth?.length !== 0));
  const where = machine();
  const scripts = await bundleScripts();
  const browser = await openPageBrowser();
  const rows: PageCosts[] = [];
  try {
    for (const saved of pages) rows.push(await measurePage(browser, saved, scripts, !values.alone));
  } finally {
    await browser.close();
  }
  const extension = values.alone ? [] : await measureExtension(pages);
  const summary = [...summaryOf(rows), ...extensionSummary(extension)];
  const record = {
    what: 'article: gate, finder and reader over saved pages in Chromium; milliseconds of the main thread on a core, unless by the clock',
    machine: where,
    summary,
    rows,
    extension,
  };
  if (options.record) {
    mkdirSync('tests/bench/records', { recursive: true });
    writeFileSync('tests/bench/records/article.json', `${JSON.stringify(record, null, 2)}\n`);
  }
  if (options.json) console.log(JSON.stringify(record, null, 2));
  else {
    printRows(rows);
    printHeld(extension);
    printSummary(summary);
  }
}

async function profile(pages: readonly SavedPage[]): Promise<void> {
  const browser = await openPageBrowser();
  try {
    await profilePages(browser, pages);
  } finally {
    await browser.close();
  }
}
