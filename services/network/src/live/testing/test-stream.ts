import { openAs, type RawSocket } from './raw-socket.ts';

/** An event as a client gets it. */
export interface Seen {
  readonly kind: string;
  readonly id: string | null;
  readonly cursor: string;
  // oxlint-disable-next-line typescript/no-explicit-any -- it has the form of its question
  readonly [field: string]: any;
}

export interface StreamQuestion {
  readonly field?: 'changes' | 'conferenceChanges';
  readonly selection?: string;
  readonly filter?: object | null;
  readonly after?: string | null;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface TestStream {
  readonly raw: RawSocket;
  /** Everything told, heartbeats left out. */
  readonly events: readonly Seen[];
  /** Cursor of the last event, heartbeats too. */
  cursor(): string;
  /** Codes of the errors that ended it. */
  codes(): readonly string[];
  close(): Promise<unknown>;
}

const SELECTION =
  'kind region id revision changedFields note at message cursor positions { region cursor } record { __typename id meta { revision } }';

/** Opens one stream on a socket of its own and waits for its first event, or for the errors that refuse it. */
export async function openStream(
  url: string,
  {
    field = 'changes',
    selection = SELECTION,
    filter = null,
    after = null,
    headers = {},
  }: StreamQuestion = {},
): Promise<TestStream> {
  const raw = await openAs(url, headers);
  const events: Seen[] = [];
  let cursor = after ?? '';
  let codes: string[] = [];
  let begun: (() => void) | undefined;
  const first = new Promise<void>((resolve) => (begun = resolve));
  const type = field === 'changes' ? 'ChangeFilter' : 'ConferenceFilter';
  raw.socket.on('message', (data: Buffer) => {
    const { type: what, payload } = JSON.parse(data.toString()) as { type: string; payload: any }; // oxlint-disable-line typescript/no-explicit-any
    const errors = what === 'error' ? payload : (payload?.errors ?? []);
    codes = codes.concat(errors.map((error: { extensions: { code: string } }) => error.extensions.code));
    const event = payload?.data?.event as Seen | undefined;
    if (event) {
      cursor = event.cursor;
      if (event.kind !== 'HEARTBEAT') events.push(event);
    }
    if (event || errors.length > 0) begun?.();
  });
  raw.send({
    id: 's',
    type: 'subscribe',
    payload: {
      query: `subscription($filter: ${type}, $after: String) { event: ${field}(filter: $filter, after: $after) { ${selection} } }`,
      variables: { filter, after },
    },
  });
  await Promise.race([first, raw.closed]);
  return { raw, events, cursor: () => cursor, codes: () => codes, close: () => raw.close() };
}
