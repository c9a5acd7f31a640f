// How marks look: a thin line under the words, its colour and its stroke by kind. No fill, so nothing shouts.

import { type Hue, isLight, lineOn } from '@/lib/core/colour/line-on';
import { contrast, type Rgb } from '@/lib/core/colour/rgb';
import { ENTITY_KINDS, type EntityKind } from '@/lib/core/model/entity';
import type { Ground } from './ground';

/** A name of some kind, a sentence that repeats a checked claim, a quotation compared with its text. */
export type MarkKind = EntityKind | 'claim' | 'quote';
/** Those that others lie over come first. */
export const MARK_KINDS: readonly MarkKind[] = ['claim', 'quote', ...ENTITY_KINDS];

/** How a mark is drawn. */
export interface Line {
  readonly kind: MarkKind;
  /** As CSS. */
  readonly colour: string;
  /** The reader knows well who is meant. */
  readonly faded: boolean;
}

export const EMPHASIS_NAME = 'backstory-emphasis';

/**
 * The colours of `components/ui/tokens.css`, which card and panel use: a kind has one colour everywhere (tested); and where on the axes of
 * OKLab they lie, for other grounds. Contrast at least 4.5. Strokes differ too: colour alone tells some readers nothing. The lines of passages run
 * deeper than those of names, which lie within them; hairlines, for they are long. What was found of a passage is never told by its line.
 */
const LINES: Readonly<Record<MarkKind, Hue & Readonly<Record<'light' | 'dark' | 'stroke', string>>>> = {
  claim: { light: '#65686b', dark: '#9a9c9e', stroke: 'solid', a: -0.002, b: -0.005 },
  quote: { light: '#6b3990', dark: '#cba6e8', stroke: 'dashed', a: 0.076, b: -0.095 },
  person: { light: '#1d4f9e', dark: '#93b7f2', stroke: 'solid', a: -0.021, b: -0.114 },
  place: { light: '#0d6a4a', dark: '#7cc9a3', stroke: 'dotted', a: -0.091, b: 0.029 },
  organisation: { light: '#8a4a0a', dark: '#e2ae6c', stroke: 'dashed', a: 0.046, b: 0.095 },
  text: { light: '#6b3990', dark: '#cba6e8', stroke: 'double', a: 0.076, b: -0.095 },
  term: { light: '#4c5a66', dark: '#aab6c1', stroke: 'dotted', a: -0.009, b: -0.022 },
};

/** A line is no text, for which WCAG asks 3; but it is thin. */
const LEAST = 4.5;
/** Of a line that has faded. */
const LEAST_FADED = 3;
/** Lightness in OKLab of the kinds' own colours, and of those that have faded; from there on what a ground needs is looked for. */
const OWN = { light: 0.46, dark: 0.77 };
const FADED = { light: 0.66, dark: 0.56 };

/** The line of a mark that stands on a ground: in its kind's own colour where that can be seen there. */
export function lineFor(kind: MarkKind, ground: Ground, faded: boolean): Line {
  if (ground.is === 'unknown') return { kind, colour: ground.words, faded };
  const scheme = isLight(ground.rgb) ? 'light' : 'dark';
  const own = LINES[kind][scheme];
  if (!faded && contrast(fromHex(own), ground.rgb) >= LEAST) return { kind, colour: own, faded };
  const from = (faded ? FADED : OWN)[scheme];
  const rgb = lineOn(ground.rgb, LINES[kind], from, faded ? LEAST_FADED : LEAST);
  return { kind, colour: `rgb(${rgb.join()})`, faded };
}

function fromHex(hex: string): Rgb {
  const channel = (at: number) => Number.parseInt(hex.slice(at, at + 2), 16);
  return [channel(1), channel(3), channel(5)];
}

/** Thickness, and how deep under the words. Deeper than .32 em Firefox 153 cuts the line off where lines of text stand close. */
function place(kind: MarkKind, stroke: string, faded: boolean): readonly [string, string] {
  if (kind === 'claim' || kind === 'quote') return ['1px', '.32em'];
  // Dots of one pixel are hardly seen.
  return [stroke === 'dotted' ? '2px' : faded ? '1px' : 'from-font', '.18em'];
}

function rule(name: string, ...declarations: readonly string[]): string {
  return `::highlight(${name}){${declarations.join(';')}}`;
}

/** Lines by name. The registry of highlights is shared with the page: hence the prefix. */
export interface LineNames {
  /** The name of the line that a mark has on a ground. */
  readonly of: (kind: MarkKind, ground: Ground, faded: boolean) => string;
  readonly count: () => number;
  /** The rules of all lines that were named, and of the kinds' own, as one style sheet's text. */
  readonly style: () => string;
}

export function createLineNames(): LineNames {
  const lines = new Map<string, Line>();
  const names = new Map<string, string>();
  /** Names by what was asked for: looking for a colour takes up to fifty steps. */
  const asked = new Map<string, string>();
  const add = (line: Line, suffix: string): string => {
    const name = `backstory-${line.kind}${suffix}`;
    names.set(keyOf(line), name);
    lines.set(name, line);
    return name;
  };
  for (const kind of MARK_KINDS) {
    add({ kind, colour: LINES[kind].light, faded: false }, '');
    add({ kind, colour: LINES[kind].dark, faded: false }, '-on-dark');
  }
  return {
    of: (kind, ground, faded) => {
      const question = `${kind} ${ground.is === 'known' ? ground.rgb : ground.words} ${faded}`;
      let name = asked.get(question);
      if (name === undefined) {
        const line = lineFor(kind, ground, faded);
        name = names.get(keyOf(line)) ?? add(line, `-${lines.size}`);
        asked.set(question, name);
      }
      return name;
    },
    count: () => lines.size,
    style: () => styleOf(lines),
  };
}

const keyOf = ({ kind, colour, faded }: Line): string => `${kind} ${colour} ${faded}`;

function styleOf(lines: ReadonlyMap<string, Line>): string {
  const rules = [...lines].map(([name, { kind, colour, faded }]) => {
    const { stroke } = LINES[kind];
    const [thickness, offset] = place(kind, stroke, faded);
    return rule(
      name,
      `text-decoration:underline ${stroke} ${colour} ${thickness}`,
      `text-underline-offset:${offset}`,
    );
  });
  // A soft tint that reads on light and dark, and no line of its own: that of the kind stays visible above it.
  const emphasis = rule(EMPHASIS_NAME, 'background-color:rgb(96 150 235/.28)');
  const forced = [...lines.keys()].map((name) => rule(name, 'text-decoration-color:LinkText'));
  const forcedEmphasis = rule(EMPHASIS_NAME, 'background-color:Highlight', 'color:HighlightText');
  return `${rules.join('')}${emphasis}@media (forced-colors:active){${forced.join('')}${forcedEmphasis}}`;
}
