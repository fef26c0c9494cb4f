import type { CoveredState, UmbrellaEdge } from '@verbund/schema';

/** Answers to the operations an umbrella is made of, as far as it reads them. The engine has checked their types. */
export interface EdgesPage {
  readonly body: BodyAnswer | null;
  readonly relations: Page<EdgeAnswer> | null;
}

export interface SuccessionsPage {
  readonly relations: Page<SuccessionAnswer> | null;
}

interface Page<Node> {
  readonly nodes: readonly Node[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

export interface BodyAnswer {
  readonly name: string;
  readonly memberStates: readonly CoveredState[];
}

export interface EdgeAnswer extends Pick<
  UmbrellaEdge,
  'kind' | 'since' | 'until' | 'certainty' | 'confirmedBy'
> {
  readonly id: string;
  readonly statement: { readonly verdict: 'CONFIRMED' | 'DISPUTED' } | null;
  readonly statementResolution: 'RESOLVED' | 'UNREACHABLE' | 'NOT_AVAILABLE' | 'MOVED';
  readonly from: {
    readonly id: string | null;
    readonly label: string;
    readonly region: string | null;
    readonly organization:
      | (BodyAnswer & {
          readonly sites: readonly {
            readonly kind: string;
            readonly municipality: { readonly ags: string } | null;
          }[];
        })
      | null;
  };
  readonly to: { readonly label: string };
}

export interface SuccessionAnswer {
  readonly since: string | null;
  readonly from: { readonly id: string | null; readonly label: string };
  readonly to: { readonly id: string | null; readonly label: string };
}

/** Contract: type `Coverage`. */
export interface CoverageAnswer {
  readonly complete: boolean;
  readonly sources: readonly { readonly region: string; readonly status: string }[];
  readonly missedBefore: readonly string[];
}
