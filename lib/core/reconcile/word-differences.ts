// Where those who tell of an entity differ in what has no dates: its label, its kind, its identifiers, its text.

import type { SourceKey } from '../model/entity';
import type { Difference, Told } from '../model/told';

type Version = Difference['versions'][number];

export function wordDifferences(told: readonly Told[]): Difference[] {
  const versions = (
    said: (each: Told) => string | undefined,
    sources: (each: Told) => readonly SourceKey[],
  ) => distinct(told, said, sources);
  const none = (): readonly SourceKey[] => [];
  const schemes = new Set(told.flatMap(({ entity }) => Object.keys(entity.ids)));
  const differences: Difference[] = [
    { about: { what: 'label' }, versions: labels(told) },
    { about: { what: 'kind' }, versions: versions(({ entity }) => entity.kind, none) },
    ...[...schemes].map(
      (scheme): Difference => ({
        about: { what: 'identifier', scheme },
        versions: versions(
          ({ entity: { ids } }) => (Object.hasOwn(ids, scheme) ? ids[scheme] : undefined),
          none,
        ),
      }),
    ),
    {
      about: { what: 'text' },
      versions: versions(
        ({ entity }) => entity.text?.body,
        ({ entity }) => entity.text?.sources ?? [],
      ),
    },
  ];
  return differences.filter((difference) => difference.versions.length > 1);
}

function distinct(
  told: readonly Told[],
  saidBy: (each: Told) => string | undefined,
  sources: (each: Told) => readonly SourceKey[],
): Version[] {
  const seen = new Set<string>();
  return told.flatMap((each, at) => {
    const said = saidBy(each);
    // White space is no difference of a text.
    const spaced = said?.replace(/\s+/g, ' ');
    if (said === undefined || seen.has(spaced!)) return [];
    seen.add(spaced!);
    return [{ told: at, said, sources: sources(each) }];
  });
}

/** Without marks and capitals. The matcher's folding does more, and its tables would come with it into every page that reads entities. */
function plain(words: string): string {
  return words.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** A label that another lists among its names is none that it disputes. */
function labels(told: readonly Told[]): Version[] {
  const borne = new Set<string>();
  return told.flatMap(({ entity }, at) => {
    const isNew =
      !borne.has(plain(entity.label)) && !entity.names.some(({ name }) => borne.has(`${plain(name)}\n`));
    for (const { name } of [{ name: entity.label }, ...entity.names]) borne.add(plain(name));
    borne.add(`${plain(entity.label)}\n`);
    return at === 0 || isNew ? [{ told: at, said: entity.label, sources: [] }] : [];
  });
}
