import { germanState } from '@verbund/schema';

/** German name of a state by its ISO 3166-2 code. Throws a RangeError for any other text. */
export function stateName(code: string): string {
  const state = germanState(code);
  if (state === null)
    throw new RangeError(`expected the ISO 3166-2 code of a German state, got ${JSON.stringify(code)}`);
  return state.name.de;
}
