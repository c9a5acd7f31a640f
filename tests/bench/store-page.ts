// What the store's benchmark runs in a page of a real Chromium: the same modules as the background, on an invented pack.
import { installPack } from '@/lib/app/background/install-pack';
import { openStored } from '@/lib/app/background/open-library';
import { parseDay, parsePartialDate } from '@/lib/core/model/dates';
import type { Entity, EntityId } from '@/lib/core/model/entity';
import type { Result } from '@/lib/core/model/result';
import { packLines } from '@/lib/core/packs/write-pack';
import { closeKnowledgeStore, deleteKnowledgeStore, openKnowledgeStore } from '@/lib/edge/store/knowledge-db';
import { readPublished, sweep } from '@/lib/edge/store/publish';
import { readEntities } from '@/lib/edge/store/read-entities';

export interface StoreFigures {
  readonly entities: number;
  readonly names: number;
  readonly packBytes: number;
  readonly textUnits: number;
  /** Milliseconds, all of them. */
  readonly install: number;
  readonly open: number;
  readonly readOne: readonly number[];
  readonly readForty: readonly number[];
  readonly remove: number;
  /** The longest time the page could not answer while the pack was installed. */
  readonly longestPause: number;
}

const READS = 100;

/** A fixed sequence of numbers below `limit`: the same pack and the same reads every time. */
function sequence(seed: number): (limit: number) => number {
  let state = seed >>> 0;
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

/** Invented people in posts of invented bodies, about as long as records made from open data: 270 units, 4.2 names. */
export function inventEntities(count: number): Entity[] {
  const next = sequence(7);
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

async function packOf(entities: readonly Entity[]): Promise<{ bytes: Blob; units: number }> {
  const lines = packLines(
    {
      id: 'bench',
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

function value<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(`${result.fault.code}: ${result.fault.message}`);
  return result.value;
}

async function time(act: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await act();
  return performance.now() - start;
}

/** Longest gap between turns of the event loop while something runs: how long a question waits for its turn. */
async function longestPauseDuring(act: () => Promise<unknown>): Promise<number> {
  const { port1, port2 } = new MessageChannel();
  let longest = 0;
  let last = performance.now();
  let running = true;
  port1.onmessage = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    if (running) port2.postMessage(null);
  };
  port2.postMessage(null);
  await act();
  running = false;
  return longest;
}

export async function measureStore(count: number): Promise<StoreFigures> {
  value(await deleteKnowledgeStore());
  const entities = inventEntities(count);
  const { bytes, units } = await packOf(entities);
  const names = entities.reduce((sum, entity) => sum + entity.names.length, 0);
  const store = value(await openKnowledgeStore());
  let install = 0;
  const longestPause = await longestPauseDuring(async () => {
    install = await time(async () =>
      value(
        await installPack(bytes.stream(), { store, current: null, examinedBy: null, wanted: () => true }),
      ),
    );
  });
  closeKnowledgeStore(store);

  const again = value(await openKnowledgeStore());
  const open = await time(async () => {
    const row = value(await readPublished(again))!;
    value(await openStored(again, { row, buffers: null }));
  });
  const next = sequence(11);
  const some = (amount: number): EntityId[] =>
    Array.from({ length: amount }, () => entities[next(entities.length)]!.id);
  const readOne: number[] = [];
  const readForty: number[] = [];
  for (let read = 0; read < READS; read++) {
    const one = some(1);
    const forty = some(40);
    readOne.push(await time(async () => expectAll(value(await readEntities(again, one)), one)));
    readForty.push(await time(async () => expectAll(value(await readEntities(again, forty)), forty)));
  }
  const remove = await time(async () => {
    await again.db.published.clear();
    value(await sweep(again));
  });
  closeKnowledgeStore(again);
  return {
    entities: count,
    names,
    packBytes: bytes.size,
    textUnits: units,
    install,
    open,
    readOne,
    readForty,
    remove,
    longestPause,
  };
}

function expectAll(found: ReadonlyMap<EntityId, unknown>, ids: readonly EntityId[]): void {
  if (ids.some((id) => !found.has(id))) throw new Error('The store lost an entity.');
}

(globalThis as unknown as { measureStore: typeof measureStore }).measureStore = measureStore;
