// What is wrong with the links of a text, by kind: one error for each wrong link, and one for each name missed on which no link lies.
import { COMMON } from '@/lib/core/link/lexicon/lexicon';
import type { EntityKind } from '@/lib/core/model/entity';
import type { Span } from '@/lib/core/model/span';
import { fold } from '@/lib/core/text/fold';
import { hashWord } from '@/lib/core/text/tokens';
import type { CorpusText, GoldMention } from './linking-gold';
import type { JudgedLink, JudgedText } from './linking-judge';

/** In the order in which they are tried. */
export const ERROR_KINDS = [
  /** A person's family name alone, linked wrongly or not at all. */
  'missed surname',
  /** Linked, though whom it means is not in the base. */
  'NIL linked',
  /** The base has the right one; another was chosen. */
  'wrong sense',
  /** The link lies inside the name that the corpus has, or around it, or across its edge. */
  'partial name',
  /** The corpus has nothing there, and the words are ordinary ones. */
  'common word linked',
  /** The corpus has nothing there, and the words are no ordinary ones. */
  'name nobody marked',
  'missed name, in the base',
  'missed name, not in the base',
] as const;
export type ErrorKind = (typeof ERROR_KINDS)[number];

export interface LinkingError extends Span {
  readonly text: CorpusText['id'];
  readonly kind: ErrorKind;
  /** The score of the wrong link; 0 where none was made. */
  readonly score: number;
  /** The words with some of the text around them. */
  readonly excerpt: string;
  /** What was chosen, and what is meant. */
  readonly detail: string;
  /** Why nothing was linked; null where something was. */
  readonly why: string | null;
}

/** What telling errors apart needs beside the corpus. */
export interface Known {
  /** Of the base, by id. */
  readonly entity: (id: string) => { readonly label: string; readonly kind: EntityKind } | undefined;
  /** Names that were found in this text and not linked. */
  readonly unlinked: readonly (Span & { readonly why: string })[];
}

export function errorsOf(text: CorpusText, judged: JudgedText, known: Known): LinkingError[] {
  const label = (id: string): string => known.entity(id)?.label ?? id;
  const placed = (at: Span) => ({
    text: text.id,
    start: at.start,
    end: at.end,
    excerpt: excerptOf(text.text, at),
  });
  const wrong = judged.links
    .filter(({ verdict }) => verdict === 'wrong')
    .map(({ link, mention }): LinkingError => {
      const meant = mention ? `, meant is ${titleOf(mention, known)}` : '';
      const kind = kindOf(text.text, { link, mention }, judged.gold, known);
      return {
        ...placed(link),
        kind,
        score: link.score,
        detail: `${label(link.id)}${meant}`,
        why: null,
      };
    });
  const missed = judged.mentions
    .filter(
      ({ mention, found, named }) =>
        named && !found && !judged.links.some(({ link }) => overlap(link, mention)),
    )
    .map(({ mention }): LinkingError => {
      const why = known.unlinked.find((span) => overlap(span, mention))?.why ?? 'not found';
      const kind = isSurname(mention, known)
        ? 'missed surname'
        : mention.in_kb
          ? 'missed name, in the base'
          : 'missed name, not in the base';
      return { ...placed(mention), kind, score: 0, detail: titleOf(mention, known), why };
    });
  return [...wrong, ...missed];
}

function kindOf(
  text: string,
  { link, mention }: Pick<JudgedLink, 'link' | 'mention'>,
  gold: readonly GoldMention[],
  known: Known,
): ErrorKind {
  if (mention) {
    if (isSurname(mention, known)) return 'missed surname';
    if (mention.gold === null || !mention.in_kb) return 'NIL linked';
    // Right by itself, but a label nested in one that was linked as well.
    return link.id === mention.gold ? 'partial name' : 'wrong sense';
  }
  if (gold.some((other) => overlap(other, link))) return 'partial name';
  const words = text.slice(link.start, link.end).match(/[\p{L}\p{N}]+/gu) ?? [];
  const ordinary = words.every((word) => COMMON.has(hashWord(fold(word))));
  return ordinary ? 'common word linked' : 'name nobody marked';
}

/** One word that ends the longer name of a person of the base. */
export function isSurname(mention: GoldMention, known: Pick<Known, 'entity'>): boolean {
  const { surface, gold, in_kb } = mention;
  if (gold === null || !in_kb || /\s/.test(surface) || known.entity(gold)?.kind !== 'person') return false;
  return fold(titleOf(mention, known)).endsWith(` ${fold(surface)}`);
}

/** The name of what a mention means, without what tells it from others: "John Smith (politician)", "Jack, Earl of March". */
function titleOf({ name, gold_title, gold }: GoldMention, { entity }: Pick<Known, 'entity'>): string {
  const title = (gold === null ? undefined : entity(gold)?.label) ?? name ?? gold_title ?? gold ?? 'nobody';
  return title.replace(/ \(.*|,.*/, '');
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Characters around the words: enough to see the sentence. */
const AROUND = 45;

function excerptOf(text: string, { start, end }: Span): string {
  const before = text.slice(Math.max(0, start - AROUND), start);
  return `${before}[${text.slice(start, end)}]${text.slice(end, end + AROUND)}`.replace(/\s+/g, ' ');
}
