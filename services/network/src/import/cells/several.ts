/** Several values in one cell: separated by |, by semicolons or by line breaks. */
export function several(cell: string): string[] {
  return cell
    .split(/[|;\n]/)
    .map((one) => one.trim())
    .filter((one) => one !== '');
}

export const SEVERAL_IN_CELL = ' | ';
