// The same reader in a thread of its own: a page that searches a hundred thousand names draws meanwhile.

import { askApart } from '@/lib/edge/platform/apart';
import { storeFault } from './faults';
import type { NameReader } from './read-names';

/** `path`: of the script that serves one; see `lib/app/names`. */
export function nameReaderApart(path: string): NameReader {
  const ask = askApart(path);

  async function answer<Name extends keyof NameReader>(
    name: Name,
    value?: Parameters<NameReader[Name]>[0],
  ): Promise<Awaited<ReturnType<NameReader[Name]>>> {
    type Told = Awaited<ReturnType<NameReader[Name]>>;
    const told = await ask(name, value);
    if (told.is === 'lost') return storeFault('interrupted') as Told;
    const result = told.value as Told;
    // Nobody has told the worker in which language to speak.
    return result.ok ? result : (storeFault(result.fault.code) as Told);
  }

  return {
    open: () => answer('open'),
    list: (asked) => answer('list', asked),
    known: (ids) => answer('known', ids),
  };
}
