/** The one deadline of an operation. `stop` must be called when the operation has ended. */
export interface Deadline {
  /** Milliseconds left; never below 1, as transports read 0 as none. */
  remainingMs(): number;
  /** Resolves to undefined when time is up. */
  readonly expired: Promise<undefined>;
  stop(): void;
}

export function startDeadline(milliseconds: number): Deadline {
  const end = performance.now() + milliseconds;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const expired = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), milliseconds);
  });
  return {
    expired,
    remainingMs: () => Math.max(1, Math.ceil(end - performance.now())),
    stop: () => clearTimeout(timer),
  };
}
