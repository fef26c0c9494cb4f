/** How large a document may be; checked before it is planned. Codes: schema/README.md. */
export interface OperationLimits {
  /** Tokens of the whole document. Beyond: LIMIT_COST. */
  readonly tokens: number;
  /** Fields inside fields, with fragments unfolded. Beyond: LIMIT_DEPTH. */
  readonly depth: number;
  /** Fields with an alias in the document. Beyond: LIMIT_ALIASES. */
  readonly aliases: number;
  /** Directives in the document. Beyond: LIMIT_COST. */
  readonly directives: number;
  /** Fields with all fragments unfolded. Beyond: LIMIT_COST. */
  readonly fields: number;
  /** Bytes of a request; only who is signed in may send more (`upload-limit.ts`). Beyond: HTTP 413, LIMIT_BYTES. */
  readonly bodyBytes: number;
}

export const OPERATION_LIMITS: OperationLimits = Object.freeze({
  tokens: 4_000,
  depth: 15,
  aliases: 50,
  directives: 100,
  fields: 5_000,
  bodyBytes: 100_000,
});
