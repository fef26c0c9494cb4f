import type { Json, JsonObject } from './corruption.ts';

/** Replaces every value that fits, the outermost first; `undefined` takes the key away. */
export function changeAt(
  value: Json,
  fits: (value: Json) => boolean,
  change: (value: Json) => Json | undefined,
): undefined {
  if (typeof value !== 'object' || value === null) return;
  const holder = value as JsonObject;
  for (const key of Object.keys(holder)) {
    const inner = holder[key] as Json;
    if (!fits(inner)) changeAt(inner, fits, change);
    else {
      const next = change(inner);
      if (next === undefined) delete holder[key];
      else holder[key] = next;
    }
  }
}
