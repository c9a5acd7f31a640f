// A Wikibase on this machine, with invented items: it speaks the forms of Wikidata's two interfaces, and can be made to misbehave.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

export interface WikibaseServer {
  /** `http://127.0.0.1:PORT` */
  readonly base: string;
  /** What was asked, in order: addresses with their queries, and the headers. */
  readonly asked: readonly {
    readonly url: URL;
    readonly headers: IncomingMessage['headers'];
    readonly at: number;
  }[];
  /** Answers in the place of the Wikibase from now on; null: the Wikibase again. */
  misbehave(answer: Answer | null): void;
  close(): Promise<void>;
}

/** `wikidata`: its items are Wikidata's by the addresses of its concepts. `rest`: the action API is switched off. */
export type Speaks = 'wikidata' | 'wikibase' | 'rest';

const term = (language: string, value: string) => ({ [language]: { language, value } });
const itemSnak = (property: string, id: string) => ({
  snaktype: 'value',
  property,
  datavalue: {
    value: { 'entity-type': 'item', 'numeric-id': Number(id.slice(1)), id },
    type: 'wikibase-entityid',
  },
  datatype: 'wikibase-item',
});
const timeSnak = (property: string, time: string, precision: number) => ({
  snaktype: 'value',
  property,
  datavalue: {
    value: {
      time,
      timezone: 0,
      before: 0,
      after: 0,
      precision,
      calendarmodel: 'http://www.wikidata.org/entity/Q1985727',
    },
    type: 'time',
  },
  datatype: 'time',
});
const statement = (mainsnak: { property: string }, qualifiers: readonly { property: string }[] = []) => ({
  mainsnak,
  type: 'statement',
  rank: 'normal',
  ...(qualifiers.length > 0
    ? { qualifiers: Object.fromEntries(qualifiers.map((one) => [one.property, [one]])) }
    : {}),
});

/** Of no country there is. The numbers are far beyond those that were given out. */
export const RASSENDYLL = 'Q9000000001';
export const RURITANIA_ITEM = 'Q9000000002';
const KING = 'Q9000000003';
const LONELY = 'Q9000000004';

const HUMAN = 'Q5';
const ITEMS: Readonly<Record<string, object>> = {
  [RASSENDYLL]: {
    labels: term('en', 'Rudolf Rassendyll'),
    descriptions: term('en', 'English gentleman, king for three months'),
    aliases: { en: [{ language: 'en', value: 'Lord Rassendyll' }] },
    claims: {
      P31: [statement(itemSnak('P31', HUMAN))],
      P39: [
        statement(itemSnak('P39', KING), [
          timeSnak('P580', '+2020-05-00T00:00:00Z', 10),
          timeSnak('P582', '+2020-08-01T00:00:00Z', 11),
        ]),
      ],
      P27: [statement(itemSnak('P27', RURITANIA_ITEM))],
    },
    modified: '2026-03-01T10:00:00Z',
  },
  [RURITANIA_ITEM]: {
    labels: term('en', 'Ruritania'),
    descriptions: term('en', 'kingdom'),
    aliases: {},
    claims: {},
  },
  [KING]: { labels: term('en', 'King of Ruritania'), descriptions: {}, aliases: {}, claims: {} },
  [HUMAN]: { labels: term('en', 'human'), descriptions: {}, aliases: {}, claims: {} },
  [LONELY]: { labels: term('ru', 'Рудольф'), descriptions: {}, aliases: {}, claims: {} },
};

export async function serveWikibase(speaks: Speaks): Promise<WikibaseServer> {
  const asked: { url: URL; headers: IncomingMessage['headers']; at: number }[] = [];
  let misbehaviour: Answer | null = null;
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    asked.push({ url, headers: request.headers, at: performance.now() });
    if (misbehaviour) return misbehaviour(request, response);
    const json = answerTo(url, speaks);
    if (json === null) response.writeHead(404, { 'content-type': 'text/html' }).end('<h1>No such page</h1>');
    else
      response
        .writeHead(200, { 'content-type': 'application/json; charset=utf-8' })
        .end(JSON.stringify(json));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    base: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    misbehave: (answer) => {
      misbehaviour = answer;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function answerTo({ pathname, searchParams }: URL, speaks: Speaks): object | null {
  if (pathname === '/w/api.php' && speaks !== 'rest') {
    const ids = searchParams.get('ids')?.split('|') ?? [];
    if (searchParams.get('action') === 'wbgetentities')
      return {
        entities: Object.fromEntries(ids.map((id) => [id, entity(id, searchParams.get('props') ?? '')])),
        success: 1,
      };
    if (searchParams.get('action') === 'wbsearchentities') return searched(searchParams, speaks);
  }
  const rest = '/w/rest.php/wikibase/v1/';
  if (speaks !== 'rest' || !pathname.startsWith(rest)) return null;
  if (pathname === `${rest}search/items`) return restSearched(searchParams);
  return restItem(pathname.slice(`${rest}entities/items/`.length));
}

function entity(id: string, props: string): object {
  const item = ITEMS[id];
  if (!item) return { id, missing: '' };
  const wanted = Object.fromEntries(
    Object.entries(item).filter(([key]) => props.split('|').includes(key === 'modified' ? 'info' : key)),
  );
  return { type: 'item', id, ...wanted };
}

interface Terms {
  readonly labels: Record<string, { value: string }>;
  readonly descriptions: Record<string, { value: string }>;
  readonly aliases: Record<string, { value: string }[]>;
}

function found(search: string): (readonly [string, Terms])[] {
  return Object.entries(ITEMS as Readonly<Record<string, Terms>>).filter(([, { labels, aliases }]) =>
    [labels.en?.value ?? '', ...(aliases.en ?? []).map(({ value }) => value)].some((name) =>
      name.toLowerCase().startsWith(search.toLowerCase()),
    ),
  );
}

function searched(query: URLSearchParams, speaks: Speaks): object {
  const search = query.get('search') ?? '';
  const concepts = speaks === 'wikidata' ? 'http://www.wikidata.org/entity/' : 'https://base.example/entity/';
  return {
    searchinfo: { search },
    search: found(search).map(([id, { labels, descriptions }]) => ({
      id,
      title: id,
      concepturi: `${concepts}${id}`,
      url: `//www.wikidata.org/wiki/${id}`,
      label: labels.en?.value,
      ...(descriptions.en ? { description: descriptions.en.value } : {}),
      match: { type: 'label', language: 'en', text: labels.en?.value },
    })),
    success: 1,
  };
}

function restSearched(query: URLSearchParams): object {
  return {
    results: found(query.get('q') ?? '').map(([id, { labels, descriptions }]) => ({
      id,
      'display-label': { language: 'en', value: labels.en?.value },
      description: descriptions.en ? { language: 'en', value: descriptions.en.value } : null,
      match: { type: 'label', language: 'en', text: labels.en?.value },
    })),
  };
}

function restItem(id: string): object | null {
  const item = (ITEMS as Readonly<Record<string, Terms>>)[id];
  if (!item) return null;
  const plain = (terms: Record<string, { value: string }>) =>
    Object.fromEntries(Object.entries(terms).map(([language, { value }]) => [language, value]));
  return {
    id,
    type: 'item',
    labels: plain(item.labels),
    descriptions: plain(item.descriptions),
    aliases: Object.fromEntries(
      Object.entries(item.aliases).map(([language, all]) => [language, all.map(({ value }) => value)]),
    ),
    statements: {},
    sitelinks: {},
  };
}
