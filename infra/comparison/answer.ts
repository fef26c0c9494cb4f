/** The fields the questions ask for. A peer may leave out any of them; reading then fails and the raw data is shown. */
export interface AnswerData {
  readonly conferences: { readonly nodes: readonly { readonly id: string }[] };
  readonly organizations: { readonly totalCount: number };
  readonly figureTotal: { readonly label: string; readonly known: number; readonly of: number };
  readonly conference: { readonly id: string; readonly participations: readonly Participation[] } | null;
  readonly organization: { readonly name: string } | null;
  readonly _service: { readonly sdl: string };
}

interface Participation {
  readonly organization: { readonly label: string; readonly organization: { readonly name: string } | null };
}

/** A GraphQL answer. */
export interface Answer {
  readonly data?: AnswerData | null;
  readonly errors?: readonly { readonly message: string }[];
}
