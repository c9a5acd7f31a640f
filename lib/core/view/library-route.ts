// The addresses within the library page: what `library.html#/entity/person/dan-caine` shows, and what the tab is called then.

import type { EntityId } from '@/lib/core/model/entity';
import { MAX_ID, MAX_LINE, MAX_NAME, MAX_URL } from '@/lib/core/model/limits';
import { labels, say } from '@/lib/core/words/say';

export type Route =
  /** Everything that is known, by name. `query`: what is searched for. */
  | { readonly view: 'names'; readonly query?: string }
  /** All that is known of one. */
  | { readonly view: 'entity'; readonly entity: EntityId }
  | { readonly view: 'packs' }
  /** What the reader has written. */
  | { readonly view: 'yours' }
  /** The form for one of the reader's own. `from`: the page on which the name was selected. */
  | {
      readonly view: 'new';
      readonly name: string;
      readonly from: string | null;
      /** The reader has asked for it to be looked up. */
      readonly lookUp?: true;
    }
  /** The same form, for one that is there: the reader's own, or a pack's of which they make their own. */
  | { readonly view: 'edit'; readonly entity: EntityId }
  /** Fact-checks: kept, looked up; and what is not a claim. */
  | { readonly view: 'fact-checks' }
  /** What was read, and whom the reader met there. */
  | { readonly view: 'memory' }
  | { readonly view: 'settings' }
  /** Which requests to the network were made. */
  | { readonly view: 'network' }
  | { readonly view: 'safe' }
  /** An address that leads nowhere. */
  | { readonly view: 'nowhere' };

const PLAIN = ['packs', 'yours', 'fact-checks', 'memory', 'settings', 'network', 'safe'] as const;

/** What an address stands for: `hash` with its `#`, as `location.hash` has it. Without one: the names. */
export function readRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?', 2);
  if (path === '' || path === 'names') {
    const words = lineOf(fieldOf(query, 'query'));
    return words === '' ? { view: 'names' } : { view: 'names', query: words };
  }
  const plain = PLAIN.find((view) => view === path);
  if (plain) return { view: plain };
  if (path === 'new') {
    const from = fieldOf(query, 'from')?.slice(0, MAX_URL) ?? null;
    const name = lineOf(fieldOf(query, 'name'));
    return { view: 'new', name, from, ...(fieldOf(query, 'look') === 'up' ? { lookUp: true } : {}) };
  }
  const [, view, rest] = /^(entity|edit)\/(.+)$/.exec(path) ?? [];
  const entity = rest === undefined ? null : decoded(rest);
  if ((view !== 'entity' && view !== 'edit') || entity === null || entity.length > MAX_ID)
    return { view: 'nowhere' };
  return { view, entity };
}

/** In one line, no longer than a name. */
function lineOf(field: string | null): string {
  return (field ?? '').replace(/\s+/g, ' ').trim().slice(0, MAX_NAME);
}

/** Core has no `URLSearchParams`. A field that is not well encoded is none. */
function fieldOf(query: string, name: string): string | null {
  const field = query.split('&').find((part) => part.startsWith(`${name}=`));
  return field === undefined ? null : decoded(field.slice(name.length + 1).replaceAll('+', ' '));
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (!(error instanceof URIError)) throw error;
    return null;
  }
}

/** Half of a pair of surrogates cannot be encoded. */
function encoded(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD'));
}

/** The address of a view, for a link. An id may hold `#`, which would end the address. */
export function hrefOf(route: Exclude<Route, { readonly view: 'nowhere' }>): string {
  switch (route.view) {
    case 'entity':
    case 'edit':
      return `#/${route.view}/${route.entity.split('/').map(encodeURIComponent).join('/')}`;
    case 'new': {
      const fields = [
        route.name === '' ? '' : `name=${encoded(route.name)}`,
        route.from === null ? '' : `from=${encoded(route.from)}`,
        route.lookUp ? 'look=up' : '',
      ].filter(Boolean);
      return fields.length === 0 ? '#/new' : `#/new?${fields.join('&')}`;
    }
    case 'names':
      return route.query ? `#/names?query=${encoded(route.query)}` : '#/names';
    default:
      return `#/${route.view}`;
  }
}

export const VIEW_TITLES = labels('view', [
  'names',
  'packs',
  'yours',
  'fact-checks',
  'memory',
  'settings',
  'network',
  'safe',
  'new',
  'nowhere',
]);

/** What the tab is called. `label`: of the entity that is shown, once it is known. */
export function tabTitle(route: Route, label: string | null): string {
  const what =
    route.view === 'entity' || route.view === 'edit'
      ? (label?.slice(0, MAX_LINE) ?? null)
      : VIEW_TITLES[route.view];
  return what === null ? say('view_tab') : say('view_tabOf', what);
}
