// `index`: a pack laid out for a web host.

import { indexPack } from '../index-pack';
import { type Command, failed, readCall, textIn, wrongCall } from './command';

/** More parts than this make more requests than they save bytes. */
const MOST_PARTS = 1_000;

export const indexCommand: Command = {
  name: 'index',
  does: 'lays a pack out for a web host: index, parts, patches',
  usage: `npm run pack -- index FILE --out DIR [--parts N] [--patch-from OLD]... [--key NAME.pem]
    writes DIR/index.json, DIR/parts and DIR/patches; put DIR on any web host and give readers the address of index.json

  --parts N          how many parts (1)
  --patch-from OLD   an earlier version; given again for each
  --key NAME.pem     signs the index`,
  async run(args) {
    const called = readCall(args, {
      out: { type: 'string' },
      parts: { type: 'string' },
      'patch-from': { type: 'string', multiple: true },
      key: { type: 'string' },
    });
    if (!called.ok) return wrongCall(this, called.fault.message);
    const { values, positionals } = called.value;
    const [file, ...rest] = positionals;
    const out = textIn(values, 'out');
    if (!file || !out || rest.length > 0) return wrongCall(this, 'Name the pack, and the folder: --out DIR.');
    const parts = Number(values.parts ?? 1);
    if (!Number.isInteger(parts) || parts < 1 || parts > MOST_PARTS)
      return wrongCall(this, `--parts must be a whole number from 1 to ${MOST_PARTS}.`);
    const key = textIn(values, 'key');
    const patchFrom = (values['patch-from'] as readonly string[] | undefined) ?? [];
    const made = await indexPack(file, { out, parts, patchFrom, ...(key ? { key } : {}) });
    if (!made.ok) return failed(made.fault.message);
    const { version, parts: lain, patches } = made.value;
    console.log(
      `${out}/index.json: version ${version}, ${lain.length} part(s), ${patches.length} patch(es)${key ? ', signed' : ''}`,
    );
    return 0;
  },
};
