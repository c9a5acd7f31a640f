// Packs' entities → the entity table and its pages, in one pass over the entities and in slices.

import type { CaseRule, Entity, EntityName } from '../../../model/entity';
import { pageSum } from '../page-layout';
import { layOutTable, sealTable } from '../table-regions';
import { gatherBorneNames } from './borne-names';
import { Gathered } from './gathered';
import { findMeanings, type IndexOrder } from './index-order';
import { numberEntities } from './numbering';
import { Pace } from './pace';
import { Told } from './told';
import { weighVocabulary } from './vocabulary';
import { measureEntries, writeEntries } from './write-entries';
import { writePages } from './write-pages';

export interface TableParts {
  readonly entities: ArrayBuffer;
  readonly pages: readonly ArrayBuffer[];
}

/** Takes entities one by one. A class because what it gathers lives from the first `add` to the end of `finish`. */
export class EntityTableBuilder {
  readonly #gathered = new Gathered();

  /** The number of a new entity, for its names; null where its id was there before. */
  addEntity(entity: Entity): number | null {
    return this.#gathered.addEntity(entity);
  }

  /** A name of an entity: the same that the name index is given, in the same order. */
  addName(entity: number, name: EntityName, rule: CaseRule): void {
    this.#gathered.names.add(entity, name, rule);
  }

  /** Writes table and pages; yields after each slice of a few ms. The builder is spent then. */
  *finish(built: IndexOrder): Generator<void, TableParts> {
    const gathered = this.#gathered;
    const pace = new Pace();
    const told = new Told(gathered);
    yield;
    const index = yield* findMeanings(gathered, built, pace);
    const numbering = yield* numberEntities(gathered, index, pace);
    const vocabulary = yield* weighVocabulary(told, pace);
    const names = yield* gatherBorneNames(gathered, index, pace);
    const { pages, tieCounts } = yield* writePages({ told, numbering, vocabulary, names }, pace);
    const { names: distinctNames, ...needs } = yield* measureEntries(gathered, index, pace);
    const entries = index.order.length;
    const { buffer, regions } = layOutTable(
      {
        names: distinctNames,
        entries,
        entities: gathered.entities,
        highestSalience: numbering.highest,
        indexSum: index.sum,
      },
      {
        ...needs,
        meanings: entries,
        vocabulary: vocabulary.hashes.length,
        pageSums: pages.length,
        priors: entries,
        spellings: entries,
        wordWeights: vocabulary.hashes.length,
        kinds: gathered.entities,
        salience: gathered.entities,
        tieCounts: gathered.entities,
      },
    );
    regions.vocabulary.set(vocabulary.hashes);
    regions.wordWeights.set(vocabulary.weights);
    regions.tieCounts.set(tieCounts);
    for (const [page, bytes] of pages.entries()) regions.pageSums[page] = pageSum(bytes);
    for (let number = 0; number < gathered.entities; number += 1) {
      const coming = numbering.comings[number]!;
      regions.kinds[number] = gathered.kinds.get(coming);
      regions.salience[number] = numbering.codes[coming]!;
      if (pace.isDue(0.3)) yield;
    }
    yield* writeEntries(gathered, index, { numbering, regions, pace });
    yield;
    return { entities: sealTable(buffer), pages };
  }
}
