// What was read, invented, for the view Memory and for a record.

import type { MemoryProps, MemoryStory } from '@/components/library/memory-props';
import type { Day } from '@/lib/core/model/dates';
import type { ReadStory } from '@/lib/core/model/ledger';

const day = (text: string) => text as Day;
const nothing = (): void => {};

function story(path: string, sketch: Partial<MemoryStory>): MemoryStory {
  return {
    story: path,
    url: `https://${path}`,
    site: path.split('/')[0]!,
    title: 'Talks in Warsaw end without a paper',
    publisher: null,
    published: null,
    read: day('2026-02-21'),
    met: [],
    more: 0,
    ...sketch,
  };
}

const NATO = { entity: 'org/nato', label: 'NATO' };
const POLAND = { entity: 'place/poland', label: 'Poland' };

export const MEMORY: MemoryProps = {
  isOn: true,
  days: [
    {
      day: day('2026-02-21'),
      stories: [
        story('news.example/talks', {
          publisher: 'The Example Post',
          published: day('2026-02-20'),
          met: [NATO, POLAND, { entity: 'person/gone', label: null }],
          more: 12,
        }),
        story('news.example/untitled', { title: null, met: [POLAND] }),
      ],
    },
    {
      day: day('2026-02-19'),
      stories: [
        story('xn--80ak6aa92e.example/long', {
          title: `${'A very long headline '.repeat(13)}${'w'.repeat(120)}`,
          met: [{ entity: 'org/long', label: 'W'.repeat(90) }],
        }),
        story('akhbar.example/1', { title: 'محادثات في وارسو', publisher: 'صحيفة', met: [NATO] }),
      ],
    },
  ],
  query: '',
  count: 4,
  hasMore: false,
  sites: [
    { site: 'news.example', count: 2 },
    { site: 'xn--80ak6aa92e.example', count: 1 },
    { site: 'akhbar.example', count: 1 },
  ],
  dropped: null,
  said: '',
  fault: '',
  onRemember: nothing,
  onQuery: nothing,
  onMore: nothing,
  onErase: nothing,
  onUndo: nothing,
  onSave: nothing,
};

const { met: _, more: __, ...READ } = story('news.example/talks', {});
export const MET: { last: readonly ReadStory[]; count: number } = {
  last: [
    { ...READ, entities: [] },
    { ...READ, story: 'news.example/2', title: null, entities: [] },
  ],
  count: 14,
};
