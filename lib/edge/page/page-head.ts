// What a page states of itself to machines, each part read once and when first asked for: for the gate, and for the story's date and names.

import { readMetaElements } from './meta-elements';
import { type JsonLd, readJsonLd } from './read-json-ld';
import { type StoryObjects, storyObjectOf } from './story-object';

export interface PageHead {
  readonly url: string;
  /** `document.title`, trimmed. */
  readonly title: string;
  /** The address that tells what the page is: its own, or for a page on this machine the one it was saved from. */
  readonly address: URL | null;
  /** The canonical address as stated; `ownCanonical` says whether to believe it. */
  readonly canonical: string | null;
  readonly ld: JsonLd;
  /** `<meta>` contents by lower-case name. Most stories are known without them. */
  readonly metas: ReadonlyMap<string, string>;
  readonly stories: StoryObjects;
}

function parseUrl(address: string | null, base?: string): URL | null {
  return address !== null && URL.canParse(address, base) ? new URL(address, base) : null;
}

/** Saved pages: their own address says nothing. */
function isLocal({ hostname, protocol }: URL): boolean {
  return protocol === 'file:' || hostname === 'localhost' || hostname === '127.0.0.1';
}

/**
 * The canonical address, where it is a web address on the page's own site; null else. Two hosts are of one site, as
 * far as can be told without a list of public suffixes, where one is below the other, or both are below a name too
 * long to be a suffix (`amp.` and `edition.` of one site; not two of `co.uk`).
 */
export function ownCanonical({ url, canonical }: PageHead): string | null {
  const stated = parseUrl(canonical, url);
  const loaded = parseUrl(url);
  if (!stated || !loaded || !stated.protocol.startsWith('http')) return null;
  const [a, b] = [stated, loaded].map(({ hostname }) => hostname.replace(/^www\./, '')) as [string, string];
  const [above, aboveOther] = [a, b].map((host) => host.slice(host.indexOf('.') + 1)) as [string, string];
  const isOneSite =
    isLocal(loaded) ||
    a === b ||
    a.endsWith(`.${b}`) ||
    b.endsWith(`.${a}`) ||
    (above === aboveOther && above.indexOf('.') > 3);
  return isOneSite ? stated.href : null;
}

/** `url` is the page's address. */
export function readHead(document: Document, url: string): PageHead {
  let metas: ReadonlyMap<string, string> | undefined;
  const element =
    document.querySelector('link[rel~="canonical"]') ?? document.querySelector('meta[property="og:url"]');
  const stated = element?.getAttribute('href') || element?.getAttribute('content');
  const canonical = stated && stated.length < 2_000 ? stated : null;
  const loaded = parseUrl(url);
  const ld = readJsonLd(document);
  const head = {
    url,
    title: document.title.trim(),
    address: loaded && isLocal(loaded) ? parseUrl(canonical, url) : loaded,
    canonical,
    ld,
    get metas() {
      metas ??= readMetaElements(document);
      return metas;
    },
  };
  // Another site's canonical address is believed for this only: which of the objects it states is the page's own.
  const stories = storyObjectOf(ld.objects, {
    urls: canonical ? [url, canonical] : [url],
    titles: () => [head.title, head.metas.get('og:title') ?? ''],
  });
  return Object.assign(head, { stories });
}
