import { raw } from '@mikro-orm/core';
import type { Sql } from '../database/reading.ts';

/** Valid at a day: begun by then, and not ended before. What is not known does not speak against it. */
export function validAt(day: string, alias = ''): Sql {
  return raw(`coalesce(${alias}first_day <= ?, true) and coalesce(${alias}last_day >= ?, true)`, [day, day]);
}
