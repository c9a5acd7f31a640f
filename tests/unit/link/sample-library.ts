// A small library for tests of linking: invented descriptions, real-looking names, and helpers that read results as words.
import { annotate } from '@/lib/core/annotate/annotate';
import { buildKnowledge, type Knowledge, openKnowledge } from '@/lib/core/annotate/knowledge';
import type { Annotation } from '@/lib/core/model/annotation';
import type { ArticleText } from '@/lib/core/model/article';
import type { Day } from '@/lib/core/model/dates';
import type { Entity, EntityKind, EntityName, NameType } from '@/lib/core/model/entity';
import { readPlainArticle } from '@/lib/core/text/plain-article';

type NameShort = string | readonly [string, NameType] | EntityName;

/** An entity with its label as full name and what a test cares about. */
export function entity(
  id: string,
  kind: EntityKind,
  label: string,
  more: Partial<Omit<Entity, 'names'>> & { readonly names?: readonly NameShort[] } = {},
): Entity {
  const { names = [], ...rest } = more;
  return {
    id,
    kind,
    label,
    description: '',
    roles: [],
    facts: [],
    relations: [],
    ids: {},
    salience: 10,
    ...rest,
    names: [
      { name: label, type: 'full' },
      ...names.map(
        (name): EntityName =>
          typeof name === 'string'
            ? { name, type: 'alias' }
            : 'name' in name
              ? name
              : { name: name[0], type: name[1] },
      ),
    ],
  };
}

const post = (title: string, of?: string) => ({
  title,
  ...(of === undefined ? {} : { of }),
  from: null,
  to: null,
  sources: ['s'],
});

const tie = (target: string, type = 'part of') => ({ type, target, sources: ['s'] });

export const SAMPLE: readonly Entity[] = [
  entity('place/us', 'place', 'United States', {
    names: [
      ['U.S.', 'acronym'],
      ['US', 'acronym'],
      ['America', 'short'],
      ['American', 'demonym'],
    ],
    description: 'country in North America',
    salience: 100,
  }),
  entity('place/ukraine', 'place', 'Ukraine', { names: [['Ukrainian', 'demonym']], description: 'country' }),
  entity('place/hungary', 'place', 'Hungary', {
    description: 'country',
    relations: [tie('place/budapest', 'capital')],
  }),
  entity('place/budapest', 'place', 'Budapest', {
    description: 'capital of Hungary',
    relations: [tie('place/hungary')],
  }),
  entity('place/paris', 'place', 'Paris', { description: 'capital of France' }),
  entity('place/jordan', 'place', 'Jordan', {
    names: [['Jordanian', 'demonym']],
    description: 'country in the Middle East',
  }),
  entity('place/georgia', 'place', 'Georgia', { description: 'country in the Caucasus' }),
  entity('place/germany', 'place', 'Germany', { names: [['German', 'demonym']], description: 'country' }),
  entity('place/chad', 'place', 'Chad', { description: 'country in Africa' }),
  entity('place/turkey', 'place', 'Turkey', { description: 'country' }),
  entity('place/north-carolina', 'place', 'North Carolina', { description: 'state of the U.S.' }),
  entity('place/ohio', 'place', 'Ohio', { description: 'state of the U.S.' }),
  entity('org/white-house', 'organisation', 'White House', {
    description: 'office of the president of the U.S.',
    salience: 60,
  }),
  entity('org/nato', 'organisation', 'NATO', { description: 'alliance for common defence', salience: 60 }),
  entity('org/nato-military-committee', 'organisation', 'NATO Military Committee', {
    relations: [tie('org/nato')],
  }),
  entity('org/supreme-court', 'organisation', 'U.S. Supreme Court', {
    names: ['Supreme Court'],
    description: 'highest court of the U.S.',
  }),
  entity('org/cta', 'organisation', 'Chicago Transit Authority', {
    names: [{ name: 'CTA', type: 'acronym', prior: 0.7, needs: ['Chicago', 'freight rail'] }],
    description: 'operator of buses and trains in Chicago',
  }),
  entity('org/fda', 'organisation', 'Food and Drug Administration', {
    names: [['FDA', 'acronym']],
    description: 'U.S. agency for medicines',
  }),
  entity('org/who', 'organisation', 'World Health Organization', {
    names: [['WHO', 'acronym']],
    description: 'health body of the United Nations',
  }),
  entity('text/article-5', 'text', 'Article 5 of the North Atlantic Treaty', {
    names: [{ name: 'Article 5', type: 'short', needs: ['NATO', 'treaty'] }],
  }),
  entity('person/trump', 'person', 'Donald Trump', {
    names: [
      ['Donald J. Trump', 'full'],
      ['President Trump', 'alias'],
      ['Trump', 'short'],
    ],
    description: 'president of the United States',
    roles: [post('President of the United States', 'place/us')],
    salience: 90,
  }),
  entity('person/putin', 'person', 'Vladimir Putin', {
    names: [['Putin', 'short']],
    description: 'president of Russia',
    salience: 80,
  }),
  entity('person/leavitt', 'person', 'Karoline Leavitt', {
    names: [['Leavitt', 'family']],
    description: 'press secretary of the White House',
    roles: [post('White House Press Secretary', 'org/white-house')],
  }),
  entity('person/witkoff', 'person', 'Steve Witkoff', {
    names: [['Witkoff', 'family']],
    description: 'special envoy',
  }),
  entity('person/cavo-dragone', 'person', 'Giuseppe Cavo Dragone', {
    names: [['Cavo Dragone', 'family']],
    description: 'Italian admiral, chair of the NATO Military Committee',
  }),
  entity('person/caine', 'person', 'Dan Caine', {
    names: [['Caine', 'family']],
    description: 'general of the U.S. Air Force',
  }),
  entity('person/von-der-leyen', 'person', 'Ursula von der Leyen', {
    description: 'president of the European Commission',
  }),
  entity('person/ocasio-cortez', 'person', 'Alexandria Ocasio-Cortez', {
    names: [['Ocasio-Cortez', 'family']],
    description: 'U.S. representative from New York',
  }),
  entity('person/mike-johnson', 'person', 'Mike Johnson', {
    names: [['Johnson', 'family']],
    description: 'speaker of the House of Representatives, Republican from Louisiana',
  }),
  entity('person/bill-clinton', 'person', 'Bill Clinton', {
    names: [['Clinton', 'family']],
    description: 'former president of the United States',
  }),
  entity('person/hillary-clinton', 'person', 'Hillary Clinton', {
    names: [['Clinton', 'family']],
    description: 'former secretary of state and senator',
  }),
  entity('person/merz', 'person', 'Friedrich Merz', {
    names: [['Merz', 'short']],
    description: 'chancellor of Germany',
  }),
  entity('person/will', 'person', 'George Will', { names: [['Will', 'short']], description: 'columnist' }),
  entity('term/lng', 'term', 'Liquefied natural gas', { names: [['LNG', 'acronym']] }),
];

export function knowledgeOf(entities: readonly Entity[]): Knowledge {
  const opened = openKnowledge(buildKnowledge(entities));
  if (!opened.ok) throw new Error(opened.fault.message);
  return opened.value;
}

const sample = knowledgeOf(SAMPLE);

/** One paragraph of running text. */
export function paragraph(text: string): ArticleText {
  return { text, blocks: [{ start: 0, end: text.length, kind: 'paragraph' }], links: [] };
}

export interface Reading {
  readonly article?: ArticleText;
  readonly language?: string | null;
  readonly date?: Day | null;
  readonly knowledge?: Knowledge;
}

export function annotationsOf(text: string, reading: Reading = {}): readonly Annotation[] {
  const {
    article = readPlainArticle(text).article,
    language = 'en',
    date = null,
    knowledge = sample,
  } = reading;
  return annotate({ article, language, date }, knowledge).annotations;
}

/** `words → entity` of every sure annotation, and `words ? entity` of every unsure one, in reading order. */
export function linksIn(text: string, reading: Reading = {}): string[] {
  const words = (reading.article ?? readPlainArticle(text).article).text;
  return annotationsOf(text, reading).map(
    ({ start, end, entity: id, confidence }) =>
      `${words.slice(start, end)} ${confidence === 'sure' ? '→' : '?'} ${id}`,
  );
}

/** The same, sure ones only. */
export function sureLinksIn(text: string, reading: Reading = {}): string[] {
  return linksIn(text, reading).filter((line) => line.includes(' → '));
}
