// Scenes side by side on one sheet: loaded together and photographed at once, each in a frame of its own, as wide and high as its window would be.

import type { Shot } from './shot-list';

/** Where on its sheet a scene is; pixels. */
export interface Place {
  readonly shot: Shot;
  readonly x: number;
  readonly y: number;
}

export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly places: readonly Place[];
}

/** A picture of a sheet costs by its pixels, loading it by its scenes; beyond this a renderer paints it in tiles, not at once. Pixels. */
const [MOST_WIDTH, MOST_HEIGHT] = [2_600, 2_000];

/** What holds for a whole page of the browser. */
const surroundings = ({ scheme, forced, scale }: Shot): string =>
  [scheme ?? 'light', forced, scale ?? 1].join();

/** Only one scene has the keyboard. */
const needsFocus = ({ address, keys }: Shot): boolean => keys !== undefined || address.includes('focus');

/** Each scene on one sheet: in rows of like height, with those of the same surroundings; alone where it needs the focus. */
export function sheetsOf(shots: readonly Shot[]): Sheet[] {
  const groups = new Map<string, Shot[]>();
  for (const shot of shots.filter((each) => !needsFocus(each))) {
    const group = groups.get(surroundings(shot)) ?? [];
    groups.set(surroundings(shot), [...group, shot]);
  }
  const together = [...groups.values()].flatMap((group) =>
    laidOut([...group].sort((one, other) => one.height - other.height)),
  );
  const alone = shots.filter(needsFocus).map((shot) => sheet([{ shot, x: 0, y: 0 }]));
  return [...together, ...alone];
}

function laidOut(shots: readonly Shot[]): Sheet[] {
  const sheets: Sheet[] = [];
  let places: Place[] = [];
  let [x, y, rowHeight] = [0, 0, 0];
  for (const shot of shots) {
    if (x > 0 && x + shot.width > MOST_WIDTH) [x, y, rowHeight] = [0, y + rowHeight, 0];
    if (places.length > 0 && y + shot.height > MOST_HEIGHT) {
      sheets.push(sheet(places));
      places = [];
      [x, y, rowHeight] = [0, 0, 0];
    }
    places.push({ shot, x, y });
    x += shot.width;
    rowHeight = Math.max(rowHeight, shot.height);
  }
  return places.length === 0 ? sheets : [...sheets, sheet(places)];
}

const sheet = (places: readonly Place[]): Sheet => ({
  places,
  width: Math.max(...places.map(({ shot, x }) => x + shot.width)),
  height: Math.max(...places.map(({ shot, y }) => y + shot.height)),
});
