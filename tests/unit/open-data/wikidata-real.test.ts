// Real items against what their JSON says, read by eye.
import { describe, expect, it } from 'vitest';
import { entitiesIn, readItem } from '@/lib/core/open-data/wikidata';
import { atHand, realItem, textOfFile } from './real-items';
import { made, outlined } from './sample-item';

describe.skipIf(!atHand)('real items', () => {
  it('offices of Henning Christophersen (Q646148), with their dates and predecessors', () => {
    const { roles } = outlined(realItem('Q646148'));
    expect(roles).toEqual([
      { post: 'Q5449541', from: '1982-09-10', to: '1984-07-23', after: 'Q12322307' },
      { post: 'Q6866144', from: '1978-08-30', to: '1979-10-26', after: 'Q312881' },
      { post: 'Q651703', from: '1985-01-06', to: '1995-01-22', after: 'Q336205' },
      { post: 'Q1780230', from: '1989-01-06', to: '1995-01-22', after: 'Q67956' },
      { post: 'Q64852347', from: '1977', to: '1984', after: 'Q348901' },
      { post: 'Q12311817', to: '1984-12-31' },
    ]);
  });

  it('a capital with its day, from the form of 2015 without ids in values', () => {
    const { entity } = made(entitiesIn(JSON.parse(textOfFile('Q183-2015-old-format.json.gz')))[0], {
      labels: { Q64: 'Berlin', Q586: 'Bonn' },
      held: { Q64: 'place/berlin', Q586: 'place/bonn' },
    });
    expect(entity.kind).toBe('place');
    expect(entity.relations).toEqual([
      { type: 'capital', target: 'place/berlin', from: '1990-10-03', sources: ['wikidata'] },
      { type: 'capital', target: 'place/bonn', from: '1949-11-29', to: '1990-10-02', sources: ['wikidata'] },
    ]);
  });

  it('USAID (Q217072) with "dissolved: no value" was founded and is not over', () => {
    const { kind, facts } = outlined(realItem('Q217072'));
    expect(kind).toBe('organisation');
    const words = facts.map(({ text }) => text[0]);
    expect(words).toContain('Founded');
    expect(words).not.toContain('Dissolved');
  });

  it('names of Douglas Adams without his initials', () => {
    const [adams] = entitiesIn(JSON.parse(textOfFile('wdtk-wbgetentities-Douglas-Adams.json')));
    expect(outlined(adams).names.map(({ name }) => name)).toEqual([
      'Douglas Adams',
      'Douglas Noël Adams',
      'Douglas Noel Adams',
    ]);
  });

  it('what is missing or a property in an answer is told as such', () => {
    const codes = entitiesIn(JSON.parse(textOfFile('wdtk-wbgetentities-Q6-Q42-P31.json'))).map((each) => {
      const read = readItem(each);
      return read.ok ? read.value.id : read.fault.code;
    });
    expect(codes).toEqual(['missing', 'Q42', 'property']);
  });
});
