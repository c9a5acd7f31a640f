// Every figure and date that the newer tables take from the World Factbook, against its text. Skips where that is not at hand.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Entity } from '@/lib/core/model/entity';
import { fold } from '@/lib/core/text/fold';
import { areasOf } from '@/packs/import/areas';
import { type Profile, readProfiles } from '@/packs/import/factbook';
import { EDITION } from '@/packs/import/factbook-text';
import { flagsOf, readNsi } from '@/packs/import/flags';
import { STARTER } from '@/packs/import/tables';

const data = fileURLToPath(new URL('../../../../shared/data', import.meta.url));
const atHand = existsSync(data);
if (!atHand) console.log('Skipped: the World Factbook (../shared/data) is not here.');

const GOVERNMENT = 'Government';
const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
  ...['August', 'September', 'October', 'November', 'December'],
];

describe.skipIf(!atHand)('what the tables say by the Factbook', () => {
  const profiles = atHand ? readProfiles(data) : [];
  const areas = atHand ? areasOf(profiles, flagsOf(readNsi(data))) : [];
  const byPlace = new Map(areas.map(({ id, profile }) => [id, profile]));

  it('elections and seats of parliaments stand in their country’s profile', () => {
    const chambers = new Map(table('legislatures').map((entity) => [entity.id, entity]));
    for (const entity of chambers.values()) {
      const text = branch(profileOf(entity, chambers));
      for (const { text: words, date } of entity.facts) {
        if (date === EDITION)
          expect([entity.id, numbersIn(words).every((number) => text.includes(number))]).toEqual([
            entity.id,
            true,
          ]);
        else
          expect([entity.id, date, forms(date!).some((form) => text.includes(form))]).toEqual([
            entity.id,
            date,
            true,
          ]);
      }
    }
  });

  it('a party’s seats stand behind its name, its election in the same profile', () => {
    const chambers = new Map(table('legislatures').map((entity) => [entity.id, entity]));
    for (const { id, label, facts, relations } of table('parties')) {
      const text = branch(profileOf(chambers.get(relations[0]!.target)!, chambers)).replace(/["“”]/g, '');
      const seats = /(\d+)(?: of \d+)? seats/.exec(facts[0]!.text)![1]!;
      // A longer party may bear the name too, and stand before it.
      const behind = text
        .split(label)
        .slice(1)
        .map((rest) => /\((\d+)\)/.exec(rest)?.[1]);
      const dated = facts[0]!.date === EDITION || forms(facts[0]!.date!).some((form) => text.includes(form));
      expect([id, behind.includes(seats), dated]).toEqual([id, true, true]);
    }
  });

  it('an ambassador’s first day stands in the line that names the ambassador', () => {
    const lines = profiles.flatMap((profile) =>
      ['Diplomatic representation in the US', 'Diplomatic representation from the US'].map((section) =>
        profile.field(GOVERNMENT, section, 'chief of mission'),
      ),
    );
    for (const { id, label, names, roles } of table('envoys')) {
      const words = [label, ...names.map(({ name }) => name)].map(fold);
      const own = lines.filter((line) => words.some((word) => fold(line).includes(word)));
      for (const { from } of roles) {
        expect([
          id,
          from,
          own.some((line) => forms(from!).some((form) => fold(line).includes(`since ${fold(form)}`))),
        ]).toEqual([id, from, true]);
      }
    }
  });

  it('a candidate’s share stands behind the name, in the results of that year', () => {
    const results = profiles.map((profile) =>
      profile.field(GOVERNMENT, 'Executive branch', 'election results').replace(/\s+/g, ' '),
    );
    for (const { id, names, facts } of table('candidates')) {
      const families = names.filter(({ type }) => type === 'family').map(({ name }) => fold(name));
      const words = families.length > 0 ? families : names.map(({ name }) => fold(name));
      for (const { text, date } of facts) {
        const share = /^([\d.]+)%/.exec(text)![1]!;
        const found = results.some((result) =>
          result
            .split(/(?=\b20\d{2} ?[:-] )/)
            .filter((part) => part.startsWith(date!))
            .some((part) =>
              words.some((word) =>
                new RegExp(`${escaped(word)}[^%]*?\\b${escaped(share)} ?%`).test(fold(part)),
              ),
            ),
        );
        expect([id, text, found]).toEqual([id, text, true]);
      }
    }
  });

  it.each([
    ['constitutions', [GOVERNMENT, 'Constitution', 'history']],
    ['courts', [GOVERNMENT, 'Judicial branch', 'highest court(s)']],
    ['cities', ['People and Society', 'Major urban areas - population']],
    ['space-agencies', ['Space', 'Space agency/agencies']],
  ] as const)('dates and numbers of the %s stand in the field that tells of them', (name, field) => {
    for (const { id, facts, relations } of table(name)) {
      const profile = byPlace.get(relations.find(({ target }) => byPlace.has(target))!.target)!;
      const text = profile.field(...field).replace(/(\d) ?-+ ?\d+ (?=\p{L})/gu, '$1 ');
      for (const fact of facts) {
        const dated = fact.date === EDITION || forms(fact.date!).some((form) => text.includes(form));
        expect([id, fact.date, dated, numbersIn(fact.text).every((number) => text.includes(number))]).toEqual(
          [id, fact.date, true, true],
        );
      }
    }
  });

  it('strengths and years of armed forces stand in the fields that tell of them', () => {
    const forces = new Map(table('forces').map((entity) => [entity.id, entity]));
    for (const entity of forces.values()) {
      const profile = profileOf(entity, forces);
      const text = ['Military and security forces', 'Military and security service personnel strengths']
        .map((field) => profile.field('Military and Security', field))
        .join(' ');
      for (const { text: words, date } of entity.facts) {
        const dated = date === EDITION || text.includes(`(${date})`);
        // "35-40,000" is written out.
        const told = numbersIn(words).every(
          (number) => text.includes(number) || text.includes(number.replace(/,000$/, '-')),
        );
        expect([entity.id, date, dated, told]).toEqual([entity.id, date, true, true]);
      }
    }
  });

  /** The profile of the country that an entity is tied to, through the body that it is a part of where need be. */
  function profileOf({ relations }: Entity, bodies: ReadonlyMap<string, Entity>): Profile {
    const { target } = relations[0]!;
    return byPlace.get(target) ?? profileOf(bodies.get(target)!, bodies);
  }
});

function table(name: string): Entity[] {
  return readFileSync(`${STARTER}tables/${name}.jsonl`, 'utf8')
    .trim()
    .split('\n')
    .map((line) => {
      const entity = JSON.parse(line) as Partial<Entity>;
      return { roles: [], facts: [], relations: [], ...entity } as unknown as Entity;
    });
}

/** All that the profile says of its legislature. */
function branch(profile: Profile): string {
  const fields = [
    ...['number of seats', 'most recent election date', 'expected date of next election'],
    ...['parties elected and seats per party', 'legislature name', 'chamber name'],
  ];
  return ['', ' - lower chamber', ' - upper chamber']
    .flatMap((house) => fields.map((field) => profile.field(GOVERNMENT, `Legislative branch${house}`, field)))
    .join(' | ');
}

/** "2025-08-06" as the Factbook may write it: 6 August 2025, 6 Aug 2025, 8/6/2025, the number of a day in a spreadsheet. */
function forms(date: string): string[] {
  const [year, month, day] = date.split('-');
  if (!month) return [year!];
  const name = MONTHS[Number(month) - 1]!;
  if (!day) return [`${name} ${year}`, `${name.slice(0, 3)} ${year}`];
  const serial = Math.round((Date.parse(date) - Date.UTC(1899, 11, 30)) / 86_400_000);
  const words = [name, name.slice(0, 3), name.slice(0, 4)].map((form) => `${Number(day)} ${form} ${year}`);
  return [...words, `${Number(month)}/${Number(day)}/${year}`, String(serial)];
}

/** Figures of a fact in the Factbook's spelling: millions are written "1.739 million" there. */
function numbersIn(text: string): string[] {
  return (text.match(/\d[\d,.]*\d|\d/g) ?? []).map((figure) => {
    const number = Number(figure.replace(/,/g, ''));
    return /^\d{1,3}(?:,\d{3}){2}$/.test(figure) ? (number / 1e6).toFixed(3).replace(/\.?0+$/, '') : figure;
  });
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
