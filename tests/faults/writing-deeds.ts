// Writing: notes, entries, corrections, fact-checks, and taking each of them back.

import { done, ENTITIES, type Plan, SOME_DAY, said, WORDS, without, writes } from './deeds';

export const note: Plan = (model, dice) => {
  const entity = dice.pick(ENTITIES);
  const text = `Note ${model.count} on ${entity}, ${'long '.repeat(dice.roll(40))}`.trim();
  return writes(
    `note on ${entity}`,
    model,
    (driver) => done(driver.ask('keepNote', { entity, text })),
    () => ({
      notes: { ...model.written.notes, [entity]: text },
    }),
  );
};

export const dropNote: Plan = (model, dice) => {
  const entity = dice.pick(Object.keys(model.written.notes));
  if (!entity) return null;
  return writes(
    `take the note on ${entity} away`,
    model,
    (driver) => done(driver.ask('keepNote', { entity, text: '' })),
    () => ({
      notes: without(model.written.notes, entity),
    }),
  );
};

function person(label: string, description: string, id?: string): object {
  return {
    entity: {
      ...(id ? { id } : {}),
      kind: 'person',
      label,
      description,
      names: [{ name: label, type: 'full' }],
    },
    sources: {},
  };
}

export const own: Plan = (model) => {
  const label = `Fritz Number${model.count}`;
  const id = `own/fritz-number${model.count}`;
  const description = `made as ${model.count}`;
  return writes(
    `make ${label}`,
    model,
    (driver) => done(driver.ask('keepOwn', person(label, description))),
    () => ({
      own: { ...model.written.own, [id]: description },
    }),
  );
};

export const changeOwn: Plan = (model, dice) => {
  const id = dice.pick(Object.keys(model.written.own));
  if (!id) return null;
  const description = `changed as ${model.count}`;
  const label = `Fritz Number${id.slice('own/fritz-number'.length)}`;
  return writes(
    `change ${id}`,
    model,
    (driver) => done(driver.ask('keepOwn', person(label, description, id))),
    () => ({
      own: { ...model.written.own, [id]: description },
    }),
  );
};

export const dropOwn: Plan = (model, dice) => {
  const id = dice.pick(Object.keys(model.written.own));
  if (!id) return null;
  return writes(
    `drop ${id}`,
    model,
    (driver) => done(driver.ask('dropOwn', { id })),
    () => ({
      own: without(model.written.own, id),
    }),
  );
};

export const correct: Plan = (model, dice) => {
  const words = `${dice.pick(WORDS)} ${dice.roll(9)}`;
  const verdict = dice.roll(2) === 0 ? { is: 'never' } : { is: 'not', entity: dice.pick(ENTITIES) };
  const payload = { words, verdict, scope: { in: 'everywhere' } };
  // Two that differ in whom alone would be called the same here.
  const what = `${words} ${verdict.is}`;
  if (verdict.is === 'not' && model.written.corrections.some((one) => one.said === what)) return null;
  return writes(
    `correct ${what}`,
    model,
    (driver) => done(driver.ask('correct', payload)),
    (found) => ({
      corrections: said(model.written.corrections, found.corrections, what, true),
    }),
  );
};

export const takeBack: Plan = (model, dice) => {
  const one = dice.pick(model.written.corrections);
  if (!one) return null;
  return writes(
    `take back ${one.said}`,
    model,
    (driver) => done(driver.ask('takeBack', { id: one.id })),
    () => ({
      corrections: model.written.corrections.filter((other) => other !== one),
    }),
  );
};

export const reject: Plan = (model, dice) => {
  const claim = `claim/${dice.roll(5)}`;
  const sentence = `A sentence about ${dice.pick(WORDS)}`;
  return writes(
    `not ${claim}`,
    model,
    (driver) => done(driver.ask('notThisClaim', { claim, sentence, claimText: 'Cows fly.' })),
    (found) => ({
      rejections: said(model.written.rejections, found.rejections, `${claim} ${sentence}`, false),
    }),
  );
};

export const takeRejectionBack: Plan = (model, dice) => {
  const one = dice.pick(model.written.rejections);
  if (!one) return null;
  return writes(
    `take back ${one.said}`,
    model,
    (driver) => done(driver.ask('takeBackRejection', { id: one.id })),
    () => ({
      rejections: model.written.rejections.filter((other) => other !== one),
    }),
  );
};

export const keepClaim: Plan = (model) => {
  const text = `Cow ${model.count} was seen flying over Zenda`;
  const review = {
    publisher: 'The Zenda Checker',
    url: `https://checker.example/${model.count}`,
    rating: { label: 'False' },
    date: SOME_DAY,
    sources: ['checker'],
  };
  const claim = { text, claimant: { name: 'Rupert' }, reviews: [review] };
  const sources = { checker: { title: 'The Zenda Checker', url: 'https://checker.example/' } };
  return writes(
    `keep claim ${model.count}`,
    model,
    (driver) => done(driver.ask('keepClaims', { claims: [{ claim, sources }] })),
    (found) => ({
      claims: {
        ...model.written.claims,
        [Object.keys(found.claims).find((id) => found.claims[id] === text) ?? 'none']: text,
      },
    }),
  );
};

export const dropClaim: Plan = (model, dice) => {
  const id = dice.pick(Object.keys(model.written.claims));
  if (!id) return null;
  return writes(
    `drop ${id}`,
    model,
    (driver) => done(driver.ask('dropClaims', { ids: [id] })),
    () => ({
      claims: without(model.written.claims, id),
    }),
  );
};
