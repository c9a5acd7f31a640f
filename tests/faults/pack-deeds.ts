// What is done with packs.

import { type Deed, done, type Model, PACKS, type Plan, type Shelf } from './deeds';

function shelves(name: string, model: Model, act: Deed['act'], change: Shelf): Deed {
  return {
    name,
    act,
    after: () => ({ ...model, count: model.count + 1, shelf: { ...model.shelf, ...change } }),
  };
}

export const install: Plan = (model, dice) => {
  const id = dice.pick(PACKS);
  const there = model.shelf[id];
  const version = model.count + 1;
  return shelves(
    `install ${id} ${version}`,
    model,
    async (driver, bound) => {
      const blob = await driver.blob(driver.pack(id, version));
      const begun = await driver.ask('installPack', { from: 'file', name: `${id}.gz`, blob });
      if (!begun.ok) return false;
      bound();
      await driver.atRest();
      return true;
    },
    { [id]: { version, before: there?.version ?? null, isOff: there?.isOff ?? false } },
  );
};

export const loseLibrary: Plan = (model, dice) => {
  if (dice.roll(4) > 0) return null;
  const nothing = Object.fromEntries(PACKS.map((id) => [id, null]));
  return shelves(
    'lose the library',
    model,
    async (driver) => {
      await driver.loseLibrary();
      return true;
    },
    nothing,
  );
};

export const removePack: Plan = (model, dice) => {
  const pack = dice.pick(PACKS.filter((id) => model.shelf[id]));
  if (!pack) return null;
  return shelves(`remove ${pack}`, model, (driver) => done(driver.ask('removePack', { pack })), {
    [pack]: null,
  });
};

export const switchPack: Plan = (model, dice) => {
  const pack = dice.pick(PACKS.filter((id) => model.shelf[id]));
  if (!pack) return null;
  const on = dice.roll(2) === 0;
  return shelves(
    `${pack} ${on ? 'on' : 'off'}`,
    model,
    (driver) => done(driver.ask('switchPack', { pack, on })),
    {
      [pack]: { ...model.shelf[pack]!, isOff: !on },
    },
  );
};

export const stepBack: Plan = (model, dice) => {
  const pack = dice.pick(PACKS.filter((id) => model.shelf[id]?.before));
  if (!pack) return null;
  const { before, isOff } = model.shelf[pack]!;
  return shelves(`${pack} one step back`, model, (driver) => done(driver.ask('stepBack', { pack })), {
    [pack]: { version: before!, before: null, isOff },
  });
};
