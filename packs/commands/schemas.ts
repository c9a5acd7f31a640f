// `schemas`: the JSON Schemas of the format, written anew from the validators.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { schemaFiles } from '../schemas';
import { type Command, readCall, textIn, wrongCall } from './command';

export const schemasCommand: Command = {
  name: 'schemas',
  does: 'writes the JSON Schemas of the format',
  usage: `npm run pack -- schemas [--out DIR]
    writes them to packs/schema, or to DIR`,
  async run(args) {
    const called = readCall(args, { out: { type: 'string' } });
    if (!called.ok) return wrongCall(this, called.fault.message);
    const out = textIn(called.value.values, 'out') ?? join('packs', 'schema');
    mkdirSync(out, { recursive: true });
    const files = schemaFiles();
    for (const [name, text] of files) writeFileSync(join(out, name), text);
    console.log(`${out}: ${files.size} schemas`);
    return 0;
  },
};
