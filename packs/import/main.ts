// Makes the tables of the starter pack from open data: `npx tsx packs/import/main.ts [DATA]`, DATA being the shared data's folder.

import { writeFileSync } from 'node:fs';
import { entityLine } from '@/lib/core/packs/write-pack';
import { SHARED_DATA } from './open-data';
import { makeTables, STARTER } from './tables';

for (const [name, entities] of makeTables(process.argv[2] ?? SHARED_DATA)) {
  writeFileSync(
    `${STARTER}tables/${name}.jsonl`,
    entities.map((entity) => `${entityLine(entity)}\n`).join(''),
  );
  console.log(`${name}: ${entities.length} entities`);
}
