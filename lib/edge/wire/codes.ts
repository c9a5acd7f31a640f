// Why a message was not answered with what was asked for: closed codes, each told with one sentence.

import type { WhyOff } from '@/lib/core/model/settings';

/** Why a message was not served. */
export type WireCode =
  /** This script outlived its extension: the session is over. */
  | 'gone'
  /** Nobody listens there, or it ended before it answered. */
  | 'no-receiver'
  /** The sender may not ask this. */
  | 'refused'
  /** The message is not one of ours, or its contents are not what they must be. */
  | 'bad-message'
  /** Something broke while it was served. */
  | 'failed';

/** What the servers themselves answer when they cannot do what was asked. */
export type ServerCode =
  /** The page is off, or everything is paused: nothing is said to it. */
  | `off-${WhyOff}`
  /** A later request of the same tab, or a later article, has taken its place. */
  | 'superseded'
  /** The library holds no such entity. */
  | 'not-known'
  /** A page spoke of what it was not given, as after the worker was killed: it may ask for its annotations again. */
  | 'not-given'
  /** What was to be replaced is not what its writer saw: it was changed elsewhere meanwhile, and stays. */
  | 'changed'
  /** The browser cannot read what is there: it can be given up, if the reader says so. */
  | 'unreadable-store'
  /** The library or the settings cannot be used now; the sentence says why. */
  | 'unavailable';

export type ReplyCode = WireCode | ServerCode;
