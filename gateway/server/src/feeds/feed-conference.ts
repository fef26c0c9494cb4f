/** An event as feeds show it: what the public may see, without persons. */
export interface FeedConference {
  readonly id: string;
  readonly region: string;
  readonly title: string;
  readonly kind: string;
  readonly status: string;
  readonly statusReason: string | null;
  /** A day, a month or a year; null: not known yet. */
  readonly startDate: string | null;
  /** Wall-clock time in `timeZone`. */
  readonly startTime: string | null;
  readonly endDate: string | null;
  readonly endTime: string | null;
  readonly timeZone: string;
  readonly summary: string | null;
  readonly areaLabel: string | null;
  readonly topics: readonly string[];
  readonly venue: FeedVenue | null;
  readonly participations: readonly { readonly organization: { readonly label: string } | null }[];
  readonly meta: {
    readonly revision: number;
    readonly createdAt: string;
    readonly updatedAt: string;
    readonly stewardName: string;
    readonly demonstration: boolean;
  };
}

/** Null where the public may not see it. */
export interface FeedVenue {
  readonly name: string | null;
  readonly address: string | null;
  readonly online: string | null;
  readonly onRegistration: boolean;
  readonly municipality: { readonly displayName: string } | null;
}

/** What the gateway's graph is asked for a feed. Undated and late events first, so that a cut takes away the oldest. */
export const FEED_DOCUMENT = `query ConferenceFeed($first: Int!, $after: String, $filter: ConferenceFilter) {
  regions { code name network licence }
  conferences(first: $first, after: $after, orderBy: { field: DATE, direction: DESC }, filter: $filter) {
    nodes {
      id region title(language: "de") kind status statusReason(language: "de")
      startDate startTime endDate endTime timeZone summary(language: "de") areaLabel topics
      venue { name address online onRegistration municipality { displayName } }
      participations(role: [HOST]) { organization { label } }
      meta { revision createdAt updatedAt stewardName demonstration }
    }
    pageInfo { hasNextPage endCursor }
    coverage { sources { region status } }
  }
}`;

/** What comes back. */
export interface FeedPage {
  readonly regions: readonly {
    readonly code: string;
    readonly name: string;
    readonly network: string;
    readonly licence: string | null;
  }[];
  readonly conferences: {
    readonly nodes: readonly FeedConference[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly coverage: { readonly sources: readonly { readonly region: string; readonly status: string }[] };
  } | null;
}
