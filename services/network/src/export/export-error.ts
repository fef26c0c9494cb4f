/** Why an export cannot be loaded. Stable. */
export type ExportErrorCode =
  | 'EXPORT_FORMAT'
  | 'EXPORT_INCOMPLETE'
  | 'EXPORT_ORDER_VERSION'
  | 'EXPORT_REGION'
  | 'REGION_NOT_EMPTY';

/** One line for whoever loads an export: what was expected, what came, and in which line of the file. */
export class ExportError extends Error {
  readonly code: ExportErrorCode;

  constructor(code: ExportErrorCode, message: string) {
    super(message);
    this.name = 'ExportError';
    this.code = code;
  }
}
