// No module says anything as it loads: nobody speaks yet, and what is said then would stay in that language for good.
import { afterAll, expect, it } from 'vitest';
import english from '@/components/public/_locales/en/messages.json';
import { speakAs } from '@/lib/core/words/say';
import { speakerOf } from '../../support/speakers';

const MODULES = import.meta.glob(['/lib/core/view/*.ts', '/components/**/*.{ts,tsx}']);

afterAll(() => speakAs(speakerOf(english)));

it('there are modules to be looked at', () => {
  expect(Object.keys(MODULES).length).toBeGreaterThan(100);
});

it.each(Object.entries(MODULES))('%s', async (_, load) => {
  const said: string[] = [];
  speakAs({
    locale: 'en',
    direction: 'ltr',
    message: (key) => {
      said.push(key);
      return key;
    },
  });
  await load();
  expect(said).toEqual([]);
});
