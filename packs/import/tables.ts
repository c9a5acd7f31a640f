// All tables of the starter pack, made from the shared data. Kept apart from writing them, so that a test can compare.

import { fileURLToPath } from 'node:url';
import type { Entity } from '@/lib/core/model/entity';
import { agencyEntities } from './agencies';
import { areasOf } from './areas';
import { bodyEntities } from './bodies';
import { congressEntities, executiveEntities } from './congress';
import { divisionEntities, regionEntities } from './divisions';
import { readLeaderLines, readProfiles } from './factbook';
import { flagsOf, readNsi } from './flags';
import { idsByName } from './hand-written';
import { leaderEntities } from './leader-table';
import { areaEntities } from './places';
import { treatyEntities } from './treaty';

/** The folder of the starter pack's sources. */
export const STARTER = fileURLToPath(new URL('../starter/', import.meta.url));

/** Entities by the name of the table. `data` is the shared data's folder. */
export function makeTables(data: string): ReadonlyMap<string, readonly Entity[]> {
  const nsi = readNsi(data);
  const flags = flagsOf(nsi);
  const areas = areasOf(readProfiles(data), flags);
  const persons = idsByName(STARTER, ['people.yaml', 'press-names.yaml'], 'person');
  const congress = congressEntities(data, flags, persons);
  return new Map([
    ['areas', areaEntities(areas)],
    ['divisions', [...divisionEntities(flags), ...regionEntities(nsi)]],
    ['leaders', leaderEntities(readLeaderLines(data), areas, persons)],
    ['congress', congress],
    ['executive', executiveEntities(data, persons, new Set(congress.map(({ id }) => id)))],
    ['bodies', bodyEntities(data)],
    ['agencies', agencyEntities(data, nsi)],
    ['treaty', treatyEntities(data)],
  ]);
}
