// The `<time>` that stands by the page's headline: never that of a comment, of another story or of the day's list.

/** Elements whose times are of something else, unless the headline stands in them too. */
const OTHERS = 'article, aside, nav, footer, form, a, [class*="comment" i], [id*="comment" i]';
/** Letters of a paragraph that is part of the story; a dateline stands above the third of them. */
const LONG = 80;
const PARAGRAPHS_ABOVE = 3;
/** Elements looked at: this is asked of pages that state no date, and of none for long. */
const MAX_LOOKED_AT = 30;

function isAfter(element: Element, other: Element): boolean {
  return (other.compareDocumentPosition(element) & 4) !== 0; // Node.DOCUMENT_POSITION_FOLLOWING
}

/** The paragraph below which no dateline is looked for. */
function deepIn(scope: Element, headline: Element): Element | null {
  let long = 0;
  let looked = 0;
  for (const paragraph of scope.getElementsByTagName('p')) {
    if (++looked > MAX_LOOKED_AT) return null;
    if (
      isAfter(paragraph, headline) &&
      (paragraph.textContent?.length ?? 0) > LONG &&
      ++long === PARAGRAPHS_ABOVE
    )
      return paragraph;
  }
  return null;
}

export function headlineTime(document: Document): Element | null {
  const headline = document.querySelector('h1');
  if (!headline || !document.querySelector('time[datetime]')) return null;
  const story = headline.closest('article');
  const scope = story ?? headline.closest('main, [role="main"]') ?? document.body;
  const end = deepIn(scope, headline);
  let looked = 0;
  for (const time of scope.getElementsByTagName('time')) {
    if (++looked > MAX_LOOKED_AT || (end && isAfter(time, end))) return null;
    // Above the headline stand the clock and the ticker, unless it is the story's own element.
    if (!time.hasAttribute('datetime') || !(story || isAfter(time, headline))) continue;
    const other = time.closest(OTHERS);
    if (other && !other.contains(headline)) continue;
    // In a list of stories each time has its link; in a byline it has none.
    if (time.closest('li')?.querySelector('a')) continue;
    return time;
  }
  return null;
}
