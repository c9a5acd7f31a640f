// Popolo JSON (popoloproject.com): persons and organisations with their memberships, as records.

import type { Entity } from '@/lib/core/model/entity';
import type { PackHead } from '@/lib/core/packs/write-pack';
import type { OpenedInput } from '../assemble';
import type { PopoloSpec } from './input-spec';
import { namesOf } from './popolo-names';
import {
  byIds,
  fieldsOf,
  type Ids,
  idTaker,
  isNoParty,
  type Popolo,
  popoloDate,
  popoloOf,
  textOf,
} from './popolo-parts';
import { type PopoloTerms, postsOf } from './popolo-posts';
import { readJson } from './read-json';

export function popoloInput(folder: string, spec: PopoloSpec, head: PackHead): OpenedInput {
  const source = spec.source ?? 'popolo';
  return {
    way: 'joined',
    byHand: false,
    sources: spec.source ? {} : { popolo: { title: 'Popolo data' } },
    async *read(report) {
      for (const file of spec.file)
        for await (const { value, at } of readJson(folder, file, report)) {
          const popolo = popoloOf(value);
          if (!popolo)
            report(`${at}: this is no Popolo: it has no list of persons and no list of organizations.`);
          else {
            const reading = entitiesOf(popolo, spec, head, source, (fault) => report(`${at}: ${fault}`));
            for (const entity of reading)
              yield { value: { record: 'entity', ...entity }, at: `${at}, ${entity.id}` };
          }
        }
    },
  };
}

function* entitiesOf(
  popolo: Popolo,
  spec: PopoloSpec,
  head: PackHead,
  source: string,
  report: (fault: string) => void,
): Generator<Entity> {
  const languages = spec.languages ?? head.languages;
  const prefix = spec.prefix ?? '';
  const organisations = idTaker(`${prefix}organisation/`);
  const persons = idTaker(`${prefix}person/`);
  const terms: PopoloTerms = {
    organisations: byIds(popolo.organizations),
    posts: byIds(popolo.posts),
    areas: byIds(popolo.areas),
    events: byIds(popolo.events),
    idOf: (id) => organisations(id),
    dataAsOf: head.dataAsOf,
    source,
  };
  for (const organisation of popolo.organizations) {
    const id = textOf(organisation.id);
    if (id === null || isNoParty(organisation)) continue;
    const names = namesOf(organisation, languages, false);
    if (names.length === 0) report(`the organization ${id} has no name: it is left out.`);
    else {
      const classification = textOf(organisation.classification) ?? 'organisation';
      yield entity(organisations(id), 'organisation', names, capital(classification), organisation, []);
    }
  }
  const memberships = membershipsOf(popolo, report);
  for (const person of popolo.persons) {
    const id = textOf(person.id);
    if (id === null) {
      report('a person has no id: left out.');
      continue;
    }
    const names = namesOf(person, languages, true);
    if (names.length === 0) {
      report(`the person ${id} has no name: left out.`);
      continue;
    }
    const { roles, relations, summary } = postsOf(memberships.get(id) ?? [], terms, (fault) =>
      report(`${names[0]!.name}: ${fault}`),
    );
    const facts = (['birth_date', 'death_date'] as const).flatMap((field) => {
      const date = popoloDate(person[field]);
      return date ? [{ text: field === 'birth_date' ? 'Born' : 'Died', date, sources: [source] }] : [];
    });
    const made = entity(persons(id), 'person', names, summary ?? `Listed by ${head.title}`, person, facts);
    yield { ...made, roles, relations };
  }
}

function entity(
  id: string,
  kind: Entity['kind'],
  names: Entity['names'],
  description: string,
  given: Ids,
  facts: Entity['facts'],
): Entity {
  const ids = identifiersOf(given);
  return {
    id,
    kind,
    label: names[0]!.name,
    description,
    names,
    roles: [],
    facts,
    relations: [],
    ids,
    salience: 1,
  };
}

function identifiersOf({ identifiers }: Ids): Entity['ids'] {
  const ids: Record<string, string> = {};
  for (const one of fieldsOf(identifiers)) {
    const scheme =
      textOf(one.scheme)
        ?.toLowerCase()
        .replace(/[^a-z0-9]+/g, '-') ?? '';
    const identifier = textOf(one.identifier);
    // A scheme may stand twice; the first is the one that the data puts first.
    if (identifier && /^[a-z][a-z0-9-]{0,63}$/.test(scheme) && identifier.length <= 200)
      ids[scheme] ??= identifier;
  }
  return ids;
}

function membershipsOf(popolo: Popolo, report: (fault: string) => void): Map<string, Ids[]> {
  const byPerson = new Map<string, Ids[]>();
  const known = new Set(popolo.persons.map(({ id }) => id));
  const nested = popolo.persons.flatMap((person) =>
    fieldsOf(person.memberships).map((membership): Ids => ({ ...membership, person_id: person.id })),
  );
  for (const membership of [...popolo.memberships, ...nested]) {
    const person = textOf(membership.person_id);
    if (person === null || !known.has(person)) {
      report(`a membership is of the person ${person ?? '(none)'}, who is not in the data: left out.`);
      continue;
    }
    const all = byPerson.get(person);
    if (all) all.push(membership);
    else byPerson.set(person, [membership]);
  }
  return byPerson;
}

function capital(text: string): string {
  return `${text[0]!.toUpperCase()}${text.slice(1)}`;
}
