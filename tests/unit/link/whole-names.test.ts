// A known name inside a longer unknown one is not marked; a known name beside titles, days and other names is.
import { describe, expect, it } from 'vitest';
import { entity, knowledgeOf, sureLinksIn } from './sample-library';

describe('a piece of a longer name stays unmarked', () => {
  it.each([
    ['a given name before a family name', 'They met Paris Hilton at the show.'],
    ['a family name behind an unknown given name', 'A film about Michael Jordan opens today.'],
    ['a country that is a given name', 'The drummer Chad Smith was there, and Georgia Meloni too.'],
    ['a place in front of a family name', 'They saw Georgia Caine and Paris Merz.'],
    [
      'a tower, a university, a foundation',
      'She works near Trump Tower, at Trump University and the Trump Foundation.',
    ],
    ['a known family name of someone else', 'Former governor Mike Leavitt and Alex Witkoff arrived.'],
    ['a son with the same name', 'The speech of Donald Trump Jr. was short. Then Donald Trump, Jr. left.'],
    ['a university of a state', 'He studied at the University of North Carolina.'],
    ['an unknown airline of a nation', 'A jet of German Wings landed.'],
    ['a company with an ampersand', 'Shares of Jordan & Sons rose.'],
    ['an initial and a family name', 'The author J. Caine has died.'],
    ['a hyphenated family name', 'Anna Merz-Huber won.'],
    ['a word behind a sentence start that is no ordinary one', 'Ivanka Trump spoke first.'],
    ['a particle between', 'Jordan van der Sloot was freed.'],
    ['a given name before a town of that name', 'They saw Karla Ols and Peter Budapest.'],
    ['a title with a small word in capitals', 'It was paid by the Hungary From Below Foundation.'],
    ['a church of a place that is also a person’s name', 'She left the Church of Jordan.'],
    ['a body for something', 'She works for the Organisation for Hungary.'],
    ['two family names side by side', 'They saw Caine Witkoff and Merz Putin there.'],
    ['a paper of a nation', 'He writes for the Ukrainian Gazette and for the Hungary Herald.'],
  ])('%s', (_, text) => {
    expect(sureLinksIn(text)).toEqual([]);
  });
});

describe('a whole name is marked', () => {
  it.each([
    ['behind a title', 'The visit of President Donald Trump ended.', ['Donald Trump → person/trump']],
    [
      'between a body and a title',
      'Yesterday White House Press Secretary Karoline Leavitt spoke.',
      ['White House → org/white-house', 'Karoline Leavitt → person/leavitt'],
    ],
    [
      'behind a demonym and a title',
      'It was Ukrainian Foreign Minister Andrii Sybiha.',
      ['Ukrainian → place/ukraine'],
    ],
    ['before a weekday', 'They saw Donald Trump Tuesday.', ['Donald Trump → person/trump']],
    [
      'behind an ordinary word at a sentence start',
      'Although Germany agreed, nothing came of it.',
      ['Germany → place/germany'],
    ],
    ['behind a verb form that is also a name', 'Will Germany agree?', ['Germany → place/germany']],
    ['before an abbreviation', 'More U.S. LNG was sold.', ['U.S. → place/us', 'LNG → term/lng']],
    ['before a person of that nation', 'It was German Angela Merkel who left.', ['German → place/germany']],
    [
      'in a list',
      'Ukraine, Hungary and Germany agreed.',
      ['Ukraine → place/ukraine', 'Hungary → place/hungary', 'Germany → place/germany'],
    ],
    ['two places joined', 'The Jordan-Chad talks ended.', ['Jordan → place/jordan', 'Chad → place/chad']],
    [
      'joined to another known name',
      'A Trump-Putin summit is near.',
      ['Trump → person/trump', 'Putin → person/putin'],
    ],
    [
      'with small words hanging on',
      'A pro-Ukrainian, U.S.-led plan.',
      ['Ukrainian → place/ukraine', 'U.S. → place/us'],
    ],
    [
      'with a possessive ending',
      'That is Germany’s plan, not Trump’s.',
      ['Germany → place/germany', 'Trump → person/trump'],
    ],
    [
      'behind "of" and a territory',
      'It is for the Municipality of Budapest to say so.',
      ['Budapest → place/budapest'],
    ],
    ['behind "of" and a person', 'It was the musician Nick Ols of Hungary.', ['Hungary → place/hungary']],
    [
      'behind "of" and a word at a sentence start',
      'Voters of Hungary are for it.',
      ['Hungary → place/hungary'],
    ],
    [
      'the longest of several',
      'The NATO Military Committee met.',
      ['NATO Military Committee → org/nato-military-committee'],
    ],
  ])('%s', (_, text, links) => {
    expect(sureLinksIn(text)).toEqual(links);
  });
});

describe('bodies called after a person, or of another place', () => {
  it.each([
    [
      'the administration is not the person',
      'Officials of the Trump administration and the Putin regime met.',
    ],
    ['the court of a state', 'He went to the Ohio Supreme Court.', 'Ohio → place/ohio'],
    ['the court of a country behind "of"', 'The Supreme Court of Hungary ruled.', 'Hungary → place/hungary'],
    ['with a possessive ending', 'That is for Ukraine’s Supreme Court.', 'Ukraine → place/ukraine'],
    [
      'its own country may stand in front',
      'The American people trust the U.S. Supreme Court.',
      'American → place/us',
      'U.S. Supreme Court → org/supreme-court',
    ],
    ['the person’s own, with a possessive ending', 'It is Trump’s administration.', 'Trump → person/trump'],
    ['a handle is not the person', 'Follow @Trump for more.'],
    ['people around him are', 'Some Trump supporters cheered.', 'Trump → person/trump'],
  ])('%s', (_, text, ...links) => {
    expect(sureLinksIn(text)).toEqual(links);
  });
});

describe('ordinary words', () => {
  it.each([
    ['a word at a sentence start is no surname', 'Will this end? Will it help?'],
    ['a word in a headline is no surname', 'What Will Come Next For Us All Today\nNobody knows. It is late.'],
    ['a pronoun is no country', 'Tell us what they want from us.'],
    ['a pronoun in capitals is no country', 'THEY TOLD US WHAT THE PEOPLE OF THE CITY WANT'],
    ['a question word is no health body', 'WHO WILL HELP THE PEOPLE OF THE CITY NOW'],
  ])('%s', (_, text) => {
    expect(sureLinksIn(text)).toEqual([]);
  });

  it.each([
    ['a title is no name', 'Then the President spoke to the Chairman.'],
    ['a month is no name', 'It was in May, on a Friday.'],
  ])('%s', (_, text) => {
    const knowledge = knowledgeOf([
      entity('org/presidency', 'organisation', 'President'),
      entity('term/may', 'term', 'May'),
      entity('person/may', 'person', 'Theresa May', { names: [['May', 'short']] }),
      entity('person/friday', 'person', 'Joe Friday', { names: [['Friday', 'short']] }),
    ]);
    expect(sureLinksIn(text, { knowledge })).toEqual([]);
  });

  it('marks a month’s name that is a person’s behind a title', () => {
    const knowledge = knowledgeOf([
      entity('person/may', 'person', 'Theresa May', {
        names: [['May', 'short']],
        description: 'prime minister',
      }),
    ]);
    expect(sureLinksIn('It was Theresa May who spoke. Then Prime Minister May left.', { knowledge })).toEqual(
      ['Theresa May → person/may', 'May → person/may'],
    );
  });

  it('marks a name of one word in the middle of a sentence', () => {
    expect(sureLinksIn('The talks with Turkey were long.')).toEqual(['Turkey → place/turkey']);
  });
});
