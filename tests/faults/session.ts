// Plays a session deed by deed, kills the worker at chosen moments, and compares what is there with the model after each.

import { type Deed, type Driver, type Model, PACKS, type Shelf } from './deeds';
import { dice } from './dice';
import { PLANS } from './plans';
import { difference, NOTHING_WRITTEN, writtenIn } from './written';

export interface Step {
  /** Chooses the deed. */
  readonly seed: number;
  /** Null: the worker lives on. Else how soon it is killed: what that counts is the driver's matter. */
  readonly killed: number | null;
  /** The disk is full that soon, instead. */
  readonly isFull?: boolean;
}

export interface MortalDriver extends Driver {
  /** From now on the worker will die that soon; resolves when it is dead. */
  kill(soon: number): { readonly dead: Promise<void>; finish(): Promise<void> };
  /** From the write of that number on the disk is full; returns what gives it room again. Left out: this cannot be done here. */
  fill?(soon: number): () => void;
  /** What is installed beside the starter pack. */
  shelf(): Promise<Shelf>;
}

/** Thrown by a driver whose jobs do not come to an end. */
export class Unrest extends Error {}

/** One in three steps meets a kill, which comes early more often than late. */
export function stepsOf(seed: number, count: number): Step[] {
  const chance = dice(seed);
  return Array.from({ length: count }, () => {
    const own = chance.roll(2 ** 31);
    const isKilled = chance.roll(3) === 0;
    const soon = chance.roll(chance.roll(2) === 0 ? 6 : 40);
    return { seed: own, killed: isKilled ? soon : null, isFull: isKilled && chance.roll(3) === 0 };
  });
}

export const NEW_READER: Model = {
  written: NOTHING_WRITTEN,
  shelf: Object.fromEntries(PACKS.map((id) => [id, null])),
  erased: [],
  backups: [],
  count: 0,
};

export interface Tally {
  deeds: number;
  kills: number;
  fills: number;
  /** Kills before the answer, after which the deed had come to pass; and after which it had not. */
  passed: number;
  undone: number;
}

/** Null: all of it held. Else what did not, and where. */
export async function playSession(
  driver: MortalDriver,
  steps: readonly Step[],
  tally: Tally,
): Promise<{ readonly at: number; readonly fault: string } | null> {
  let model = NEW_READER;
  for (const [at, step] of steps.entries()) {
    const chance = dice(step.seed);
    const deed = chance.pick(PLANS)(model, chance, await driver.tables());
    if (!deed) continue;
    const giveRoom = step.isFull && driver.fill ? driver.fill(step.killed ?? 0) : null;
    const played = await (giveRoom
      ? playFull(driver, deed, giveRoom, model, tally)
      : playDeed(driver, deed, step.killed, model, tally)
    ).catch((error: unknown) => {
      if (error instanceof Unrest) return error.message;
      throw error;
    });
    if (typeof played === 'string') {
      const met = step.killed === null ? '' : `, ${giveRoom ? 'no room' : 'killed'} at ${step.killed}`;
      return { at, fault: `${deed.name}${met}: ${played}` };
    }
    model = played;
  }
  return null;
}

async function playDeed(
  driver: MortalDriver,
  deed: Deed,
  killed: number | null,
  model: Model,
  tally: Tally,
): Promise<Model | string> {
  tally.deeds++;
  let isBound = false;
  const death = killed === null ? null : driver.kill(killed);
  const act = deed.act(driver, () => {
    isBound = true;
  });
  // A worker that dies answers with a fault, or never.
  const answered = death
    ? await Promise.race([act.catch(() => false), death.dead.then(() => null)])
    : await act;
  if (answered === true) isBound = true;
  if (death) {
    tally.kills++;
    await death.finish();
    await driver.atRest();
  } else if (answered === false) return 'was refused';
  const found = { written: writtenIn(await driver.tables()), shelf: await driver.shelf() };
  const faults: string[] = [];
  const allowed = isBound
    ? [deed.after(found.written)]
    : [deed.after(found.written), { ...model, count: model.count + 1 }];
  for (const [place, one] of allowed.entries()) {
    const fault = difference(one.written, found.written) ?? shelfDifference(one.shelf, found.shelf);
    if (fault === null) {
      if (!isBound) tally[place === 0 ? 'passed' : 'undone']++;
      return one;
    }
    faults.push(fault);
  }
  return faults.join('; nor as before: ');
}

/** A deed for which the disk may have no room: refused whole, or done whole. A job that was begun may fail later. */
async function playFull(
  driver: MortalDriver,
  deed: Deed,
  giveRoom: () => void,
  model: Model,
  tally: Tally,
): Promise<Model | string> {
  tally.deeds++;
  tally.fills++;
  let isJob = false;
  const answered = await deed.act(driver, () => {
    isJob = true;
  });
  await driver.atRest();
  giveRoom();
  // That a job has failed may be what there was no room for: the next worker goes on with it.
  if (isJob) {
    await driver.kill(0).finish();
    await driver.atRest();
  }
  const found = { written: writtenIn(await driver.tables()), shelf: await driver.shelf() };
  const same = { ...model, count: model.count + 1 };
  const after = deed.after(found.written);
  const allowed = isJob ? [after, same] : [answered ? after : same];
  const faults: string[] = [];
  for (const one of allowed) {
    const fault = difference(one.written, found.written) ?? shelfDifference(one.shelf, found.shelf);
    if (fault === null) return one;
    faults.push(fault);
  }
  return `${answered ? 'done' : 'refused'} on a full disk: ${faults.join('; nor as before: ')}`;
}

function shelfDifference(wanted: Shelf, found: Shelf): string | null {
  for (const pack of PACKS) {
    const [one, other] = [JSON.stringify(wanted[pack]), JSON.stringify(found[pack])];
    if (one !== other) return `pack ${pack}: should be ${one}, is ${other}`;
  }
  return null;
}
