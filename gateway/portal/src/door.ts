/** What the portal and the server that mounts it say to each other: plain data, no framework type. */

/** One operation of the portal, by name and text. */
export interface PortalOperation {
  readonly name: string;
  readonly document: string;
}

/** An answer as GraphQL gives it. `data` is missing where the operation itself was refused. */
export interface PortalAnswer {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions?: Readonly<Record<string, unknown>>;
  }[];
}

/** Asks the front door as the public. Rejects only if the front door itself cannot answer. */
export type Execute = (
  operation: PortalOperation,
  variables: Readonly<Record<string, unknown>>,
) => Promise<PortalAnswer>;

/** One legal page in both languages, as paragraphs of plain text; `## …` begins a section, an address becomes a link. */
export interface LegalText {
  readonly de: readonly string[];
  readonly en: readonly string[];
}

/** Texts that a public origin must have. */
export interface LegalTexts {
  readonly imprint: LegalText;
  readonly privacy: LegalText;
  readonly accessibility: LegalText;
}

export interface PortalOptions {
  readonly execute: Execute;
  /** `demo`: pages say so, are not indexed and carry no JSON-LD; legal pages may be missing. */
  readonly mode: 'demo' | 'production';
  /** Address the pages are reached at, `https://verbund.example`. Used for canonical links. */
  readonly origin: string;
  /** Needed in production. */
  readonly legal?: LegalTexts;
  /** Where corrections of a region's entries are sent, by region code; `*` for all others. E-mail addresses. */
  readonly contacts?: Readonly<Record<string, string>>;
  /** Absent: nobody can sign in here. */
  readonly signIn?: SignIn;
  /** On a demonstration only: a region that visitors can stop and bring back. Never offered in production. */
  readonly regionSwitch?: RegionSwitch;
  /** Hears of our own mistakes; the reader sees an error page. */
  readonly onError?: (error: unknown) => void;
  /** Clock, for tests. */
  readonly now?: () => Date;
}

/** Whoever is signed in in the browser that asks. */
export interface Visitor {
  /** Region they signed in at; they can write there and nowhere else. */
  readonly region: string;
  readonly name: string | null;
  /** `editor`, `admin` or `reader`, for what is offered; the region decides what is allowed. */
  readonly role: string | null;
  /** The body of a reader. */
  readonly body: string | null;
  /** Asks the front door on their behalf. */
  readonly execute: Execute;
}

export interface PortalRequest {
  readonly method: string;
  /** Path and query, `/organisationen?q=chor`. */
  readonly url: string;
  /** Fields of a form that was sent from a page of this origin, as the browser encoded them. Only with POST. */
  readonly form?: string;
  /** Asks the front door as the public, on behalf of whoever sends this. Absent: as anybody. */
  readonly execute?: Execute;
  /** Absent or null: the public. Only the desk's pages look at it. */
  readonly visitor?: Visitor | null;
}

/** Where people can sign in. */
export interface SignIn {
  readonly regions: readonly string[];
  /** Where a region's own pages about its accounts lie, without a slash at the end; none for a provider that is not the region's. */
  readonly accountPages: ReadonlyMap<string, string>;
  /** One click signs in as somebody of the demonstration. */
  readonly isDemonstration: boolean;
}

/** How a region is that can be switched. */
export interface SwitchedRegion {
  readonly state: 'RUNNING' | 'STOPPED' | 'STARTING';
  /** When a stopped one comes back by itself. */
  readonly backAt: Date | null;
}

/** Stops a region and brings it back: a process really ends. */
export interface RegionSwitch {
  /** Its code. */
  readonly region: string;
  now(): SwitchedRegion;
  /** Resolves when it is done, or takes too long. */
  turn(on: boolean): Promise<void>;
}

export interface PortalResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}

export interface Portal {
  /** Answers every request, also those of unknown paths and those that fail: errors are pages. Never rejects. */
  readonly handle: (request: PortalRequest) => Promise<PortalResponse>;
}

/** Builds the portal: reads its texts, operations and assets once. Throws PortalError where a public origin lacks what it must have. */
export type CreatePortal = (options: PortalOptions) => Portal;
