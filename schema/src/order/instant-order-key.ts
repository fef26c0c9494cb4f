/**
 * Order key of an instant, in UTC with milliseconds: `2025-07-18T09:30:00.000Z`. Years 0000 to 9999; throws a RangeError for
 * others and for an invalid date. Databases that keep microseconds must round before they store, or two keys disagree.
 */
export function instantOrderKey(date: Date): string {
  const text = date.toISOString();
  if (text.length !== 24) throw new RangeError(`expected an instant of the years 0000 to 9999, got ${text}`);
  return text;
}
