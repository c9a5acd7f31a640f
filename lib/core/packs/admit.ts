// Whether a pack may take its place in the library: what it calls itself, where it comes from, who vouches for it, which version it is.

import { MAX_PACK_NAMES } from '../model/limits';
import type { PackOrigin } from '../model/pack-life';
import { fail, ok, type Result } from '../model/result';
import type { PublicKey } from './signature-file';
import { compareVersions } from './version';

/**
 * - `reserved` the id of the pack that comes with the extension
 * - `other-place` the id of an installed pack that came from elsewhere
 * - `same-version`, `older` what is installed is as new, or newer
 * - `not-signed`, `other-key` not vouched for as it was at its first install
 * - `too-large` more names than can be indexed
 */
export type AdmitCode =
  | 'reserved'
  | 'other-place'
  | 'same-version'
  | 'older'
  | 'not-signed'
  | 'other-key'
  | 'too-large';

/** Of the pack that comes with the extension. */
const STARTER_ID = 'starter';

export interface Newcomer {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  readonly names: number;
  readonly origin: PackOrigin;
  readonly signedBy: PublicKey | null;
}

export interface Incumbent {
  readonly title: string;
  readonly version: string;
  readonly origin: PackOrigin;
}

/** `installed`: the pack with this id, where there is one. `pinned`: the key that its first install was signed with, also where the pack is lost. */
export function admitPack(
  pack: Newcomer,
  { installed, pinned }: { readonly installed: Incumbent | null; readonly pinned: PublicKey | null },
): Result<null, AdmitCode> {
  const called = `“${pack.title}”`;
  if (pack.id === STARTER_ID && pack.origin.from !== 'packaged')
    return fail(
      'reserved',
      `The pack ${called} calls itself “${STARTER_ID}”, which is kept for the pack that comes with Backstory.`,
    );
  if (pack.names > MAX_PACK_NAMES)
    return fail(
      'too-large',
      `The pack ${called} holds ${grouped(pack.names)} names; Backstory takes ${grouped(MAX_PACK_NAMES)} in one pack.`,
    );
  if (pinned && !pack.signedBy)
    return fail(
      'not-signed',
      `The pack ${called} was signed when it was first installed, and this one is not: it may not be from the same people. Remove the installed pack first if you trust this one.`,
    );
  if (pinned && pack.signedBy !== pinned)
    return fail(
      'other-key',
      `The pack ${called} is signed with another key than when it was first installed: it may not be from the same people. Remove the installed pack first if you trust this one.`,
    );
  if (!installed) return ok(null);
  if (!pinned && !isSamePlace(pack.origin, installed.origin))
    return fail(
      'other-place',
      `A pack with the id “${pack.id}” is installed already, from ${placeOf(installed.origin)} (“${installed.title}”): remove that one first.`,
    );
  return admitVersion(pack, installed);
}

function admitVersion(pack: Newcomer, installed: Incumbent): Result<null, 'same-version' | 'older'> {
  const difference = compareVersions(pack.version, installed.version);
  if (difference === 0)
    return fail('same-version', `“${pack.title}” is installed already, in this version (${pack.version}).`);
  return difference > 0
    ? ok(null)
    : fail(
        'older',
        `“${pack.title}” is installed already in a later version (${installed.version}) than this one (${pack.version}).`,
      );
}

/** Files say nothing of where they are from; what is at one web server is from those who hold that. */
function isSamePlace(a: PackOrigin, b: PackOrigin): boolean {
  if (a.from === 'unknown' || b.from === 'unknown') return true;
  if (a.from === 'url' && b.from === 'url') return hostOf(a.url) === hostOf(b.url);
  return a.from === b.from;
}

function hostOf(url: string): string {
  return /^[a-z]+:\/\/[^/?#]*/i.exec(url)?.[0].toLowerCase() ?? url;
}

function placeOf(origin: PackOrigin): string {
  switch (origin.from) {
    case 'packaged':
      return 'the extension itself';
    case 'file':
      return `the file ${origin.name}`;
    case 'url':
      return hostOf(origin.url);
    case 'unknown':
      return 'an earlier version of Backstory';
  }
}

function grouped(count: number): string {
  return `${count}`.replace(/\B(?=(?:\d{3})+$)/g, ',');
}
