// @vitest-environment happy-dom
// What reads pages, fuzzed. Long runs also bend the saved pages of the shared data, where that is there.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fuzz } from './engine/suite';
import { jsonLd, jsonLdText, pages } from './targets/pages';

/** Beside the repository: real pages, which may not be committed. */
const SAVED = '../shared/data/pages/dev';

function saved(): readonly string[] {
  if (!existsSync(SAVED)) return [];
  return readdirSync(SAVED)
    .filter((file) => file.endsWith('.html'))
    .map((file) => readFileSync(`${SAVED}/${file}`, 'utf8'));
}

fuzz(jsonLd);
fuzz(jsonLdText);
fuzz(pages, saved);
