// An invented pack of any size, for the store's benchmark: the same one every time.
import { parseDay, parsePartialDate } from '@/lib/core/model/dates';
import type { Entity, EntityId } from '@/lib/core/model/entity';
import { packLines } from '@/lib/core/packs/write-pack';

/** A fixed sequence of numbers below `limit`: the same pack and the same reads every time. */
export function sequence(seed: number): (limit: number) => number {
  let state = seed >>> 0;
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

/** Invented people in posts of invented bodies, about as long as records made from open data: 270 units, 4.2 names. */
export function inventEntities(count: number, seed: number): Entity[] {
  const next = sequence(seed);
  const syllables = [
    'ka',
    'ro',
    'min',
    'tel',
    'va',
    'shu',
    'den',
    'il',
    'por',
    'gra',
    'nes',
    'ó',
    'ul',
    'bek',
  ];
  const word = (): string => {
    let text = '';
    for (let parts = 2 + next(3); parts > 0; parts--) text += syllables[next(syllables.length)];
    return text[0]!.toUpperCase() + text.slice(1);
  };
  const body = (number: number): EntityId => `body/number-${number}`;
  const bodies = Math.ceil(count / 50);
  return Array.from({ length: count }, (_, number): Entity => {
    const [given, middle, family] = [word(), word(), word()];
    const label = `${given} ${middle} ${family}`;
    const isBody = number < bodies;
    return {
      id: isBody ? body(number) : `person/number-${number}`,
      kind: isBody ? 'organisation' : 'person',
      label,
      description: 'invented for a benchmark',
      names: [
        { name: label, type: 'full' },
        { name: `${given} ${family}`, type: 'alias' },
        { name: `${given[0]}. ${family}`, type: 'alias' },
        { name: family, type: 'family' },
        ...(next(5) === 0 ? [{ name: `${middle} ${family}`, type: 'alias' } as const] : []),
      ],
      roles: isBody
        ? []
        : [
            {
              title: 'Member',
              of: body(next(bodies)),
              from: parsePartialDate('2021'),
              to: null,
              sources: ['made'],
            },
          ],
      facts: [],
      relations: [],
      ids: {},
      salience: next(1000) / 100,
    };
  });
}

/** A gzip file of a pack, and how long its text is. */
export async function packOf(
  id: string,
  entities: readonly Entity[],
): Promise<{ bytes: Blob; units: number }> {
  const lines = packLines(
    {
      id,
      title: 'Invented',
      version: '1',
      languages: ['en'],
      licence: 'CC0-1.0',
      dataAsOf: parseDay('2026-02-01')!,
      sources: { made: { title: 'Made for a benchmark' } },
    },
    entities,
  );
  const text = `${lines.join('\n')}\n`;
  const packed = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  return { bytes: await new Response(packed).blob(), units: text.length };
}
