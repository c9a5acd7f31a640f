// The addresses of the library page: every view has one, what a stranger's link says is bounded, an id survives the way there and back.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hrefOf, type Route, readRoute, tabTitle } from '@/lib/core/view/library-route';

describe('an address', () => {
  it.each<[string, Route]>([
    ['', { view: 'names' }],
    ['#', { view: 'names' }],
    ['#/', { view: 'names' }],
    ['#/names', { view: 'names' }],
    ['#/packs', { view: 'packs' }],
    ['#/yours', { view: 'yours' }],
    ['#/safe', { view: 'safe' }],
    ['#/entity/person/dan-caine', { view: 'entity', entity: 'person/dan-caine' }],
    ['#/entity/treaty/nato%23art5', { view: 'entity', entity: 'treaty/nato#art5' }],
    ['#/edit/own/aunt-ada', { view: 'edit', entity: 'own/aunt-ada' }],
    ['#/new', { view: 'new', name: '', from: null }],
    [
      '#/new?name=Aunt%20%20Ada%0A&from=https%3A%2F%2Fexample.org%2F%3Fa%3D1%26b',
      { view: 'new', name: 'Aunt Ada', from: 'https://example.org/?a=1&b' },
    ],
    ['#/new?name=Aunt+Ada&from=%E0%A4%A', { view: 'new', name: 'Aunt Ada', from: null }],
    ['#/new?name=Zenda&look=up', { view: 'new', name: 'Zenda', from: null, lookUp: true }],
    ['#/new?name=Zenda&look=down', { view: 'new', name: 'Zenda', from: null }],
    ['#/entity/', { view: 'nowhere' }],
    ['#/entity/%E0%A4%A', { view: 'nowhere' }],
    ['#/elsewhere', { view: 'nowhere' }],
    [`#/entity/${'x'.repeat(201)}`, { view: 'nowhere' }],
  ])('%s', (hash, route) => expect(readRoute(hash)).toEqual(route));

  it('holds any id there and back', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[a-z0-9][a-z0-9._:#-]{0,20}(\/[a-z0-9][a-z0-9._:#-]{0,20}){0,3}$/),
        (entity) => {
          expect(readRoute(hrefOf({ view: 'entity', entity }))).toEqual({ view: 'entity', entity });
        },
      ),
    );
  });

  it('holds any name there and back, but for its spaces', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60, unit: 'binary' }), (text) => {
        const name = text.replace(/\s+/g, ' ').trim();
        expect(readRoute(hrefOf({ view: 'new', name, from: null }))).toEqual({
          view: 'new',
          name,
          from: null,
        });
        const asked = { view: 'new', name, from: 'https://news.example/?a=1&b', lookUp: true } as const;
        expect(readRoute(hrefOf(asked))).toEqual(asked);
      }),
    );
  });
});

it('the tab is called after what it shows', () => {
  expect(tabTitle({ view: 'packs' }, null)).toBe('Packs · Backstory library');
  expect(tabTitle({ view: 'entity', entity: 'x' }, 'Poland')).toBe('Poland · Backstory library');
  expect(tabTitle({ view: 'entity', entity: 'x' }, null)).toBe('Backstory library');
});
