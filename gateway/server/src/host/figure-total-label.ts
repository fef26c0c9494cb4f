import { totalLabel, type Language, type LabelledTotal } from '@verbund/schema';

/**
 * `FigureTotal.label`: the wording of a merged total. A region missing has taken the upper bound away before
 * (`@merge(missing: NULL)`), so the wording then says `mindestens`.
 */
export function figureTotalLabel(
  merged: Readonly<Record<string, unknown>>,
  args: Readonly<Record<string, unknown>>,
): string {
  return totalLabel(merged as unknown as LabelledTotal, args['language'] as Language);
}
