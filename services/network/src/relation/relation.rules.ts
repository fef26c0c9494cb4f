import type { Relation } from './relation.entity.ts';

/** Valid at a day: begun by then, and not ended before. What is not known does not speak against it. */
export function isValidAt(
  { firstDay, lastDay }: Pick<Relation, 'firstDay' | 'lastDay'>,
  day: string,
): boolean {
  return (firstDay === null || firstDay <= day) && (lastDay === null || lastDay >= day);
}
