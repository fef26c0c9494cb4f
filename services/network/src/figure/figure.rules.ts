import type { Figure } from './figure.entity.ts';
import type { Measure } from './figure.enum.ts';

/** The figures of one record, as stated: all of them, or those of a measure. */
export function figuresOfMeasure(
  figures: readonly Figure[],
  measure: Measure | null | undefined,
): readonly Figure[] {
  return measure == null ? figures : figures.filter((figure) => figure.measure === measure);
}

/**
 * The figures that held at a day: the latest of each measure that is dated at or before it. Without a day: all, as a series.
 * An undated figure held nobody knows when, so it never answers the question for a day.
 */
export function figuresAt(
  figures: readonly Figure[],
  measure: Measure | null | undefined,
  at: string | null | undefined,
): readonly Figure[] {
  const stated = figuresOfMeasure(figures, measure);
  if (at == null) return stated;
  const latest = new Map<Measure, Figure>();
  for (const figure of stated) {
    if (figure.asOfDay === null || figure.asOfDay > at) continue;
    const other = latest.get(figure.measure);
    if (!other || (other.asOfDay as string) <= figure.asOfDay) latest.set(figure.measure, figure);
  }
  return [...latest.values()];
}
