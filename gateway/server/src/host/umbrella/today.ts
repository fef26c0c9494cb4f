const FORMAT = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Berlin', dateStyle: 'short' });

/** Today at the place where the regions are, `2024-01-01`. */
export function today(): string {
  return FORMAT.format(new Date());
}
