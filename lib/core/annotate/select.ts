// Which links are drawn, and from which density on: who matters to the story, the first mention in its section, or every one.

import type { EntityTable } from '../link/table/entity-table';
import type { Confidence, Density } from '../model/annotation';
import type { ArticleText, Block, BlockKind } from '../model/article';
import { type Span, spanAt } from '../model/span';
import { fold } from '../text/fold';
import { type Beside, besideStory } from './beside-story';
import { MATTERS, type Naming, relevanceOf } from './relevance';
import { sectionReader } from './sections';

/** What selection needs to know of a link. */
export interface Selectable extends Span {
  readonly entity: number;
  readonly score: number;
  readonly confidence: Confidence;
  /** By a word such as "Russian". */
  readonly demonym: boolean;
  /** Another reading has a chance. */
  readonly contested: boolean;
}

export interface Selection {
  readonly article: ArticleText;
  /** In reading order. */
  readonly links: readonly Selectable[];
  readonly table: Pick<EntityTable, 'kind' | 'label' | 'related' | 'salience'>;
  /** As the page names it; its own name is no news to its reader. */
  readonly publisher: string | null;
}

/** The lines of the body that are its opening, UTF-16 units: some 100 words, in which press puts the news. */
const OPENING = 600;
/** A mark that near, UTF-16 units, is still in sight: a new section does not repeat it. */
const IN_SIGHT = 600;
/** How sure a mark of "quiet" is where the name may mean another: 9 to 1, where a mark as such asks for 4 to 1. */
const FIRM = 0.9;
/** Most entities drawn at "quiet": these, and one more for so many UTF-16 units (150 words). */
const QUIET_FEW = 4;
const QUIET_EACH = 900;

/** Blocks in which nothing is drawn. */
const NOT_DRAWN: ReadonlySet<BlockKind> = new Set(['headline', 'heading', 'lead']);

/** A link that may be drawn. */
interface Drawable {
  readonly at: number;
  readonly section: number;
  readonly link: Selectable;
}

/**
 * For each link the least density that draws it; null: never. Never drawn are unsure links and those beside the story: in headlines
 * and headings, datelines, bylines and credits, and the publisher's own name. What is a hyperlink already is drawn at "everything"
 * only: it has a line and a hover of its own.
 */
export function selectShown(selection: Selection): (Density | null)[] {
  const { article, links, table } = selection;
  const { namings, everything, drawable } = sortOut(selection);
  const points = relevanceOf(namings, (entity) => table.related(entity));
  const shown: (Density | null)[] = links.map(() => null);
  for (const at of everything) shown[at] = 'everything';
  const normal = firstInSections(drawable);
  for (const { at } of normal) shown[at] = 'normal';
  for (const at of drawnAtQuiet(normal, points, { length: article.text.length, table })) shown[at] = 'quiet';
  // One mark alone looks as if it were what matters. It is no accident only where it does matter.
  const named = new Set(normal.map(({ link }) => link.entity));
  if (named.size === 1 && (points.get(normal[0]!.link.entity) ?? 0) < MATTERS)
    for (const { at } of normal) shown[at] = 'everything';
  return shown;
}

/** Sorts the sure links: what counts as a naming, what is drawn at "everything" at least, what may be drawn before. */
function sortOut({ article, links, table, publisher }: Selection) {
  const namings: Naming[] = [];
  const everything: number[] = [];
  const drawable: Drawable[] = [];
  const blocks = article.blocks.length > 0 ? article.blocks : [wholeOf(article)];
  const sectionOf = sectionReader(blocks);
  const opening = openingOf(blocks);
  const own = publisher === null ? '' : withoutThe(publisher);
  let block = 0;
  let known = -1;
  let beside: readonly Beside[] = [];
  for (const [at, link] of links.entries()) {
    if (link.confidence !== 'sure') continue;
    while (block < blocks.length - 1 && blocks[block]!.end <= link.start) block += 1;
    const { kind: blockKind, start, end } = blocks[block]!;
    const section = sectionOf(block);
    if (known !== block) {
      beside = blockKind === 'headline' ? [] : besideStory(article.text.slice(start, end), start);
      known = block;
    }
    const { entity, demonym } = link;
    const kind = table.kind(entity);
    if (isIn(beside, link, kind)) continue;
    // A line of a name alone says who writes, or is a label.
    if (blockKind === 'paragraph' && blocks.length > 1 && link.end - link.start >= end - start) continue;
    if (own !== '' && kind === 'organisation' && withoutThe(table.label(entity)) === own) continue;
    const isTop = blockKind === 'headline' || blockKind === 'standfirst';
    const place = isTop ? 'top' : opening(link) ? 'opening' : 'later';
    namings.push({ entity, kind, start: link.start, place, demonym });
    if (NOT_DRAWN.has(blockKind)) continue;
    everything.push(at);
    if (!touches(article.links, link)) drawable.push({ at, section, link });
  }
  return { namings, everything, drawable };
}

/** Whether a span stands in the opening: the first lines of the body, unless the story begins elsewhere, in an earlier portion. */
function openingOf(blocks: readonly Block[]): (span: Span) => boolean {
  if (blocks.some(({ kind }) => kind === 'lead')) return () => false;
  const body = blocks.find(({ kind }) => kind === 'paragraph' || kind === 'list-item' || kind === 'quote');
  const until = (body?.start ?? 0) + OPENING;
  return ({ start }) => start < until;
}

/** The first mention of each entity in each section, one of the country itself before "Russian"; none while another is in sight. */
function firstInSections(drawable: readonly Drawable[]): Drawable[] {
  const firsts = new Map<string, Drawable>();
  for (const each of drawable) {
    const key = `${each.section} ${each.link.entity}`;
    const first = firsts.get(key);
    if (!first || (first.link.demonym && !each.link.demonym)) firsts.set(key, each);
  }
  const last = new Map<number, number>();
  return [...firsts.values()]
    .sort((a, b) => a.at - b.at)
    .filter(({ link: { entity, start } }) => {
      const near = start - (last.get(entity) ?? Number.NEGATIVE_INFINITY) < IN_SIGHT;
      if (!near) last.set(entity, start);
      return !near;
    });
}

/** Of those that matter, the weightiest, each at its first firm mark. */
function drawnAtQuiet(
  normal: readonly Drawable[],
  points: ReadonlyMap<number, number>,
  { length, table }: { readonly length: number; readonly table: Selection['table'] },
): number[] {
  const first = new Map<number, number>();
  for (const { at, link } of normal)
    if (
      (!link.contested || link.score >= FIRM) &&
      (points.get(link.entity) ?? 0) >= MATTERS &&
      !first.has(link.entity)
    )
      first.set(link.entity, at);
  return [...first]
    .sort(
      ([a, atA], [b, atB]) =>
        points.get(b)! - points.get(a)! || table.salience(b) - table.salience(a) || atA - atB,
    )
    .slice(0, QUIET_FEW + Math.floor(length / QUIET_EACH))
    .map(([, at]) => at);
}

function isIn(beside: readonly Beside[], { start, end }: Span, kind: string): boolean {
  return beside.some(
    (stretch) =>
      stretch.start <= start && end <= stretch.end && (stretch.of === undefined || stretch.of === kind),
  );
}

function touches(spans: readonly Span[], { start, end }: Span): boolean {
  return spanAt(spans, start) >= 0 || spanAt(spans, end - 1) >= 0;
}

function withoutThe(name: string): string {
  return fold(name).replace(/^the /, '').trim();
}

function wholeOf({ text }: ArticleText): Block {
  return { start: 0, end: text.length, kind: 'paragraph' };
}
