// What a copied card says: who it is, as it was told and of which day, and where each fact comes from; as text and as HTML.

import { say, spokenDirection, spokenLanguage } from '../words/say';
import type { CardView, FactView, PostView, SourceNumbers } from './card-view';
import { sourceOrigin, tieTitle } from './labels';
import { dateWords, heldWords, periodWords, postAside, tellingDayWords } from './words';

export interface Copied {
  readonly text: string;
  readonly html: string;
}

/** A heading (none: what follows needs none) and its lines. */
interface Part {
  readonly title?: string;
  readonly lines: readonly string[];
}

/** "1, 3" as on the card; where one source stands behind everything there are no figures. */
function marks(sources: SourceNumbers, view: CardView): string {
  return view.sources.length < 2 || sources.length === 0
    ? ''
    : ` [${sources.map((source) => source + 1).join(', ')}]`;
}

function postLine(post: PostView, view: CardView, day: CardView['asOf']): string {
  const who = post.holder ? `${post.title}: ${post.holder.label}` : post.title;
  return [who, heldWords(post, day), postAside(post)].filter(Boolean).join(', ') + marks(post.sources, view);
}

function factLine({ date, text, sources }: FactView, view: CardView): string {
  return (date === undefined ? text : `${dateWords(date)}: ${text}`) + marks(sources, view);
}

function partsOf(view: CardView): Part[] {
  const { posts, noPost, earlier, now, facts, ties, asOf } = view;
  return [
    {
      title: tellingDayWords(view),
      lines: [
        ...(noPost === undefined
          ? []
          : [noPost, ...earlier.slice(0, 1).map((post) => postLine(post, view, asOf))]),
        ...posts.map((post) => postLine(post, view, asOf)),
      ],
    },
    ...(now
      ? [
          {
            title: say('card_now', dateWords(now.asOf)),
            lines: [
              ...(now.isOver ? [say('card_now_over')] : []),
              ...now.posts.map((post) => postLine(post, view, now.asOf)),
            ],
          },
        ]
      : []),
    { lines: view.text },
    { lines: facts.map((fact) => factLine(fact, view)) },
    {
      lines: ties.map(({ type, label, from, sources }) => {
        const since = from === undefined ? '' : `, ${periodWords({ from, to: null })}`;
        return `${tieTitle(type)}: ${label}${since}${marks(sources, view)}`;
      }),
    },
  ].filter(({ lines }) => lines.length > 0);
}

function escaped(words: string): string {
  return words.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

function isWebAddress(url: string | undefined): url is string {
  return url !== undefined && /^https?:\/\//i.test(url);
}

/** The reader's own note is not part of it: what is passed on is what can be looked up. */
export function copiedCard(view: CardView): Copied {
  const { label, description, sources, pack } = view;
  const from = say('card_copy_from', pack.title, dateWords(pack.dataAsOf));
  const parts = partsOf(view);
  const origins = sources.map(({ title, url, ...source }) => ({
    url: isWebAddress(url) ? url : undefined,
    title,
    origin: sourceOrigin(source),
  }));
  const text = [
    [label, description].filter(Boolean).join('\n'),
    ...parts.map(({ title, lines }) => [...(title ? [title] : []), ...lines].join('\n')),
    origins
      .map(({ title, origin, url }, at) => `[${at + 1}] ${[title, origin, url].filter(Boolean).join(', ')}`)
      .join('\n'),
    from,
  ];
  const paragraph = (lines: readonly string[]): string => `<p>${lines.join('<br>')}</p>`;
  const html = [
    paragraph([`<b>${escaped(label)}</b>`, ...(description ? [escaped(description)] : [])]),
    ...parts.map(({ title, lines }) =>
      paragraph([...(title ? [`<i>${escaped(title)}</i>`] : []), ...lines.map(escaped)]),
    ),
    `<ol>${origins
      .map(({ title, origin, url }) => {
        const linked = url ? `<a href="${escaped(url)}">${escaped(title)}</a>` : escaped(title);
        return `<li>${linked}${origin ? `, ${escaped(origin)}` : ''}</li>`;
      })
      .join('')}</ol>`,
    paragraph([escaped(from)]),
  ];
  const own = `<div lang="${spokenLanguage()}" dir="${spokenDirection()}">`;
  return {
    text: text.filter(Boolean).join('\n\n'),
    html: `${own}${html.filter((piece) => piece !== '<ol></ol>').join('')}</div>`,
  };
}
