// The pieces of a quotation beside its passage: what is the same, what only one of the two has, and what the quotation says that it left out.

import type { QuotePiece } from '../model/quote';
import type { QuotedMark, QuotedWord } from './quoted-words';
import type { ReadText } from './read-text';
import type { Place } from './runs';

export interface Laid {
  readonly pieces: readonly QuotePiece[];
  /** Words of the text are left out, and the quotation says so. */
  readonly leavesOut: boolean;
  readonly place: Place;
}

interface Stretch {
  readonly part: number;
  readonly start: number;
  end: number;
}

/** A piece being written: stretches of the quotation, or words as they are. */
interface OpenPiece {
  readonly is: QuotePiece['is'];
  readonly of: (Stretch | string)[];
}

/** Collects pieces; neighbours of a kind become one. */
export class PieceWriter {
  leavesOut = false;
  private readonly open: OpenPiece[] = [];

  constructor(
    private readonly parts: readonly string[],
    private readonly text: ReadText,
  ) {}

  /** As the quotation has them, with what stands between; words of two parts are joined by a space. */
  pieces(): QuotePiece[] {
    return this.open.map(({ is, of }) => ({
      is,
      words: of
        .map((words) =>
          typeof words === 'string' ? words : this.parts[words.part]!.slice(words.start, words.end),
        )
        .join(' ')
        .replace(/\s+/g, ' '),
    }));
  }

  same(words: readonly QuotedWord[]): void {
    this.quoted('same', words);
  }

  /** Words of the quotation where the text has others, or none. What differs only in what stands between letters is the same. */
  instead(words: readonly QuotedWord[], there: Place): void {
    const text = this.lettersOf(there);
    if (text !== '' && text === words.map((word) => word.letters).join('')) {
      this.same(words);
      return;
    }
    // Words at the ends of a quotation are too few for the alignment: those that stand at the same place are the same.
    const { keys, tokens } = this.text;
    const most = Math.min(words.length, there.until - there.first);
    let head = 0;
    while (head < most && keys[there.first + head] === words[head]!.key) head += 1;
    let tail = 0;
    while (tail < most - head && keys[there.until - 1 - tail] === words[words.length - 1 - tail]!.key)
      tail += 1;
    this.same(words.slice(0, head));
    this.quoted('here', words.slice(head, words.length - tail));
    const [first, until] = [there.first + head, there.until - tail];
    if (until > first) this.add('there', tokens.text.slice(tokens.starts[first]!, tokens.ends[until - 1]!));
    this.same(words.slice(words.length - tail));
  }

  /** A mark of the quotation and the words of the text that it stands for. */
  mark(mark: QuotedMark, left: Place): void {
    const isSame = mark.letters !== '' && this.lettersOf(left) === mark.letters;
    const isLeft = left.until > left.first && !isSame;
    if (isLeft) this.leavesOut = true;
    // An attribution between two parts leaves nothing out by itself.
    if (mark.is === 'break' && !isLeft) return;
    this.add(isSame ? 'same' : 'marked', mark.words);
  }

  private lettersOf({ first, until }: Place): string {
    const { letters, begins } = this.text;
    return until > first ? letters.slice(begins[first]!, begins[until]!) : '';
  }

  private add(is: QuotePiece['is'], words: Stretch | string): void {
    const last = this.open.at(-1);
    if (last?.is === is && is !== 'marked') last.of.push(words);
    else this.open.push({ is, of: [words] });
  }

  private quoted(is: 'same' | 'here', words: readonly QuotedWord[]): void {
    for (const { part, start, end } of words) {
      const piece = this.open.at(-1);
      const last = piece?.is === is ? piece.of.at(-1) : undefined;
      if (last !== undefined && typeof last !== 'string' && last.part === part) last.end = end;
      else this.add(is, { part, start, end });
    }
  }
}
