// The safe way from a mark to its card: where the pointer may go without the card closing.

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Edges in the viewport's pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** 0 within the box. */
export function distanceToBox(point: Point, box: Box): number {
  const x = Math.max(box.left - point.x, 0, point.x - box.right);
  const y = Math.max(box.top - point.y, 0, point.y - box.bottom);
  return Math.hypot(x, y);
}

export function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

/** Twice the signed area of the triangle: its sign tells on which side of the line `a`-`b` the point lies. */
function side(a: Point, b: Point, point: Point): number {
  return (b.x - a.x) * (point.y - a.y) - (b.y - a.y) * (point.x - a.x);
}

function inTriangle(point: Point, a: Point, b: Point, c: Point): boolean {
  const first = side(a, b, point);
  const second = side(b, c, point);
  const third = side(c, a, point);
  const negative = first < 0 || second < 0 || third < 0;
  const positive = first > 0 || second > 0 || third > 0;
  return !(negative && positive);
}

/**
 * Whether `point` lies on the way from `from` to the box: in the convex hull of both, which is the box (widened by
 * `margin`) and the triangles from `from` over its four edges.
 */
export function inCorridor(input: {
  readonly point: Point;
  readonly from: Point;
  readonly box: Box;
  readonly margin: number;
}): boolean {
  const { point, from, margin } = input;
  const left = input.box.left - margin;
  const top = input.box.top - margin;
  const right = input.box.right + margin;
  const bottom = input.box.bottom + margin;
  if (point.x >= left && point.x <= right && point.y >= top && point.y <= bottom) return true;
  const corners: readonly Point[] = [
    { x: left, y: top },
    { x: right, y: top },
    { x: right, y: bottom },
    { x: left, y: bottom },
  ];
  return corners.some((corner, at) => inTriangle(point, from, corner, corners[(at + 1) % 4]!));
}
