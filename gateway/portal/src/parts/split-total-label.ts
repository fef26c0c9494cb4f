/** A total's wording in two parts: `knapp 460` and `aus 2 von 3 Veranstaltungen`. */
export interface TotalLabelParts {
  readonly amount: string;
  readonly scope: string | null;
}

/** Divides the sentence of the contract, so that the amount can be set large. The last comma divides: numbers may hold others. */
export function splitTotalLabel(label: string): TotalLabelParts {
  const at = label.lastIndexOf(', ');
  return at < 0 ? { amount: label, scope: null } : { amount: label.slice(0, at), scope: label.slice(at + 2) };
}
