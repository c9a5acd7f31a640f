// Names that the library does not know: what is told as one name, with which short forms, and what is no name. All names are invented.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AnnotateInput, annotate } from '@/lib/core/annotate/annotate';
import { indexCorrections } from '@/lib/core/link/corrections';
import type { ArticleText, Block } from '@/lib/core/model/article';
import type { Day } from '@/lib/core/model/dates';
import { correctionOf } from '@/lib/core/text/said';
import { knowledgeOf, paragraph, SAMPLE } from '../link/sample-library';

const KNOWLEDGE = knowledgeOf(SAMPLE);

/** Words enough to tell that it is English, and which of them are ordinary. */
const AROUND =
  'The council met on the hill for an hour and then went home, because there was nothing more that it could do about the old bridge over the river that had been closed since the spring of that year.';

function unknownIn(article: ArticleText, more: Partial<AnnotateInput> = {}) {
  return annotate({ article, language: 'en', date: null, ...more }, KNOWLEDGE).unknown;
}

/** Each name with the words of its mentions and its kind. */
function told(text: string, more: Partial<AnnotateInput> = {}): string[] {
  const article = paragraph(`${AROUND}\n${text}\n${AROUND}`);
  return unknownIn(article, more).map(({ words, mentions, kind }) => {
    const here = mentions.map(({ start, end }) => article.text.slice(start, end));
    return `${words} (${kind}): ${here.join(', ')}`;
  });
}

const names = (text: string, more: Partial<AnnotateInput> = {}): string[] =>
  told(text, more).map((line) => line.slice(0, line.indexOf(' (')));

describe('a name is told once, with what it is called by further down', () => {
  it.each([
    [
      'Maria Oldewey opened it. Nobody thanked Oldewey for that, said Mrs. Oldewey’s son.',
      ['Maria Oldewey (person): Maria Oldewey, Oldewey, Oldewey'],
    ],
    ['They asked Pieter van der Quaest about it.', ['Pieter van der Quaest (person): Pieter van der Quaest']],
    ['They asked John Q. Trublet Jr. about it.', ['John Q. Trublet Jr. (person): John Q. Trublet Jr.']],
    ['They saw Anne-Marie O’Quilty there.', ['Anne-Marie O’Quilty (person): Anne-Marie O’Quilty']],
    [
      'The Grellow Fishing Commission (GFC) met. Later the GFC left.',
      ['Grellow Fishing Commission (organisation): Grellow Fishing Commission, GFC, GFC'],
    ],
    [
      'She works at the University of Grellow.',
      ['University of Grellow (organisation): University of Grellow'],
    ],
    [
      'John B. Trublet spoke. John Trublet then left.',
      ['John B. Trublet (person): John B. Trublet, John Trublet'],
    ],
    ['It is made by Grellow Inc. of course.', ['Grellow Inc. (organisation): Grellow Inc.']],
    ['Novelist Maria Oldewey came.', ['Maria Oldewey (person): Maria Oldewey']],
    ['They fled to the town of Quamzin, and stayed in Quamzin.', ['Quamzin (place): Quamzin, Quamzin']],
    [
      'Maria Oldewey came with John Trublet. Oldewey spoke, and Trublet did not.',
      ['Maria Oldewey (person): Maria Oldewey, Oldewey', 'John Trublet (person): John Trublet, Trublet'],
    ],
    // Whoever is called by a given name alone is called so with the title.
    ['They asked Queen Maria about it.', ['Queen Maria (person): Queen Maria']],
    ['They asked American Gadwin Haggow about it.', ['Gadwin Haggow (null): Gadwin Haggow']],
    ['It began in San Quamzin California that year.', ['San Quamzin (place): San Quamzin']],
    [
      'Director of the Office of Grellow Ethics Maria Oldewey Jr. left.',
      [
        'Office of Grellow Ethics (organisation): Office of Grellow Ethics',
        'Maria Oldewey Jr. (person): Maria Oldewey Jr.',
      ],
    ],
    ['It is so, according to Quamzin.', ['Quamzin (null): Quamzin']],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  it('a family name that two bear is that of the one named last', () => {
    expect(told('Maria Oldewey came, and Oldewey spoke. John Oldewey came too, and Oldewey spoke.')).toEqual([
      'Maria Oldewey (person): Maria Oldewey, Oldewey',
      'John Oldewey (person): John Oldewey, Oldewey',
    ]);
  });
});

describe('no name that the library does not know', () => {
  it.each([
    ['is a known one', 'They met Vladimir Putin in Ukraine, and Putin spoke.'],
    [
      'is an ordinary word at the beginning of a sentence',
      'Bridges are old. Rivers are older. “Councils are oldest.”',
    ],
    ['is a day, a month, a feast', 'It was on Monday, in March, before Easter.'],
    ['is a title alone', 'The President and the Foreign Minister spoke with the General.'],
    [
      'are peoples, faiths, parties',
      'Muslims and Ruritanians, Republicans and Marxists spoke of Thatcherism.',
    ],
    [
      'are letters that everybody uses',
      'The CEO saw it on TV, and the CEO had the DNA on DVD and on DVD again.',
    ],
    ['is a word that is loud', 'They said that it was HOME again, and HOME it was.'],
    ['is a handle or an address', 'It stood on @Quamzin and #QuamzinWon and at Quamzin.com too.'],
    ['is the title of a work', 'He read “Grellow Nights” and slept.'],
    ['is a state’s short name behind a party', 'It was Bill Trublet (D-Ariz.) of course.', ['Bill Trublet']],
    ['is a word seen once with nothing to say for it', 'They like Quamzin very much.'],
    ['is the beginning of a model’s or a channel’s', 'They saw the Grellow Watch 3 and the Quamzin Core i5.'],
    ['has no score behind it', 'The Grellow Rangers 14-7 was it.', ['Grellow Rangers']],
    ['goes on behind a small word', 'She is of the Grellow Institute for Near Policy.'],
    ['is won in a contest', 'They called her Miss Quamzin, and Miss Quamzin again.'],
    ['is a company’s form alone', 'They like Corp. and Corp. again, said Corp. there.'],
    ['owns what has a capital', 'They saw Quamzin’s Island there.'],
    ['joins a sentence to the one before', 'It rained. Hence Putin left.'],
    [
      'is of those of a state, or a part of the sky',
      'The Texan and the Jerseyan went in the West, said the West.',
    ],
    ['is a nickname with its article in quotation marks', 'He is called “the Grellow Nightjar”.'],
    ['is the end of a longer one with small words in it', 'They spoke of the Weapons of Mass Grellow Rules.'],
  ])('%s', (_, text, expected: readonly string[] = []) => {
    expect(names(text)).toEqual(expected);
  });

  it('is in a headline in title case or in capitals, a byline or a credit', () => {
    const lines = [
      'Maria Oldewey Opens Bridge For Angry Old Councils',
      'MARIA OLDEWEY OPENS THE BRIDGE FOR COUNCILS',
      'By Maria Oldewey',
      'Foto: Maria Oldewey',
      AROUND,
    ];
    const text = lines.join('\n');
    const blocks = [...text.matchAll(/[^\n]+/g)].map(
      ({ 0: line, index: start }): Block => ({ start, end: start + line.length, kind: 'paragraph' }),
    );
    expect(unknownIn({ text, blocks, links: [] })).toEqual([]);
  });

  it('is the publisher', () => {
    const text = 'The bridge was opened by the Grellow Gazette Group, said Maria Oldewey.';
    expect(names(text)).toEqual(['Grellow Gazette Group', 'Maria Oldewey']);
    expect(names(text, { publisher: 'The Grellow Gazette Group' })).toEqual(['Maria Oldewey']);
  });

  it('stands in words of an earlier portion only', () => {
    const lead = 'Maria Oldewey spoke';
    const text = `${lead}\n${AROUND} Then Oldewey left.`;
    const blocks: Block[] = [
      { start: 0, end: lead.length, kind: 'lead' },
      { start: lead.length + 1, end: text.length, kind: 'paragraph' },
    ];
    const found = unknownIn({ text, blocks, links: [] });
    expect(
      found.map(({ words, mentions }) => [words, mentions.map(({ start }) => text.slice(start, start + 7))]),
    ).toEqual([['Maria Oldewey', ['Oldewey']]]);
    const only = unknownIn({
      text: text.slice(0, -19),
      blocks: [blocks[0]!, { ...blocks[1]!, end: text.length - 19 }],
      links: [],
    });
    expect(only).toEqual([]);
  });

  it('is what the reader has said is never one, and that rule is told to have had a say', () => {
    const rule = correctionOf(
      { words: 'Maria Oldewey', verdict: { is: 'never' }, scope: { in: 'everywhere' } },
      '2026-11-01' as Day,
    )!;
    const article = paragraph(`${AROUND}\nMaria Oldewey came.`);
    const input = { article, language: 'en', date: null };
    const ruled = annotate(input, KNOWLEDGE, { corrections: indexCorrections([rule]) });
    expect([ruled.unknown, ruled.corrections]).toEqual([[], [rule.id]]);
    expect(annotate(input, KNOWLEDGE, { without: ['unknown'] }).unknown).toEqual([]);
    expect(annotate(input, KNOWLEDGE).unknown).toHaveLength(1);
  });
});

describe('other languages', () => {
  const german =
    'Der Rat hat am Montag auf dem Hügel getagt und die alte Brücke über den Fluss nicht wieder geöffnet, weil es dafür kein Geld gab. Die Bürger der Stadt sind darüber nicht froh, denn der Weg in die Schule ist für die Kinder nun länger als zuvor. Maria Oldewey sagte das.';

  it('say nothing where every noun has a capital', () => {
    expect(unknownIn(paragraph(german), { language: 'de-DE' })).toEqual([]);
  });

  it('say only what begins as a person’s name does', () => {
    const french =
      'Le conseil s’est réuni lundi sur la colline et le vieux pont reste fermé, faute de moyens, comme on le sait depuis le mois dernier. Les habitants de Quamzin ne sont pas contents, a dit Maria Oldewey, car le chemin de l’école est plus long pour les enfants du village.';
    expect(unknownIn(paragraph(french), { language: 'fr' }).map(({ words }) => words)).toEqual([
      'Maria Oldewey',
    ]);
  });
});

it('whatever the text: names stand in it, in order, over no annotation, and each mention once', () => {
  const word = fc.constantFrom(
    ...'Maria Oldewey John Trublet Jr. Putin Vladimir Ukraine the of and for van der GFC ( ) “ ” . , : - ’s Mr. said in Grellow University Commission NATO Monday Bridge\n'.split(
      ' ',
    ),
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 120 }), (all) => {
      const article = paragraph(all.join(' '));
      const { unknown, annotations } = annotate({ article, language: 'en', date: null }, KNOWLEDGE);
      let before = -1;
      const seen = new Set<number>();
      for (const { words, mentions } of unknown) {
        expect(article.text).toContain(words);
        expect(mentions[0]!.start).toBeGreaterThanOrEqual(before);
        before = mentions[0]!.start;
        let end = -1;
        for (const mention of mentions) {
          expect(mention.start).toBeGreaterThanOrEqual(end);
          end = mention.end;
          expect(seen.has(mention.start)).toBe(false);
          seen.add(mention.start);
          expect(annotations.some((each) => each.start < mention.end && mention.start < each.end)).toBe(
            false,
          );
        }
      }
    }),
  );
});
