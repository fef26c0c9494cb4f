import { measureInfo, type MeasureSubject } from '@verbund/schema';
import type { Problem } from '../write/problem.ts';
import type { FigureValue } from '../write/record-state.ts';

/** One figure of a measure at a date: two of them would contradict each other. */
export function figuresTwice(figures: readonly FigureValue[], path: readonly string[]): Problem[] {
  const stated = new Map<string, number>();
  return figures.flatMap(({ measure, asOf }, index) => {
    const key = `${measure} ${asOf ?? ''}`;
    const first = stated.get(key);
    stated.set(key, first ?? index);
    if (first === undefined) return [];
    return [
      {
        code: 'TWICE',
        path: [...path, String(index)],
        message: `${measure} of ${asOf ?? 'no date'} is stated at ${first} already`,
      },
    ];
  });
}

/** Only what can be counted of such a record. NONE: of any. */
export function unfitMeasures(
  figures: readonly FigureValue[],
  subjects: readonly MeasureSubject[],
  path: readonly string[],
): Problem[] {
  return figures.flatMap(({ measure }, index) => {
    const { subject } = measureInfo(measure);
    if (subject === 'NONE' || subjects.includes(subject)) return [];
    return [
      {
        code: 'MEASURE_UNFIT',
        path: [...path, String(index), 'measure'],
        message: `${measure} is counted of ${subject}, expected ${subjects.join(' or ')}`,
      },
    ];
  });
}
