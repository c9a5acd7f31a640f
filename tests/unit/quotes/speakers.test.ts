// Who says a quotation: the subject of the nearest verb of saying, or nobody.
import { describe, expect, it } from 'vitest';
import { quotesIn } from './marked-story';

const speakers = (source: string) => quotesIn(source).quotes.map(({ speaker }) => speaker);

describe('a speaker is told', () => {
  it.each([
    ['“We will go there,” {p:Leavitt} said.', ['leavitt']],
    ['“We will go there,” said {p:Leavitt}.', ['leavitt']],
    ['“We will go there,” said press secretary {p:Karoline Leavitt} on Tuesday.', ['leavitt']],
    ['“We will go there,” {p:Leavitt}, the press secretary, told reporters.', ['leavitt']],
    ['{p:Leavitt}, who was in Ohio, said “we will go there”.', ['leavitt']],
    ['{p:Leavitt}: “We will go there.”', ['leavitt']],
    ['According to {p:Leavitt}, “we will go there”.', ['leavitt']],
    // Behind "and" begins what somebody else says.
    ['{p:Leavitt} said that “we will go there tomorrow,” and the ministers said so again.', ['leavitt']],
    ['{p:Leavitt} said that “we will go there tomorrow,” but {p:Trump} said otherwise.', ['leavitt']],
    ['“We will go there,” according to {p:Leavitt}.', ['leavitt']],
    ['{p:Leavitt} attacked the court, calling it “a great disgrace”.', ['leavitt']],
    ['{p:Leavitt} went home and said “we will go there”.', ['leavitt']],
    ['It was called “a great disgrace” by {p:Leavitt}.', ['leavitt']],
    ['{p:Leavitt} was quoted as saying “we will go there”.', ['leavitt']],
    [
      'Chairman of the Joint Chiefs of Staff Gen. {p:Dan Caine} said the talks were “good and long”.',
      ['caine'],
    ],
    ['“We will go there,” the {o:White House} said.', ['house']],
    ['{p:Leavitt} spoke for an hour. She said: “We will go there.”', ['leavitt']],
    ['“We will go,” {p:Leavitt} said.\n“We will not come back.”', ['leavitt', 'leavitt']],
    ['{p:Leavitt} told reporters that nobody would go. “We will not go there.”', ['leavitt']],
    ['President {p:Trump} met her. “We will go there,” the president said.', ['trump']],
    ['Mr. {p:Trump} met Ms. {p:Clinton}. “We will go there,” she said.', ['clinton']],
    ['{p:Leavitt} said: “First we try.\n“Then we try again,” she added.', ['leavitt']],
    ['{p:Leavitt} wrote:\n> We will not go there.', ['leavitt']],
  ])('%s', (source, expected) => {
    expect(speakers(source)).toEqual(expected);
  });
});

describe('nobody is told where it is not sure', () => {
  it.each([
    ['“We will go there,” a spokesman for {p:Trump} said.'],
    ['“We will go there,” {p:Trump}’s lawyer said.'],
    ['“We will go there,” said {p:Trump} adviser Jane Roe.'],
    ['“We will go there,” said Jane Roe, a friend of {p:Trump}.'],
    ['“We will go there,” said a {o:Republican}.'],
    ['{p:Trump} was called “a great disgrace”.'],
    ['{p:Trump} and {p:Pence} said “we will go there”.'],
    ['{p:Trump} met Jane Roe. “We will go there,” she said.'],
    ['{p:Trump}’s lawyer called. “We will go there,” he said.'],
    ['Bono spoke of {p:Trump}. Bono said no. “We will go there,” he said.'],
    ['{p:Trump} criticised the man for calling her “a great disgrace”.'],
    ['{p:Trump} was in Ohio—and the crowd chanted “lock her up now”.'],
    ['{p:Trump} spoke.\nNobody came.\nThe crowd left.\n“We will go there.”'],
    ['“We will go there,” {g:Moscow} said.'],
  ])('%s', (source) => {
    expect(speakers(source)).toEqual([null]);
  });

  it('a question belongs to who asks, the answer to who answers', () => {
    expect(speakers('When asked, “Will you go there?” {p:Trump} replied, “No, I will not.”')).toEqual([
      null,
      'trump',
    ]);
  });
});
