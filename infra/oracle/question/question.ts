import type { Outage } from '../house/region-door.ts';
import type { ConfirmedBy } from '../world/world.ts';

/** Contract: `MembershipFilter`. */
export interface Membership {
  readonly organization: string;
  readonly at?: string;
  readonly transitive?: boolean;
  readonly includeRepresentation?: boolean;
  readonly includeUndated?: boolean;
  readonly confirmed?: readonly ConfirmedBy[];
}

export interface OrganizationFilter {
  readonly region?: readonly string[];
  readonly kind?: readonly string[];
  readonly topics?: readonly string[];
  readonly includeShortEntries?: boolean;
  readonly memberOf?: Membership;
}

export interface ConferenceFilter {
  readonly region?: readonly string[];
  readonly kind?: readonly string[];
  readonly status?: readonly string[];
  readonly topics?: readonly string[];
  readonly from?: string;
  readonly to?: string;
  readonly host?: string;
  readonly umbrella?: Membership;
}

export interface ProjectFilter {
  readonly region?: readonly string[];
  readonly carrier?: string;
  readonly umbrella?: Membership;
}

export interface FigureFilter {
  readonly region?: readonly string[];
  readonly organization?: readonly string[];
  readonly organizationKind?: readonly string[];
  readonly memberOf?: Membership;
  readonly conference?: readonly string[];
  readonly conferenceKind?: readonly string[];
  readonly host?: string;
  readonly umbrella?: Membership;
  readonly topics?: readonly string[];
}

export type StatisticKey = 'REGION' | 'YEAR' | 'KIND' | 'TOPIC';
export type Language = 'DE' | 'EN';

/** What is asked. */
export type Matter =
  | { readonly kind: 'UMBRELLA'; readonly id: string; readonly at?: string; readonly language: Language }
  | { readonly kind: 'ORGANIZATIONS'; readonly filter: OrganizationFilter; readonly nested: boolean }
  | { readonly kind: 'CONFERENCES'; readonly filter: ConferenceFilter }
  | { readonly kind: 'PROJECTS'; readonly filter: ProjectFilter }
  | {
      readonly kind: 'FIGURES';
      /** Each in a field of its own, never added up. */
      readonly measures: readonly string[];
      readonly at?: string;
      readonly from?: string;
      readonly to?: string;
      readonly filter: FigureFilter;
      readonly language: Language;
    }
  | {
      readonly kind: 'STATISTICS';
      readonly groupBy: readonly StatisticKey[];
      readonly filter: ConferenceFilter;
    };

/** A question, who is to answer it, and who is silent meanwhile. */
export interface Question {
  readonly matter: Matter;
  /** Regions the client has named; null: all. */
  readonly regions: readonly string[] | null;
  /** All or nothing. */
  readonly strict: boolean;
  readonly outages: readonly Outage[];
}
