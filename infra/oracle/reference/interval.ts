import type { Figure } from '../world/world.ts';
import type { Rules } from './rules.ts';

/** Whole numbers a figure may mean. `knapp` and `rund` are within ten percent. */
export function boundsOf(
  { value, upper, precision }: Figure,
  rules: Rules,
): { readonly lower: number; readonly upper: number | null } {
  const tenth = rules.tenPercent ? Math.floor(value / 10) : 0;
  switch (precision) {
    case 'EXACT':
      return { lower: value, upper: value };
    case 'AT_LEAST':
      return { lower: value, upper: null };
    case 'MORE_THAN':
      return { lower: rules.moreThanIsOneMore ? value + 1 : value, upper: null };
    case 'LESS_THAN':
      return { lower: 0, upper: Math.max(0, value - 1) };
    case 'APPROXIMATE':
      return { lower: value - tenth, upper: value + tenth };
    case 'ALMOST': {
      const below = rules.almostIsBelow ? Math.max(0, value - 1) : value;
      return { lower: Math.min(value - tenth, below), upper: below };
    }
    case 'RANGE':
      return { lower: value, upper: rules.rangeHasAnEnd ? (upper ?? value) : value };
  }
}
