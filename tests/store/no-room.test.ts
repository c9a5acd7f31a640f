// A full disk, of which Chromium says no more than that something went wrong: what it grants tells it from one that cannot be read.
import { afterEach, expect, it, vi } from 'vitest';
import { attempt } from '@/lib/edge/store/faults';

afterEach(() => vi.unstubAllGlobals());

const fails = (name: string) =>
  attempt(() => Promise.reject(new DOMException('Internal error opening backing store.', name)));

it.each([
  ['no room is left', { usage: 2_745_516, quota: 2_745_516 }, 'UnknownError', 'full'],
  ['there is room', { usage: 669_507, quota: 264_238_915 }, 'UnknownError', 'corrupted'],
  ['the browser does not say', {}, 'UnknownError', 'corrupted'],
  ['no room is left, of another fault', { usage: 1, quota: 1 }, 'VersionError', 'newer'],
])('where %s', async (_, told, name, code) => {
  vi.stubGlobal('navigator', { storage: { estimate: async () => told } });
  expect(await fails(name)).toMatchObject({ ok: false, fault: { code } });
});

it.each([
  ['cannot say', { estimate: () => Promise.reject(new TypeError('Internal error.')) }],
  ['has no word for it', {}],
])('where the browser %s, it is a fault of reading and nothing else', async (_, storage) => {
  vi.stubGlobal('navigator', { storage });
  expect(await fails('UnknownError')).toMatchObject({ ok: false, fault: { code: 'corrupted' } });
});
