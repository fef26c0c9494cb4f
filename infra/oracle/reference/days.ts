/** Has a partial date begun at this day? A year begins with its first day. */
export function hasBegun(date: string, day: string): boolean {
  return day.slice(0, date.length) >= date;
}

/** Is a partial date over at this day? A year is over after its last day. */
export function isOver(date: string, day: string): boolean {
  return day.slice(0, date.length) > date;
}

/** `2024-02-29` for `2024-02`. */
export function lastDayOf(date: string): string {
  if (date.length === 10) return date;
  const [year, month = '12'] = date.split('-') as [string, string?];
  return new Date(Date.UTC(Number(year), Number(month), 0)).toISOString().slice(0, 10);
}

/** Today in Berlin. */
export function today(): string {
  return new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Berlin' });
}
