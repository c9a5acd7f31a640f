// The names are those of the starter pack that ties of it end in.
import { describe, expect, it } from 'vitest';
import type { EntityKind } from '@/lib/core/model/entity';
import { takesArticle } from '@/lib/core/view/weak-name';

const sorted = (kind: EntityKind, labels: readonly string[]) =>
  labels.filter((label) => takesArticle(label, kind));

describe('names with an article', () => {
  it.each<[EntityKind, readonly string[]]>([
    [
      'place',
      [
        'United States',
        'United Kingdom',
        'United Arab Emirates',
        'Soviet Union',
        'Netherlands',
        'Philippines',
        'Bahamas',
        'Falkland Islands',
        'Isle of Man',
        'Dominican Republic',
        'Democratic Republic of the Congo',
        'Republic of the Congo',
        'Gaza Strip',
        'West Bank',
        'Golan Heights',
        'Strait of Hormuz',
        'South China Sea',
        'Middle East',
        'White House',
      ],
    ],
    [
      'organisation',
      [
        'European Union',
        'United Nations',
        'U.S. House of Representatives',
        'U.S. Senate',
        'Parliament of Canada',
        'Joint Chiefs of Staff',
        'Food and Drug Administration',
        'U.S. Department of Health and Human Services',
        'Centers for Disease Control and Prevention',
        'North Atlantic Council',
        'Commission on Security and Cooperation in Europe',
        'Taliban',
      ],
    ],
    ['term', ['Vietnam War', 'Russo-Ukrainian War', 'September 11 attacks', 'Battle of Midway']],
    ['text', ['U.S. Constitution', 'North Atlantic Treaty', 'U.S. Bill of Rights']],
  ])('%s', (kind, labels) => expect(sorted(kind, labels)).toEqual(labels));
});

describe('names without one', () => {
  it.each<[EntityKind, readonly string[]]>([
    ['person', ['Prince of Wales', 'Robert Union']],
    [
      'place',
      [
        'Poland',
        'Washington, D.C.',
        'New York (state)',
        'Vatican City',
        'Saint Helena, Ascension and Tristan da Cunha',
        'Port of Spain',
        'Papua New Guinea',
        'The Hague',
        'South Ossetia',
      ],
    ],
    [
      'organisation',
      [
        'NATO',
        'Hamas',
        'Bank of America',
        'Voice of America',
        'The Guardian',
        'Fox News',
        'Partnership for Peace',
      ],
    ],
    ['term', ['World War II', 'Brexit', 'Brown v. Board of Education']],
    ['text', ['Article 5 of the North Atlantic Treaty', 'Magna Carta']],
  ])('%s', (kind, labels) => expect(sorted(kind, labels)).toEqual([]));

  it('of another language', () =>
    expect(
      sorted('organisation', [
        'Union européenne',
        'Deutscher Bundestag der Länder',
        'Assemblée nationale',
        '国会',
      ]),
    ).toEqual([]));
});
