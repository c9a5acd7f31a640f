// `diff`: the patch by which one version of a pack becomes the next.

import { diffPackFiles } from '../diff';
import { type Command, failed, readCall, textIn, wrongCall } from './command';

export const diffCommand: Command = {
  name: 'diff',
  does: 'makes the patch by which one version of a pack becomes the next',
  usage: `npm run pack -- diff OLD NEW --out PATCH
    OLD and NEW are two versions of one pack; PATCH is gzipped where it ends in .gz`,
  async run(args) {
    const called = readCall(args, { out: { type: 'string' } });
    if (!called.ok) return wrongCall(this, called.fault.message);
    const [before, after, ...rest] = called.value.positionals;
    const out = textIn(called.value.values, 'out');
    if (!before || !after || !out || rest.length > 0)
      return wrongCall(this, 'Name the old pack, the new pack, and where the patch goes.');
    const diff = await diffPackFiles(before, after, out);
    if (!diff.ok) return failed(diff.fault.message);
    const { from, to, added, changed, removed } = diff.value;
    console.log(`${out}: from ${from} to ${to}; ${added} added, ${changed} changed, ${removed} removed`);
    return 0;
  },
};
