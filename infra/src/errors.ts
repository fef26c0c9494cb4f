/** Everything that can go wrong in the foundations, as stable codes. */
export type FoundationErrorCode =
  /** Another live launcher works in this folder. */
  | 'FOLDER_IN_USE'
  /** The folder cannot be made or written. */
  | 'FOLDER_NOT_WRITABLE'
  /** There are no PostgreSQL programs for this operating system and processor. */
  | 'PLATFORM_UNSUPPORTED'
  /** The PostgreSQL programs are there, but do not run. */
  | 'PROGRAMS_UNUSABLE'
  /** The folder does not hold a usable database cluster. */
  | 'DATA_DAMAGED'
  /** The folder was made by another major version of PostgreSQL. */
  | 'DATA_OTHER_VERSION'
  /** `initdb` or the server ended with an error. */
  | 'SERVER_FAILED'
  /** A server that should stop did not. */
  | 'SERVER_NOT_STOPPED'
  /** No folder was found whose path is short enough for a Unix socket. */
  | 'SOCKET_PATH_TOO_LONG'
  /** An option or environment variable has a value that cannot be used. */
  | 'OPTION_INVALID'
  /** A port that is needed is held by another program. */
  | 'PORT_TAKEN'
  /** A region or gateway process ended or fell silent before it was ready. */
  | 'CHILD_FAILED';

/** A failure with one line for people: what was expected, what came, and where. */
export class FoundationError extends Error {
  readonly code: FoundationErrorCode;

  constructor(code: FoundationErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'FoundationError';
    this.code = code;
  }
}
