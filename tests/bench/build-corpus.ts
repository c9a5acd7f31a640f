// Packs for the bench of building: the lines of real entities, and of more made from their parts with a fixed seed.
import { COMMON } from '@/lib/core/link/lexicon/lexicon';
import type { Entity, EntityName } from '@/lib/core/model/entity';
import { fold } from '@/lib/core/text/fold';
import { hashWord } from '@/lib/core/text/tokens';
import { readKnowledgeBase } from '../eval/knowledge-base';
import { random } from './names-corpus';

const FOLDER = '../shared/data/linking';

/** One JSON line per entity, until they have `names` names together. */
export async function packLines(names: number): Promise<string[]> {
  const base = await readKnowledgeBase(`${FOLDER}/kb.jsonl.gz`, `${FOLDER}/kb_links.tsv.gz`);
  if (!base.ok) throw new Error(base.fault.message);
  const real = base.value;
  const next = random(4);
  const lines: string[] = [];
  let count = 0;
  for (let copy = 0; count < names; copy += 1)
    for (const entity of real) {
      if (count >= names) break;
      const own = copy === 0 ? entity : relative(entity, copy, real[Math.floor(next() * real.length)]!);
      lines.push(JSON.stringify(own));
      count += own.names.length;
    }
  return lines;
}

/** Another entity of the same shape: names that begin like one's and end like another's, tied to its like. */
function relative(entity: Entity, copy: number, other: Entity): Entity {
  const renamed = ({ name, ...rest }: EntityName): EntityName => ({
    ...rest,
    name: crossed(name, other.label),
  });
  return {
    ...entity,
    id: `${entity.id}-${copy}`,
    label: crossed(entity.label, other.label),
    names: entity.names.map(renamed),
    relations: entity.relations.map((tie) => ({ ...tie, target: `${tie.target}-${copy}` })),
  };
}

function crossed(name: string, other: string): string {
  const a = name.split(' ');
  const b = other.split(' ').filter((word) => !COMMON.has(hashWord(fold(word))));
  return [...a.slice(0, Math.ceil(a.length / 2)), ...b.slice(Math.floor(b.length / 2))].join(' ');
}
