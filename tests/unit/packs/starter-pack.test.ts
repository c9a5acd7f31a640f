// The starter pack as it is built and shipped: sound, sourced, honest about time, lean.
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { type Day, heldOn, parseDay } from '@/lib/core/model/dates';
import type { Entity, EntityName } from '@/lib/core/model/entity';
import { createPackReader } from '@/lib/core/packs/read-pack';
import type { ManifestRecord } from '@/lib/core/packs/records';
import { buildPack } from '@/packs/build';
import { STARTER } from '@/packs/import/tables';

const built = await buildPack(STARTER);
if (!built.ok) throw new Error(built.fault.message);
const { lines } = built.value;
const reader = createPackReader();
const events = [...lines.map((line, index) => reader.line(line, index + 1)), reader.end()];
const entities = events.flatMap((event) => (event.is === 'entity' ? [event.entity as Entity] : []));
const byId = new Map(entities.map((entity) => [entity.id, entity]));
const manifest = (events[0] as { manifest: ManifestRecord }).manifest;
const day = (text: string): Day => parseDay(text)!;

function held(person: string, title: string, on: string) {
  const role = byId.get(person)!.roles.find((one) => one.title === title);
  return role && heldOn({ from: role.from, to: role.to, asOf: role.asOf ?? manifest.dataAsOf }, day(on));
}

function bearers(name: string): [string, EntityName][] {
  return entities.flatMap(({ id, names }) =>
    names.filter((one) => one.name === name).map((one): [string, EntityName] => [id, one]),
  );
}

describe('the pack', () => {
  it('is read whole, with nothing refused', () => {
    expect(events.filter(({ is }) => is === 'refused')).toEqual([]);
    expect(events.at(-1)).toMatchObject({ is: 'complete', refused: 0 });
  });

  it('is lean enough to install at first run', () => {
    // The second edition has parliaments, parties, forces, courts, envoys and cities beside the first one's states and leaders.
    expect(entities.length).toBeGreaterThan(4_000);
    expect(entities.length).toBeLessThan(6_000);
    expect(gzipSync(lines.join('\n'), { level: 9 }).length).toBeLessThan(350_000);
  });

  it('has a dated, sourced fact, role or tie for every entity', () => {
    const isDated = ({ roles, facts, relations }: Entity) =>
      [
        ...roles.filter(({ from, to, termEnds }) => from ?? to ?? termEnds),
        ...facts.filter(({ date }) => date),
        ...relations.filter(({ from, to }) => from ?? to),
      ].some(({ sources }) => sources.length > 0);
    expect(entities.filter((entity) => !isDated(entity)).map(({ id }) => id)).toEqual([]);
  });

  it('names every source it uses, and uses every source it names', () => {
    const used = new Set(
      entities.flatMap(({ roles, facts, relations, text }) =>
        [...roles, ...facts, ...relations, ...(text ? [text] : [])].flatMap(({ sources }) => sources),
      ),
    );
    // Identifiers, names and spellings have no source of their own in the format; these are where they come from.
    const behindNames = ['cldr', 'nsi', 'linking'];
    expect([...used].filter((key) => !(key in manifest.sources))).toEqual([]);
    expect(
      Object.keys(manifest.sources).filter((key) => !used.has(key) && !behindNames.includes(key)),
    ).toEqual([]);
  });

  it('describes everything in one line without a full stop', () => {
    const wrong = entities.filter(
      ({ description }) => /\.$/.test(description) && !/\bU\.S\.$|D\.C\.$/.test(description),
    );
    expect(wrong.map(({ id, description }) => [id, description])).toEqual([]);
  });

  it('has no name twice in one entity, and no family name without a fuller one', () => {
    for (const { id, names } of entities) {
      expect([id, names.length]).toEqual([id, new Set(names.map(({ name }) => name)).size]);
      expect([id, names.some(({ type }) => type !== 'family')]).toEqual([id, true]);
    }
  });

  it('gives priors that add up to one or less for every name', () => {
    const sums = new Map<string, number>();
    for (const { names } of entities) {
      for (const { name, prior, type, needs } of names) {
        if (prior !== undefined && type !== 'family' && !needs) sums.set(name, (sums.get(name) ?? 0) + prior);
      }
    }
    expect([...sums].filter(([, sum]) => sum > 1.001)).toEqual([]);
  });
});

describe('time', () => {
  it.each([
    ['person/karol-nawrocki', 'President of Poland', '2025-08-20', 'yes'],
    ['person/karol-nawrocki', 'President of Poland', '2025-08-06', 'yes'],
    ['person/karol-nawrocki', 'President of Poland', '2025-08-01', 'no'],
    ['person/dan-caine', 'Chairman of the Joint Chiefs of Staff', '2025-08-20', 'yes'],
    ['person/dan-caine', 'Chairman of the Joint Chiefs of Staff', '2025-04-11', 'no'],
    ['person/dan-caine', 'Chairman of the Joint Chiefs of Staff', '2026-11-01', 'as-of'],
    ['person/karoline-leavitt', 'White House Press Secretary', '2025-08-20', 'yes'],
    ['person/karoline-leavitt', 'White House Press Secretary', '2026-11-01', 'as-of'],
    ['person/giuseppe-cavo-dragone', 'Chair of the NATO Military Committee', '2025-08-20', 'yes'],
    ['person/rob-bauer', 'Chair of the NATO Military Committee', '2025-08-20', 'no'],
    ['person/charles-kushner', 'U.S. Ambassador to France', '2025-08-20', 'yes'],
    ['person/charles-kushner', 'U.S. Ambassador to France', '2025-07-01', 'no'],
    ['person/sebastien-lecornu', 'Prime Minister of France', '2025-08-20', 'no'],
    ['person/volodymyr-zelenskyy', 'President of Ukraine', '2025-08-20', 'yes'],
    // Re-elected: the source gives only the beginning of the term, so the beginning of the office is not claimed.
    ['person/cyril-ramaphosa', 'President of South Africa', '2023-05-01', 'undated'],
    ['person/maria-cantwell', 'U.S. Senator from Washington', '2025-08-20', 'yes'],
    ['person/maria-cantwell', 'U.S. Representative for Washington, 1st district', '2025-08-20', 'no'],
  ])('%s, %s, on %s: %s', (person, title, on, answer) => {
    expect(held(person, title, on)).toBe(answer);
  });

  it('keeps the two presidencies of Donald Trump apart', () => {
    const spells = byId
      .get('person/donald-trump')!
      .roles.filter(({ title }) => title === 'President of the United States');
    expect(spells.map(({ from, to, termEnds }) => [from, to, termEnds])).toEqual([
      ['2025-01-20', null, '2029-01-20'],
      ['2017-01-20', '2021-01-20', undefined],
    ]);
  });

  it('tells who was elected and who only stood', () => {
    expect(byId.get('person/rodrigo-duterte')!.description).toBe(
      'Elected president of the Philippines in 2016',
    );
    expect(byId.get('person/marine-le-pen')!.description).toBe('Candidate for president of France');
    expect(byId.get('person/emmanuel-macron')!.description).toBe(
      'President of France and co-prince of Andorra',
    );
  });

  it('does not take the end of a term by law for an end', () => {
    expect(byId.get('person/dan-caine')!.roles[0]).toMatchObject({
      ordinal: 22,
      from: '2025-04-12',
      to: null,
      termEnds: '2027-09-30',
    });
  });
});

describe('names', () => {
  it.each([
    ['Zelensky', 'person/volodymyr-zelenskyy'],
    ['Poles', 'place/poland'],
    ['British', 'place/united-kingdom'],
    ['U.K.', 'place/united-kingdom'],
    ['Kiev', 'place/kyiv'],
    ['DHS', 'organisation/department-of-homeland-security'],
    ['WHO', 'organisation/world-health-organization'],
    ['Des Moines Public School', 'organisation/des-moines-public-schools'],
    ['Türkiye', 'place/turkey'],
    ['Burma', 'place/myanmar'],
    ['JD Vance', 'person/jd-vance'],
    ['Knesset', 'organisation/parliament-of-israel'],
    ['German parliament', 'organisation/german-bundestag'],
    ['House Judiciary Committee', 'organisation/house-committee-on-the-judiciary'],
    ['Israeli military', 'organisation/israel-defense-forces'],
    ['Marine Le Pen', 'person/marine-le-pen'],
    ['Bernie Sanders', 'person/bernie-sanders'],
    ['Benjamin Netanyahu', 'person/benjamin-netanyahu'],
  ])('%s is %s', (name, id) => {
    expect(bearers(name).map(([bearer]) => bearer)).toEqual([id]);
  });

  it.each([
    'Article 5',
    'Article V',
    'Art. 5',
    'ICE',
    'CTA',
    'UP',
    'NS',
    'WHO',
    'SEC',
    'Chad',
    'Jordan',
    'Finn',
    'Hamilton',
    'Malé',
    'House of Commons',
    'Birmingham',
    'Valencia',
    'Sydney',
    'SPD',
    'IDF',
  ])('%s counts only near a word that tells which is meant', (name) => {
    for (const [id, { needs, type }] of bearers(name)) {
      if (type !== 'family') expect([id, needs?.length ?? 0]).not.toEqual([id, 0]);
    }
  });

  it.each(['Leavitt', 'Witkoff', 'Caine', 'Cavo Dragone', 'Nawrocki', 'Johnson'])(
    '%s alone needs the full name before it',
    (name) => {
      for (const [id, { type }] of bearers(name)) expect([id, type]).toEqual([id, 'family']);
    },
  );

  it.each([
    ...[
      'Parliament',
      'Senate',
      'House of Representatives',
      'National Assembly',
      'Supreme Court',
      'Constitutional Court',
    ],
    ...[
      'Social Democratic Party',
      'Labour Party',
      'Green Party',
      'Liberal Party',
      'Conservative Party',
      'Armed Forces',
      'AFP',
      'FAA',
    ],
  ])('%s is nobody’s name without the country’s', (name) => {
    const foreign = bearers(name).filter(
      ([id]) => !/^organisation\/(?:us-|agence|federal-aviation)/.test(id),
    );
    expect(foreign.map(([id]) => id)).toEqual([]);
  });

  it('no acronym of a party, force or space agency is another body’s', () => {
    const newer = ['party in', 'armed forces of', 'part of', 'force of', 'agency of'];
    const isNewer = (id: string) =>
      byId
        .get(id)!
        .relations.some(({ type, sources }) => newer.includes(type) && sources.includes('factbook'));
    const clashes = entities
      .filter(({ id }) => isNewer(id))
      .flatMap(({ names }) => names.filter(({ type }) => type === 'acronym'))
      .filter(({ name }) => bearers(name).some(([id]) => !isNewer(id)));
    expect(clashes.map(({ name }) => name)).toEqual([]);
  });

  it('“US” and “U.S.” count letter for letter only', () => {
    for (const name of ['US', 'U.S.'])
      expect(bearers(name)[0]?.[1]).toMatchObject({ type: 'acronym', case: 'exact' });
  });

  it('knows both Georgias and neither surely', () => {
    const priors = bearers('Georgia').map(([id, { prior }]) => [id, (prior ?? 1) < 0.7]);
    expect(priors).toEqual([
      ['place/us-georgia', true],
      ['place/georgia', true],
    ]);
  });
});

describe('the treaty', () => {
  it('has the words of Article 5, proof-read', () => {
    const { text } = byId.get('text/north-atlantic-treaty/article-5')!;
    expect(text?.body).toMatch(
      /^The Parties agree that an armed attack against one or more of them in Europe or North America shall be considered an attack against them all and consequently they agree/,
    );
    expect(text?.body.split('\n\n')).toHaveLength(2);
  });

  it('has fourteen articles, each tied to the whole', () => {
    const articles = entities.filter(({ relations }) => relations.some(({ type }) => type === 'article of'));
    expect(articles).toHaveLength(14);
    for (const { text } of articles) expect(text?.body).not.toMatch(/\bbij\b|[.,;]\p{L}/u);
  });
});
