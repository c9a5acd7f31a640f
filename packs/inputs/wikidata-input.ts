// Items of a Wikibase as records of a pack: one pass over the source, whatever its size, and one over what was chosen of it.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import type { EntityId, Source } from '@/lib/core/model/entity';
import {
  entityIdOf,
  finishEntity,
  type ItemId,
  WIKIDATA,
  wikidataSource,
} from '@/lib/core/open-data/wikidata';
import { type EntityOrFault, entitiesOf } from './entity-lines';
import { createFaultLog, type FaultLog } from './fault-log';
import { countSkips, FirstPass, type Kept } from './first-pass';
import type { Draft, PackInput } from './input';
import { openLabels } from './label-store';
import { LineFile } from './line-file';
import { entitiesByDuckDb, isOneEntityALine } from './wikidata-duckdb';
import type { WikidataSpec } from './wikidata-spec';

export interface InputPlace {
  /** Where the paths of inputs begin. */
  readonly folder: string;
  /** Those of the pack. */
  readonly languages: readonly string[];
}

/**
 * The input that `spec` describes. Labels of other items are those that stand in the source, before or behind. What takes memory is a few
 * bits for each item kept or referred to and 8 bytes for each referred to; the rest lies in temporary files, about as large as the labels
 * and the chosen entities. `read` throws `UnreadableInput` where the source breaks off.
 */
export function wikidataInput(spec: WikidataSpec, { folder, languages }: InputPlace): PackInput {
  return {
    sources: { [WIKIDATA]: sourceOf(spec) },
    async *read(report) {
      const log = createFaultLog(spec.file.map(nameOf).join(', '), report);
      const temporary = mkdtempSync(join(tmpdir(), 'backstory-pack-'));
      const outlines = new LineFile(join(temporary, 'outlines'));
      const labels = new LineFile(join(temporary, 'labels'));
      try {
        const foreign = spec.base === undefined ? null : (spec.kind ?? 'term');
        const choice = { ...spec, languages: spec.languages ?? languages, foreign };
        const pass = new FirstPass(choice, { outlines, labels }, log);
        for (const file of spec.file) {
          const at = (line: number): string => `${nameOf(file)}, line ${line}`;
          const path = file === '-' ? file : resolve(folder, file);
          for await (const found of entitiesBy(spec, path, log))
            for (const entity of found) pass.take(entity, at(entity.line));
        }
        yield* finished({ outlines, labels, pass, log, idOf: idsOf(spec) });
        log.close();
      } finally {
        outlines.close();
        labels.close();
        rmSync(temporary, { recursive: true, force: true });
      }
    },
  };
}

const nameOf = (file: string): string => (file === '-' ? 'standard input' : basename(file));

async function* entitiesBy(
  spec: WikidataSpec,
  path: string,
  log: FaultLog,
): AsyncGenerator<readonly EntityOrFault[]> {
  if (spec.engine === 'duckdb') {
    if (await isOneEntityALine(path)) return yield* entitiesByDuckDb(path, spec);
    log.note(
      'it is not one entity a line without commas between, so it is read on the plain path, which is faster there.',
    );
  }
  yield* entitiesOf(path, spec.form === 'wikidata-dump');
}

function* finished({
  outlines,
  labels,
  pass: { held, referred },
  log,
  idOf,
}: {
  readonly outlines: LineFile;
  readonly labels: LineFile;
  readonly pass: FirstPass;
  readonly log: FaultLog;
  readonly idOf: (id: ItemId) => EntityId;
}): Generator<Draft> {
  const { labelOf } = openLabels(labels, referred);
  for (const { line } of outlines.lines()) {
    const [at, outline] = JSON.parse(line) as Kept;
    const { entity, skips } = finishEntity(outline, {
      labelOf,
      entityOf: (id) => (held.has(id) ? idOf(id) : undefined),
      idOf,
      source: WIKIDATA,
    });
    countSkips(log, skips);
    yield { value: { record: 'entity', ...entity }, at };
  }
}

/** `wikidata/q36`, or `base.example.org/q36`. */
function idsOf({ base }: WikidataSpec): (id: ItemId) => EntityId {
  if (base === undefined) return entityIdOf;
  const host = new URL(base).hostname.toLowerCase();
  return (id) => `${host}/${id.toLowerCase()}`;
}

function sourceOf({ base, licence, date }: WikidataSpec): Source {
  return {
    ...wikidataSource(base === undefined ? {} : { base: base.replace(/\/+$/, '') }),
    ...(licence === undefined ? {} : { licence }),
    ...(date === undefined ? {} : { date }),
  };
}
