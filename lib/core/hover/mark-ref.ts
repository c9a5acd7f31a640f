// Which mark: as one value that can be compared, kept in a map and handed back.

/** What has marks and cards: lists of a session's view. Names come first: they lie within passages. */
export const MARKED_LISTS = ['mentions', 'claims', 'quotes'] as const;
export type MarkedList = (typeof MARKED_LISTS)[number];

/** A list and a position in it; `held`: words that the reader is putting right, which may have lost their mark while their card stays. */
export type MarkRef = `${MarkedList} ${number}` | 'held';

export function markRef(of: MarkedList, number: number): MarkRef {
  return `${of} ${number}`;
}

/** Null for words without a mark. */
export function placeOf(mark: MarkRef | null): { readonly of: MarkedList; readonly number: number } | null {
  if (mark === null || mark === 'held') return null;
  const [of, number] = mark.split(' ') as [MarkedList, string];
  return { of, number: Number(number) };
}
