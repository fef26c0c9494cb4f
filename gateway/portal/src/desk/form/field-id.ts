/** The element's id of a field, by its name. Dots would have to be escaped in selectors. */
export function fieldId(name: string): string {
  return `f-${name.replaceAll('.', '-')}`;
}
