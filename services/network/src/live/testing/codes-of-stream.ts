import { openRawSocket } from './raw-socket.ts';

/** Codes with which a stream does not begin: of whom the socket refuses, or of the operation. None: it began. */
export async function codesOfStream(
  url: string,
  query: string,
  headers: Readonly<Record<string, string>>,
): Promise<string[]> {
  const raw = await openRawSocket(url);
  raw.send({ type: 'connection_init', payload: headers });
  const accepted = await raw.next().then(
    () => true,
    () => false,
  );
  if (!accepted) return [(await raw.closed).reason];
  raw.send({ id: '1', type: 'subscribe', payload: { query } });
  const { type, payload } = await raw.next();
  await raw.close();
  const errors = (type === 'error' ? payload : (payload.errors ?? [])) as { extensions: { code: string } }[];
  return errors.map(({ extensions }) => extensions.code);
}
