// Made from schema/operations by `pnpm snapshot`. Not to be edited.

export type Additivity = 'STOCK' | 'FLOW' | 'SHARE';

export type AuthorRole = 'SEED' | 'EDITOR' | 'ADMIN' | 'LINK';

export type Certainty = 'CERTAIN' | 'UNDATED';

export type ConferenceKind =
  | 'NETWORK_MEETING'
  | 'STATE_CONFERENCE'
  | 'REGIONAL_CONFERENCE'
  | 'MEMBERS_ASSEMBLY'
  | 'WORKSHOP'
  | 'CULTURE'
  | 'OTHER';

export type ConferenceOrderField = 'NAME' | 'DATE' | 'UPDATED_AT';

export type ConferenceStatus = 'PLANNED' | 'CONFIRMED' | 'POSTPONED' | 'CANCELLED' | 'HELD';

export type ConfirmedBy = 'FROM' | 'TO' | 'BOTH' | 'SOURCE_ONLY';

export type ImportKind = 'ORGANIZATION' | 'PROJECT' | 'CONFERENCE';

export type Intensity = 'LONG_STANDING' | 'OCCASIONAL';

export type Language = 'DE' | 'EN';

export type LegalForm = 'EV' | 'INFORMAL' | 'PUBLIC_BODY' | 'GGMBH' | 'FOUNDATION' | 'OTHER' | 'UNKNOWN';

export type Measure =
  | 'PARTICIPANTS'
  | 'PARTICIPANTS_EXPECTED'
  | 'ORGANIZATIONS_REPRESENTED'
  | 'MIGRANT_ORGANIZATIONS_REPRESENTED'
  | 'MIGRANT_ORGANIZATIONS_PRESENTING'
  | 'MIGRANT_ORGANIZATIONS_PRESENTING_THEMSELVES'
  | 'DEMANDS'
  | 'SHARE_FROM_ORGANIZATIONS'
  | 'MEMBER_ORGANIZATIONS'
  | 'MEMBER_PERSONS'
  | 'NEW_ORGANIZATIONS_NETWORKED'
  | 'MUNICIPALITIES'
  | 'MUNICIPALITIES_NAMED'
  | 'RESIDENTS_WITHOUT_VOTE'
  | 'DURATION_YEARS'
  | 'LOCAL_NETWORKS'
  | 'STATES';

export type MunicipalityKind = 'TOWN' | 'DISTRICT';

export type OrderDirection = 'ASC' | 'DESC';

export type OrdinalScope = 'ALL' | 'YEAR';

export type OrganizationKind =
  | 'MIGRANT_ORGANIZATION'
  | 'LOCAL_NETWORK'
  | 'STATE_NETWORK'
  | 'UMBRELLA'
  | 'ADVISORY_BOARD'
  | 'CIVIL_SOCIETY'
  | 'AUTHORITY'
  | 'OTHER';

export type OrganizationOrderField = 'NAME' | 'UPDATED_AT';

export type OrganizationStatus = 'ACTIVE' | 'DISSOLVED';

export type OutcomeKind =
  | 'DEMAND'
  | 'COMMITMENT'
  | 'ANNOUNCEMENT'
  | 'OFFER'
  | 'POSITION'
  | 'FINDING'
  | 'ACHIEVEMENT';

export type ParticipationRole =
  | 'HOST'
  | 'CO_HOST'
  | 'FUNDER'
  | 'SPEAKER'
  | 'OPENING'
  | 'PANELIST'
  | 'MODERATOR'
  | 'CO_MODERATOR'
  | 'PRESENTER'
  | 'PARTICIPANT'
  | 'SUPPORT'
  | 'CARRIER'
  | 'PARTNER'
  | 'MODEL_MUNICIPALITY';

export type PersonBasis = 'OFFICE' | 'FUNCTION' | 'CONSENT' | 'PUBLISHED_BY_HOST' | 'SELF_PUBLISHED';

export type Precision = 'EXACT' | 'APPROXIMATE' | 'ALMOST' | 'MORE_THAN' | 'AT_LEAST' | 'LESS_THAN' | 'RANGE';

export type ProblemCode =
  | 'REQUIRED'
  | 'TOO_LONG'
  | 'TOO_MANY'
  | 'OUT_OF_RANGE'
  | 'INVALID_TEXT'
  | 'INVALID_LANGUAGE'
  | 'INVALID_DATE'
  | 'INVALID_TIME'
  | 'INVALID_ZONE'
  | 'INVALID_URL'
  | 'INVALID_EMAIL'
  | 'INVALID_PHONE'
  | 'INVALID_NUMBER'
  | 'INVALID_CHOICE'
  | 'INVALID_CSV'
  | 'NOT_UTF8'
  | 'UNKNOWN_COLUMN'
  | 'COLUMN_MISSING'
  | 'INVALID_ID'
  | 'NOT_FOUND'
  | 'NOT_OWN'
  | 'WITHDRAWN'
  | 'NOT_SHORT_ENTRY'
  | 'LESS_VISIBLE'
  | 'STILL_NAMED'
  | 'REVISION_UNKNOWN'
  | 'TWICE'
  | 'DATE_ORDER'
  | 'TRANSITION'
  | 'HELD_STAYS_HELD'
  | 'REASON_MISSING'
  | 'HOST_MISSING'
  | 'ONE_PARTY'
  | 'BASIS_MISSING'
  | 'MEASURE_UNFIT'
  | 'ONLY_WHEN_HELD'
  | 'ONLY_BEFORE_HELD'
  | 'DECIDED'
  | 'LINK_GONE';

export type ProjectKind = 'PROJECT' | 'SUBPROJECT' | 'PROGRAMME' | 'CAMPAIGN' | 'ACTIVITY';

export type ProjectOrderField = 'NAME' | 'DATE' | 'UPDATED_AT';

export type ProjectStatus = 'PLANNED' | 'RUNNING' | 'COMPLETED' | 'UNKNOWN';

export type Publication = 'DRAFT' | 'PUBLISHED' | 'WITHDRAWN';

export type RelationKind =
  | 'MEMBER_OF'
  | 'FOUNDING_MEMBER_OF'
  | 'REPRESENTS_IN'
  | 'COOPERATES_WITH'
  | 'SUCCEEDS'
  | 'SAME_AS';

export type Resolution = 'RESOLVED' | 'UNREACHABLE' | 'NOT_AVAILABLE' | 'MOVED';

export type RevisionAction =
  | 'SEEDED'
  | 'CREATED'
  | 'CHANGED'
  | 'PUBLISHED'
  | 'WITHDRAWN'
  | 'CONFIRMED'
  | 'PROTECTED'
  | 'UNDONE'
  | 'COPIED'
  | 'ADOPTED'
  | 'POSTPONED'
  | 'CANCELLED'
  | 'REPORTED_HELD'
  | 'RELATION_CONFIRMED'
  | 'RELATION_DISPUTED'
  | 'STATEMENT_TAKEN_BACK'
  | 'ERASED';

export type SessionKind = 'LECTURE' | 'WORKSHOP' | 'WORKING_GROUP' | 'PANEL' | 'TALK_ROUND' | 'TOPIC';

export type SiteKind = 'SEAT' | 'BRANCH' | 'OFFICE' | 'PLACE';

export type SourceStatus =
  | 'OK'
  | 'SKIPPED'
  | 'TIMEOUT'
  | 'UNREACHABLE'
  | 'FAILED'
  | 'INVALID'
  | 'UNSUPPORTED'
  | 'SUSPENDED';

export type StatementVerdict = 'CONFIRMED' | 'DISPUTED';

export type StatisticKey = 'REGION' | 'YEAR' | 'KIND' | 'TOPIC';

export type Stewardship = 'STEWARD' | 'SHORT_ENTRY';

export type SuggestionKind = 'CORRECTION' | 'REMOVAL';

export type SuggestionSender = 'PUBLIC' | 'READER' | 'LINK' | 'STAFF';

export type SuggestionState = 'OPEN' | 'ACCEPTED' | 'DECLINED';

export type TodoKind = 'SUGGESTION_OPEN' | 'PAST_BUT_PLANNED' | 'HOST_MISSING' | 'UNCONFIRMED' | 'SAME_NAME';

export type Topic =
  | 'POLITICAL_PARTICIPATION'
  | 'ANTI_DISCRIMINATION'
  | 'WORK_AND_TRAINING'
  | 'RESIDENCE_AND_LAW'
  | 'ACCESS_TO_ADMINISTRATION'
  | 'EDUCATION'
  | 'DEVELOPMENT_POLICY'
  | 'HEALTH'
  | 'CULTURE_AND_ENCOUNTER'
  | 'EMPOWERMENT'
  | 'NETWORKING'
  | 'SOCIAL_COHESION'
  | 'REFUGE_AND_SUPPORT';

export type TotalRelation = 'EXACT' | 'AT_LEAST' | 'AT_MOST' | 'UNKNOWN';

export type UmbrellaStateStatus = 'ANSWERED' | 'SILENT' | 'NOT_IN_FEDERATION';

export type Visibility = 'PUBLIC' | 'FEDERATION' | 'NETWORK';

export interface ConferenceFilter {
  readonly text?: string | null;
  readonly kind?: readonly ConferenceKind[] | null;
  readonly topics?: readonly Topic[] | null;
  readonly municipality?: readonly string[] | null;
  readonly region?: readonly string[] | null;
  readonly status?: readonly ConferenceStatus[] | null;
  readonly from?: string | null;
  readonly to?: string | null;
  readonly host?: string | null;
  readonly umbrella?: MembershipFilter | null;
  readonly project?: string | null;
}

export interface ConferenceInput {
  readonly title?: TextInput | null;
  readonly kind?: ConferenceKind | null;
  readonly status?: ConferenceStatus | null;
  readonly startDate?: string | null;
  readonly startTime?: string | null;
  readonly endDate?: string | null;
  readonly endTime?: string | null;
  readonly timeZone?: string | null;
  readonly venue?: VenueInput | null;
  readonly areaLabel?: string | null;
  readonly ordinal?: number | null;
  readonly ordinalScope?: OrdinalScope | null;
  readonly series?: string | null;
  readonly project?: ReferenceInput | null;
  readonly summary?: TextInput | null;
  readonly topics?: readonly Topic[] | null;
  readonly participations?: readonly ParticipationInput[] | null;
  readonly sessions?: readonly SessionInput[] | null;
  readonly figures?: readonly FigureInput[] | null;
  readonly outcomes?: readonly OutcomeInput[] | null;
  readonly sources?: readonly SourceInput[] | null;
}

export interface ConferenceOrder {
  readonly field: ConferenceOrderField;
  readonly direction?: OrderDirection;
}

export interface ContactInput {
  readonly email?: string | null;
  readonly phone?: string | null;
  readonly visibility?: Visibility | null;
}

export interface FigureFilter {
  readonly region?: readonly string[] | null;
  readonly organization?: readonly string[] | null;
  readonly organizationKind?: readonly OrganizationKind[] | null;
  readonly memberOf?: MembershipFilter | null;
  readonly conference?: readonly string[] | null;
  readonly conferenceKind?: readonly ConferenceKind[] | null;
  readonly project?: string | null;
  readonly host?: string | null;
  readonly umbrella?: MembershipFilter | null;
  readonly topics?: readonly Topic[] | null;
}

export interface FigureInput {
  readonly measure: Measure;
  readonly value: number;
  readonly upper?: number | null;
  readonly precision?: Precision | null;
  readonly asOf?: string | null;
  readonly note?: TextInput | null;
  readonly source?: SourceInput | null;
}

export interface MembershipFilter {
  readonly organization: string;
  readonly at?: string | null;
  readonly transitive?: boolean | null;
  readonly includeRepresentation?: boolean | null;
  readonly includeUndated?: boolean | null;
  readonly confirmed?: readonly ConfirmedBy[] | null;
  readonly into?: readonly string[] | null;
}

export interface OrganizationFilter {
  readonly text?: string | null;
  readonly kind?: readonly OrganizationKind[] | null;
  readonly topics?: readonly Topic[] | null;
  readonly municipality?: readonly string[] | null;
  readonly region?: readonly string[] | null;
  readonly memberOf?: MembershipFilter | null;
  readonly includeShortEntries?: boolean | null;
}

export interface OrganizationInput {
  readonly name?: string | null;
  readonly alternateNames?: readonly string[] | null;
  readonly kind?: OrganizationKind | null;
  readonly legalForm?: LegalForm | null;
  readonly status?: OrganizationStatus | null;
  readonly foundedYear?: number | null;
  readonly sites?: readonly SiteInput[] | null;
  readonly topics?: readonly Topic[] | null;
  readonly summary?: TextInput | null;
  readonly website?: string | null;
  readonly contact?: ContactInput | null;
  readonly stewardship?: Stewardship | null;
  readonly memberStates?: readonly StateMembershipInput[] | null;
  readonly figures?: readonly FigureInput[] | null;
  readonly outcomes?: readonly OutcomeInput[] | null;
  readonly sources?: readonly SourceInput[] | null;
}

export interface OrganizationOrder {
  readonly field: OrganizationOrderField;
  readonly direction?: OrderDirection;
}

export interface OutcomeInput {
  readonly id?: string | null;
  readonly kind: OutcomeKind;
  readonly text: TextInput;
  readonly by?: ReferenceInput | null;
  readonly byLabel?: string | null;
}

export interface ParticipationInput {
  readonly role: ParticipationRole;
  readonly organization?: ReferenceInput | null;
  readonly person?: PersonInput | null;
  readonly groupLabel?: TextInput | null;
  readonly municipality?: string | null;
  readonly note?: TextInput | null;
}

export interface PersonInput {
  readonly name?: string | null;
  readonly function?: TextInput | null;
  readonly organizationLabel?: string | null;
  readonly basis?: PersonBasis | null;
  readonly consentOn?: string | null;
  readonly publishedAt?: string | null;
  readonly visibility?: Visibility | null;
}

export interface ProjectFilter {
  readonly text?: string | null;
  readonly kind?: readonly ProjectKind[] | null;
  readonly topics?: readonly Topic[] | null;
  readonly municipality?: readonly string[] | null;
  readonly region?: readonly string[] | null;
  readonly carrier?: string | null;
  readonly umbrella?: MembershipFilter | null;
}

export interface ProjectInput {
  readonly title?: TextInput | null;
  readonly untitled?: boolean | null;
  readonly acronym?: string | null;
  readonly kind?: ProjectKind | null;
  readonly status?: ProjectStatus | null;
  readonly parent?: ReferenceInput | null;
  readonly start?: string | null;
  readonly end?: string | null;
  readonly summary?: TextInput | null;
  readonly participations?: readonly ParticipationInput[] | null;
  readonly municipalities?: readonly string[] | null;
  readonly topics?: readonly Topic[] | null;
  readonly figures?: readonly FigureInput[] | null;
  readonly outcomes?: readonly OutcomeInput[] | null;
  readonly sources?: readonly SourceInput[] | null;
}

export interface ProjectOrder {
  readonly field: ProjectOrderField;
  readonly direction?: OrderDirection;
}

export interface ReferenceInput {
  readonly id?: string | null;
  readonly label: string;
}

export interface RelationInput {
  readonly kind?: RelationKind | null;
  readonly from?: ReferenceInput | null;
  readonly to?: ReferenceInput | null;
  readonly since?: string | null;
  readonly until?: string | null;
  readonly intensity?: Intensity | null;
  readonly note?: TextInput | null;
  readonly sources?: readonly SourceInput[] | null;
}

export interface SeriesInput {
  readonly title?: TextInput | null;
  readonly status?: ConferenceStatus | null;
  readonly origin?: string | null;
  readonly project?: ReferenceInput | null;
  readonly start?: string | null;
  readonly end?: string | null;
  readonly summary?: TextInput | null;
  readonly participations?: readonly ParticipationInput[] | null;
  readonly figures?: readonly FigureInput[] | null;
  readonly sources?: readonly SourceInput[] | null;
}

export interface SessionInput {
  readonly kind: SessionKind;
  readonly title?: TextInput | null;
  readonly topics?: readonly Topic[] | null;
  readonly startTime?: string | null;
  readonly endTime?: string | null;
  readonly note?: TextInput | null;
  readonly participations?: readonly ParticipationInput[] | null;
}

export interface SiteInput {
  readonly kind: SiteKind;
  readonly municipality?: string | null;
  readonly label?: string | null;
  readonly address?: string | null;
  readonly addressVisibility?: Visibility | null;
}

export interface SourceInput {
  readonly label: string;
  readonly url?: string | null;
  readonly author?: string | null;
  readonly publishedAt?: string | null;
  readonly retrievedAt?: string | null;
}

export interface StateMembershipInput {
  readonly state: string;
  readonly since?: string | null;
  readonly until?: string | null;
}

export interface TextInput {
  readonly de: string;
  readonly translations?: readonly TranslationInput[] | null;
}

export interface TranslationInput {
  readonly language: string;
  readonly text: string;
}

export interface VenueInput {
  readonly name?: string | null;
  readonly municipality?: string | null;
  readonly address?: string | null;
  readonly online?: string | null;
  readonly onRegistration?: boolean | null;
  readonly visibility?: Visibility | null;
  readonly addressVisibility?: Visibility | null;
}

export type ConferenceRow = {
  readonly id: string;
  readonly region: string;
  readonly title: string;
  readonly original: string;
  readonly kind: ConferenceKind;
  readonly status: ConferenceStatus;
  readonly startDate: string | null;
  readonly startTime: string | null;
  readonly endDate: string | null;
  readonly areaLabel: string | null;
  readonly topics: readonly Topic[];
  readonly venue: {
    readonly municipality: MunicipalityFields | null;
    readonly online: string | null;
  } | null;
  readonly hosts: readonly {
    readonly organization: {
      readonly id: string | null;
      readonly label: string;
    } | null;
    readonly groupLabel: string | null;
  }[];
  readonly participants: readonly {
    readonly label: string;
  }[];
  readonly meta: {
    readonly demonstration: boolean;
    readonly generated: boolean;
  };
};

export type ConflictFields = {
  readonly revision: number;
  readonly fields: readonly string[];
};

export type CoverageFields = {
  readonly complete: boolean;
  readonly missedBefore: readonly string[];
  readonly sources: readonly {
    readonly region: string;
    readonly status: SourceStatus;
    readonly rows: number | null;
  }[];
};

export type DeskMeta = {
  readonly revision: number;
  readonly publication: Publication;
  readonly visibility: Visibility;
  readonly updatedAt: string;
  readonly confirmedAt: string | null;
};

export type FigureFields = {
  readonly measure: Measure;
  readonly additivity: Additivity;
  readonly value: number;
  readonly upper: number | null;
  readonly precision: Precision;
  readonly asOf: string | null;
  readonly label: string;
  readonly note: string | null;
  readonly interval: {
    readonly lower: number;
    readonly upper: number | null;
  };
  readonly source: SourceFields | null;
};

export type FormFigure = {
  readonly measure: Measure;
  readonly value: number;
  readonly upper: number | null;
  readonly precision: Precision;
  readonly asOf: string | null;
  readonly note: string | null;
  readonly source: FormSource | null;
};

export type FormOutcome = {
  readonly id: string;
  readonly kind: OutcomeKind;
  readonly text: string;
  readonly by: {
    readonly id: string | null;
    readonly label: string;
  } | null;
  readonly byLabel: string | null;
};

export type FormParticipation = {
  readonly role: ParticipationRole;
  readonly organization: {
    readonly id: string | null;
    readonly label: string;
  } | null;
  readonly person: {
    readonly name: string | null;
    readonly function: string | null;
    readonly organizationLabel: string | null;
    readonly basis: PersonBasis | null;
    readonly consentOn: string | null;
    readonly publishedAt: string | null;
    readonly visibility: Visibility | null;
  } | null;
  readonly groupLabel: string | null;
  readonly municipality: {
    readonly ags: string;
  } | null;
  readonly note: string | null;
};

export type FormSource = {
  readonly label: string;
  readonly url: string | null;
  readonly author: string | null;
  readonly publishedAt: string | null;
  readonly retrievedAt: string | null;
};

export type MetaFields = {
  readonly stewardName: string;
  readonly revision: number;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly confirmedAt: string | null;
  readonly changeNote: string | null;
  readonly demonstration: boolean;
  readonly generated: boolean;
  readonly sources: readonly SourceFields[];
};

export type MunicipalityFields = {
  readonly ags: string;
  readonly name: string;
  readonly displayName: string;
  readonly kind: MunicipalityKind;
  readonly state: string;
};

export type OrganizationRefFields = {
  readonly id: string | null;
  readonly label: string;
  readonly region: string | null;
  readonly resolution: Resolution;
};

export type OrganizationRow = {
  readonly id: string;
  readonly region: string;
  readonly name: string;
  readonly kind: OrganizationKind;
  readonly status: OrganizationStatus;
  readonly stewardship: Stewardship;
  readonly topics: readonly Topic[];
  readonly sites: readonly {
    readonly kind: SiteKind;
    readonly label: string | null;
    readonly municipality: MunicipalityFields | null;
  }[];
  readonly summary: string | null;
  readonly original: string | null;
  readonly meta: {
    readonly demonstration: boolean;
    readonly generated: boolean;
  };
};

export type OutcomeFields = {
  readonly id: string;
  readonly kind: OutcomeKind;
  readonly text: string;
  readonly original: string;
  readonly by: OrganizationRefFields | null;
  readonly byLabel: string | null;
};

export type PageInfoFields = {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly startCursor: string | null;
  readonly endCursor: string | null;
};

export type ParticipationFields = {
  readonly role: ParticipationRole;
  readonly organization: OrganizationRefFields | null;
  readonly person: {
    readonly name: string | null;
    readonly function: string | null;
    readonly organizationLabel: string | null;
  } | null;
  readonly groupLabel: string | null;
  readonly municipality: MunicipalityFields | null;
  readonly note: string | null;
};

export type ProblemFields = {
  readonly code: ProblemCode;
  readonly path: readonly string[];
};

export type ProjectRefFields = {
  readonly id: string | null;
  readonly label: string;
  readonly region: string | null;
  readonly resolution: Resolution;
};

export type ProjectRow = {
  readonly id: string;
  readonly region: string;
  readonly title: string;
  readonly original: string;
  readonly untitled: boolean;
  readonly acronym: string | null;
  readonly kind: ProjectKind;
  readonly status: ProjectStatus;
  readonly start: string | null;
  readonly end: string | null;
  readonly topics: readonly Topic[];
  readonly municipalities: readonly MunicipalityFields[];
  readonly carriers: readonly {
    readonly organization: {
      readonly id: string | null;
      readonly label: string;
    } | null;
    readonly groupLabel: string | null;
  }[];
  readonly meta: {
    readonly demonstration: boolean;
    readonly generated: boolean;
  };
};

export type RegionFields = {
  readonly code: string;
  readonly name: string;
  readonly network: string;
  readonly licence: string | null;
  readonly status: SourceStatus;
  readonly lastContact: string | null;
  readonly demonstration: boolean;
};

export type RelationFields = {
  readonly id: string;
  readonly region: string;
  readonly kind: RelationKind;
  readonly from: OrganizationRefFields;
  readonly to: OrganizationRefFields;
  readonly since: string | null;
  readonly until: string | null;
  readonly certainty: Certainty;
  readonly confirmedBy: ConfirmedBy;
  readonly intensity: Intensity | null;
  readonly note: string | null;
};

export type ReportEvent = {
  readonly id: string;
  readonly region: string;
  readonly title: string;
  readonly original: string;
  readonly kind: ConferenceKind;
  readonly status: ConferenceStatus;
  readonly startDate: string | null;
  readonly endDate: string | null;
  readonly areaLabel: string | null;
  readonly venue: {
    readonly municipality: {
      readonly ags: string;
      readonly displayName: string;
    } | null;
    readonly online: string | null;
  } | null;
  readonly participations: readonly ReportParty[];
  readonly figures: readonly FigureFields[];
  readonly outcomes: readonly OutcomeFields[];
  readonly meta: {
    readonly sources: readonly SourceFields[];
  };
};

export type ReportParty = {
  readonly role: ParticipationRole;
  readonly organization: OrganizationRefFields | null;
  readonly groupLabel: string | null;
  readonly municipality: {
    readonly ags: string;
    readonly displayName: string;
  } | null;
};

export type SourceFields = {
  readonly label: string;
  readonly url: string | null;
  readonly author: string | null;
  readonly publishedAt: string | null;
  readonly retrievedAt: string | null;
};

export type StatementMember = {
  readonly organization: string;
  readonly name: string;
  readonly region: string;
  readonly states: readonly string[];
  readonly kind: RelationKind;
  readonly since: string | null;
  readonly until: string | null;
  readonly confirmedBy: ConfirmedBy;
  readonly disputed: boolean;
  readonly predecessors: readonly {
    readonly id: string | null;
    readonly name: string;
  }[];
};

export type TotalFields = {
  readonly measure: Measure;
  readonly value: number;
  readonly lower: number;
  readonly upper: number | null;
  readonly known: number;
  readonly of: number;
  readonly relation: TotalRelation;
  readonly label: string;
  readonly coverage: CoverageFields;
};

export type AcceptSuggestionData = {
  readonly payload: {
    readonly problems: readonly ProblemFields[];
    readonly suggestion: {
      readonly id: string;
      readonly contact: string | null;
    } | null;
  } | null;
};

export type AcceptSuggestionVariables = {
  readonly region: string;
  readonly suggestion: string;
  readonly answer?: string | null;
};

export type CancelConferenceData = {
  readonly payload: {
    readonly revision: number | null;
    readonly problems: readonly ProblemFields[];
    readonly conflict: ConflictFields | null;
  } | null;
};

export type CancelConferenceVariables = {
  readonly id: string;
  readonly revision: number;
  readonly key: string;
  readonly reason: string;
};

export type ChangeConferenceData = {
  readonly payload: {
    readonly revision: number | null;
    readonly problems: readonly ProblemFields[];
    readonly conflict: ConflictFields | null;
  } | null;
};

export type ChangeConferenceVariables = {
  readonly id: string;
  readonly revision: number;
  readonly input: ConferenceInput;
  readonly note?: string | null;
  readonly key: string;
};

export type ChangeOrganizationData = {
  readonly payload: {
    readonly revision: number | null;
    readonly problems: readonly ProblemFields[];
    readonly conflict: ConflictFields | null;
  } | null;
};

export type ChangeOrganizationVariables = {
  readonly id: string;
  readonly revision: number;
  readonly input: OrganizationInput;
  readonly note?: string | null;
  readonly key: string;
};

export type ChangeProjectData = {
  readonly payload: {
    readonly revision: number | null;
    readonly problems: readonly ProblemFields[];
    readonly conflict: ConflictFields | null;
  } | null;
};

export type ChangeProjectVariables = {
  readonly id: string;
  readonly revision: number;
  readonly input: ProjectInput;
  readonly note?: string | null;
  readonly key: string;
};

export type ChangeRelationData = {
  readonly payload: {
    readonly revision: number | null;
    readonly problems: readonly ProblemFields[];
    readonly conflict: ConflictFields | null;
  } | null;
};

export type ChangeRelationVariables = {
  readonly id: string;
  readonly revision: number;
  readonly input: RelationInput;
  readonly note?: string | null;
  readonly key: string;
};

export type ChangeSeriesData = {
  readonly payload: {
    readonly revision: number | null;
    readonly problems: readonly ProblemFields[];
    readonly conflict: ConflictFields | null;
  } | null;
};

export type ChangeSeriesVariables = {
  readonly id: string;
  readonly revision: number;
  readonly input: SeriesInput;
  readonly note?: string | null;
  readonly key: string;
};

export type ConferenceAgendaData = {
  readonly regions: readonly RegionFields[];
  readonly conferences: {
    readonly nodes: readonly ConferenceRow[];
    readonly pageInfo: PageInfoFields;
    readonly totalCount: number;
    readonly totalRelation: TotalRelation;
    readonly coverage: CoverageFields;
  } | null;
};

export type ConferenceAgendaVariables = {
  readonly language: Language;
  readonly locale: string;
  readonly first?: number | null;
  readonly after?: string | null;
  readonly last?: number | null;
  readonly before?: string | null;
  readonly orderBy?: ConferenceOrder | null;
  readonly filter?: ConferenceFilter | null;
};

export type ConferenceFormData = {
  readonly record: {
    readonly id: string;
    readonly region: string;
    readonly title: string;
    readonly kind: ConferenceKind;
    readonly status: ConferenceStatus;
    readonly startDate: string | null;
    readonly startTime: string | null;
    readonly endDate: string | null;
    readonly endTime: string | null;
    readonly areaLabel: string | null;
    readonly topics: readonly Topic[];
    readonly summary: string | null;
    readonly venue: {
      readonly name: string | null;
      readonly municipality: {
        readonly ags: string;
      } | null;
      readonly address: string | null;
      readonly online: string | null;
      readonly onRegistration: boolean;
      readonly visibility: Visibility | null;
      readonly addressVisibility: Visibility | null;
    } | null;
    readonly timeZone: string;
    readonly ordinal: number | null;
    readonly ordinalScope: OrdinalScope | null;
    readonly series: {
      readonly id: string;
    } | null;
    readonly project: {
      readonly id: string | null;
      readonly label: string;
    } | null;
    readonly participations: readonly FormParticipation[];
    readonly sessions: readonly {
      readonly kind: SessionKind;
      readonly title: string | null;
      readonly topics: readonly Topic[];
      readonly startTime: string | null;
      readonly endTime: string | null;
      readonly note: string | null;
      readonly participations: readonly FormParticipation[];
    }[];
    readonly figures: readonly FormFigure[];
    readonly outcomes: readonly FormOutcome[];
    readonly meta: {
      readonly translations: readonly {
        readonly path: readonly string[];
        readonly language: string;
        readonly text: string;
      }[];
      readonly sources: readonly FormSource[];
    } & DeskMeta;
  } | null;
};

export type ConferenceFormVariables = {
  readonly id: string;
};

export type ConferenceOverviewData = {
  readonly regions: readonly RegionFields[];
  readonly announced: {
    readonly nodes: readonly ConferenceRow[];
  } | null;
  readonly upcoming: {
    readonly nodes: readonly ConferenceRow[];
    readonly totalCount: number;
    readonly totalRelation: TotalRelation;
  } | null;
  readonly past: {
    readonly nodes: readonly ConferenceRow[];
    readonly totalCount: number;
    readonly totalRelation: TotalRelation;
    readonly coverage: CoverageFields;
  } | null;
};

export type ConferenceOverviewVariables = {
  readonly language: Language;
  readonly locale: string;
  readonly announced?: ConferenceFilter | null;
  readonly upcoming?: ConferenceFilter | null;
  readonly past?: ConferenceFilter | null;
};

export type ConferenceRecordData = {
  readonly regions: readonly RegionFields[];
  readonly conference: {
    readonly id: string;
    readonly region: string;
    readonly title: string;
    readonly original: string;
    readonly kind: ConferenceKind;
    readonly status: ConferenceStatus;
    readonly statusReason: string | null;
    readonly startDate: string | null;
    readonly startTime: string | null;
    readonly endDate: string | null;
    readonly endTime: string | null;
    readonly timeZone: string;
    readonly areaLabel: string | null;
    readonly ordinal: number | null;
    readonly ordinalScope: OrdinalScope | null;
    readonly topics: readonly Topic[];
    readonly summary: string | null;
    readonly summaryOriginal: string | null;
    readonly venue: {
      readonly name: string | null;
      readonly address: string | null;
      readonly online: string | null;
      readonly onRegistration: boolean;
      readonly withheld: boolean;
      readonly municipality: MunicipalityFields | null;
    } | null;
    readonly series: {
      readonly id: string;
      readonly title: string;
    } | null;
    readonly project: ProjectRefFields | null;
    readonly participations: readonly ParticipationFields[];
    readonly sessions: readonly {
      readonly kind: SessionKind;
      readonly title: string | null;
      readonly original: string | null;
      readonly topics: readonly Topic[];
      readonly startTime: string | null;
      readonly endTime: string | null;
      readonly note: string | null;
      readonly participations: readonly ParticipationFields[];
    }[];
    readonly figures: readonly FigureFields[];
    readonly outcomes: readonly OutcomeFields[];
    readonly meta: MetaFields;
  } | null;
  readonly history: {
    readonly revisions: readonly {
      readonly revision: number;
      readonly at: string;
      readonly action: RevisionAction;
      readonly role: AuthorRole;
      readonly note: string | null;
      readonly changedFields: readonly string[];
      readonly visibility: Visibility | null;
    }[];
  } | null;
};

export type ConferenceRecordVariables = {
  readonly id: string;
  readonly language: Language;
  readonly locale: string;
};

export type ConfirmByLinkData = {
  readonly payload: {
    readonly revision: number | null;
    readonly problems: readonly ProblemFields[];
  } | null;
};

export type ConfirmByLinkVariables = {
  readonly region: string;
  readonly token: string;
};

export type ConfirmManyData = {
  readonly payload: {
    readonly written: number;
    readonly problems: readonly ProblemFields[];
  } | null;
};

export type ConfirmManyVariables = {
  readonly region: string;
  readonly ids: readonly string[];
};

export type ConfirmRecordData = {
  readonly payload: {
    readonly revision: number | null;
    readonly problems: readonly ProblemFields[];
    readonly conflict: ConflictFields | null;
  } | null;
};

export type ConfirmRecordVariables = {
  readonly id: string;
  readonly revision: number;
  readonly key: string;
};

export type ConfirmRelationData = {
  readonly payload: {
    readonly revision: number | null;
    readonly problems: readonly ProblemFields[];
  } | null;
};

export type ConfirmRelationVariables = {
  readonly id: string;
  readonly revision: number;
  readonly relation: string;
  readonly kind: RelationKind;
  readonly key: string;
};

export type ConfirmationLinkData = {
  readonly confirmationLink: {
    readonly recordId: string;
    readonly expiresAt: string;
    readonly record:
      | ({
          readonly id: string;
        } & Partial<{
          readonly name: string;
        }> &
          Partial<{
            readonly title: string;
          }> &
          Partial<{
            readonly title: string;
          }> &
          Partial<{
            readonly seriesTitle: string;
          }>)
      | null;
  } | null;
};

export type ConfirmationLinkVariables = {
  readonly region: string;
  readonly token: string;
  readonly locale: string;
};

export type CopyAsNextData = {
  readonly payload: {
    readonly revision: number | null;
    readonly problems: readonly ProblemFields[];
    readonly record: {
      readonly id: string;
    } | null;
  } | null;
};

export type CopyAsNextVariables = {
  readonly id: string;
  readonly key: string;
};

export type CreateConferenceData = {
  readonly payload: {
    readonly revision: number | null;
    readonly problems: readonly ProblemFields[];
    readonly record: {
      readonly id: string;
    } | null;
  } | null;
};

export type CreateConferenceVariables = {
  readonly region: string;
  readonly input: ConferenceInput;
  readonly key: string;
};

export type CreateConfirmationLinkData = {
  readonly payload: {
    readonly token: string | null;
    readonly expiresAt: string | null;
    readonly problems: readonly ProblemFields[];
  } | null;
};

export type CreateConfirmationLinkVariables = {
  readonly id: string;
  readonly hours: number;
};

export type CreateOrganizationData = {
  readonly payload: {
    readonly revision: number | null;
    readonly problems: readonly ProblemFields[];
    readonly record: {
      readonly id: string;
    } | null;
  } | null;
};

export type CreateOrganizationVariables = {
  readonly region: string;
  readonly input: OrganizationInput;
  readonly key: string;
};

export type CreateProjectData = {
  readonly payload: {
    readonly revision: number | null;
    readonly problems: readonly ProblemFields[];
    readonly record: {
      readonly id: string;
    } | null;
  } | null;
};

export type CreateProjectVariables = {
  readonly region: string;
  readonly input: ProjectInput;
  readonly key: string;
};

export type CreateRelationData = {
  readonly payload: {
    readonly revision: number | null;
    readonly problems: readonly ProblemFields[];
    readonly record: {
      readonly id: string;
    } | null;
  } | null;
};

export type CreateRelationVariables = {
  readonly region: string;
  readonly input: RelationInput;
  readonly key: string;
};

export type CreateSeriesData = {
  readonly payload: {
    readonly revision: number | null;
    readonly problems: readonly ProblemFields[];
    readonly record: {
      readonly id: string;
    } | null;
  } | null;
};

export type CreateSeriesVariables = {
  readonly region: string;
  readonly input: SeriesInput;
  readonly key: string;
};

export type DeclineSuggestionData = {
  readonly payload: {
    readonly problems: readonly ProblemFields[];
    readonly suggestion: {
      readonly id: string;
      readonly contact: string | null;
    } | null;
  } | null;
};

export type DeclineSuggestionVariables = {
  readonly region: string;
  readonly suggestion: string;
  readonly answer: string;
};

export type DeskClaimsData = {
  readonly relations: {
    readonly pageInfo: PageInfoFields;
    readonly nodes: readonly {
      readonly id: string;
      readonly region: string;
      readonly kind: RelationKind;
      readonly since: string | null;
      readonly until: string | null;
      readonly from: OrganizationRefFields;
      readonly to: {
        readonly id: string | null;
        readonly label: string;
        readonly organization: {
          readonly id: string;
          readonly meta: {
            readonly revision: number;
          };
        } | null;
      };
      readonly statement: {
        readonly verdict: StatementVerdict;
        readonly note: string | null;
        readonly statedAt: string;
      } | null;
    }[];
  } | null;
  readonly disputes:
    | readonly {
        readonly id: string;
        readonly relationKind: RelationKind;
        readonly verdict: StatementVerdict;
        readonly note: string | null;
        readonly statedAt: string;
        readonly relation: string;
        readonly organization: string;
      }[]
    | null;
};

export type DeskClaimsVariables = {
  readonly region: string;
  readonly first: number;
  readonly after?: string | null;
};

export type DeskConferencesData = {
  readonly conferences: {
    readonly totalCount: number;
    readonly pageInfo: PageInfoFields;
    readonly nodes: readonly {
      readonly id: string;
      readonly title: string;
      readonly startDate: string | null;
      readonly status: ConferenceStatus;
      readonly meta: DeskMeta;
    }[];
  } | null;
};

export type DeskConferencesVariables = {
  readonly region: string;
  readonly text?: string | null;
  readonly first: number;
  readonly after?: string | null;
  readonly locale: string;
};

export type DeskOrganizationsData = {
  readonly organizations: {
    readonly totalCount: number;
    readonly pageInfo: PageInfoFields;
    readonly nodes: readonly {
      readonly id: string;
      readonly title: string;
      readonly meta: DeskMeta;
    }[];
  } | null;
};

export type DeskOrganizationsVariables = {
  readonly region: string;
  readonly text?: string | null;
  readonly first: number;
  readonly after?: string | null;
};

export type DeskProjectsData = {
  readonly projects: {
    readonly totalCount: number;
    readonly pageInfo: PageInfoFields;
    readonly nodes: readonly {
      readonly id: string;
      readonly title: string;
      readonly meta: DeskMeta;
    }[];
  } | null;
};

export type DeskProjectsVariables = {
  readonly region: string;
  readonly text?: string | null;
  readonly first: number;
  readonly after?: string | null;
  readonly locale: string;
};

export type DeskRelationsData = {
  readonly relations: {
    readonly totalCount: number;
    readonly pageInfo: PageInfoFields;
    readonly nodes: readonly {
      readonly id: string;
      readonly kind: RelationKind;
      readonly from: {
        readonly label: string;
      };
      readonly to: {
        readonly label: string;
      };
      readonly meta: DeskMeta;
    }[];
  } | null;
};

export type DeskRelationsVariables = {
  readonly region: string;
  readonly first: number;
  readonly after?: string | null;
};

export type DeskSeriesData = {
  readonly series: {
    readonly totalCount: number;
    readonly pageInfo: PageInfoFields;
    readonly nodes: readonly {
      readonly id: string;
      readonly title: string;
      readonly meta: DeskMeta;
    }[];
  } | null;
};

export type DeskSeriesVariables = {
  readonly region: string;
  readonly first: number;
  readonly after?: string | null;
  readonly locale: string;
};

export type DeskSuggestionsData = {
  readonly suggestions: {
    readonly next: string | null;
    readonly suggestions: readonly {
      readonly id: string;
      readonly recordId: string;
      readonly kind: SuggestionKind;
      readonly words: string;
      readonly contact: string | null;
      readonly sender: SuggestionSender;
      readonly suggestedAt: string;
    }[];
  } | null;
};

export type DeskSuggestionsVariables = {
  readonly region: string;
  readonly first: number;
  readonly after?: string | null;
};

export type DeskTodoData = {
  readonly todo:
    | readonly {
        readonly kind: TodoKind;
        readonly count: number;
        readonly items: readonly {
          readonly recordId: string;
          readonly label: string;
          readonly revision: number;
          readonly since: string | null;
          readonly otherId: string | null;
          readonly otherLabel: string | null;
        }[];
      }[]
    | null;
};

export type DeskTodoVariables = {
  readonly region: string;
  readonly first: number;
};

export type DiscardFormDraftData = {
  readonly payload: {
    readonly problems: readonly ProblemFields[];
  } | null;
};

export type DiscardFormDraftVariables = {
  readonly region: string;
  readonly form: string;
};

export type DisputeRelationData = {
  readonly payload: {
    readonly revision: number | null;
    readonly problems: readonly ProblemFields[];
  } | null;
};

export type DisputeRelationVariables = {
  readonly id: string;
  readonly revision: number;
  readonly relation: string;
  readonly kind: RelationKind;
  readonly reason: string;
  readonly key: string;
};

export type ErasePersonData = {
  readonly payload: {
    readonly dryRun: boolean;
    readonly ids: readonly string[];
    readonly otherRows: number;
    readonly compacted: boolean;
  } | null;
};

export type ErasePersonVariables = {
  readonly region: string;
  readonly name: string;
  readonly dryRun: boolean;
};

export type ExportRegionData = {
  readonly payload: {
    readonly files: readonly string[];
    readonly expiresAt: string;
  } | null;
};

export type ExportRegionVariables = {
  readonly region: string;
};

export type FederationStateData = {
  readonly regions: readonly RegionFields[];
};

export type FederationStateVariables = {};

export type FiguresPageData = {
  readonly regions: readonly RegionFields[];
  readonly participants: TotalFields | null;
  readonly demands: TotalFields | null;
  readonly members: TotalFields | null;
  readonly statistics: {
    readonly groups: readonly {
      readonly region: string | null;
      readonly year: number | null;
      readonly kind: ConferenceKind | null;
      readonly topic: Topic | null;
      readonly conferences: number;
      readonly held: number;
      readonly cancelled: number;
      readonly withParticipants: number;
      readonly participantsLower: number;
      readonly participantsUpper: number | null;
    }[];
    readonly totalRelation: TotalRelation;
    readonly coverage: CoverageFields;
  } | null;
};

export type FiguresPageVariables = {
  readonly language: Language;
  readonly from?: string | null;
  readonly to?: string | null;
  readonly at?: string | null;
  readonly events?: FigureFilter | null;
  readonly networks?: FigureFilter | null;
  readonly groupBy: readonly StatisticKey[];
  readonly conferences?: ConferenceFilter | null;
};

export type FormDraftsData = {
  readonly formDrafts:
    | readonly {
        readonly form: string;
        readonly revision: number | null;
        readonly content: string;
        readonly savedAt: string;
      }[]
    | null;
};

export type FormDraftsVariables = {
  readonly region: string;
  readonly form?: string | null;
};

export type ImportRecordsData = {
  readonly payload: {
    readonly dryRun: boolean;
    readonly rows: number;
    readonly repeated: boolean;
    readonly ids: readonly string[];
    readonly problemCount: number;
    readonly problems: readonly {
      readonly row: number;
      readonly column: string | null;
      readonly code: ProblemCode;
      readonly message: string;
    }[];
    readonly duplicates: readonly {
      readonly row: number;
      readonly otherRow: number | null;
      readonly id: string | null;
      readonly label: string;
    }[];
  } | null;
};

export type ImportRecordsVariables = {
  readonly region: string;
  readonly kind: ImportKind;
  readonly text: string;
  readonly dryRun: boolean;
  readonly key?: string | null;
  readonly locale: string;
};

export type ImportTemplateData = {
  readonly importTemplate: {
    readonly fileName: string;
    readonly csv: string;
  } | null;
};

export type ImportTemplateVariables = {
  readonly region: string;
  readonly kind: ImportKind;
  readonly locale: string;
};

export type OrganizationDirectoryData = {
  readonly regions: readonly RegionFields[];
  readonly organizations: {
    readonly nodes: readonly OrganizationRow[];
    readonly pageInfo: PageInfoFields;
    readonly totalCount: number;
    readonly totalRelation: TotalRelation;
    readonly coverage: CoverageFields;
  } | null;
};

export type OrganizationDirectoryVariables = {
  readonly locale: string;
  readonly first?: number | null;
  readonly after?: string | null;
  readonly last?: number | null;
  readonly before?: string | null;
  readonly orderBy?: OrganizationOrder | null;
  readonly filter?: OrganizationFilter | null;
};

export type OrganizationFormData = {
  readonly record: {
    readonly id: string;
    readonly region: string;
    readonly title: string;
    readonly alternateNames: readonly string[];
    readonly kind: OrganizationKind;
    readonly legalForm: LegalForm;
    readonly status: OrganizationStatus;
    readonly foundedYear: number | null;
    readonly topics: readonly Topic[];
    readonly summary: string | null;
    readonly website: string | null;
    readonly contact: {
      readonly email: string | null;
      readonly phone: string | null;
      readonly visibility: Visibility | null;
    } | null;
    readonly stewardship: Stewardship;
    readonly sites: readonly {
      readonly kind: SiteKind;
      readonly municipality: {
        readonly ags: string;
      } | null;
      readonly label: string | null;
      readonly address: string | null;
      readonly addressVisibility: Visibility | null;
    }[];
    readonly memberStates: readonly {
      readonly state: string;
      readonly since: string | null;
      readonly until: string | null;
    }[];
    readonly figures: readonly FormFigure[];
    readonly outcomes: readonly FormOutcome[];
    readonly meta: {
      readonly translations: readonly {
        readonly path: readonly string[];
        readonly language: string;
        readonly text: string;
      }[];
      readonly sources: readonly FormSource[];
    } & DeskMeta;
  } | null;
};

export type OrganizationFormVariables = {
  readonly id: string;
};

export type OrganizationRecordData = {
  readonly regions: readonly RegionFields[];
  readonly organization: {
    readonly id: string;
    readonly region: string;
    readonly name: string;
    readonly alternateNames: readonly string[];
    readonly kind: OrganizationKind;
    readonly legalForm: LegalForm;
    readonly status: OrganizationStatus;
    readonly foundedYear: number | null;
    readonly stewardship: Stewardship;
    readonly website: string | null;
    readonly topics: readonly Topic[];
    readonly summary: string | null;
    readonly original: string | null;
    readonly sites: readonly {
      readonly kind: SiteKind;
      readonly label: string | null;
      readonly address: string | null;
      readonly municipality: MunicipalityFields | null;
    }[];
    readonly contact: {
      readonly email: string | null;
      readonly phone: string | null;
    } | null;
    readonly figures: readonly FigureFields[];
    readonly outcomes: readonly OutcomeFields[];
    readonly relations: readonly RelationFields[];
    readonly meta: MetaFields;
  } | null;
  readonly incoming: {
    readonly nodes: readonly RelationFields[];
    readonly totalCount: number;
    readonly totalRelation: TotalRelation;
    readonly pageInfo: {
      readonly hasNextPage: boolean;
    };
    readonly coverage: CoverageFields;
  } | null;
  readonly hosted: {
    readonly nodes: readonly ConferenceRow[];
    readonly totalCount: number;
    readonly totalRelation: TotalRelation;
  } | null;
  readonly carried: {
    readonly nodes: readonly ProjectRow[];
    readonly totalCount: number;
    readonly totalRelation: TotalRelation;
  } | null;
};

export type OrganizationRecordVariables = {
  readonly id: string;
  readonly language: Language;
  readonly locale: string;
};

export type PlaceWithKeyData = {
  readonly municipality: MunicipalityFields | null;
};

export type PlaceWithKeyVariables = {
  readonly ags: string;
};

export type PlacesNamedData = {
  readonly municipalities: readonly MunicipalityFields[] | null;
};

export type PlacesNamedVariables = {
  readonly name: string;
};

export type PostponeConferenceData = {
  readonly payload: {
    readonly revision: number | null;
    readonly problems: readonly ProblemFields[];
    readonly conflict: ConflictFields | null;
  } | null;
};

export type PostponeConferenceVariables = {
  readonly id: string;
  readonly revision: number;
  readonly key: string;
  readonly reason?: string | null;
};

export type ProjectDirectoryData = {
  readonly regions: readonly RegionFields[];
  readonly projects: {
    readonly nodes: readonly ProjectRow[];
    readonly pageInfo: PageInfoFields;
    readonly totalCount: number;
    readonly totalRelation: TotalRelation;
    readonly coverage: CoverageFields;
  } | null;
};

export type ProjectDirectoryVariables = {
  readonly locale: string;
  readonly first?: number | null;
  readonly after?: string | null;
  readonly last?: number | null;
  readonly before?: string | null;
  readonly orderBy?: ProjectOrder | null;
  readonly filter?: ProjectFilter | null;
};

export type ProjectFormData = {
  readonly record: {
    readonly id: string;
    readonly region: string;
    readonly title: string;
    readonly untitled: boolean;
    readonly acronym: string | null;
    readonly kind: ProjectKind;
    readonly status: ProjectStatus;
    readonly start: string | null;
    readonly end: string | null;
    readonly topics: readonly Topic[];
    readonly summary: string | null;
    readonly parent: {
      readonly id: string | null;
      readonly label: string;
    } | null;
    readonly municipalities: readonly {
      readonly ags: string;
    }[];
    readonly participations: readonly FormParticipation[];
    readonly figures: readonly FormFigure[];
    readonly outcomes: readonly FormOutcome[];
    readonly meta: {
      readonly translations: readonly {
        readonly path: readonly string[];
        readonly language: string;
        readonly text: string;
      }[];
      readonly sources: readonly FormSource[];
    } & DeskMeta;
  } | null;
};

export type ProjectFormVariables = {
  readonly id: string;
};

export type ProjectRecordData = {
  readonly regions: readonly RegionFields[];
  readonly project: {
    readonly id: string;
    readonly region: string;
    readonly title: string;
    readonly original: string;
    readonly untitled: boolean;
    readonly acronym: string | null;
    readonly kind: ProjectKind;
    readonly status: ProjectStatus;
    readonly start: string | null;
    readonly end: string | null;
    readonly topics: readonly Topic[];
    readonly summary: string | null;
    readonly summaryOriginal: string | null;
    readonly parent: ProjectRefFields | null;
    readonly municipalities: readonly MunicipalityFields[];
    readonly participations: readonly ParticipationFields[];
    readonly figures: readonly FigureFields[];
    readonly outcomes: readonly OutcomeFields[];
    readonly meta: MetaFields;
  } | null;
  readonly conferences: {
    readonly nodes: readonly ConferenceRow[];
    readonly totalCount: number;
    readonly totalRelation: TotalRelation;
    readonly coverage: CoverageFields;
  } | null;
};

export type ProjectRecordVariables = {
  readonly id: string;
  readonly language: Language;
  readonly locale: string;
};

export type ProtectRecordData = {
  readonly payload: {
    readonly revision: number | null;
    readonly problems: readonly ProblemFields[];
    readonly conflict: ConflictFields | null;
  } | null;
};

export type ProtectRecordVariables = {
  readonly id: string;
  readonly revision: number;
  readonly key: string;
};

export type ProtectRegionData = {
  readonly payload: {
    readonly written: number;
    readonly problems: readonly ProblemFields[];
  } | null;
};

export type ProtectRegionVariables = {
  readonly region: string;
};

export type PublishRecordData = {
  readonly payload: {
    readonly revision: number | null;
    readonly problems: readonly ProblemFields[];
    readonly conflict: ConflictFields | null;
  } | null;
};

export type PublishRecordVariables = {
  readonly id: string;
  readonly revision: number;
  readonly key: string;
  readonly visibility: Visibility;
};

export type RecordHistoryData = {
  readonly regions: readonly RegionFields[];
  readonly node:
    | ({
        readonly id: string;
        readonly region: string;
        readonly meta: {
          readonly revision: number;
        };
      } & Partial<{
        readonly name: string;
      }> &
        Partial<{
          readonly title: string;
        }> &
        Partial<{
          readonly title: string;
        }> &
        Partial<{
          readonly seriesTitle: string;
        }>)
    | null;
  readonly history: {
    readonly next: number | null;
    readonly revisions: readonly {
      readonly revision: number;
      readonly at: string;
      readonly action: RevisionAction;
      readonly role: AuthorRole;
      readonly note: string | null;
      readonly changedFields: readonly string[];
      readonly visibility: Visibility | null;
    }[];
  } | null;
};

export type RecordHistoryVariables = {
  readonly id: string;
  readonly first: number;
  readonly after?: number | null;
  readonly locale: string;
};

export type RecordNameData = {
  readonly regions: readonly RegionFields[];
  readonly node:
    | ({
        readonly id: string;
        readonly region: string;
        readonly meta: {
          readonly stewardName: string;
          readonly revision: number;
          readonly updatedAt: string;
        };
      } & Partial<{
        readonly name: string;
      }> &
        Partial<{
          readonly title: string;
        }> &
        Partial<{
          readonly title: string;
        }> &
        Partial<{
          readonly seriesTitle: string;
        }>)
    | null;
};

export type RecordNameVariables = {
  readonly id: string;
  readonly locale: string;
};

export type RelationFormData = {
  readonly record: {
    readonly id: string;
    readonly region: string;
    readonly kind: RelationKind;
    readonly from: {
      readonly id: string | null;
      readonly label: string;
    };
    readonly to: {
      readonly id: string | null;
      readonly label: string;
    };
    readonly since: string | null;
    readonly until: string | null;
    readonly intensity: Intensity | null;
    readonly note: string | null;
    readonly meta: {
      readonly translations: readonly {
        readonly path: readonly string[];
        readonly language: string;
        readonly text: string;
      }[];
      readonly sources: readonly FormSource[];
    } & DeskMeta;
  } | null;
};

export type RelationFormVariables = {
  readonly id: string;
};

export type ReportConferenceHeldData = {
  readonly payload: {
    readonly revision: number | null;
    readonly problems: readonly ProblemFields[];
    readonly conflict: ConflictFields | null;
  } | null;
};

export type ReportConferenceHeldVariables = {
  readonly id: string;
  readonly revision: number;
  readonly key: string;
  readonly figures?: readonly FigureInput[] | null;
};

export type ReportPageData = {
  readonly regions: readonly RegionFields[];
  readonly project: {
    readonly id: string;
    readonly region: string;
    readonly title: string;
    readonly original: string;
    readonly kind: ProjectKind;
    readonly status: ProjectStatus;
    readonly start: string | null;
    readonly end: string | null;
    readonly participations: readonly ReportParty[];
    readonly figures: readonly FigureFields[];
    readonly outcomes: readonly OutcomeFields[];
    readonly meta: {
      readonly stewardName: string;
      readonly sources: readonly SourceFields[];
    };
  } | null;
  readonly conferences: {
    readonly totalCount: number;
    readonly totalRelation: TotalRelation;
    readonly coverage: CoverageFields;
    readonly nodes: readonly ReportEvent[];
  } | null;
};

export type ReportPageVariables = {
  readonly project: string;
  readonly conferences: ConferenceFilter;
  readonly language: Language;
  readonly locale: string;
};

export type ReportTotalsData = {
  readonly participants: TotalFields | null;
  readonly migrantOrganizations: TotalFields | null;
  readonly demands: TotalFields | null;
};

export type ReportTotalsVariables = {
  readonly from?: string | null;
  readonly to?: string | null;
  readonly events: FigureFilter;
  readonly language: Language;
};

export type SameNamesData = {
  readonly sameNames:
    | readonly {
        readonly asked: string;
        readonly id: string;
        readonly label: string;
      }[]
    | null;
};

export type SameNamesVariables = {
  readonly names: readonly string[];
};

export type SaveFormDraftData = {
  readonly payload: {
    readonly draft: {
      readonly savedAt: string;
    } | null;
    readonly conflict: {
      readonly savedAt: string;
    } | null;
    readonly problems: readonly ProblemFields[];
  } | null;
};

export type SaveFormDraftVariables = {
  readonly region: string;
  readonly form: string;
  readonly revision?: number | null;
  readonly content: string;
  readonly after?: string | null;
};

export type SeriesFormData = {
  readonly record: {
    readonly id: string;
    readonly region: string;
    readonly title: string;
    readonly status: ConferenceStatus;
    readonly start: string | null;
    readonly end: string | null;
    readonly summary: string | null;
    readonly origin: {
      readonly id: string;
    } | null;
    readonly project: {
      readonly id: string | null;
      readonly label: string;
    } | null;
    readonly participations: readonly FormParticipation[];
    readonly figures: readonly FormFigure[];
    readonly meta: {
      readonly translations: readonly {
        readonly path: readonly string[];
        readonly language: string;
        readonly text: string;
      }[];
      readonly sources: readonly FormSource[];
    } & DeskMeta;
  } | null;
};

export type SeriesFormVariables = {
  readonly id: string;
};

export type SeriesRecordData = {
  readonly regions: readonly RegionFields[];
  readonly conferenceSeries: {
    readonly id: string;
    readonly region: string;
    readonly title: string;
    readonly original: string;
    readonly status: ConferenceStatus;
    readonly start: string | null;
    readonly end: string | null;
    readonly summary: string | null;
    readonly summaryOriginal: string | null;
    readonly origin: {
      readonly id: string;
      readonly title: string;
    } | null;
    readonly project: ProjectRefFields | null;
    readonly participations: readonly ParticipationFields[];
    readonly conferences: readonly ConferenceRow[];
    readonly figures: readonly FigureFields[];
    readonly meta: MetaFields;
  } | null;
};

export type SeriesRecordVariables = {
  readonly id: string;
  readonly language: Language;
  readonly locale: string;
};

export type SitemapPageData = {
  readonly organizations: {
    readonly nodes: readonly {
      readonly id: string;
    }[];
    readonly pageInfo: PageInfoFields;
    readonly coverage: {
      readonly complete: boolean;
    };
  } | null;
  readonly projects: {
    readonly nodes: readonly {
      readonly id: string;
    }[];
    readonly pageInfo: PageInfoFields;
    readonly coverage: {
      readonly complete: boolean;
    };
  } | null;
  readonly conferences: {
    readonly nodes: readonly {
      readonly id: string;
    }[];
    readonly pageInfo: PageInfoFields;
    readonly coverage: {
      readonly complete: boolean;
    };
  } | null;
};

export type SitemapPageVariables = {
  readonly first: number;
  readonly organizations?: string | null;
  readonly projects?: string | null;
  readonly conferences?: string | null;
};

export type StartPageData = {
  readonly regions: readonly RegionFields[];
  readonly participants: TotalFields | null;
  readonly organizations: {
    readonly totalCount: number;
    readonly totalRelation: TotalRelation;
    readonly coverage: CoverageFields;
  } | null;
  readonly projects: {
    readonly totalCount: number;
    readonly totalRelation: TotalRelation;
  } | null;
  readonly conferences: {
    readonly totalCount: number;
    readonly totalRelation: TotalRelation;
  } | null;
  readonly upcoming: {
    readonly nodes: readonly ConferenceRow[];
  } | null;
  readonly recent: {
    readonly nodes: readonly ConferenceRow[];
  } | null;
  readonly perRegion: {
    readonly groups: readonly {
      readonly region: string | null;
      readonly conferences: number;
      readonly held: number;
    }[];
  } | null;
};

export type StartPageVariables = {
  readonly language: Language;
  readonly locale: string;
  readonly today: string;
  readonly yesterday: string;
};

export type StatementPageData = {
  readonly regions: readonly RegionFields[];
  readonly umbrella: {
    readonly id: string;
    readonly name: string;
    readonly at: string;
    readonly certainCount: number;
    readonly totalRelation: TotalRelation;
    readonly populationComplete: boolean;
    readonly label: string;
    readonly coverage: CoverageFields;
    readonly states: readonly {
      readonly state: string;
      readonly name: string;
      readonly status: UmbrellaStateStatus;
      readonly region: string | null;
      readonly stated: boolean;
      readonly members: readonly StatementMember[];
    }[];
    readonly members: readonly StatementMember[];
    readonly undated: readonly StatementMember[];
    readonly claimed: readonly StatementMember[];
  } | null;
  readonly participants: TotalFields | null;
  readonly memberOrganizations: TotalFields | null;
  readonly conferences: {
    readonly totalCount: number;
    readonly totalRelation: TotalRelation;
    readonly coverage: CoverageFields;
    readonly nodes: readonly {
      readonly id: string;
      readonly title: string;
      readonly startDate: string | null;
      readonly status: ConferenceStatus;
      readonly topics: readonly Topic[];
      readonly outcomes: readonly OutcomeFields[];
      readonly meta: {
        readonly revision: number;
      };
    }[];
  } | null;
};

export type StatementPageVariables = {
  readonly body: string;
  readonly at: string;
  readonly from?: string | null;
  readonly to?: string | null;
  readonly events: FigureFilter;
  readonly members: FigureFilter;
  readonly conferences: ConferenceFilter;
  readonly language: Language;
  readonly locale: string;
};

export type SuggestData = {
  readonly payload: {
    readonly receipt: string | null;
    readonly problems: readonly ProblemFields[];
  } | null;
};

export type SuggestVariables = {
  readonly id: string;
  readonly kind: SuggestionKind;
  readonly words: string;
  readonly contact?: string | null;
};

export type SuggestByLinkData = {
  readonly payload: {
    readonly receipt: string | null;
    readonly problems: readonly ProblemFields[];
  } | null;
};

export type SuggestByLinkVariables = {
  readonly region: string;
  readonly token: string;
  readonly words: string;
  readonly contact?: string | null;
};

export type SuggestionAnswerData = {
  readonly suggestionAnswer: {
    readonly state: SuggestionState;
    readonly answer: string | null;
    readonly suggestedAt: string;
    readonly decidedAt: string | null;
  } | null;
};

export type SuggestionAnswerVariables = {
  readonly region: string;
  readonly receipt: string;
};

export type UmbrellaBodiesData = {
  readonly organizations: {
    readonly nodes: readonly {
      readonly id: string;
      readonly name: string;
    }[];
  } | null;
};

export type UmbrellaBodiesVariables = {};

export type UndoRecordData = {
  readonly payload: {
    readonly revision: number | null;
    readonly problems: readonly ProblemFields[];
    readonly conflict: ConflictFields | null;
  } | null;
};

export type UndoRecordVariables = {
  readonly id: string;
  readonly revision: number;
  readonly key: string;
  readonly toRevision: number;
};

export type WithdrawRecordData = {
  readonly payload: {
    readonly revision: number | null;
    readonly problems: readonly ProblemFields[];
    readonly conflict: ConflictFields | null;
  } | null;
};

export type WithdrawRecordVariables = {
  readonly id: string;
  readonly revision: number;
  readonly key: string;
  readonly reason: string;
};

export interface Operations {
  readonly AcceptSuggestion: {
    readonly data: AcceptSuggestionData;
    readonly variables: AcceptSuggestionVariables;
  };
  readonly CancelConference: {
    readonly data: CancelConferenceData;
    readonly variables: CancelConferenceVariables;
  };
  readonly ChangeConference: {
    readonly data: ChangeConferenceData;
    readonly variables: ChangeConferenceVariables;
  };
  readonly ChangeOrganization: {
    readonly data: ChangeOrganizationData;
    readonly variables: ChangeOrganizationVariables;
  };
  readonly ChangeProject: { readonly data: ChangeProjectData; readonly variables: ChangeProjectVariables };
  readonly ChangeRelation: { readonly data: ChangeRelationData; readonly variables: ChangeRelationVariables };
  readonly ChangeSeries: { readonly data: ChangeSeriesData; readonly variables: ChangeSeriesVariables };
  readonly ConferenceAgenda: {
    readonly data: ConferenceAgendaData;
    readonly variables: ConferenceAgendaVariables;
  };
  readonly ConferenceForm: { readonly data: ConferenceFormData; readonly variables: ConferenceFormVariables };
  readonly ConferenceOverview: {
    readonly data: ConferenceOverviewData;
    readonly variables: ConferenceOverviewVariables;
  };
  readonly ConferenceRecord: {
    readonly data: ConferenceRecordData;
    readonly variables: ConferenceRecordVariables;
  };
  readonly ConfirmByLink: { readonly data: ConfirmByLinkData; readonly variables: ConfirmByLinkVariables };
  readonly ConfirmMany: { readonly data: ConfirmManyData; readonly variables: ConfirmManyVariables };
  readonly ConfirmRecord: { readonly data: ConfirmRecordData; readonly variables: ConfirmRecordVariables };
  readonly ConfirmRelation: {
    readonly data: ConfirmRelationData;
    readonly variables: ConfirmRelationVariables;
  };
  readonly ConfirmationLink: {
    readonly data: ConfirmationLinkData;
    readonly variables: ConfirmationLinkVariables;
  };
  readonly CopyAsNext: { readonly data: CopyAsNextData; readonly variables: CopyAsNextVariables };
  readonly CreateConference: {
    readonly data: CreateConferenceData;
    readonly variables: CreateConferenceVariables;
  };
  readonly CreateConfirmationLink: {
    readonly data: CreateConfirmationLinkData;
    readonly variables: CreateConfirmationLinkVariables;
  };
  readonly CreateOrganization: {
    readonly data: CreateOrganizationData;
    readonly variables: CreateOrganizationVariables;
  };
  readonly CreateProject: { readonly data: CreateProjectData; readonly variables: CreateProjectVariables };
  readonly CreateRelation: { readonly data: CreateRelationData; readonly variables: CreateRelationVariables };
  readonly CreateSeries: { readonly data: CreateSeriesData; readonly variables: CreateSeriesVariables };
  readonly DeclineSuggestion: {
    readonly data: DeclineSuggestionData;
    readonly variables: DeclineSuggestionVariables;
  };
  readonly DeskClaims: { readonly data: DeskClaimsData; readonly variables: DeskClaimsVariables };
  readonly DeskConferences: {
    readonly data: DeskConferencesData;
    readonly variables: DeskConferencesVariables;
  };
  readonly DeskOrganizations: {
    readonly data: DeskOrganizationsData;
    readonly variables: DeskOrganizationsVariables;
  };
  readonly DeskProjects: { readonly data: DeskProjectsData; readonly variables: DeskProjectsVariables };
  readonly DeskRelations: { readonly data: DeskRelationsData; readonly variables: DeskRelationsVariables };
  readonly DeskSeries: { readonly data: DeskSeriesData; readonly variables: DeskSeriesVariables };
  readonly DeskSuggestions: {
    readonly data: DeskSuggestionsData;
    readonly variables: DeskSuggestionsVariables;
  };
  readonly DeskTodo: { readonly data: DeskTodoData; readonly variables: DeskTodoVariables };
  readonly DiscardFormDraft: {
    readonly data: DiscardFormDraftData;
    readonly variables: DiscardFormDraftVariables;
  };
  readonly DisputeRelation: {
    readonly data: DisputeRelationData;
    readonly variables: DisputeRelationVariables;
  };
  readonly ErasePerson: { readonly data: ErasePersonData; readonly variables: ErasePersonVariables };
  readonly ExportRegion: { readonly data: ExportRegionData; readonly variables: ExportRegionVariables };
  readonly FederationState: {
    readonly data: FederationStateData;
    readonly variables: FederationStateVariables;
  };
  readonly FiguresPage: { readonly data: FiguresPageData; readonly variables: FiguresPageVariables };
  readonly FormDrafts: { readonly data: FormDraftsData; readonly variables: FormDraftsVariables };
  readonly ImportRecords: { readonly data: ImportRecordsData; readonly variables: ImportRecordsVariables };
  readonly ImportTemplate: { readonly data: ImportTemplateData; readonly variables: ImportTemplateVariables };
  readonly OrganizationDirectory: {
    readonly data: OrganizationDirectoryData;
    readonly variables: OrganizationDirectoryVariables;
  };
  readonly OrganizationForm: {
    readonly data: OrganizationFormData;
    readonly variables: OrganizationFormVariables;
  };
  readonly OrganizationRecord: {
    readonly data: OrganizationRecordData;
    readonly variables: OrganizationRecordVariables;
  };
  readonly PlaceWithKey: { readonly data: PlaceWithKeyData; readonly variables: PlaceWithKeyVariables };
  readonly PlacesNamed: { readonly data: PlacesNamedData; readonly variables: PlacesNamedVariables };
  readonly PostponeConference: {
    readonly data: PostponeConferenceData;
    readonly variables: PostponeConferenceVariables;
  };
  readonly ProjectDirectory: {
    readonly data: ProjectDirectoryData;
    readonly variables: ProjectDirectoryVariables;
  };
  readonly ProjectForm: { readonly data: ProjectFormData; readonly variables: ProjectFormVariables };
  readonly ProjectRecord: { readonly data: ProjectRecordData; readonly variables: ProjectRecordVariables };
  readonly ProtectRecord: { readonly data: ProtectRecordData; readonly variables: ProtectRecordVariables };
  readonly ProtectRegion: { readonly data: ProtectRegionData; readonly variables: ProtectRegionVariables };
  readonly PublishRecord: { readonly data: PublishRecordData; readonly variables: PublishRecordVariables };
  readonly RecordHistory: { readonly data: RecordHistoryData; readonly variables: RecordHistoryVariables };
  readonly RecordName: { readonly data: RecordNameData; readonly variables: RecordNameVariables };
  readonly RelationForm: { readonly data: RelationFormData; readonly variables: RelationFormVariables };
  readonly ReportConferenceHeld: {
    readonly data: ReportConferenceHeldData;
    readonly variables: ReportConferenceHeldVariables;
  };
  readonly ReportPage: { readonly data: ReportPageData; readonly variables: ReportPageVariables };
  readonly ReportTotals: { readonly data: ReportTotalsData; readonly variables: ReportTotalsVariables };
  readonly SameNames: { readonly data: SameNamesData; readonly variables: SameNamesVariables };
  readonly SaveFormDraft: { readonly data: SaveFormDraftData; readonly variables: SaveFormDraftVariables };
  readonly SeriesForm: { readonly data: SeriesFormData; readonly variables: SeriesFormVariables };
  readonly SeriesRecord: { readonly data: SeriesRecordData; readonly variables: SeriesRecordVariables };
  readonly SitemapPage: { readonly data: SitemapPageData; readonly variables: SitemapPageVariables };
  readonly StartPage: { readonly data: StartPageData; readonly variables: StartPageVariables };
  readonly StatementPage: { readonly data: StatementPageData; readonly variables: StatementPageVariables };
  readonly Suggest: { readonly data: SuggestData; readonly variables: SuggestVariables };
  readonly SuggestByLink: { readonly data: SuggestByLinkData; readonly variables: SuggestByLinkVariables };
  readonly SuggestionAnswer: {
    readonly data: SuggestionAnswerData;
    readonly variables: SuggestionAnswerVariables;
  };
  readonly UmbrellaBodies: { readonly data: UmbrellaBodiesData; readonly variables: UmbrellaBodiesVariables };
  readonly UndoRecord: { readonly data: UndoRecordData; readonly variables: UndoRecordVariables };
  readonly WithdrawRecord: { readonly data: WithdrawRecordData; readonly variables: WithdrawRecordVariables };
}
