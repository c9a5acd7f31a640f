// Quotation marks in a stretch of text, and whether each may open or close: an apostrophe, a year and an inch are none.

/** Marks of one family close each other, whatever their shape: papers mix straight and curly ones. */
export type MarkFamily = 'double' | 'single' | 'angle' | 'corner';

export interface QuoteMark {
  /** `[at, behind)` in the text. */
  readonly at: number;
  readonly behind: number;
  readonly family: MarkFamily;
  /** What the sign itself says; `low` opens, and what usually opens then closes (German). */
  readonly shape: 'opens' | 'closes' | 'low' | 'straight';
  /** What stands around it says that it opens, that it closes; both or neither where that says nothing. */
  readonly mayOpen: boolean;
  readonly mayClose: boolean;
}

const MARKS = /``|''|‘‘|’’|["“”„‟＂'‘’‚‛«»‹›「」『』]/g;

const SHAPES: Readonly<Record<string, readonly [MarkFamily, QuoteMark['shape']]>> = {
  '``': ['double', 'opens'],
  "''": ['double', 'straight'],
  '‘‘': ['double', 'opens'],
  '’’': ['double', 'closes'],
  '"': ['double', 'straight'],
  '＂': ['double', 'straight'],
  '“': ['double', 'opens'],
  '‟': ['double', 'opens'],
  '”': ['double', 'closes'],
  '„': ['double', 'low'],
  "'": ['single', 'straight'],
  '‘': ['single', 'opens'],
  '‛': ['single', 'opens'],
  '’': ['single', 'closes'],
  '‚': ['single', 'low'],
  '«': ['angle', 'opens'],
  '‹': ['angle', 'opens'],
  '»': ['angle', 'closes'],
  '›': ['angle', 'closes'],
  '「': ['corner', 'opens'],
  '『': ['corner', 'opens'],
  '」': ['corner', 'closes'],
  '』': ['corner', 'closes'],
};

const SPACE = /[\s\u00a0\u200b\u202f]/;
/** No quotation begins with these. */
const NOT_OPENED = /[\s\u200b,;:!?)]/;
/** Behind these a mark opens, in front of those it closes; a dash does either. */
const BEFORE_OPENING = /[\s\u200b([{<¡¿—–\-/“„«‘‚"'`「『]/;
const AFTER_CLOSING = /[\s\u200b)\]}>.,:;!?…—–\-/”»’"'」』*]/;
const WORD = /[\p{L}\p{M}\p{N}]/u;

/** What an apostrophe stands for at a word's beginning: years ('90s), and these. */
const ELIDED =
  /^(?:\d\ds?|em|tis|twas|twill|til|till|cause|cos|cuz|n|bout|round|neath|ere|im|er|kay|nuff|fraid|tude)(?![\p{L}\p{N}])/iu;

/** Marks in `[from, to)`, in order. An apostrophe is no mark. */
export function readMarks(text: string, from: number, to: number): QuoteMark[] {
  const marks: QuoteMark[] = [];
  // Of the stretch alone: a story of 60,000 short lines would be searched to its end for each of them.
  for (const match of text.slice(from, to).matchAll(MARKS)) {
    const at = from + match.index;
    const behind = at + match[0].length;
    const [family, shape] = SHAPES[match[0]]!;
    const before = at > from ? text[at - 1]! : ' ';
    const after = behind < to ? text[behind]! : ' ';
    const mayOpen = BEFORE_OPENING.test(before) && !NOT_OPENED.test(after);
    const mayClose = !SPACE.test(before) && AFTER_CLOSING.test(after);
    const mark: QuoteMark = { at, behind, family, shape, mayOpen, mayClose };
    if (family !== 'single' || isSingleMark(text, mark, before, after)) marks.push(mark);
  }
  return marks;
}

/** Not between two letters (don't), behind a figure (6'), nor for letters left out. */
function isSingleMark(
  text: string,
  { behind, mayOpen, mayClose }: QuoteMark,
  before: string,
  after: string,
): boolean {
  if (!mayOpen && !mayClose) return false;
  if (/\d/.test(before) && !/[”"]/.test(after)) return false;
  return !(mayOpen && WORD.test(after) && ELIDED.test(text.slice(behind, behind + 8)));
}
