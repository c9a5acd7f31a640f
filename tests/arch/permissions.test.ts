// The manifest asks for what the README explains, and opens nothing; of the built ones the end-to-end tests ask the same.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { askedFor, explainedIn, type Manifest, type Target, whatIsOpen } from './permissions';
import { ROOT } from './source-tree';

const config = (await import('../../wxt.config')).default;
const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');

function manifestFor(browser: Target): Manifest {
  if (typeof config.manifest !== 'function') throw new Error('The manifest is not made by a function.');
  const env = { browser, command: 'build', manifestVersion: 3, mode: 'production' } as const;
  return config.manifest(env) as Manifest;
}

describe.each(['chrome', 'firefox'] as const)('for %s', (target) => {
  const manifest = manifestFor(target);

  it('what is asked for is what the README says, and when', () => {
    expect([...askedFor(manifest)].sort()).toEqual([...explainedIn(readme, target)].sort());
  });

  it('nothing stands open', () => {
    expect(whatIsOpen(manifest, target)).toEqual([]);
  });
});

describe('is seen:', () => {
  const sound = manifestFor('chrome');

  it.each<[string, Partial<Manifest>]>([
    ['pages can load files of ours', { web_accessible_resources: [] }],
    ['others can send messages', { externally_connectable: { ids: ['*'], matches: [] } }],
    ['private windows are not spanned', { incognito: 'split' }],
    [
      "the policy has script-src 'self' 'unsafe-eval'",
      { content_security_policy: { extension_pages: "script-src 'self' 'unsafe-eval'" } },
    ],
  ])('%s', (sentence, change) => {
    expect(whatIsOpen({ ...sound, ...change }, 'chrome')).toContain(sentence);
  });

  it('a permission that the README does not have, or has otherwise', () => {
    const more: Manifest = { ...sound, permissions: [...sound.permissions!, 'tabs'] };
    expect(askedFor(more).get('tabs')).toBe('installed');
    expect(explainedIn(readme, 'chrome').has('tabs')).toBe(false);
    expect(explainedIn(readme, 'firefox').get('searchTerms')).toBe('optional');
    expect(explainedIn(readme, 'chrome').has('searchTerms')).toBe(false);
  });
});
