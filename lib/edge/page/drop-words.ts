// The finder's reasons in words, for those who print a trace. Not part of what is shipped to pages.

import type { DropReason } from './draft';

/** Completes "this line …". */
export const DROP_WORDS: Readonly<Record<DropReason, string>> = {
  structure: 'lies in navigation, a footer, an aside, a figure, a form or a dialog',
  hidden: 'is not shown',
  'class-words': 'lies in an element that the page itself names as something else',
  outside: 'lies outside the story’s container',
  before: 'stands before the headline',
  'other-story': 'belongs to another story on the same page',
  unlike: 'lies apart from the story and looks unlike it',
  teaser: 'is a box that leads to another story',
  'media-text': 'stands with a picture or a player',
  duplicate: 'stands on the page twice',
  links: 'is a line of links',
  label: 'follows a label such as “Related”',
  after: 'stands after the end of the story',
  notice: 'is a notice, a byline or a date',
};
