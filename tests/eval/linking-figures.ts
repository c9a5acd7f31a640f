// The figures of one corpus: scores, errors by kind, lone surnames and calibration, for what is marked and for all links.
import { type Calibration, calibrate } from './linking-calibration';
import {
  ERROR_KINDS,
  type ErrorKind,
  errorsOf,
  isSurname,
  type Known,
  type LinkingError,
} from './linking-errors';
import type { CorpusText } from './linking-gold';
import { type JudgedText, judge, type Prediction } from './linking-judge';
import { type Scores, score, share } from './linking-score';

export interface LinkedText {
  readonly text: CorpusText;
  readonly predictions: readonly Prediction[];
  readonly unlinked: Known['unlinked'];
}

export interface ErrorCount {
  readonly kind: ErrorKind;
  readonly count: number;
  /** Of all errors. */
  readonly share: number;
}

/** People of the base named by their family name alone. */
export interface Surnames {
  readonly gold: number;
  readonly right: number;
  readonly wrong: number;
  readonly unlinked: number;
}

export interface LevelFigures {
  readonly scores: Scores;
  readonly errors: readonly ErrorCount[];
  readonly surnames: Surnames;
  /** Share of right links among those on mentions of the corpus, and among all. */
  readonly rightOnMentions: number;
  readonly rightOfAll: number;
}

export interface CorpusFigures {
  readonly corpus: string;
  readonly texts: number;
  readonly sure: LevelFigures;
  readonly sureAndUnsure: LevelFigures;
  /** Of the links on mentions: what lies beside them may be a name that the corpus leaves out. */
  readonly calibration: Calibration;
  /** Of all links that count. */
  readonly calibrationOfAll: Calibration;
}

export interface Report {
  readonly figures: CorpusFigures;
  /** Of all links; the most confident first. */
  readonly errors: readonly LinkingError[];
}

type EntityOf = Known['entity'];

export function reportOn(corpus: string, linked: readonly LinkedText[], entity: EntityOf): Report {
  const all = judgeAll(corpus, linked, entity, () => true);
  const sure = judgeAll(corpus, linked, entity, ({ confidence }) => confidence === 'sure');
  const links = all.judged.flatMap((text) => text.links).filter(({ verdict }) => verdict !== 'free');
  return {
    figures: {
      corpus,
      texts: linked.length,
      sure: sure.figures,
      sureAndUnsure: all.figures,
      calibration: calibrate(links.filter(({ mention }) => mention !== null)),
      calibrationOfAll: calibrate(links),
    },
    errors: all.errors.sort((a, b) => b.score - a.score),
  };
}

interface Level {
  readonly judged: readonly JudgedText[];
  readonly errors: LinkingError[];
  readonly figures: LevelFigures;
}

function judgeAll(
  corpus: string,
  linked: readonly LinkedText[],
  entity: EntityOf,
  counts: (link: Prediction) => boolean,
): Level {
  const judged = linked.map(({ text, predictions }) => judge(text, corpus, predictions.filter(counts)));
  const errors = linked.flatMap(({ text, unlinked }, at) =>
    errorsOf(text, judged[at]!, { entity, unlinked }),
  );
  const links = judged.flatMap((text) => text.links).filter(({ verdict }) => verdict !== 'free');
  const onMentions = links.filter(({ mention }) => mention !== null);
  const right = links.filter(({ verdict }) => verdict === 'right').length;
  return {
    judged,
    errors,
    figures: {
      scores: score(judged),
      errors: ERROR_KINDS.map((kind): ErrorCount => {
        const count = errors.filter((error) => error.kind === kind).length;
        return { kind, count, share: share(count, errors.length) };
      }),
      surnames: surnamesOf(judged, entity),
      rightOnMentions: share(right, onMentions.length),
      rightOfAll: share(right, links.length),
    },
  };
}

function surnamesOf(judged: readonly JudgedText[], entity: EntityOf): Surnames {
  const surnames = judged
    .flatMap(({ mentions }) => mentions)
    .filter(({ mention }) => isSurname(mention, { entity }));
  const right = surnames.filter(({ hit }) => hit).length;
  const found = surnames.filter((each) => each.found).length;
  return { gold: surnames.length, right, wrong: found - right, unlinked: surnames.length - found };
}
