// Reads the characters of one text node as a browser shows them: white space collapsed or kept, unseen characters left out.

import type { WhiteSpace } from './manner';
import type { TextWriter } from './text-writer';

/** Characters that are not seen: soft hyphen, zero-width space, marks of direction, word joiner and its kin, byte order mark. */
const UNSEEN = '\\u00ad\\u061c\\u200b\\u200e\\u200f\\u202a-\\u202e\\u2060-\\u206f\\ufeff';

/** What keeps a text node from being read as it stands. */
const UNEVEN = new RegExp(`[\\t\\n\\f\\r\\u00a0${UNSEEN}]| {2}`);

/** Where a text node is not read character by character. A lone line feed or tab is a space in its place. */
const GAPS: Readonly<Record<WhiteSpace, RegExp>> = {
  collapses: new RegExp(`[ \\t\\n\\f\\r]{2,}|[${UNSEEN}]+`, 'g'),
  'keeps-lines': new RegExp(`[ \\t\\f]*[\\n\\r][ \\t\\n\\f\\r]*|[ \\t\\f]{2,}|[${UNSEEN}]+`, 'g'),
  stays: new RegExp(`[\\n\\r]+|[${UNSEEN}]+`, 'g'),
};

const COLLAPSIBLE = ' \t\n\f\r';

/** True where nothing but a space at either end may have to go: then white space need not be asked for. */
export function isEven(data: string): boolean {
  return !UNEVEN.test(data);
}

/** Text without gaps: only a space at either end may collapse. `shown` is `data` with every white space as a space. */
export function readEven(
  writer: TextWriter,
  data: string,
  shown: string,
  node: number,
  offset: number,
): void {
  const from = COLLAPSIBLE.includes(data[0]!) ? 1 : 0;
  const end = COLLAPSIBLE.includes(data[data.length - 1]!) ? data.length - 1 : data.length;
  if (from === 1) writer.space(node, offset);
  if (end <= from) return;
  writer.put(end - from === shown.length ? shown : shown.slice(from, end), node, offset + from);
  if (end < data.length) writer.space(node, offset + end);
}

/** Text with gaps: by native search from gap to gap, for a loop over characters costs ten times as much uncompiled. */
export function readUneven(
  writer: TextWriter,
  data: string,
  node: number,
  offset: number,
  space: WhiteSpace,
): void {
  const shown = data.replace(/[\t\n\f\r\u00a0]/g, ' ');
  let at = 0;
  const readTo = (end: number) => {
    if (end === at) return;
    if (space === 'stays') writer.put(shown.slice(at, end), node, offset + at);
    else readEven(writer, data.slice(at, end), shown.slice(at, end), node, offset + at);
  };
  for (const { 0: gap, index } of data.matchAll(GAPS[space])) {
    readTo(index);
    at = index + gap.length;
    if (space !== 'collapses' && /[\n\r]/.test(gap)) writer.line();
    else if (COLLAPSIBLE.includes(gap[0]!)) writer.space(node, offset + index);
  }
  readTo(data.length);
}
