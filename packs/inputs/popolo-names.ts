// The names of a person or an organisation in Popolo, typed.

import type { EntityName } from '@/lib/core/model/entity';
import { MAX_NAME } from '@/lib/core/model/limits';
import { plainLine } from '@/lib/core/open-data/plain-text';
import { fieldsOf, type Ids, popoloDate } from './popolo-parts';

/** Names in `languages` and those that say none; the usual one first. Empty where there is none. */
export function namesOf(given: Ids, languages: readonly string[], isPerson: boolean): EntityName[] {
  const names: EntityName[] = [];
  const take = (name: EntityName): void => {
    if (!names.some((one) => one.name === name.name)) names.push(name);
  };
  const usual = plainLine(given.name, MAX_NAME);
  if (usual) take({ name: usual, type: 'full' });
  for (const other of fieldsOf(given.other_names)) {
    const name = plainLine(other.name, MAX_NAME);
    if (!name || !isWanted(other.lang, languages) || isCommonWord(name)) continue;
    const from = popoloDate(other.start_date);
    const to = popoloDate(other.end_date);
    take({
      name,
      type: to ? 'former' : 'alias',
      ...(from ? { from } : {}),
      ...(to ? { to } : {}),
    });
  }
  const family = plainLine(given.family_name, MAX_NAME);
  if (isPerson && usual && family && family !== usual) take({ name: family, type: 'family' });
  // A family name needs a fuller one before it, and a record without the usual name has only others.
  return names.some(({ type }) => type !== 'family') ? names : [];
}

function isWanted(lang: unknown, languages: readonly string[]): boolean {
  if (typeof lang !== 'string' || lang === '') return true;
  return languages.some(
    (language) => lang.toLowerCase().split('-')[0] === language.toLowerCase().split('-')[0],
  );
}

/** Without a capital it describes ("independent politician") and would mark common words. Scripts without capitals pass. */
function isCommonWord(name: string): boolean {
  return name === name.toLowerCase() && name !== name.toUpperCase();
}
