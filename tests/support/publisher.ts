// Publishes versions of a pack as its makers do: with the builder's own index, parts, patches and signature, on a server of this machine.
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { indexPack } from '@/packs/index-pack';
import { makeKeys } from '@/packs/sign';
import { packed } from '../app/sample-pack';
import type { PackServer } from './pack-server';

export interface Publisher {
  /** Of the index, which readers are given. */
  readonly address: string;
  /** Lays a version out beside those before it, with a patch from each. `stolen`: signed with another key. */
  publish(lines: readonly string[], how?: { readonly stolen: boolean }): Promise<void>;
}

/** `name`: a folder of the server. */
export function createPublisher(server: PackServer, name: string): Publisher {
  const folder = mkdtempSync(join(tmpdir(), 'backstory-publisher-'));
  const out = join(folder, 'web');
  const [own, other] = [join(folder, 'own'), join(folder, 'other')];
  for (const key of [own, other]) made(makeKeys(key));
  const before: string[] = [];
  return {
    address: `${server.origin}/${name}/index.json`,
    async publish(lines, { stolen } = { stolen: false }) {
      const file = join(folder, `${before.length + 1}.jsonl.gz`);
      writeFileSync(file, packed(lines));
      made(await indexPack(file, { out, parts: 3, patchFrom: before, key: `${stolen ? other : own}.pem` }));
      before.push(file);
      for (const path of readdirSync(out, { recursive: true, encoding: 'utf8' })) {
        if (statSync(join(out, path)).isDirectory()) continue;
        const bytes = new Uint8Array(readFileSync(join(out, path)));
        const etag = `"${createHash('sha256').update(bytes).digest('hex')}"`;
        server.files.set(`/${name}/${path}`, { bytes, etag });
      }
    },
  };
}

function made(result: { readonly ok: true } | { readonly ok: false; readonly fault: { message: string } }) {
  if (!result.ok) throw new Error(result.fault.message);
}
