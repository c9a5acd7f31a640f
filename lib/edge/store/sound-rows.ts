// Which rows of the reader's database have the shape that they must have. One that has not is passed over and left where it is: a damaged row must not take
// the others down, and a later version may make sense of it.
//
// No validator stands here: pages of ours read the store too. What is asked is what reading would fall over.

import type { FactCheckSettings } from '@/lib/core/model/kept-claim';
import type { LookUpSettings, Note } from '@/lib/core/model/own';
import type { CorrectionRow, KeptClaimRow, KnownPackRow, OwnRow, RejectionRow, StoryRow } from './user-db';

type Fields = Readonly<Record<string, unknown>>;

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const areText = (fields: Fields, ...names: readonly string[]): boolean =>
  names.every((name) => typeof fields[name] === 'string');

/** A list of objects, each with these texts, and with a list of sources where it cites any. */
function isList(value: unknown, ...texts: readonly string[]): boolean {
  return Array.isArray(value) && value.every((one) => isFields(one) && areText(one, ...texts));
}

const cites = (value: unknown): boolean =>
  Array.isArray(value) && value.every((one: Fields) => Array.isArray(one.sources));

export function isOwnRow(row: OwnRow): boolean {
  const { entity, sources, made, changed } = row as unknown as Fields;
  if (!isFields(entity) || !isFields(sources) || !areText({ made, changed }, 'made', 'changed')) return false;
  const { names, roles, facts, relations, ids, text } = entity;
  return (
    areText(entity, 'id', 'kind', 'label', 'description') &&
    isList(names, 'name') &&
    isList(roles, 'title') &&
    isList(facts, 'text') &&
    isList(relations, 'type', 'target') &&
    [roles, facts, relations].every(cites) &&
    isFields(ids) &&
    (text === undefined || (isFields(text) && areText(text, 'body') && Array.isArray(text.sources)))
  );
}

export function isNote(row: Note): boolean {
  return areText(row as unknown as Fields, 'entity', 'text', 'changed');
}

export function isCorrectionRow({ correction }: CorrectionRow): boolean {
  const said: unknown = correction;
  if (!isFields(said) || !areText(said, 'id', 'words', 'made')) return false;
  const { verdict, scope } = said;
  if (!isFields(verdict) || !isFields(scope)) return false;
  const isOf = verdict.is === 'never' || (areText(verdict, 'is', 'entity') && verdict.is !== 'never');
  return isOf && (scope.in === 'everywhere' || Array.isArray(scope.names));
}

export function isRejectionRow({ rejection }: RejectionRow): boolean {
  const said: unknown = rejection;
  return isFields(said) && areText(said, 'id', 'claim', 'sentence', 'words', 'claimText', 'made');
}

export function isKeptClaimRow(row: KeptClaimRow): boolean {
  const { claim, sources, kept } = row as unknown as Fields;
  return (
    isFields(claim) &&
    isFields(sources) &&
    typeof kept === 'string' &&
    areText(claim, 'id', 'text') &&
    Array.isArray(claim.about) &&
    isList(claim.reviews, 'publisher') &&
    cites(claim.reviews) &&
    (claim.reviews as readonly Fields[]).every(({ rating }) => isFields(rating))
  );
}

export function isKnownPackRow(row: KnownPackRow): boolean {
  const fields = row as unknown as Fields;
  return areText(fields, 'pack', 'title') && isFields(fields.origin);
}

export function isStoryRow(row: StoryRow): boolean {
  const fields = row as unknown as Fields;
  return areText(fields, 'story', 'url', 'site', 'read') && Array.isArray(fields.entities);
}

export function isLookUps(value: unknown): value is LookUpSettings {
  return isFields(value) && typeof value.allowed === 'boolean' && areText(value, 'wikibase');
}

export function isFactChecks(value: unknown): value is FactCheckSettings {
  return isFields(value) && (value.key === null || typeof value.key === 'string');
}
