/** A state that an organization says it covers. Dates are partial; null: not known, or not ended. */
export interface StateMembership {
  /** ISO 3166-2, `DE-TH`. */
  readonly state: string;
  readonly since: string | null;
  readonly until: string | null;
}
