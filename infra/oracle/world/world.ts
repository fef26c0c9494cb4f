import type { Precision } from '@verbund/schema';

/**
 * A drawn world as plain rows. The reference reads these; the regions read them from their databases. Ids say which region keeps a row.
 * Hidden rows are kept, but nobody of the public may know of them.
 */
export interface World {
  /** Regions that are in the federation. */
  readonly regions: readonly string[];
  readonly organizations: readonly Organization[];
  readonly relations: readonly Relation[];
  readonly statements: readonly Statement[];
  readonly conferences: readonly Conference[];
  readonly projects: readonly Project[];
}

export interface Organization {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly topics: readonly string[];
  /** States it says it covers; partial dates. */
  readonly states: readonly {
    readonly state: string;
    readonly since: string | null;
    readonly until: string | null;
  }[];
  readonly sites: readonly { readonly kind: SiteKind; readonly ags: string | null }[];
  readonly figures: readonly Figure[];
  /** Kept for somebody outside of the federation. */
  readonly short: boolean;
  readonly hidden: boolean;
}

export type SiteKind = 'SEAT' | 'BRANCH' | 'OFFICE' | 'PLACE';

export interface Relation {
  readonly id: string;
  readonly kind: 'MEMBER_OF' | 'FOUNDING_MEMBER_OF' | 'REPRESENTS_IN' | 'SUCCEEDS' | 'COOPERATES_WITH';
  readonly from: string;
  readonly fromLabel: string;
  /** Null where only a name is known. */
  readonly to: string | null;
  readonly toLabel: string;
  readonly since: string | null;
  readonly until: string | null;
  readonly confirmedBy: ConfirmedBy;
  readonly hidden: boolean;
}

export type ConfirmedBy = 'FROM' | 'TO' | 'BOTH' | 'SOURCE_ONLY';

/** What the organization at the end of a relation says of it. */
export interface Statement {
  readonly relation: string;
  readonly kind: string;
  readonly organization: string;
  readonly verdict: 'CONFIRMED' | 'DISPUTED';
}

export interface Conference {
  readonly id: string;
  readonly kind: string;
  readonly status: 'PLANNED' | 'CANCELLED' | 'HELD';
  readonly start: string | null;
  readonly end: string | null;
  readonly topics: readonly string[];
  readonly parties: readonly Party[];
  readonly figures: readonly Figure[];
  readonly hidden: boolean;
}

export interface Project {
  readonly id: string;
  readonly parties: readonly Party[];
  readonly hidden: boolean;
}

export interface Party {
  readonly role: 'HOST' | 'CO_HOST' | 'FUNDER' | 'CARRIER' | 'PARTNER';
  readonly organization: string;
}

export interface Figure {
  readonly measure: string;
  readonly value: number;
  /** Upper end of a RANGE. */
  readonly upper: number | null;
  readonly precision: Precision;
  readonly asOf: string | null;
}

/** Region that keeps a row. */
export function keeperOf(id: string): string {
  return id.slice(0, id.indexOf(':'));
}
