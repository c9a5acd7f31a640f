// English names that stand with the article within a sentence, but not as a label: "the United States", "the Senate", "the Netherlands".
// Grammars of English call them weak proper names. Names in other languages have none of these words.

import type { EntityKind } from '@/lib/core/model/entity';
import { say } from '@/lib/core/words/say';

/** Words that a name ends in which is a description at bottom. */
const HEADS = new Set(
  (
    'states kingdom republic emirates union islands isles archipelago peninsula heights strip territories sea ocean gulf strait canal empire ' +
    'nations congress senate house parliament assembly bundestag court council committee commission administration agency bureau department ' +
    'force forces army navy guard corps police taliban organization organisation office fund centers party movement front alliance ' +
    'treaty convention charter constitution agreement amendment act war wars attacks crisis coup revolution'
  ).split(' '),
);
/** Names that have grown together with their article. */
const WITH_ARTICLE =
  /^(?:bahamas|comoros|gambia|maldives|netherlands|philippines|seychelles|middle east|west bank|houthis|world bank)$/;
/** "Parliament of Canada": a name that goes on so is described by what stands before. */
const DESCRIBED = /^[\p{L}’'. -]+? of /u;
/** "Commission on Security …", "Centers for …": only where what stands before is a description. */
const FOR = /^([\p{L}’'. -]+?) (?:for|on) /u;
/** "Saint Helena, Ascension and …", "Bank of America", "Roe v. Wade": what something is called, not what it is. */
const CALLED = /,| v\. |^(?:an?|the|bank|voice|port|article|section) /i;

const isHead = (words: string): boolean => HEADS.has(words.split(' ').at(-1)!);

/** Behind these words the other end of a tie stands as in a sentence; behind "capital" or "member" it stands as in a table. */
const LEADS_ON = /\b(?:of|in|on|by|to|from|off|under|against|with|involving)$/;

/** "the", where the words of a tie lead on to a name that takes it. Packs write those words in English. */
export function articleBehind(words: string, label: string, kind: EntityKind): 'the' | null {
  return LEADS_ON.test(words) && takesArticle(label, kind) ? 'the' : null;
}

/** A label as it stands within a sentence of ours: "the United States". */
export function labelInSentence({
  label,
  kind,
}: {
  readonly label: string;
  readonly kind: EntityKind;
}): string {
  return takesArticle(label, kind) ? say('name_inSentence', label) : label;
}

/** Whether a label stands with "the" within an English sentence. */
export function takesArticle(label: string, kind: EntityKind): boolean {
  if (kind === 'person' || CALLED.test(label)) return false;
  const words = label.toLowerCase();
  return (
    WITH_ARTICLE.test(words) || isHead(words) || DESCRIBED.test(label) || isHead(FOR.exec(words)?.[1] ?? '')
  );
}
