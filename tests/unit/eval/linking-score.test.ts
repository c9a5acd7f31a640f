// The scorer in this repository counts as the shared one does; errors are told apart; calibration.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { calibrate } from '../../eval/linking-calibration';
import { readCorpus } from '../../eval/linking-corpus';
import { type ErrorKind, errorsOf, type Known } from '../../eval/linking-errors';
import type { CorpusText, GoldMention } from '../../eval/linking-gold';
import { type JudgedLink, judge, type Prediction } from '../../eval/linking-judge';
import { type Score, score } from '../../eval/linking-score';

const FOLDER = '../shared/data/linking';
const canCompare =
  existsSync(`${FOLDER}/score.py`) && spawnSync('python3', ['--version']).error === undefined;

const link = (start: number, end: number, id: string, more: Partial<Prediction> = {}): Prediction => ({
  start,
  end,
  id,
  score: 0.9,
  confidence: 'sure',
  ...more,
});

/** Numbers that are the same in every run. */
function* chances(): Generator<number, never> {
  for (let state = 1; ; state = Math.imul(state, 48271) % 0x7fffffff) yield Math.abs(state) / 0x7fffffff;
}

/** Right and wrong links on all kinds of mentions, scored or not, beside them and across their edges. */
function someLinks(text: CorpusText, random: Iterator<number, never>): Prediction[] {
  const chance = (): number => random.next().value;
  return (text.mentions ?? []).flatMap((mention) => {
    const { start, end, gold, gold_qid } = mention;
    const kind = chance();
    if (kind < 0.35) return link(start, end, gold ?? gold_qid ?? 'Q1');
    if (kind < 0.45) return link(start, end, gold_qid ?? 'Q1');
    if (kind < 0.55) return link(start, end, 'Q1');
    if (kind < 0.65) return link(Math.min(start + 4, end - 1), end, gold ?? 'Q1');
    if (kind < 0.75) return link(end + 1, end + 6, 'Q1');
    return [];
  });
}

describe.skipIf(!canCompare)('the shared scorer (needs ../shared/data and python3)', () => {
  it.each(['wiki-fair-v2', 'gum-wikinews', 'meantime'])('counts %s the same', (corpus) => {
    const file = `${FOLDER}/${corpus}.jsonl`;
    const texts = readCorpus(file);
    if (typeof texts === 'string') throw new Error(texts);
    const random = chances();
    const links = texts.map((text) => someLinks(text, random));
    const folder = mkdtempSync(join(tmpdir(), 'backstory-'));
    const predictions = join(folder, 'predictions.jsonl');
    writeFileSync(
      predictions,
      texts.map(({ id }, at) => JSON.stringify({ id, predictions: links[at] })).join('\n'),
    );
    const theirs = JSON.parse(
      execFileSync('python3', [`${FOLDER}/score.py`, file, predictions], { encoding: 'utf8' }),
    );
    rmSync(folder, { recursive: true });
    const ours = score(texts.map((text, at) => judge(text, corpus, links[at]!)));
    expect(ours.links).toBeGreaterThan(1000);
    expect(ours.links).toBe(theirs.predictions);
    expect(ours.nil).toEqual({ gold: theirs.nil.gold, linked: theirs.nil.linked_anyway });
    expect(ours.partialNames).toEqual(theirs.partial_names);
    const rounded = ({ gold, ...shares }: Score) => [gold, ...Object.values(shares).map(round)];
    for (const [our, their] of [
      [ours.all, theirs.all],
      [ours.named, theirs.named],
      [ours.inBase, theirs.in_kb],
    ])
      expect(rounded(our)).toEqual(Object.values(their));
    expect(round(ours.onMentions)).toBe(theirs.mention_precision);
  });
});

function round(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}

describe('errors', () => {
  const story = 'John Smith met Ada. Smith of Springfield Bank said the Market fell in Oslo and Rome.';
  const at = (words: string, from = 0) => {
    const start = story.indexOf(words, from);
    return { start, end: start + words.length };
  };
  const mention = (words: string, gold: string | null, more: Partial<GoldMention> = {}): GoldMention => ({
    ...at(words),
    surface: words,
    gold,
    in_kb: gold !== null,
    name: words,
    ...more,
  });
  const known: Known = {
    entity: (id) => (id === 'john' ? { label: 'John Smith', kind: 'person' } : undefined),
    unlinked: [{ ...at('Rome'), why: 'too little speaks for any reading' }],
  };
  const kinds = (mentions: readonly GoldMention[], links: readonly Prediction[]): ErrorKind[] => {
    const text = { id: 1, text: story, mentions };
    return errorsOf(text, judge(text, 'news', links), known).map(({ kind }) => kind);
  };
  const surname = mention('Smith', 'john', at('Smith', 20));
  const linkAt = (words: string, id: string) => link(at(words).start, at(words).end, id);

  it.each<[string, readonly GoldMention[], readonly Prediction[], readonly ErrorKind[]]>([
    ['a right link is none', [mention('Oslo', 'oslo')], [linkAt('Oslo', 'oslo')], []],
    ['another sense', [mention('Oslo', 'oslo')], [linkAt('Oslo', 'bank')], ['wrong sense']],
    ['a family name not linked', [surname], [], ['missed surname']],
    ['a family name for another', [surname], [link(surname.start, surname.end, 'adam')], ['missed surname']],
    [
      'part of a name, counted once',
      [mention('Springfield Bank', 'bank')],
      [linkAt('Springfield', 'springfield')],
      ['partial name'],
    ],
    ['nobody known', [mention('Ada', null)], [linkAt('Ada', 'lovelace')], ['NIL linked']],
    [
      'someone who is not in the base',
      [mention('Ada', 'ada', { in_kb: false })],
      [linkAt('Ada', 'lovelace')],
      ['NIL linked'],
    ],
    ['an ordinary word', [], [linkAt('Market', 'market')], ['common word linked']],
    ['a name that the corpus leaves out', [], [linkAt('Oslo', 'oslo')], ['name nobody marked']],
    ['a name missed', [mention('Rome', 'rome')], [], ['missed name, in the base']],
    [
      'a name that could not be found',
      [mention('Rome', 'enwiki:Rome', { in_kb: false })],
      [],
      ['missed name, not in the base'],
    ],
    ['what is optional costs nothing', [mention('Rome', 'rome', { optional: true })], [], []],
  ])('%s', (_, mentions, links, expected) => {
    expect(kinds(mentions, links)).toEqual(expected);
  });

  it('tell what is meant, and why nothing was linked', () => {
    const text = { id: 1, text: story, mentions: [mention('Rome', 'rome')] };
    expect(errorsOf(text, judge(text, 'news', []), known)[0]).toMatchObject({
      detail: 'Rome',
      why: 'too little speaks for any reading',
    });
  });
});

describe('calibration', () => {
  const judged = (value: number, verdict: JudgedLink['verdict']): JudgedLink => ({
    link: link(0, 1, 'a', { score: value }),
    mention: null,
    verdict,
  });

  it('puts what was promised beside what came of it', () => {
    const { bins, error } = calibrate([
      judged(0.85, 'right'),
      judged(0.87, 'wrong'),
      judged(0.99, 'right'),
      judged(1, 'right'),
    ]);
    expect(bins.map(({ from, links, right }) => ({ from, links, right }))).toEqual([
      { from: 0.85, links: 2, right: 0.5 },
      { from: 0.99, links: 2, right: 1 },
    ]);
    expect(error).toBeCloseTo((2 * 0.36 + 2 * 0.005) / 4);
  });

  it('of nothing has no error', () => {
    expect(calibrate([])).toEqual({ bins: [], error: 0 });
  });
});
