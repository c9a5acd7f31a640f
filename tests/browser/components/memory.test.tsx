// The view Memory as a reader uses it: everything by keyboard, the focus goes along when something is erased, and what it says of itself.
import { render } from 'preact';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { Met } from '@/components/card/met';
import catalogue from '@/components/public/_locales/en/messages.json';
import { MAX_READ_STORIES } from '@/lib/core/model/limits';
import { numberWords, speakAs } from '@/lib/core/words/say';
import { speakerOf } from '../../support/speakers';
import { LIBRARY } from '../gallery/library-scenes';
import { faultsOf } from './judge';
import { control, stageLibrary } from './library-stage';
import { scene, seenText } from './stage';

const drawn = () =>
  new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(null))));
const focused = (): string => seenText(document.activeElement ?? document.body);

function stage(name = 'memory') {
  const all = scene(LIBRARY, name);
  const told = {
    onErase: vi.fn(),
    onUndo: vi.fn(),
    onSave: vi.fn(),
    onMore: vi.fn(),
    onQuery: vi.fn(),
    onRemember: vi.fn(),
  };
  const staged = stageLibrary({ ...all, memory: { ...all.memory, ...told } });
  return { ...staged, ...told, all };
}

test('stories stand under their days, with where they were read and whom the reader met there', () => {
  const { library } = stage();
  expect([...library.querySelectorAll('.memory-day h2')].map(seenText)).toEqual([
    '21 February 2026',
    '19 February 2026',
  ]);
  const [first] = library.querySelectorAll('[data-story]');
  expect(seenText(first!.querySelector('.memory-site')!)).toBe(
    'The Example Post · news.example · of 20 February 2026',
  );
  expect(seenText(first!.querySelector('.memory-met')!)).toBe(
    'Met there: NATO · Poland · person/gone and 12 more',
  );
  // Whom the library does not hold now leads nowhere.
  expect([...first!.querySelectorAll('.memory-met a')].map((one) => one.getAttribute('href'))).toEqual([
    '#/entity/org/nato',
    '#/entity/place/poland',
  ]);
  expect(first!.querySelector<HTMLAnchorElement>('.memory-title')!.rel).toBe('noreferrer');
});

test('the sites unfold by the plus that every fold of ours has', () => {
  const { library } = stage();
  const heading = library.querySelector('.memory-sites > summary') as Element;
  expect(getComputedStyle(heading, '::before').content).toContain('+');
  expect(getComputedStyle(heading).display).not.toBe('list-item');
});

describe('erasing', () => {
  test.each([
    ['Erase: Talks in Warsaw', { what: 'story', story: 'news.example/talks' }],
    ['Erase this day: 21 February 2026', { what: 'day', day: '2026-02-21' }],
    ['Erase: akhbar.example', { what: 'site', site: 'akhbar.example' }],
    ['Erase everything', { what: 'all' }],
  ])('“%s” is one press, by keyboard too', async (words, erasure) => {
    const { library, onErase } = stage();
    for (const fold of library.querySelectorAll('details')) fold.open = true;
    control(library, words).focus();
    await userEvent.keyboard('{Enter}');
    expect(onErase).toHaveBeenCalledExactlyOnceWith(erasure);
  });

  test('the focus goes on to Undo, and after that to what was done', async () => {
    const { library, redraw, onUndo } = stage();
    control(library, 'Erase: Talks in Warsaw').focus();
    redraw((now) => ({
      ...now,
      memory: {
        ...now.memory,
        days: now.memory.days!.slice(1),
        dropped: { sentence: '“Talks in Warsaw” is erased.', canUndo: true },
      },
    }));
    await drawn();
    expect(focused()).toBe('Undo');
    await userEvent.keyboard('{Enter}');
    expect(onUndo).toHaveBeenCalledOnce();
    redraw((now) => ({
      ...now,
      memory: { ...now.memory, dropped: { sentence: 'It is back.', canUndo: false } },
    }));
    await drawn();
    expect(focused()).toBe('It is back.');
  });

  test('of a day is not offered where only some of its stories are listed', () => {
    const { library } = stage('memory-found');
    expect(() => control(library, 'Erase this day')).toThrow();
  });
});

test('searching, more, saving and the switch tell what was asked for', async () => {
  const { library, onQuery, onMore, onSave, onRemember } = stage('memory-more');
  await userEvent.fill(library.querySelector('input[type=search]')!, 'War');
  expect(onQuery).toHaveBeenLastCalledWith('War');
  control(library, 'Show earlier stories').click();
  control(library, 'Save as a file').click();
  expect(onMore).toHaveBeenCalledOnce();
  expect(onSave).toHaveBeenCalledOnce();
  control(library, 'Remember what I read').click();
  expect(onRemember).toHaveBeenCalledWith(false);
});

test('says how many are kept, what a page can see, and what is so where nothing is remembered', () => {
  const { library } = stage('memory-off-empty');
  const words = seenText(library);
  expect(words).toContain(`The last ${numberWords(MAX_READ_STORIES)} stories are kept`);
  expect(words).toContain('A page that looks closely could see which marks are');
  expect(words).toContain('Nothing more is remembered');
  expect(words).not.toContain('Nothing is remembered yet');
});

describe('on a card', () => {
  const MET = {
    day: '2026-05-03' as never,
    title: 'Talks in Warsaw',
    site: 'news.example',
    url: 'https://news.example/talks',
    since: [{ text: 'No longer Minister of Finance', date: '2026-05-15' as never, sources: [0] }],
  };

  function stageMet(met: Parameters<typeof Met>[0]['met']): HTMLElement {
    const place = document.body.appendChild(document.createElement('div'));
    place.className = 'backstory';
    onTestFinished(() => {
      render(null, place);
      place.remove();
    });
    render(<Met met={met} />, place);
    return place;
  }

  test('the last meeting is one sentence with its story as a link, and what came to pass since', async () => {
    const place = stageMet(MET);
    expect(seenText(place.querySelector('.met')!)).toBe(
      'You last met this name on 3 May 2026 in “Talks in Warsaw” (news.example).',
    );
    expect(place.querySelector('a')).toMatchObject({ href: MET.url, target: '_blank', rel: 'noreferrer' });
    expect(seenText(place)).toContain('Since then');
    expect(seenText(place)).toContain('15 May 2026 No longer Minister of Finance');
    expect(await faultsOf(place)).toEqual([]);
  });

  test('where nothing dated came to pass, nothing is claimed', () => {
    expect(seenText(stageMet({ ...MET, since: [] }))).not.toContain('Since then');
  });

  test('in a language that orders its words otherwise, the title stands where that has it', () => {
    onTestFinished(() => speakAs(speakerOf(catalogue)));
    speakAs({
      locale: 'en',
      direction: 'ltr',
      message: (key, [day, title, site]) => (key === 'card_met' ? `${title} (${site}), ${day}` : key),
    });
    const place = stageMet(MET);
    expect(seenText(place.querySelector('.met')!)).toBe('Talks in Warsaw (news.example), 3 May 2026');
  });
});
