import { figureInterval } from '@verbund/schema';
import { lastDayOf } from '../scalar/calendar.ts';
import type { NewRow } from '../record/new-record.ts';
import type { Figure } from './figure.entity.ts';

type Stated = Pick<
  Figure,
  'ownerId' | 'position' | 'measure' | 'value' | 'upper' | 'precision' | 'asOf' | 'note' | 'sourceKey'
>;

/** A new figure, with the interval it means and the last day it can be of. Throws a RangeError where the number makes no sense. */
export function newFigure(stated: Stated): NewRow<Figure> {
  const { lower, upper } = figureInterval(stated.value, stated.upper, stated.precision);
  return {
    ...stated,
    lowerBound: lower,
    upperBound: upper,
    asOfDay: stated.asOf === null ? null : lastDayOf(stated.asOf),
  };
}
