// All that a reader may do next, each as often as it stands here.

import { type Plan, writes } from './deeds';
import {
  backUp,
  bringBack,
  choose,
  erase,
  readStory,
  restoreBeside,
  restoreInPlace,
  switchSite,
} from './keeping-deeds';
import { install, loseLibrary, removePack, stepBack, switchPack } from './pack-deeds';
import {
  changeOwn,
  correct,
  dropClaim,
  dropNote,
  dropOwn,
  keepClaim,
  note,
  own,
  reject,
  takeBack,
  takeRejectionBack,
} from './writing-deeds';

const look: Plan = (model, dice) => {
  const call = dice.pick([
    ['packs', {}],
    ['corrections', { most: 50 }],
    ['rejections', {}],
    ['knowledge', {}],
    ['settings', {}],
    ['card', { entity: 'person/rudolf-elphberg', asOf: null }],
  ] as const);
  return writes(
    `look at ${call[0]}`,
    model,
    // Whether there is such a card is no matter here.
    async (driver) => (await driver.ask(call[0], call[1])) !== undefined,
    () => ({}),
  );
};

/** Each as often as it stands here. */

export const PLANS: readonly Plan[] = [
  ...[note, note, note, note, dropNote, own, own, changeOwn, dropOwn],
  ...[correct, correct, correct, takeBack, reject, reject, takeRejectionBack, keepClaim, dropClaim],
  ...[choose, switchSite, readStory, readStory, readStory, readStory, erase, bringBack],
  ...[
    backUp,
    restoreInPlace,
    restoreBeside,
    restoreBeside,
    install,
    install,
    removePack,
    switchPack,
    stepBack,
    loseLibrary,
  ],
  ...[look, look, look],
];
