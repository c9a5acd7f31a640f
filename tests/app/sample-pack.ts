// A small pack about an invented country, as bytes of a packaged file.
import { gzipSync } from 'node:zlib';
import { type Day, parseDay, parsePartialDate } from '@/lib/core/model/dates';
import type { Entity, SameAs } from '@/lib/core/model/entity';
import { packLines } from '@/lib/core/packs/write-pack';

export const day = (text: string): Day => parseDay(text)!;

export function entity(sketch: Partial<Entity> & Pick<Entity, 'id' | 'kind' | 'label'>): Entity {
  return {
    description: 'something made up',
    names: [{ name: sketch.label, type: 'full' }],
    roles: [],
    facts: [],
    relations: [],
    ids: {},
    salience: 1,
    ...sketch,
  };
}

export const RURITANIA = entity({ id: 'place/ruritania', kind: 'place', label: 'Ruritania' });
export const STRELSAU = entity({
  id: 'place/strelsau',
  kind: 'place',
  label: 'Strelsau',
  relations: [{ type: 'capital of', target: 'place/ruritania', sources: ['almanac'] }],
});
export const RUDOLF = entity({
  id: 'person/rudolf-elphberg',
  kind: 'person',
  label: 'Rudolf Elphberg',
  roles: [
    {
      title: 'King of Ruritania',
      of: 'place/ruritania',
      from: parsePartialDate('2020-05-01'),
      to: null,
      sources: ['almanac'],
    },
  ],
});
export const FLAVIA = entity({ id: 'person/flavia-elphberg', kind: 'person', label: 'Flavia Elphberg' });

/** Lines of a pack; `entities` left out: the king, his country and its capital. */
export function sampleLines({
  id = 'starter',
  version = '1',
  entities = [RURITANIA, STRELSAU, RUDOLF],
  sameAs = [],
}: {
  readonly id?: string;
  readonly version?: string;
  readonly entities?: readonly Entity[];
  readonly sameAs?: readonly SameAs[];
} = {}): string[] {
  return packLines(
    {
      id,
      title: id === 'starter' ? 'Starter pack' : `Pack ${id}`,
      version,
      languages: ['en'],
      licence: 'CC0-1.0',
      dataAsOf: day('2026-02-01'),
      sources: { almanac: { title: 'An invented almanac' } },
    },
    entities,
    { sameAs },
  );
}

/** So many more people, for a pack that takes its time. */
export function crowd(count: number): Entity[] {
  return Array.from({ length: count }, (_, number) =>
    entity({ id: `person/number-${number}`, kind: 'person', label: `Nobody Number${number}` }),
  );
}

export function packed(lines: readonly string[]): Uint8Array<ArrayBuffer> {
  return new Uint8Array(gzipSync(`${lines.join('\n')}\n`));
}
