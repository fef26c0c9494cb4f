/** A record as the contract answers it (export/selections.ts), as far as columns of a file look at it. */
export interface ExportedRecord {
  readonly id: string;
  readonly meta: {
    readonly visibility: string;
    readonly publication: string;
    readonly revision: number;
    readonly updatedAt: string;
    readonly sources: readonly { readonly label: string; readonly url: string | null }[];
  };
  readonly [field: string]: unknown;
}
