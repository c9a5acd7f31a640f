// A card as it is copied: who, as told, of which day, and where it comes from; and nothing of it can become markup.
import { describe, expect, it } from 'vitest';
import { copiedCard } from '@/lib/core/view/copied';
import { BAD, CAINE } from '../../browser/gallery/views';
import { WHOLE } from '../../browser/gallery/whole-cards';

const whole = WHOLE.whole!.view;

describe('as text', () => {
  const { text } = copiedCard(whole);
  it('says who it is, what was held on the day of the story and what is held now, each with its sources', () => {
    expect(text).toContain('Colonel Sapt\nOfficer in the service of the Elphbergs');
    expect(text).toContain(
      'On the day of this story, 20 August 2025\n3rd Constable of Zenda, 2 May 2019 to 30 November 2025',
    );
    expect(text).toContain(
      'Since then, as of 1 February 2026\nMarshal of Ruritania, since 1 December 2025 [1]',
    );
    expect(text).toContain('Adviser of: Rudolf V, since 2021 [1]');
  });

  it('ends with the sources, their addresses, and the pack with its date', () => {
    expect(text).toContain(
      '[1] Court gazette, Ruritania, January 2026, https://gazette.example/2025\n[2] Who is who in Strelsau',
    );
    expect(text.split('\n').at(-1)).toBe('Backstory, Ruritania today, as of 1 February 2026');
  });

  it('leaves the reader’s own note out', () => {
    expect(copiedCard({ ...CAINE, note: 'Mine alone' }).text).not.toContain('Mine alone');
    expect(copiedCard({ ...CAINE, note: 'Mine alone' }).html).not.toContain('Mine alone');
  });

  it('of a card with nothing on it is its name and its pack', () => {
    expect(copiedCard(BAD.bare).text).toBe('X\n\nBackstory, Starter pack, as of 20 August 2025');
  });
});

describe('as HTML', () => {
  it('links web addresses, and no others', () => {
    const { html } = copiedCard(BAD.hostile);
    expect(html).toContain('<a href="https://example.org/page">A page</a>');
    expect(html).not.toContain('javascript:');
    expect(html).not.toContain('file:');
  });

  it('takes words for words', () => {
    const { html } = copiedCard(BAD.hostile);
    expect(html).not.toContain('<img');
    expect(html).not.toContain('<script');
    const quoted = copiedCard({
      ...BAD.bare,
      sources: [{ title: 'S', url: 'https://x.example/"onclick="' }],
    });
    expect(quoted.html).not.toContain('"onclick');
  });
});
