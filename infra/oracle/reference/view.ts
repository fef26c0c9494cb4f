import type { Missed, Part } from '../house/region-door.ts';
import { keeperOf, type World } from '../world/world.ts';
import type { Rules } from './rules.ts';

/** A world as far as it can be heard of: what the public may know, from the regions that were asked and did answer. */
export interface View {
  readonly world: World;
  readonly rules: Rules;
  /** Regions that were asked. */
  readonly asked: readonly string[];
  /** Did this region answer this part? Of edges, in this round. */
  hears(region: string, part: Part, round?: number): boolean;
  /** Rows of regions that answered this part, without those that are hidden. */
  rows<Row extends { readonly id: string; readonly hidden: boolean }>(
    rows: readonly Row[],
    part: Part,
    round?: number,
  ): readonly Row[];
  /** Regions that were asked for one of these parts and did not answer, sorted. */
  missing(...parts: readonly Part[]): readonly string[];
}

export function viewOf(
  world: World,
  rules: Rules,
  regions: readonly string[] | null,
  missed: readonly Missed[],
): View {
  const asked = regions ?? world.regions;
  const hears = (region: string, part: Part, round = 1) =>
    asked.includes(region) &&
    (!rules.missedRoundLosesItsEdges && part === 'EDGES'
      ? true
      : !missed.some((one) => one.region === region && one.part === part && one.round === round));
  return {
    world,
    rules,
    asked,
    hears,
    rows: (rows, part, round) =>
      rows.filter(
        ({ id, hidden }) => hears(keeperOf(id), part, round) && !(hidden && rules.hiddenStaysHidden),
      ),
    missing: (...parts) =>
      [...new Set(missed.filter(({ part }) => parts.includes(part)).map(({ region }) => region))].toSorted(),
  };
}
