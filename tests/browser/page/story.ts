// A story on the test page, and the spans of words in it.
import type { Span } from '@/lib/core/model/span';
import { findArticle } from '@/lib/edge/page/find-article';
import { type ReadText, readText } from '@/lib/edge/page/read-text';

const PARAGRAPHS = [
  'The harbour council voted on Tuesday night to keep the old ferry running through the winter, as Marta Lind had asked.',
  'Members from both banks of the river had warned that islanders would lose their only way to the hospital.',
  'A new vessel is to be ordered in the spring, provided that the assembly in Northport agrees to share the bill.',
];

/** Puts a story on the page and reads it. */
export function openStory(style = ''): ReadText {
  document.body.innerHTML = `<article style="font:16px/1.5 serif;width:300px;${style}">${PARAGRAPHS.map((words) => `<p>${words}</p>`).join('')}</article>`;
  return readStory();
}

export function readStory(): ReadText {
  const found = findArticle(document);
  if (!found.article) throw new Error(found.why);
  return readText(found.article);
}

/** The first place of each of these words. */
export function spansOf({ text }: ReadText, ...words: readonly string[]): readonly Span[] {
  return words.map((word) => {
    const start = text.text.indexOf(word);
    if (start < 0) throw new Error(`“${word}” is not in the story.`);
    return { start, end: start + word.length };
  });
}
