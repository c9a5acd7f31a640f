// All tables of the starter pack, made from the shared data. Kept apart from writing them, so that a test can compare.

import { fileURLToPath } from 'node:url';
import type { Entity } from '@/lib/core/model/entity';
import { agencyEntities } from './agencies';
import { areasOf } from './areas';
import { bodyEntities } from './bodies';
import { bodyFacts } from './body-facts';
import { candidateEntities } from './candidates';
import { cityEntities } from './cities';
import { committeeEntities } from './committees';
import { congressEntities, executiveEntities } from './congress';
import { constitutionEntities } from './constitutions';
import { courtEntities } from './courts';
import { divisionFacts } from './division-facts';
import { divisionEntities, regionEntities } from './divisions';
import { envoyEntities } from './envoys';
import { readLeaderLines, readProfiles } from './factbook';
import { flagsOf, readNsi } from './flags';
import { forceEntities } from './forces';
import { idsByName } from './hand-written';
import { leaderEntities } from './leader-table';
import { legislatureEntities } from './legislatures';
import { partyEntities } from './parties';
import { areaEntities } from './places';
import { spaceAgencyEntities } from './space-agencies';
import { treatyEntities } from './treaty';
import { usFacts } from './us-facts';

/** The folder of the starter pack's sources. */
export const STARTER = fileURLToPath(new URL('../starter/', import.meta.url));

/** Entities by the name of the table. `data` is the shared data's folder. */
export function makeTables(data: string): ReadonlyMap<string, readonly Entity[]> {
  const nsi = readNsi(data);
  const flags = flagsOf(nsi);
  const profiles = readProfiles(data);
  const areas = areasOf(profiles, flags);
  const persons = idsByName(STARTER, ['people.yaml', 'press-names.yaml'], 'person');
  const congress = congressEntities(data, flags, persons);
  const leaders = leaderEntities(readLeaderLines(data), areas, persons);
  const envoys = envoyEntities(areas, namesOf(persons, leaders));
  const countries = areaEntities(areas);
  return new Map([
    ['areas', countries],
    ['divisions', [...divisionEntities(flags, divisionFacts(data, flags, areas)), ...regionEntities(nsi)]],
    ['cities', cityEntities(areas, countries)],
    ['leaders', leaders],
    ['envoys', envoys],
    ['candidates', candidateEntities(areas, namesOf(persons, leaders, envoys))],
    ['legislatures', legislatureEntities(areas)],
    ['parties', partyEntities(areas)],
    ['courts', courtEntities(areas)],
    ['constitutions', constitutionEntities(areas)],
    ['forces', forceEntities(areas)],
    ['space-agencies', spaceAgencyEntities(areas)],
    ['committees', committeeEntities(data)],
    ['congress', congress],
    ['executive', executiveEntities(data, persons, new Set(congress.map(({ id }) => id)))],
    ['bodies', bodyEntities(data, bodyFacts(profiles))],
    ['agencies', agencyEntities(data, nsi, usFacts(data, profiles))],
    ['treaty', treatyEntities(data)],
  ]);
}

/** Ids by full name and other forms, so that what several tables tell of one person is joined; the first bearer of a name has it. */
function namesOf(
  written: ReadonlyMap<string, string>,
  ...tables: readonly (readonly Entity[])[]
): ReadonlyMap<string, string> {
  const ids = new Map(written);
  for (const { id, names } of tables.flat()) {
    for (const { name, type } of names) if (type !== 'family' && !ids.has(name)) ids.set(name, id);
  }
  return ids;
}
