// The command over the sample story and the starter pack: every name of the body, each linked right, and nothing else. And bad input.
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Day, parseDay } from '@/lib/core/model/dates';
import { ruleLines } from '@/lib/core/own/write-rules';
import { correctionOf } from '@/lib/core/text/said';
import { annotateStory } from '../../eval/annotate-story';

const STORY = fileURLToPath(new URL('../../../../shared/data/story/story.txt', import.meta.url));

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'backstory-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function run(...args: string[]): Promise<{ code: number; out: string[]; error: string[] }> {
  const out: string[] = [];
  const error: string[] = [];
  const code = await annotateStory(args, {
    out: (line) => out.push(line),
    error: (line) => error.push(line),
  });
  return { code, out, error };
}

function file(name: string, text: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

interface Row {
  readonly words: string;
  readonly entity: string;
  readonly confidence: string;
  readonly shownFrom: string | null;
  readonly reason: { readonly kind: string };
}

/**
 * What each form of the story's body means. Forms that the starter pack may or may not carry (demonyms, Europe, Joint Chiefs) are
 * in `MAY`: if they are marked, then so.
 */
const MUST: Readonly<Record<string, readonly [string, number]>> = {
  'U.S.': ['place/united-states', 6],
  NATO: ['organisation/nato', 3],
  Ukraine: ['place/ukraine', 7],
  Russia: ['place/russia', 2],
  'Vladimir Putin': ['person/vladimir-putin', 1],
  Putin: ['person/vladimir-putin', 3],
  'Volodymyr Zelenskyy': ['person/volodymyr-zelenskyy', 1],
  Zelenskyy: ['person/volodymyr-zelenskyy', 1],
  'Donald Trump': ['person/donald-trump', 1],
  Trump: ['person/donald-trump', 1],
  'Karoline Leavitt': ['person/karoline-leavitt', 1],
  Leavitt: ['person/karoline-leavitt', 2],
  'Steve Witkoff': ['person/steve-witkoff', 1],
  'Cavo Dragone': ['person/giuseppe-cavo-dragone', 1],
  'Dan Caine': ['person/dan-caine', 1],
  'White House': ['organisation/white-house', 3],
  'NATO Military Committee': ['organisation/nato-military-committee', 1],
  Poland: ['place/poland', 1],
  Germany: ['place/germany', 1],
  Canada: ['place/canada', 1],
  Hungary: ['place/hungary', 2],
  France: ['place/france', 1],
  'U.K.': ['place/united-kingdom', 1],
  Italy: ['place/italy', 1],
  Finland: ['place/finland', 1],
  Budapest: ['place/budapest', 1],
  Washington: ['place/washington-dc', 1],
};
const MAY: Readonly<Record<string, string>> = {
  Russian: 'place/russia',
  Ukrainian: 'place/ukraine',
  Europe: 'place/europe',
  European: 'place/europe',
  'Joint Chiefs of Staff': 'organisation/joint-chiefs-of-staff',
  'Giuseppe Cavo Dragone': 'person/giuseppe-cavo-dragone',
  'Admiral Giuseppe Cavo Dragone': 'person/giuseppe-cavo-dragone',
  'Article 5': 'text/north-atlantic-treaty/article-5',
  'NATO’s Article 5': 'text/north-atlantic-treaty/article-5',
};

describe.skipIf(!existsSync(STORY))('the sample story (needs ../shared/data)', () => {
  let rows: readonly Row[] = [];
  beforeAll(async () => {
    const { code, out, error } = await run(STORY, '--date', '2025-08-20', '--json');
    expect(error).toEqual([]);
    expect(code).toBe(0);
    const { annotations } = JSON.parse(out.join('\n')) as { annotations: Row[] };
    rows = annotations.filter(({ shownFrom }) => shownFrom !== null);
    // Nothing is left in doubt.
    expect(annotations.filter(({ confidence }) => confidence !== 'sure')).toEqual([]);
  });

  it.each(Object.entries(MUST))('marks every “%s” as %j', (words, [entity, times]) => {
    const found = rows.filter((row) => row.words === words);
    expect(new Set(found.map((row) => row.entity))).toEqual(new Set([entity]));
    expect(found.length).toBeGreaterThanOrEqual(times);
  });

  it('marks Article 5 and Giuseppe Cavo Dragone under one of their names', () => {
    const entities = rows.map(({ entity }) => entity);
    expect(entities.filter((id) => id === 'text/north-atlantic-treaty/article-5')).toHaveLength(2);
    expect(entities.filter((id) => id === 'person/giuseppe-cavo-dragone')).toHaveLength(2);
  });

  it('marks nothing else, and nothing wrong', () => {
    for (const { words, entity } of rows)
      expect([words, entity]).toEqual([words, MUST[words]?.[0] ?? MAY[words]]);
  });

  it('says of short forms what they are short for', () => {
    for (const words of ['Leavitt', 'Cavo Dragone', 'Trump', 'Putin', 'Zelenskyy'])
      for (const row of rows.filter((found) => found.words === words))
        expect(row.reason.kind).toBe('short-form');
  });

  it('leaves out the list of other headlines', async () => {
    const { out } = await run(STORY, '--trace');
    expect(out.join('\n')).toMatch(/not the story:\n {2}“Latest News Stories”/);
    for (const words of ['Hamas', 'Union Pacific', 'FDA', 'USDOT', 'DHS'])
      expect(out.filter((line) => line.includes(`“${words}”`))).toEqual([]);
  });
});

const SENTENCE =
  'The harbour council voted on Tuesday night to keep the old ferry running through the winter. ';
const PAGE = `<!doctype html><html lang="en"><head><title>Ferry to run all winter</title>
<script type="application/ld+json">{"@type":"NewsArticle","headline":"Ferry to run all winter","datePublished":"2025-03-04"}</script>
</head><body><nav>Home News Sport</nav><article><h1>Ferry to run all winter</h1>
<p>${SENTENCE.repeat(2)}</p><p>${SENTENCE}One. ${SENTENCE}</p><p>${SENTENCE}Two. ${SENTENCE}</p>
<h2>Related</h2><ul><li><a href="/a">Bridge to close for repairs in May</a></li><li><a href="/b">Harbour fees to rise again</a></li></ul>
<p>${SENTENCE}Three. ${SENTENCE}</p></article></body></html>`;

describe('the trace of a page', () => {
  it('tells the gate, what the page says of itself, and each step with what it dropped', async () => {
    const { code, out } = await run(file('page.html', PAGE), '--trace');
    const printed = out.join('\n');
    expect(code).toBe(0);
    expect(printed).toMatch(/\ngate: yes \(states-news\): The page states that it is a news story\.\n/);
    expect(printed).toMatch(/\n {2}published {6}2025-03-04\n {2}/);
    expect(printed).toMatch(/\n {2}publishedFrom {2}json-ld\n/);
    for (const step of ['outline', 'find-headline', 'choose-core', 'drop-links', 'drop-bare-headings'])
      expect(printed).toMatch(new RegExp(`\\n${step}: \\d+ lines? kept, \\d+ dropped, \\d+\\.\\d\\d ms\\n`));
    expect(printed).toContain('\n  “Bridge to close for repairs in May”: ');
  });

  it('gives the same as data', async () => {
    const { out } = await run(file('page.html', PAGE), '--trace', '--json');
    const { page } = JSON.parse(out.join('\n')) as {
      page: { gate: object; meta: object; steps: { step: string; dropped: object[] }[] };
    };
    expect(page.gate).toMatchObject({ answer: 'yes', reason: 'states-news' });
    expect(page.meta).toMatchObject({ published: '2025-03-04', publishedFrom: 'json-ld' });
    expect(page.steps.flatMap(({ dropped }) => dropped)).toContainEqual(
      expect.objectContaining({ words: 'Harbour fees to rise again', reason: expect.any(String) }),
    );
  });

  it('leaves steps out where asked to', async () => {
    const steps = async (...args: string[]) => {
      const { out } = await run(file('page.html', PAGE), '--trace', '--json', ...args);
      return (JSON.parse(out.join('\n')) as { page: { steps: { step: string }[] } }).page.steps.map(
        ({ step }) => step,
      );
    };
    const all = await steps();
    expect(await steps('--without', 'drop-links,drop-labels')).toEqual(
      all.filter((step) => step !== 'drop-links' && step !== 'drop-labels'),
    );
  });
});

describe('bad input gives one sentence and code 2', () => {
  it.each([
    ['no file named', () => [], /Name one file/],
    ['no such file', () => [join(folder, 'missing.txt')], /There is no file .*missing\.txt/],
    ['a folder', () => [folder], /There is no file/],
    ['another form', () => [file('story.pdf', 'x')], /neither \.html nor \.txt/],
    ['a date that is none', () => [file('a.txt', 'x'), '--date', '2025-02-30'], /“2025-02-30” is no day/],
    ['an option that is none', () => [file('a.txt', 'x'), '--colour'], /--colour/],
    ['a step that is none', () => [file('a.txt', 'x'), '--without', 'drop-all'], /“drop-all” is no step/],
    [
      'a pack that is not there',
      () => [file('a.txt', 'x'), '--pack', join(folder, 'none.jsonl')],
      /There is no pack/,
    ],
    [
      'a pack that is none',
      () => [file('a.txt', 'x'), '--pack', file('bad.jsonl', '{"hello":1}\n')],
      /is not used: This is not a pack/,
    ],
    [
      'a pack whose gzip is cut off',
      () => [file('a.txt', 'x'), '--pack', file('bad.jsonl.gz', gzipSync('a pack').subarray(0, 12))],
      /cannot be read: the gzip is cut off/,
    ],
    [
      'a page without a story',
      () => [file('empty.html', '<!doctype html><title>Hi</title><p>Nothing.</p>')],
      /empty\.html/,
    ],
  ])('%s', async (_, args, sentence) => {
    const { code, out, error } = await run(...args());
    expect(code).toBe(2);
    expect(out).toEqual([]);
    expect(error).toHaveLength(1);
    expect(error[0]).toMatch(sentence);
  });

  it('takes an empty text', async () => {
    const { code, out } = await run(file('empty.txt', ''));
    expect(code).toBe(0);
    expect(out[0]).toContain('0 annotations');
  });
});

describe('corrections that a reader has saved', () => {
  const RULES = [
    { words: 'Budapest', verdict: { is: 'never' }, scope: { in: 'everywhere' } },
    { words: 'Putin', verdict: { is: 'instead', entity: 'place/poland' }, scope: { in: 'everywhere' } },
  ] as const;

  it('hold here too', async () => {
    const made = parseDay('2026-11-25') as Day;
    const lines = ruleLines(
      { title: 'Corrections', made },
      RULES.map((said) => correctionOf(said, made)!),
    );
    const text = file('corrected.txt', 'Vladimir Putin flew to Budapest. Putin spoke.');
    const rules = file('rules.jsonl', lines.join('\n'));
    const { code, out } = await run(text, '--rules', rules, '--json');
    expect(code).toBe(0);
    const { annotations } = JSON.parse(out.join('\n')) as { annotations: Row[] };
    expect(annotations.map(({ words, entity, reason }) => [words, entity, reason.kind])).toEqual([
      ['Vladimir Putin', 'person/vladimir-putin', 'name'],
      ['Putin', 'place/poland', 'corrected'],
    ]);
  });

  it('in a file that is none are refused with its sentence', async () => {
    const text = file('plain.txt', 'Putin spoke.');
    expect(await run(text, '--rules', text)).toMatchObject({
      code: 2,
      error: [expect.stringContaining('not a patch')],
    });
    expect(await run(text, '--rules', join(folder, 'none'))).toMatchObject({ code: 2 });
  });
});
