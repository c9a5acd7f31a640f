// Alarms judged by people: a sentence, a claim, and whether the claim's verdict carries over. Kept by reference, beside what the shared data judges.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readJsonLines } from './checkable-labels';
import { readRight } from './claims-corpus';

const FILE = fileURLToPath(new URL('claims-audit.tsv', import.meta.url));

/**
 * `same`: the verdict on the claim carries over to this sentence as it stands: same number, same subject, same time where it
 * matters. `related`: about the same thing, but not the same assertion. `no`: not even that. The last two are wrong alarms.
 */
export type Verdict = 'same' | 'related' | 'no';

export interface Judged {
  readonly doc: string;
  readonly line: number;
  readonly claim: string;
  readonly verdict: Verdict;
  readonly by: string;
}

export function readAudit(text = existsSync(FILE) ? readFileSync(FILE, 'utf8') : ''): readonly Judged[] {
  return text
    .split('\n')
    .slice(1)
    .filter((line) => line !== '')
    .map((row, index) => {
      const [doc, line, claim, verdict, by] = row.split('\t');
      if (!doc || !/^\d+$/.test(line ?? '') || !claim || !isVerdict(verdict) || !by)
        throw new Error(`Line ${index + 2} of the audit is not document, line, claim, verdict, who judged.`);
      return { doc, line: Number(line), claim, verdict, by };
    });
}

function isVerdict(text: string | undefined): text is Verdict {
  return text === 'same' || text === 'related' || text === 'no';
}

/** All that is judged of one stream: the audit first, then the pairs that say which claim a sentence repeats, then the shared alarms. */
export class Judgements {
  readonly #byPair = new Map<string, Judged>();

  constructor(judged: Iterable<Judged>) {
    for (const each of judged) {
      const key = keyOf(each);
      if (!this.#byPair.has(key)) this.#byPair.set(key, each);
    }
  }

  all(): Iterable<Judged> {
    return this.#byPair.values();
  }

  /** All pairs of which the verdict carries over. */
  get same(): readonly Judged[] {
    return [...this.#byPair.values()].filter(({ verdict }) => verdict === 'same');
  }

  of(pair: { readonly doc: string; readonly line: number; readonly claim: string }): Judged | null {
    return this.#byPair.get(keyOf(pair)) ?? null;
  }
}

function keyOf({ doc, line, claim }: Pick<Judged, 'doc' | 'line' | 'claim'>): string {
  return `${doc}\t${line}\t${claim}`;
}

/** What the shared data says of debates. Throws where a file of it is missing. */
export function sharedJudgements(shared: string): readonly Judged[] {
  const alarms = readJsonLines<{ doc: string; line: number; claim: string; label: Verdict }>(
    `${shared}/claims/judged-alarms.jsonl.gz`,
  ).map(({ doc, line, claim, label }): Judged => ({ doc, line, claim, verdict: label, by: 'judged-alarms' }));
  return [...repeated(shared), ...alarms];
}

/** The sentences of debates of which it is known which claim they repeat. */
export function repeated(shared: string): readonly Judged[] {
  return ['train', 'dev'].flatMap((split) => {
    const right = readRight(`${shared}/claims/politifact/qrels.${split}.tsv`);
    if (typeof right === 'string') throw new Error(right);
    return [...right].flatMap(([query, claims]) => {
      const place = /^(.*)_(\d+)$/.exec(query);
      if (!place) return [];
      return [...claims].map(
        (claim): Judged => ({ doc: place[1]!, line: Number(place[2]), claim, verdict: 'same', by: 'qrels' }),
      );
    });
  });
}
