// Whether each peer of the name benchmark is called rightly: on a small text all find what the index finds.
import { describe, expect, it } from 'vitest';
import { nameKey } from '@/lib/core/text/tokens';
import { compareAnswers } from '@/tests/bench/names-answers';
import { knownText } from '@/tests/bench/names-corpus';
import { acceptsAll, capitalsAccepted, foldText } from '@/tests/bench/names-folded';
import { buildIndex, openIndex, spansOf } from '@/tests/bench/names-ours';
import { PEERS } from '@/tests/bench/names-peers';
import { bestPeer, type CaseRecord, mergeCases } from '@/tests/bench/names-record';

const NAMES = [
  'New York',
  'New York Cit',
  'New York City Council',
  'York',
  'US',
  'May',
  'C++',
  'Viktor Orbán',
  'Saint-Denis',
  'He',
  'Hers',
  'Acme (company',
  'Acme',
];
const TEXT =
  'In New York City the US and us may meet; May did. Viktor Orban writes C++, not C. New York, New York\n' +
  'City Council of York: Hers is Acme (company) in Saint-Denis. The Acmes are here, he says.';

/** Their own rules for where words end are part of what they are. */
const CUTS_BY_ITSELF = ['flashtext.js', 'compromise', 'wink-nlp'];

describe.each(['cased', 'any'] as const)('rule %s', (rule) => {
  const keys = NAMES.map(nameKey);
  const numberOf = new Map(keys.map((key, number) => [key, number]));
  const { buffer, order } = buildIndex(NAMES, rule);
  const { spans, joined } = spansOf(openIndex(buffer), order, TEXT);
  const folded = foldText(TEXT);
  const accepts = rule === 'any' ? acceptsAll : capitalsAccepted(NAMES, TEXT);

  it('the index finds enough for the others to be told apart', () => {
    expect(spans.length / 3).toBe(rule === 'any' ? 14 : 11);
  });

  it.each(PEERS.filter(({ id }) => !CUTS_BY_ITSELF.includes(id)))('$id finds the same', ({ make }) => {
    const peer = make();
    peer.build({ keys, numberOf });
    const found = peer.scan(folded, accepts);
    expect(compareAnswers(spans, found, { hasOffsets: true, ignored: joined }).areTheSame).toBe(true);
    // Nothing of a scan may be left over for the next.
    expect(peer.scan(folded, accepts)).toEqual(found);
  });

  it.each(PEERS.filter(({ make }) => make().stored))(
    '$id finds the same from its stored form',
    ({ make }) => {
      const given = { keys, numberOf };
      const built = make();
      built.build(given);
      const read = make();
      read.stored!.read(built.stored!.write(), given);
      expect(read.scan(folded, accepts)).toEqual(built.scan(folded, accepts));
    },
  );

  it.each(PEERS.filter(({ id }) => CUTS_BY_ITSELF.includes(id)))(
    '$id finds some of it',
    ({ make, hasOffsets }) => {
      const peer = make();
      peer.build({ keys, numberOf });
      const answers = compareAnswers(spans, peer.scan(folded, accepts), { hasOffsets, ignored: joined });
      expect(answers.common).toBeGreaterThan(answers.expected / 2);
    },
  );
});

it('a text of known names has one of the set in each place, and all else as it was', () => {
  const spans = [
    { start: 0, end: 3 },
    { start: 8, end: 11 },
  ];
  const text = knownText('Ann met Bob today, and then they went home', spans, ['Eve Li']);
  expect(text).toBe('Eve Li met Eve Li today, and then they went home'.slice(0, 42));
});

describe('the best peer', () => {
  const peer = (id: string, version: string | null, times: number, answersAreTheSame = true) => ({
    peer: id,
    is: '',
    version,
    outcome: {
      is: 'done',
      answersAreTheSame,
      races: [{ text: 'plain', rule: 'any', times, timesWithFolding: 20 - times }],
    },
  });
  const record = {
    peers: [
      peer('slow', '1.0.0', 9),
      peer('quick', '1.0.0', 6),
      peer('wrong', '1.0.0', 2, false),
      peer('ours', null, 3),
      { peer: 'large', is: '', version: '1.0.0', outcome: { is: 'unfinished', why: '' } },
    ],
  } as unknown as CaseRecord;

  it('is the quickest from npm that finds the same', () => {
    expect(bestPeer(record, 'any', 'times')).toEqual({ peer: 'quick', times: 6 });
    expect(bestPeer(record, 'any', 'timesWithFolding')).toEqual({ peer: 'slow', times: 11 });
  });
});

it('a run of some sizes and peers renews those of a record and keeps the others', () => {
  const at = (names: number, run: string, peers: readonly string[]) =>
    ({ names, of: run, peers: peers.map((peer) => ({ peer, is: run })) }) as unknown as CaseRecord;
  const kept = [at(10, 'old', ['a', 'b']), at(1000, 'old', ['a'])];
  const merged = mergeCases(kept, [at(100, 'new', ['b']), at(10, 'new', ['b', 'c'])]);
  expect(merged.map(({ names, of }) => [names, of])).toEqual([
    [10, 'new'],
    [100, 'new'],
    [1000, 'old'],
  ]);
  expect(merged[0]!.peers.map(({ peer, is }) => [peer, is])).toEqual([
    ['a', 'old'],
    ['b', 'new'],
    ['c', 'new'],
  ]);
});
