// Stretches of a block that tell where and by whom a story was made, not what it is about: datelines, bylines, credits.

import type { EntityKind } from '../model/entity';
import type { Span } from '../model/span';

/** A stretch in which names are no part of the story; with `of`, only names of this kind. */
export interface Beside extends Span {
  readonly of?: EntityKind;
}

/** Longest dateline, UTF-16 units: "RAWALPINDI, Pakistan, Aug. 20 (Thomson Reuters Foundation) - " has 61. */
const DATELINE = 100;
/** Longest byline, UTF-16 units: three writers with their towns. */
const BYLINE = 160;
/** Longest line that thanks those who helped, UTF-16 units. */
const THANKS = 400;

const CAPITALS = String.raw`\p{Lu}[\p{Lu}\p{M}.'’-]{2,}(?: [\p{Lu}\p{M}.'’-]+)*`;
const PLACE = String.raw`\p{Lu}[\p{L}\p{M}.'’-]+(?: \p{Lu}[\p{L}\p{M}.'’-]*){0,2}`;
const REST = String.raw`(?:, ?\p{Lu}[^—–()\n]{1,40}?)?`;
const AGENCY = String.raw`\([^()\n]{2,40}\)`;
const DASH = String.raw`\s*(?:—|–|--| - )`;

/**
 * "WASHINGTON (AP) —", "KYIV, Ukraine —", "MOSCOW, Aug. 20 (Reuters) - ", "Washington (CNN)The", "(Reuters) - ", "Moscow — The".
 * Without an agency or capitals a word with a capital must follow: "Russia — which denies it — said" begins a sentence.
 */
const DATELINES: readonly RegExp[] = [
  new RegExp(`^${CAPITALS}${REST}(?: ?${AGENCY})?${DASH}`, 'u'),
  new RegExp(`^${PLACE}${REST} ?${AGENCY}(?:${DASH}|(?=\\p{Lu}))`, 'u'),
  new RegExp(`^${AGENCY}${DASH}`, 'u'),
  new RegExp(`^${PLACE}${REST}${DASH}\\s*(?=["“‘]?\\p{Lu})`, 'u'),
];

/** "By", as the press of some languages writes it. */
const BY = /^(?:by|von|par|por|di|da|door|av|af|autor)[ :]\s*\p{Lu}/iu;
/** "(AP Photo/Alex Brandon)", "(Reporting by Jan Lopatka in Prague; Editing by …)". */
const CREDIT =
  /[([][^()[\]\n]*\b(?:photo|photograph|picture|images?|video|illustration|graphic|foto|bild|(?:reporting|writing|editing) by)\b[^()[\]\n]*[)\]]/giu;
/** "Photo: …", "Source: …", as a line of its own. */
const LABEL =
  /^(?:photo|photograph|picture|image|video|illustration|graphic|credit|source|foto|bild|crédito?|quelle|fuente)s?(?: (?:by|credit))?\s*[:|]/iu;
/** "Associated Press writer … contributed to this report." */
const HELPED =
  /\b(?:contributed (?:to this|reporting)|(?:additional )?reporting by|(?:writing|editing) by)\b/iu;

/** The stretches of a block that are beside the story, in any order. `start` is where the block begins in the story's text. */
export function besideStory(block: string, start: number): readonly Beside[] {
  const end = start + block.length;
  if (block.length <= BYLINE && (BY.test(block) || LABEL.test(block)) && !/[.!?]["”’]?$/.test(block))
    return [{ start, end }];
  if (block.length <= THANKS && HELPED.test(block)) return [{ start, end }];
  const stretches: Beside[] = [];
  for (const credit of block.matchAll(CREDIT))
    stretches.push({ start: start + credit.index, end: start + credit.index + credit[0].length });
  const head = block.slice(0, DATELINE);
  const [dateline] = DATELINES.map((form) => form.exec(head)?.[0]).filter((found) => found !== undefined);
  if (dateline !== undefined) {
    // "NATO — which …" has the form of a dateline: only places are where a story was written.
    stretches.push({ start, end: start + dateline.length, of: 'place' });
    const agency = dateline.indexOf('(');
    if (agency >= 0) stretches.push({ start: start + agency, end: start + dateline.length });
  }
  return stretches;
}
