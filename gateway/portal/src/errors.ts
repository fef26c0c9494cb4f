/** Why a portal cannot be built. Stable codes. */
export const PORTAL_ERROR_CODES = {
  LEGAL_TEXTS_MISSING:
    'a public origin needs Impressum, Datenschutz and Barrierefreiheit in German and English',
  ORIGIN_INVALID: 'the origin is not an absolute http or https address without a path',
} as const;
export type PortalErrorCode = keyof typeof PORTAL_ERROR_CODES;

/** Thrown by `createPortal` only; a request never throws. */
export class PortalError extends Error {
  readonly code: PortalErrorCode;

  constructor(code: PortalErrorCode, detail: string) {
    super(`${PORTAL_ERROR_CODES[code]}: ${detail}`);
    this.name = 'PortalError';
    this.code = code;
  }
}
