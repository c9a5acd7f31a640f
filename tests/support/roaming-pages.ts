// A newspaper of any number of stories, each of which can go on to another within its document; for tests that stay with it for long.
import { type PageServer, servePages } from './page-server';

/** Names that the starter pack knows: each story takes some of them, so that no two follow each other with the same marks. */
const NAMES = [
  'Volodymyr Zelenskyy',
  'Friedrich Merz',
  'Karol Nawrocki',
  'Viktor Orbán',
  'Giorgia Meloni',
  'Keir Starmer',
  'Mette Frederiksen',
  'Emmanuel Macron',
  'Donald Tusk',
] as const;

/** Addresses; the stories of later numbers stand under them again. */
export const STORIES = 90;

/** A name that story `number` begins with. */
export function nameIn(number: number): string {
  return NAMES[number % NAMES.length]!;
}

export function addressOfStory(origin: string, number: number): string {
  return `${origin}/story-${number % STORIES}`;
}

/** The page's own script, as text: it shows the story that its address names, and goes to others by `go`. */
const SCRIPT = `
  const names = ${JSON.stringify(NAMES)};
  const numberHere = () => Number(location.pathname.slice('/story-'.length));
  const said = ' spent the week on the telephone, and wanted from all others a promise that outlasts the governments which make it. What was said in return filled an afternoon, and nobody who was there would tell it in public.';
  function show() {
    const number = numberHere();
    const title = 'A week of talks, and its day ' + number;
    const article = document.createElement('article');
    article.dataset.number = number;
    const add = (tag, text) => {
      const element = document.createElement(tag);
      element.textContent = text;
      article.append(element);
    };
    add('h1', title);
    for (let at = 0; at < 6; at++) add('p', names[(number + at) % names.length] + said + ' It was call ' + number * 7 + at + '.');
    document.title = title;
    document.querySelector('meta[property="og:title"]').content = title;
    document.querySelector('main').replaceChildren(article);
  }
  window.go = (number) => {
    history.pushState(null, '', '/story-' + number);
    show();
  };
  addEventListener('popstate', show);
  show();
`;

const PAGE = `<!doctype html>
<html lang="en-US"><head><meta charset="utf-8"><title></title>
<meta property="og:type" content="article"><meta property="og:title" content="">
<meta property="article:published_time" content="2025-08-20T09:00:00-04:00">
<style>body { font: 18px/1.5 serif; max-width: 38em; margin: 2em auto; }</style></head>
<body><header><a href="/story-0">The Quayside Courier</a></header><main></main><script>${SCRIPT}</script></body></html>`;

export function serveStories(): Promise<PageServer> {
  return servePages(
    Object.fromEntries(Array.from({ length: STORIES }, (_, number) => [`/story-${number}`, PAGE])),
  );
}
