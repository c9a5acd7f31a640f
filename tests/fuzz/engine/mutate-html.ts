// Markup bent: as text, and by its elements: tags lost, moved, repeated, nested a thousand deep, attributes that hide or mislead.

import { mutateText } from './mutate-text';
import type { Random } from './random';

const TAG = /<(\/?)([a-zA-Z][\w-]*)([^<>]*)>/g;
const TAGS = (
  'p div span article section main aside header footer nav figure figcaption ul li dl dt dd table tr td blockquote q h1 h2 h3 ' +
  'a b i em strong br hr img svg math template slot iframe details summary pre code ruby rt rp time button form select option ' +
  'script style noscript textarea title x-story'
).split(' ');
const ATTRIBUTES = [
  ...[
    'hidden',
    'aria-hidden="true"',
    'role="article"',
    'role="none"',
    'inert',
    'contenteditable',
    'dir="rtl"',
    'lang="en"',
  ],
  ...[
    'style="display:none"',
    'style="display:contents"',
    'style="visibility:hidden"',
    'style="white-space:pre-wrap"',
  ],
  ...[
    'style="float:left;font-size:3em"',
    'style="text-transform:uppercase"',
    'style="content-visibility:hidden"',
  ],
  ...[
    'style="display:inline-block"',
    'style="display:table-cell"',
    'style="position:absolute;clip:rect(0,0,0,0)"',
  ],
  ...[
    'itemprop="articleBody"',
    'class="comments share ad related"',
    'id="body"',
    'class="article-body"',
    'name="children"',
  ],
  ...[
    'id="querySelector"',
    'name="parentNode"',
    'href="javascript:0"',
    'href="#"',
    'itemscope',
    'datetime="2025-02-30"',
  ],
];

type Change = (random: Random, html: string, other: string) => string;

/** Where the tags stand. */
function tagsIn(
  html: string,
): readonly { readonly from: number; readonly to: number; readonly name: string }[] {
  return [...html.matchAll(TAG)].map(({ index, 0: tag, 2: name }) => ({
    from: index,
    to: index + tag.length,
    name: name!,
  }));
}

function atTag(random: Random, html: string, change: (tag: string, name: string) => string): string {
  const tags = tagsIn(html);
  if (tags.length === 0) return html;
  const { from, to, name } = random.pick(tags);
  return html.slice(0, from) + change(html.slice(from, to), name) + html.slice(to);
}

const CHANGES: readonly Change[] = [
  (random, html) => atTag(random, html, () => ''),
  (random, html) => atTag(random, html, (tag) => tag + tag),
  (random, html) => atTag(random, html, (tag, name) => tag.replace(name, random.pick(TAGS))),
  (random, html) => atTag(random, html, (tag) => tag.replace(/>$/, ` ${random.pick(ATTRIBUTES)}>`)),
  (random, html) => atTag(random, html, (tag) => tag.replace(/>$/, ` ${random.pick(ATTRIBUTES)}>`)),
  (random, html) => atTag(random, html, (tag) => `<${random.pick(TAGS)}>${tag}`),
  (random, html) => atTag(random, html, (tag) => `</${random.pick(TAGS)}>${tag}`),
  (random, html) => atTag(random, html, (tag) => `<!--${tag}-->`),
  // Deep, and wide.
  (random, html) => atTag(random, html, (tag) => `<${random.pick(TAGS)}>`.repeat(1 + random.size(600)) + tag),
  (random, html) => {
    const name = random.pick(TAGS);
    return atTag(random, html, (tag) => `${tag}${`<${name}>x</${name}>`.repeat(1 + random.size(400))}`);
  },
  // A stretch from tag to tag: moved, doubled, taken out, or taken from another page.
  (random, html, other) => {
    const tags = tagsIn(other);
    if (tags.length < 2) return html;
    const first = random.below(tags.length - 1);
    const last = Math.min(tags.length - 1, first + 1 + random.size(30));
    const part = other.slice(tags[first]!.from, tags[last]!.to);
    return atTag(random, html, (tag) => tag + part);
  },
  (random, html) => {
    const tags = tagsIn(html);
    if (tags.length < 2) return html;
    const first = random.below(tags.length - 1);
    const last = Math.min(tags.length - 1, first + 1 + random.size(20));
    return html.slice(0, tags[first]!.from) + html.slice(tags[last]!.from);
  },
  (random, html, other) => mutateText(random, html, other),
];

export function mutateHtml(random: Random, html: string, other = html): string {
  let changed = html;
  const longest = Math.max(200_000, html.length * 2);
  for (let left = 1 + random.size(8); left > 0; left--)
    changed = random.pick(CHANGES)(random, changed, other).slice(0, longest);
  return changed;
}

/** Shorter pages: stretches from tag to tag left out, long ones first. */
export function* shorterHtml(html: string): Generator<string> {
  const tags = tagsIn(html);
  for (let span = tags.length >> 1; span >= 1; span >>= 1)
    for (let first = 0; first < tags.length; first += span) {
      const to = tags[first + span]?.from ?? html.length;
      yield html.slice(0, tags[first]!.from) + html.slice(to);
    }
}
