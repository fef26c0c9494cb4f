import { z } from 'zod';

const count = (least: number, most: number, otherwise: number) =>
  z.number().int().min(least).max(most).default(otherwise);

/** What an operator may set about the stream: VERBUND_LIVE as JSON. */
const liveSettings = z.strictObject({
  /** How often the outbox is looked at although nobody has woken us. */
  pollSeconds: z.number().min(0.05).max(60).default(5),
  /** A stream that has nothing to tell says so this often. */
  heartbeatSeconds: z.number().min(0.05).max(300).default(20),
  /** What is older is trimmed; a cursor from before is CURSOR_EXPIRED. */
  outboxDays: z.number().min(0.0001).max(3_650).default(30),
  /** Open sockets of this process; more are refused with 503. */
  sockets: count(1, 100_000, 2_000),
  subscriptionsPerSocket: count(1, 10_000, 100),
  /** Open streams of this process, over all sockets; more are refused with LIMIT_COST. */
  streams: count(1, 1_000_000, 5_000),
  /** One message of a client. Larger ones close its socket with 1009. */
  frameBytes: count(1_024, 1_048_576, 65_536),
  /** Time for `connection_init`. */
  initSeconds: z.number().min(0.05).max(60).default(3),
  /** A socket without a subscription is closed after this time. */
  idleSeconds: z.number().min(0.05).max(3_600).default(60),
  /** Time between two pings; whoever does not answer one until the next is taken for gone. */
  pingSeconds: z.number().min(0.05).max(300).default(12),
});

export type LiveSettings = Readonly<z.infer<typeof liveSettings>>;

/** Reads VERBUND_LIVE. Throws an Error of one line that names what is wrong, never its value. */
export function readLiveSettings(text: string | undefined): LiveSettings {
  if (!text) return liveSettings.parse({});
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new Error('VERBUND_LIVE: not JSON');
  }
  const result = liveSettings.safeParse(json);
  if (result.success) return result.data;
  throw new Error(
    result.error.issues.map(({ path, message }) => `VERBUND_LIVE.${path.join('.')}: ${message}`).join('; '),
  );
}
