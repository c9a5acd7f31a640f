// A library that keeps something from linking, to see what that is worth: `--without PART`.
import {
  combineLayers,
  type Knowledge,
  type KnowledgeParts,
  openKnowledge,
} from '@/lib/core/annotate/knowledge';
import type { NameReadings } from '@/lib/core/link/table/entity-table';
import { LayerTable } from '@/lib/core/link/table/layer-table';
import { openRegions } from '@/lib/core/link/table/table-regions';

export const PARTS = ['context', 'ties', 'priors', 'spelling'] as const;
/**
 * - `context`: the words of descriptions
 * - `ties`: to other entities
 * - `priors`: all readings of a name are as likely
 * - `spelling`: how capitals and accents of a name are written
 */
export type Part = (typeof PARTS)[number];

/** Opens one pack's knowledge without some of what its table tells. */
export function openWithout(parts: KnowledgeParts, without: readonly Part[]): Knowledge | null {
  const whole = openKnowledge(parts);
  const table = openRegions(parts.entities);
  if (!whole.ok || !table.ok) return null;
  const entities = new PartialTable(table.value, new Set(without));
  for (const [page, bytes] of parts.pages.entries()) entities.admit(page, bytes);
  return combineLayers([{ names: whole.value.layers[0]!.names, entities }]);
}

/** No code of a spelling, of which there are 256: nothing is spelt like it, so nothing is spelt better. */
const NO_SPELLING = -1;

type Opened = Extract<ReturnType<typeof openRegions>, { ok: true }>['value'];

/** A class because it is a table with some answers replaced. */
class PartialTable extends LayerTable {
  constructor(
    { counts, regions }: Opened,
    private readonly without: ReadonlySet<Part>,
  ) {
    super(counts, regions);
  }

  override context(entity: number): readonly number[] {
    return this.without.has('context') ? [] : super.context(entity);
  }

  override related(entity: number): readonly number[] {
    return this.without.has('ties') ? [] : super.related(entity);
  }

  override readings(entries: readonly number[], hash: number): readonly NameReadings[] {
    const names = super.readings(entries, hash).map((name) =>
      this.without.has('priors')
        ? {
            ...name,
            readings: name.readings.map((reading) => ({ ...reading, prior: 1 / name.readings.length })),
          }
        : name,
    );
    return this.without.has('spelling') ? names.map((name) => ({ ...name, spelling: NO_SPELLING })) : names;
  }
}
