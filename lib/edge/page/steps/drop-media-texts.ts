// Step: captions that no `figcaption` names: the few words in a box with a picture or a player.

import { type Draft, drop, isProse, isStrideEnd } from '../draft';
import type { Frame, Run } from '../outline';
import { headingLevel } from './find-headline';
import { lookOf } from './keep-alike';

const MEDIA = 'img, picture, video, audio, iframe, amp-img, amp-video, object, embed, canvas';
/** A box holds no more runs than this: caption, credit, a button. */
const MOST_RUNS = 4;
/** Frames that hold lines: a picture in a paragraph makes it no caption. */
const LINES = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'li', 'blockquote', 'td']);
/** A look that this share of all paragraphs has is the story's own; where they are few, only one that most have. */
const COMMON = 0.25;
const MOST = 0.6;
const FEW = 5;

export function* dropMediaTexts(draft: Draft): Generator<undefined, void> {
  const { core, scope, outline, headline } = draft;
  if (!core || !scope) return;
  const looks = new Map<string, number>();
  let all = 0;
  for (const run of outline.runs) {
    if (isStrideEnd(run)) yield;
    if (draft.drops[run.index] !== null || !isProse(run)) continue;
    looks.set(lookOf(run), (looks.get(lookOf(run)) ?? 0) + 1);
    all++;
  }
  const holdsMedia = new Map<Frame, boolean>();
  const isMediaBox = (frame: Frame) => {
    let holds = holdsMedia.get(frame);
    if (holds === undefined) {
      holds = frame.element.querySelector(MEDIA) !== null;
      holdsMedia.set(frame, holds);
    }
    return holds;
  };
  const isIn = (run: Run): boolean => {
    for (let frame: Frame | null = run.frame; frame && frame !== scope; frame = frame.parent) {
      if (frame.to - frame.from > MOST_RUNS || (frame.from <= core.from && core.to <= frame.to)) return false;
      if (!LINES.has(frame.tag) && isMediaBox(frame)) return holdsOnlyCaption(frame);
    }
    return false;
  };
  const holdsOnlyCaption = (frame: Frame) => {
    const runs = outline.runs.slice(frame.from, frame.to);
    return (
      runs.filter(isProse).length <= 2 && runs.every((run) => run !== headline && headingLevel(run) === 7)
    );
  };
  const isStoryLook = (run: Run) => {
    const count = looks.get(lookOf(run)) ?? 0;
    return count > all * (count < FEW ? MOST : COMMON);
  };
  for (const run of outline.runs) {
    if (isStrideEnd(run)) yield;
    if (draft.drops[run.index] !== null || run === headline || isStoryLook(run)) continue;
    if (isIn(run)) drop(draft, run, 'media-text');
  }
}
