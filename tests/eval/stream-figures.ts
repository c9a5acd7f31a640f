// Figures of what is shown in a stream: precision of what was judged, recall of what is known to be there, both over the score.
import type { Judged, Judgements } from './claims-audit';
import type { Shown } from './claims-stream';

export interface Alarm {
  readonly shown: Shown;
  readonly judged: Judged | null;
}

export function judgedAlarms(shown: readonly Shown[], judgements: Judgements): readonly Alarm[] {
  return shown.map((each) => ({ shown: each, judged: judgements.of(each) }));
}

export function alarmFigures(alarms: readonly Alarm[], documents: number) {
  const count = (verdict: string | null) =>
    alarms.filter(({ judged }) => (judged?.verdict ?? null) === verdict).length;
  const [same, related, no, unjudged] = [count('same'), count('related'), count('no'), count(null)];
  const wrong = related + no;
  return {
    documents,
    shown: alarms.length,
    plain: alarms.filter(({ shown }) => shown.isPlain && shown.stance === 'repeats').length,
    same,
    related,
    no,
    unjudged,
    precision: share(same, same + wrong),
    wrong,
    wrongPerDocument: share(wrong, documents),
  };
}

type Place = Pick<Judged, 'doc' | 'line' | 'claim'>;
const placeOf = ({ doc, line, claim }: Place) => `${doc}\t${line}\t${claim}`;

/** A sentence is found when one of the claims that it is known to repeat is shown at it. */
export function recallOf(right: readonly Place[], shown: readonly Place[]) {
  const found = new Set(shown.map(placeOf));
  const sentences = new Map<string, boolean>();
  for (const each of right) {
    const key = `${each.doc}\t${each.line}`;
    sentences.set(key, (sentences.get(key) ?? false) || found.has(placeOf(each)));
  }
  const hits = [...sentences.values()].filter(Boolean).length;
  return { sentences: sentences.size, found: hits, recall: share(hits, sentences.size) };
}

export interface CurvePoint {
  /** Only what has this score or more is shown. */
  readonly from: number;
  readonly shown: number;
  readonly precision: number;
  readonly recall: number;
}

const STEPS = [0, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.925, 0.95, 0.97, 0.98, 0.99];

export function curveOf(alarms: readonly Alarm[], right: readonly Place[]): readonly CurvePoint[] {
  return STEPS.flatMap((from) => {
    const kept = alarms.filter(({ shown }) => shown.score >= from);
    if (kept.length === 0) return [];
    const same = kept.filter(({ judged }) => judged?.verdict === 'same').length;
    const judged = kept.filter((each) => each.judged !== null).length;
    return [
      {
        from,
        shown: kept.length,
        precision: share(same, judged),
        recall: recallOf(
          right,
          kept.map(({ shown }) => shown),
        ).recall,
      },
    ];
  });
}

/** In thousandths; 1 of nothing is told as 0. */
function share(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((1000 * part) / whole) / 1000;
}
