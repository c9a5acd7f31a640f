// A sentence that tells the reader which button or view to use calls it as it is called, in every language.

import { expect, it } from 'vitest';
import arabic from '@/components/public/_locales/ar/messages.json';
import german from '@/components/public/_locales/de/messages.json';
import english from '@/components/public/_locales/en/messages.json';

const QUOTED = [
  ['own_noCorrections', 'correct_open'],
  ['checks_noRejections', 'claim_reject'],
  ['memory_saved', 'view_safe'],
  ['card_note_barred', 'panel_record'],
] as const;

it.each(
  Object.entries({ english, german, arabic }).flatMap(([language, catalogue]) =>
    QUOTED.map(([sentence, label]) => ({ language, catalogue, sentence, label })),
  ),
)('$language: $sentence names $label', ({ catalogue, sentence, label }) => {
  expect(catalogue[sentence].message).toMatch(
    new RegExp(`[“„«]${catalogue[label].message.replace('?', '\\?')}[”“»]`),
  );
});
