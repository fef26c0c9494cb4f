/** Eight digits for a town, five for a district. */
export function isOfficialKey(text: string): boolean {
  return /^(?:[0-9]{5}|[0-9]{8})$/.test(text);
}
