// How records are dealt to shards: the same for ever, and evenly.
import { describe, expect, it } from 'vitest';
import { RECORDS_PER_SHARD, shardCount, shardOf } from '@/lib/edge/store/shards';

describe('the hash is FNV-1a, as its authors publish it: stored libraries depend on it', () => {
  it.each([
    ['', 0x811c9dc5],
    ['a', 0xe40c292c],
    ['foobar', 0xbf9cf968],
  ])('"%s"', (text, hash) => expect(shardOf(text, 2 ** 32)).toBe(hash));
});

it('ids that differ only in a number are dealt evenly', () => {
  const shards = shardCount(10_000);
  const sizes = new Array<number>(shards).fill(0);
  for (let number = 0; number < 10_000; number++) {
    const shard = shardOf(`person/number-${number}`, shards);
    sizes[shard] = sizes[shard]! + 1;
  }
  expect(Math.max(...sizes)).toBeLessThan(RECORDS_PER_SHARD * 1.5);
  expect(Math.min(...sizes)).toBeGreaterThan(RECORDS_PER_SHARD * 0.5);
});

it('a count that is none still gives a shard, and a boast not too many', () => {
  expect(shardCount(0)).toBe(1);
  expect(shardCount(Number.MAX_SAFE_INTEGER)).toBe(32_768);
});
