/**
 * The members the stories read from answers, wherever they stand. Loose on purpose: every story writes down what it
 * expects, and a member that is missing fails there.
 */
export interface Data extends Lists, Objects, Texts, Numbers {}

interface Objects {
  readonly conference: Data;
  readonly conferences: Data;
  readonly coverage: Data;
  readonly figureTotal: Data;
  readonly from: Data;
  readonly organization: Data;
  readonly organizations: Data;
  readonly pageInfo: Data;
  readonly projects: Data;
  /** Aliases of single questions. */
  readonly damost: Data;
  readonly bzi: Data;
  readonly in2016: Data;
  readonly in2020: Data;
  readonly in2024: Data;
  readonly latest: Data;
  readonly singular: Data;
  readonly star: Data;
  readonly colon: Data;
  readonly inner: Data;
  /** Payloads of mutations. */
  readonly written: Data;
  readonly publish: Data;
  readonly cancelConference: Data;
}

interface Lists {
  readonly figures: readonly Data[];
  readonly nodes: readonly Data[];
  readonly outcomes: readonly Data[];
  readonly participations: readonly Data[];
  readonly regions: readonly Data[];
  readonly sessions: readonly Data[];
  readonly sources: readonly Data[];
  readonly problems: readonly Data[];
  /** Ids of records that were made or changed at once. */
  readonly ids: readonly string[];
  readonly eisenberg: readonly Data[];
  readonly halle: readonly Data[];
}

interface Texts {
  /** Secrets that are shown once. */
  readonly receipt: string;
  readonly token: string;
  readonly displayName: string;
  readonly endCursor: string;
  readonly id: string;
  readonly kind: string;
  readonly label: string;
  readonly name: string;
  readonly region: string;
}

interface Numbers {
  readonly revision: number;
  readonly known: number;
  readonly totalCount: number;
  readonly complete: boolean;
}
