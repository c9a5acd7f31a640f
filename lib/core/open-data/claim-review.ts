// Reads schema.org ClaimReview as pages and feeds give it (JSON-LD, already parsed), in all the forms that are met. Bounded; never throws.

import type { Day } from '../model/dates';
import { hostOf } from '../text/web-host';
import {
  type Absolute,
  type FoundReview,
  type RawReview,
  type ReviewsRead,
  soundReview,
} from './found-review';

type Node = Readonly<Record<string, unknown>>;

/** Deepest nesting looked into: a feed's item lies 4 deep; more is no feed. */
const MOST_DEEP = 12;
/** Most objects and list entries looked at, by default: a feed of some thousand reviews has some 20 of them each. */
const MOST_NODES = 2_000_000;

export interface ClaimReviewOptions {
  /** The day after which no date can lie: today, or the day of the data. */
  readonly until: Day;
  readonly mostNodes?: number;
  /** Most reviews that are read; all, where it is left out. */
  readonly mostReviews?: number;
  readonly absolute?: Absolute;
}

/**
 * Every ClaimReview in `json`, wherever it stands: alone, in lists, in `@graph`, as an element of a DataFeed or
 * ItemList. References by `@id` within the same data are followed.
 */
export function readClaimReviews(
  json: unknown,
  { until, mostNodes = MOST_NODES, mostReviews = Number.POSITIVE_INFINITY, absolute }: ClaimReviewOptions,
): ReviewsRead {
  const found: FoundReview[] = [];
  const dropped: string[] = [];
  const drop = (reason: string): void => void dropped.push(reason);
  const reviews: Node[] = [];
  const byId = new Map<string, Node>();
  let left = mostNodes;

  function walk(value: unknown, depth: number): void {
    if (typeof value !== 'object' || value === null || depth > MOST_DEEP || left <= 0) return;
    left -= 1;
    if (Array.isArray(value)) {
      for (const entry of value) walk(entry, depth + 1);
      return;
    }
    const node = value as Node;
    const id = node['@id'];
    if (typeof id === 'string' && Object.keys(node).length > 1 && !byId.has(id)) byId.set(id, node);
    if (isOfType(node, 'ClaimReview')) reviews.push(node);
    for (const part of Object.values(node)) walk(part, depth + 1);
  }

  walk(json, 0);
  if (left <= 0) drop(`Only the first ${mostNodes} objects were looked at.`);
  const resolve = (value: unknown): unknown => {
    const [node] = asNodes(value);
    const id = node?.['@id'];
    return node && typeof id === 'string' && Object.keys(node).length === 1 ? (byId.get(id) ?? value) : value;
  };
  // One that only points to another by its id is that other, which is read by itself.
  const told = reviews.filter((review) =>
    Object.keys(review).some((key) => key !== '@id' && key !== '@type'),
  );
  if (told.length > mostReviews) drop(`Only the first ${mostReviews} of ${told.length} reviews were read.`);
  for (const review of told.slice(0, mostReviews)) {
    const sound = soundReview(rawReview(review, resolve), { until, drop, absolute });
    if (sound) found.push(sound);
  }
  return { found, dropped };
}

function rawReview(review: Node, resolve: (value: unknown) => unknown): RawReview {
  const reviewed = resolve(firstOf(review.itemReviewed));
  const item = asNodes(reviewed)[0];
  const isClaim = item !== undefined && isOfType(item, 'Claim');
  const appearance = asNodes(
    resolve(firstOf(item?.firstAppearance ?? item?.appearance ?? item?.itemReviewed)),
  )[0];
  const rating = bestRating(review.reviewRating, resolve);
  const author = resolve(firstOf(review.author));
  return {
    text: firstSaid(
      review.claimReviewed,
      reviewed,
      ...(isClaim ? [item.text, item.name, item.description] : [item?.text, item?.name]),
    ),
    language: firstSaid(review.inLanguage),
    claimant: namesOf(isClaim ? (item.claimant ?? item.author) : (item?.author ?? item?.creator), resolve),
    date: firstSaid(item?.datePublished, item?.dateCreated, item?.uploadDate, appearance?.datePublished),
    saidIn: saidIn(item, isClaim, appearance, firstSaid(review.claimReviewed) !== undefined),
    publisher:
      namesOf(author, resolve) ??
      namesOf(review.publisher ?? review.sdPublisher, resolve) ??
      hostOfNode(author),
    url: addressOf(review, resolve),
    title: firstSaid(review.headline, review.name),
    reviewed: firstSaid(review.datePublished, review.dateCreated, review.dateModified),
    label: firstSaid(rating?.alternateName, rating?.name, wordsIn(firstSaid(rating?.ratingValue))),
    value: firstSaid(rating?.ratingValue),
    best: firstSaid(rating?.bestRating),
    worst: firstSaid(rating?.worstRating),
    reason: firstSaid(rating?.ratingExplanation, review.reviewBody, review.description),
  };
}

/** The first that is a text with something in it, or a number; of a list its first, of `{ "@value": … }` that. */
function firstSaid(...values: readonly unknown[]): string | number | undefined {
  for (const given of values) {
    const one = firstOf(given);
    const value = asNodes(one)[0]?.['@value'] ?? one;
    if (typeof value === 'number' || (typeof value === 'string' && value.trim() !== '')) return value;
  }
  return undefined;
}

/** `ratingValue: "False"`: the words stand where the number should. */
function wordsIn(value: string | number | undefined): string | undefined {
  return typeof value === 'string' && /\p{L}/u.test(value) ? value : undefined;
}

/** Of several ratings the first that says something. */
function bestRating(value: unknown, resolve: (value: unknown) => unknown): Node | undefined {
  if (typeof value === 'string') return { alternateName: value };
  const ratings = asNodes(value).map((rating) => asNodes(resolve(rating))[0] ?? rating);
  return (
    ratings.find(
      ({ alternateName, name, ratingValue }) => firstSaid(alternateName, name, ratingValue) !== undefined,
    ) ?? ratings[0]
  );
}

function saidIn(
  item: Node | undefined,
  isClaim: boolean,
  appearance: Node | undefined,
  hasWords: boolean,
): unknown {
  if (!item) return undefined;
  if (isClaim) return firstSaid(appearance?.name, appearance?.headline);
  // Of a work its name tells where the claim was made; without `claimReviewed` it is the claim itself.
  return hasWords ? firstSaid(item.name, item.headline, asNodes(item.isPartOf)[0]?.name) : undefined;
}

function addressOf(review: Node, resolve: (value: unknown) => unknown): unknown {
  const page = resolve(firstOf(review.mainEntityOfPage));
  const id = review['@id'];
  return (
    firstOf(review.url) ??
    (typeof page === 'string' ? page : (asNodes(page)[0]?.url ?? asNodes(page)[0]?.['@id'])) ??
    (typeof id === 'string' && /^https?:/i.test(id) ? id : undefined)
  );
}

/** "A", "A, B" or "A, B and others"; undefined where no name is given. */
function namesOf(value: unknown, resolve: (value: unknown) => unknown): string | undefined {
  const names: string[] = [];
  for (const one of Array.isArray(value) ? value.slice(0, 20) : [value]) {
    const given = resolve(one);
    const name = typeof given === 'string' ? given : firstOf(asNodes(given)[0]?.name);
    if (
      typeof name === 'string' &&
      name.trim() !== '' &&
      !/^https?:/i.test(name) &&
      !names.includes(name.trim())
    )
      names.push(name.trim());
  }
  if (names.length === 0) return undefined;
  return names.length > 3 ? `${names.slice(0, 3).join(', ')} and others` : names.join(', ');
}

function hostOfNode(value: unknown): string | undefined {
  const url =
    typeof value === 'string' ? value : firstOf(asNodes(value)[0]?.url ?? asNodes(value)[0]?.['@id']);
  return typeof url === 'string' ? (hostOf(url) ?? undefined) : undefined;
}

function isOfType(node: Node, type: string): boolean {
  const types = Array.isArray(node['@type']) ? node['@type'] : [node['@type']];
  return types.some(
    (one) => typeof one === 'string' && one.replace(/^(?:https?:\/\/schema\.org\/|schema:)/, '') === type,
  );
}

function firstOf(value: unknown): unknown {
  return Array.isArray(value) ? value[0] : (value ?? undefined);
}

function asNodes(value: unknown): Node[] {
  return (Array.isArray(value) ? value : [value]).filter(
    (one): one is Node => typeof one === 'object' && one !== null && !Array.isArray(one),
  );
}
