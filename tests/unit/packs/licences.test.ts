// Licences: what is recognised, which source may go into which pack, and the reason told.
import { describe, expect, it } from 'vitest';
import { LICENCES } from '@/packs/licence-table';
import { findClashes, foldLicence, readLicence, withNotes } from '@/packs/licences';

const clash = (source: string, pack: string) =>
  findClashes({ licence: pack, sources: { book: { title: 'A book', licence: source } } })[0]?.message ?? null;

describe('a licence is read', () => {
  it.each([
    ['CC0-1.0', 'CC0-1.0'],
    ['CC0', 'CC0-1.0'],
    ['CC0-1.0 for ids and labels', 'CC0-1.0'],
    ['Public Domain', 'Public domain'],
    ['CC BY-SA 4.0', 'CC-BY-SA-4.0'],
    ['cc-by-sa-4.0', 'CC-BY-SA-4.0'],
    ['Creative Commons BY 4.0 International', 'CC-BY-4.0'],
    ['https://creativecommons.org/licenses/by-nc/4.0/', 'CC-BY-NC-4.0'],
    ['https://creativecommons.org/licenses/by/3.0/legalcode', 'CC-BY-3.0'],
    ['http://www.opendatacommons.org/licenses/odbl/1-0/', 'ODbL-1.0'],
    ['ODbL', 'ODbL-1.0'],
    ['Open Government Licence v3.0', 'OGL-UK-3.0'],
    ['MIT License', 'MIT'],
    ['All rights reserved', 'All rights reserved'],
  ])('%s', (text, id) => {
    expect(readLicence(text)?.id).toBe(id);
  });

  it.each(['', 'whatever', 'CC-BY', 'MITx', 'free to use'])('not: %s', (text) => {
    expect(readLicence(text)).toBeNull();
  });

  it('and no two stand under one name', () => {
    const names = LICENCES.flatMap(({ id, also = [] }) => [id, ...also].map(foldLicence));
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('what goes into what', () => {
  it.each([
    ['CC0-1.0', 'CC0-1.0'],
    ['Public domain', 'All rights reserved'],
    ['CC-BY-4.0', 'CC-BY-4.0'],
    ['CC-BY-4.0', 'CC-BY-SA-4.0'],
    ['CC-BY-4.0', 'All rights reserved'],
    ['MIT', 'CC-BY-4.0'],
    ['CC-BY-SA-3.0', 'CC-BY-SA-4.0'],
    ['CC-BY-SA-4.0', 'CC-BY-SA-4.0'],
    ['ODbL-1.0', 'ODbL-1.0'],
    ['CC-BY-NC-4.0', 'CC-BY-NC-SA-4.0'],
    ['CC-BY-NC-SA-3.0', 'CC-BY-NC-SA-4.0'],
  ])('%s into %s', (source, pack) => {
    expect(clash(source, pack)).toBeNull();
  });

  it.each([
    ['CC-BY-4.0', 'CC0-1.0', 'asks that its author be named'],
    ['MIT', 'CC0-1.0 for our words', 'asks that its author be named'],
    ['CC-BY-SA-4.0', 'CC0-1.0', 'be passed on under CC-BY-SA-4.0'],
    ['CC-BY-SA-4.0', 'CC-BY-4.0', 'be passed on under CC-BY-SA-4.0'],
    ['CC-BY-SA-4.0', 'CC-BY-SA-3.0', 'be passed on under CC-BY-SA-4.0'],
    ['CC-BY-SA-1.0', 'CC-BY-SA-4.0', 'be passed on under CC-BY-SA-1.0'],
    ['ODbL-1.0', 'CC-BY-SA-4.0', 'be passed on under ODbL-1.0'],
    ['CC-BY-NC-4.0', 'CC-BY-4.0', 'forbids commercial use'],
    ['CC-BY-NC-SA-4.0', 'CC-BY-NC-4.0', 'be passed on under CC-BY-NC-SA-4.0'],
    ['CC-BY-ND-4.0', 'CC-BY-ND-4.0', 'forbids passing on anything made from it'],
    ['All rights reserved', 'CC-BY-4.0', 'all rights in it are reserved'],
    ['Ask us', 'CC-BY-4.0', 'no licence that the builder knows'],
    ['CC-BY-SA-4.0', 'our own terms', 'be passed on under CC-BY-SA-4.0'],
  ])('not %s into %s', (source, pack, words) => {
    expect(clash(source, pack)).toContain(words);
  });

  it('a source without a licence is a citation', () => {
    expect(findClashes({ licence: 'CC0-1.0', sources: { book: { title: 'A book' } } })).toEqual([]);
  });

  it('a written reason lets one in, and is shown with it', () => {
    const manifest = { licence: 'CC0-1.0', sources: { book: { title: 'A book', licence: 'MIT' } } };
    const notes = { book: 'only names' };
    expect(findClashes(manifest, notes)).toEqual([]);
    const sources = withNotes(manifest.sources, notes);
    expect(sources.book!.licence).toBe('MIT; taken all the same: only names');
    expect(findClashes({ ...manifest, sources })).toEqual([]);
  });
});
