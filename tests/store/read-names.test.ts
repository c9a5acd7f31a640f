// What the worker of the library page serves, over a real channel: names by stretches, and what tells each from others of its name.

import { afterEach, beforeEach, expect, it } from 'vitest';
import { startNames } from '@/lib/app/names/start';
import { rowWordsOf } from '@/lib/core/view/list';
import type { Answered } from '@/lib/edge/platform/apart';
import { closeKnowledgeStore } from '@/lib/edge/store/knowledge-db';
import { openReading, type Reading, readKnown } from '@/lib/edge/store/read-known';
import { openLists } from '@/lib/edge/store/read-lists';
import type { NameReader } from '@/lib/edge/store/read-names';
import { freshIndexedDb } from './fresh-database';
import { entity, installSample, value } from './sample-library';

const COUNT = 250;
const people = Array.from({ length: COUNT }, (_, number) => {
  const label = `Rudolf ${String.fromCharCode(97 + (number % 26))} ${number}`;
  return entity({
    id: `person/number-${number}`,
    label,
    description: `the ${number}th`,
    names: [{ name: label, type: 'full' }],
  });
});

let reading: Reading;
let channel: MessageChannel;
let last = 0;

beforeEach(async () => {
  freshIndexedDb();
  reading = value(await openReading());
  value(await installSample(reading.knowledge, { pack: 'ruritania', entities: people, at: 1 }));
  channel = new MessageChannel();
  startNames(channel.port1);
  channel.port1.start();
  channel.port2.start();
});
afterEach(() => {
  channel.port1.close();
  closeKnowledgeStore(reading.knowledge);
  reading.user.db.close();
});

async function ask<Name extends keyof NameReader>(
  name: Name,
  asked?: Parameters<NameReader[Name]>[0],
): Promise<Awaited<ReturnType<NameReader[Name]>>> {
  const number = ++last;
  const answer = new Promise<Answered>((resolve) => {
    channel.port2.addEventListener('message', function hear({ data }) {
      if (data.number !== number) return;
      channel.port2.removeEventListener('message', hear);
      resolve(data.answer);
    });
  });
  channel.port2.postMessage({ number, name, value: asked });
  const told = await answer;
  if (told.is === 'lost') throw new Error(`${name} was lost.`);
  return told.value as Awaited<ReturnType<NameReader[Name]>>;
}

it('counts each kind, and says that all is listed', async () => {
  expect(value(await ask('open'))).toMatchObject({ counts: { person: COUNT, place: 0 }, isComplete: true });
});

it('stretches, one after another, are what the lists have: of the alphabet, and of what is found, without what is cut', async () => {
  const lists = value(await openLists(reading));
  const whole = {
    '': (await lists.browse(null, 0, COUNT)).entries,
    rudolf: await lists.search('rudolf', { limit: 200 }),
  };
  for (const words of ['', 'rudolf'] as const) {
    const rows: unknown[] = [];
    for (let from = 0; from < COUNT + 40; from += 40) {
      const { total, isCut, rows: some } = value(await ask('list', { words, kind: null, from, count: 40 }));
      expect([total, isCut]).toEqual([whole[words].length, words !== '']);
      rows.push(...some);
    }
    expect(rows).toEqual(whole[words]);
  }
});

it('asked at once, without being opened before, it opens', async () => {
  const { total } = value(await ask('list', { words: 'rudolf c', kind: 'person', from: 0, count: 5 }));
  expect(total).toBeGreaterThan(5);
});

it('a row’s words are those of the whole record; who is not known is missing', async () => {
  const ids = ['person/number-7', 'person/nobody'];
  const [whole, part] = [value(await readKnown(reading, ids)), value(await ask('known', ids))];
  expect([...part.keys()]).toEqual(['person/number-7']);
  expect(rowWordsOf(part.get('person/number-7')!, null)).toEqual(
    rowWordsOf(whole.get('person/number-7')!, null),
  );
  expect(rowWordsOf(part.get('person/number-7')!, null).line).toBe('the 7th');
});
