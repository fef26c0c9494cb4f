/** `31.12.2025`, `12.2025`, `12/2025`, `2025`, `2025-12-31` → as it is stored. What is none of these stays as it is, for the rules to refuse. */
export function isoDate(cell: string): string {
  const instant = /^(\d{4}-\d{2}-\d{2})[ T]00:00(?::00)?$/.exec(cell);
  if (instant) return instant[1] ?? cell;
  const day = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(cell);
  if (day) return `${day[3]}-${twoDigits(day[2])}-${twoDigits(day[1])}`;
  const month = /^(\d{1,2})[./](\d{4})$/.exec(cell);
  return month ? `${month[2]}-${twoDigits(month[1])}` : cell;
}

/** `2025-12-31` → `31.12.2025`, and months and years in the same way. */
export function germanDate(date: string | null): string {
  return date === null ? '' : date.split('-').toReversed().join('.');
}

/** `9:30`, `09.30 Uhr` → `09:30`; anything else stays as it is. */
export function localTime(cell: string): string {
  const time = /^(\d{1,2})[:.](\d{2})(?::00)?(?:\s*Uhr)?$/i.exec(cell);
  return time ? `${twoDigits(time[1])}:${time[2]}` : cell;
}

function twoDigits(text: string | undefined): string {
  return (text ?? '').padStart(2, '0');
}
