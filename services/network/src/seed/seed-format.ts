/**
 * What a region's seed folder hands to the loader: plain data, one file per kind, two separable layers.
 * Layer `core` holds the facts of the five source texts; layer `public` holds facts from further public sources.
 * Enum values are the names of the contract. Places are official municipal keys. Every row names its sources.
 */

/** German text, with translations by BCP 47 tag where somebody wrote one (`{ de: '…', en: '…' }`). */
export type SeedText = string | ({ readonly de: string } & Readonly<Record<string, string>>);

/** Key of an entry in `SeedRegion.sources`. */
export type SeedSourceKey = string;

export interface SeedSource {
  readonly key: SeedSourceKey;
  readonly label: string;
  readonly url?: string;
  readonly author?: string;
  readonly publishedAt?: string;
  readonly retrievedAt?: string;
  /** Text as the source spells it, where it was normalized (provenance, never shown as a name). */
  readonly raw?: string;
}

export interface SeedMunicipality {
  readonly ags: string;
  readonly name: string;
  readonly kind: 'TOWN' | 'DISTRICT';
  /** ISO 3166-2, `DE-TH`. */
  readonly state: string;
  readonly validFrom?: string;
  readonly validTo?: string;
  readonly successor?: string;
  /** Another place in Germany bears the same name: shown with its state. */
  readonly homonym?: boolean;
}

export interface SeedFigure {
  readonly measure: string;
  readonly value: number;
  readonly upper?: number;
  readonly precision: string;
  readonly asOf?: string;
  readonly note?: SeedText;
  readonly source: SeedSourceKey;
}

/** A link to a record of this or another region, or a bare label where the source names a body without a record. */
export interface SeedRef {
  readonly id?: string;
  readonly label: string;
}

/** Name and function at this event only. `basis` is why it may be shown (B7); `visibility` NETWORK hides the person from the public. */
export interface SeedPerson {
  readonly name?: string;
  readonly function?: SeedText;
  readonly organizationLabel?: string;
  readonly basis: 'OFFICE' | 'FUNCTION' | 'PUBLISHED_BY_HOST';
  readonly visibility?: 'PUBLIC' | 'NETWORK';
}

/** Exactly one of `organization`, `person`, `group`, `municipality`. */
export interface SeedParticipation {
  readonly role: string;
  readonly organization?: SeedRef;
  readonly person?: SeedPerson;
  readonly group?: SeedText;
  readonly municipality?: string;
  readonly note?: SeedText;
}

export interface SeedSession {
  readonly kind: string;
  readonly title?: SeedText;
  readonly topics?: readonly string[];
  readonly note?: SeedText;
  readonly participations?: readonly SeedParticipation[];
}

export interface SeedOutcome {
  readonly key: string;
  readonly kind: string;
  readonly text: SeedText;
  readonly by?: SeedRef;
  readonly byLabel?: string;
}

export interface SeedSite {
  readonly kind: 'SEAT' | 'BRANCH' | 'OFFICE' | 'PLACE';
  readonly municipality?: string;
  readonly label?: string;
}

/** A state a body says it covers. */
export interface SeedStateMembership {
  /** ISO 3166-2, `DE-TH`. */
  readonly state: string;
  readonly since?: string;
  readonly until?: string;
}

interface SeedRecord {
  /** Last part of the id, `migranetz` in `th:organization/migranetz`. */
  readonly key: string;
  readonly sources: readonly SeedSourceKey[];
  readonly topics?: readonly string[];
}

export interface SeedOrganization extends SeedRecord {
  readonly name: string;
  readonly alternateNames?: readonly string[];
  readonly kind: string;
  readonly legalForm: string;
  readonly status?: 'ACTIVE' | 'DISSOLVED';
  readonly foundedYear?: number;
  readonly summary?: SeedText;
  readonly website?: string;
  readonly sites?: readonly SeedSite[];
  readonly figures?: readonly SeedFigure[];
  readonly outcomes?: readonly SeedOutcome[];
  readonly memberStates?: readonly SeedStateMembership[];
  /** Kept for an organization outside the federation. */
  readonly shortEntry?: boolean;
}

export interface SeedRelation {
  readonly key: string;
  readonly kind: string;
  /** Always an organization of this region. */
  readonly from: SeedRef & { readonly id: string };
  readonly to: SeedRef;
  readonly since?: string;
  readonly until?: string;
  readonly intensity?: 'LONG_STANDING' | 'OCCASIONAL';
  readonly confirmedBy?: 'FROM' | 'TO' | 'BOTH' | 'SOURCE_ONLY';
  readonly note?: SeedText;
  readonly sources: readonly SeedSourceKey[];
}

export interface SeedProject extends SeedRecord {
  readonly title: SeedText;
  readonly untitled?: boolean;
  readonly acronym?: string;
  readonly kind: string;
  readonly status: string;
  readonly parent?: SeedRef;
  readonly start?: string;
  readonly end?: string;
  readonly summary?: SeedText;
  readonly participations?: readonly SeedParticipation[];
  readonly municipalities?: readonly string[];
  readonly figures?: readonly SeedFigure[];
  readonly outcomes?: readonly SeedOutcome[];
}

export interface SeedConference extends SeedRecord {
  readonly title: SeedText;
  readonly kind: string;
  readonly status: string;
  readonly startDate?: string;
  readonly endDate?: string;
  readonly venue?: { readonly name?: string; readonly municipality?: string };
  readonly areaLabel?: string;
  readonly ordinal?: number;
  readonly ordinalScope?: 'ALL' | 'YEAR';
  /** Key of a series of this region. */
  readonly series?: string;
  readonly project?: SeedRef;
  readonly summary?: SeedText;
  readonly participations?: readonly SeedParticipation[];
  readonly sessions?: readonly SeedSession[];
  readonly figures?: readonly SeedFigure[];
  readonly outcomes?: readonly SeedOutcome[];
}

export interface SeedSeries extends SeedRecord {
  readonly title: SeedText;
  readonly status: string;
  /** Key of a conference of this region. */
  readonly origin?: string;
  readonly project?: SeedRef;
  readonly start?: string;
  readonly end?: string;
  readonly summary?: SeedText;
  readonly participations?: readonly SeedParticipation[];
  readonly figures?: readonly SeedFigure[];
}

/** One layer of one region. */
export interface SeedLayer {
  readonly layer: 'core' | 'public';
  readonly sources: readonly SeedSource[];
  readonly municipalities: readonly SeedMunicipality[];
  readonly organizations: readonly SeedOrganization[];
  /** Facts this layer adds to an organization of an earlier layer (figures, dated facts), by key. */
  readonly additions?: readonly {
    readonly key: string;
    readonly figures?: readonly SeedFigure[];
    readonly alternateNames?: readonly string[];
    readonly sources: readonly SeedSourceKey[];
    readonly sites?: readonly SeedSite[];
    readonly website?: string;
    readonly memberStates?: readonly SeedStateMembership[];
  }[];
  readonly relations: readonly SeedRelation[];
  readonly projects: readonly SeedProject[];
  readonly series: readonly SeedSeries[];
  readonly conferences: readonly SeedConference[];
}
