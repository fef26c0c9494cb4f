/** A link to a record of this or another region, with the name it had when it was written down. */
export interface Reference {
  readonly id: string | null;
  readonly label: string;
}

/** The reference of two columns; null where there is none. A label alone is one: a body without a record. */
export function referenceOf(id: string | null, label: string | null): Reference | null {
  return label === null ? null : { id, label };
}
