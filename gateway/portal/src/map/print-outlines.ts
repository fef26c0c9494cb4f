import type { DrawnMap } from './draw-map.ts';

/** Colors of the outlines alone: a picture cannot see the style sheet. */
const LAND = '#dde3e1';
const BORDER = '#ffffff';

/** The Länder as a picture of its own, so that pages with a map of places need not carry their outlines. */
export function printOutlines(map: DrawnMap): string {
  const lands = map.lands.map((land) => `<path d="${land.path}"/>`).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${map.width} ${map.height}"><g fill="${LAND}">${lands}</g><path d="${map.borders}" fill="none" stroke="${BORDER}" stroke-width="1.6"/></svg>`;
}
