/** Time to end requests under way, in milliseconds; then the process ends anyhow. */
const LONGEST_STOP_MS = 10_000;

/** Stops once on SIGTERM, on SIGINT and when the launcher is gone, then ends the process. */
export function stopOnSignals(stop: () => Promise<void>): void {
  let stopping = false;
  const end = () => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), LONGEST_STOP_MS).unref();
    stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.once('SIGTERM', end);
  process.once('SIGINT', end);
  process.once('disconnect', end);
}
