import type { TransportEvent, TransportSubscription } from '@verbund/engine';
import { authorize } from '../../identity/authorize.ts';
import type { RegionLink } from '../region-link.ts';
import type { ContactListener, UpstreamContext } from '../region-transport.ts';
import { EventBacklog } from './event-backlog.ts';
import type { RegionSocket } from './region-socket.ts';
import type { SocketEnd } from './socket-end.ts';

/**
 * Events of one region, in its order. Never throws, never connects again, drops nothing: where it cannot go on it ends, with the reason as
 * its last item, and whoever reads asks again from the last position. Aborting the signal ends it, here and at the region.
 */
export function regionStream(
  link: RegionLink | undefined,
  request: TransportSubscription<UpstreamContext>,
  listener: ContactListener,
): AsyncIterable<TransportEvent> {
  const backlog = new EventBacklog<TransportEvent>(link?.streams.limits.backlog ?? 1);
  const gone = (): void => backlog.close();
  if (!link) {
    backlog.end({
      ok: false,
      failure: 'UNREACHABLE',
      message: `no region ${request.shard} is configured`,
    });
  } else if (request.signal.aborted) gone();
  else {
    request.signal.addEventListener('abort', gone, { once: true });
    backlog.onSettled(() => request.signal.removeEventListener('abort', gone));
    void begin(link, request, backlog, listener);
  }
  return backlog;
}

async function begin(
  link: RegionLink,
  request: TransportSubscription<UpstreamContext>,
  backlog: EventBacklog<TransportEvent>,
  listener: ContactListener,
): Promise<void> {
  const authorized = await authorize(request.context?.credentials, link.code);
  if (backlog.closed) return;
  if ('answer' in authorized) {
    const { answer } = authorized;
    return backlog.end(
      answer.ok
        ? { ok: true, body: answer.body }
        : { ok: false, failure: answer.failure, message: answer.message },
    );
  }
  const socket = link.streams.socketFor(authorized.header, { accepted: () => listener.reached(link.code) });
  if (!socket) return backlog.end({ ok: false, failure: 'UNREACHABLE', message: 'the gateway is stopping' });
  const stop = socket.subscribe(payloadOf(request), {
    event: (body) => backlog.push({ ok: true, body }),
    completed: () => backlog.end(),
    refused: (errors) => backlog.end({ ok: true, body: { errors } }),
    broke: (end) => {
      const signedIn = authorized.header !== undefined;
      if (!end.refused && !(end.expired && signedIn)) listener.failed(link.code, end.failure, end.message);
      backlog.end(lastItem(end, signedIn));
    },
  });
  backlog.listen(holding(socket, backlog, stop, link.streams.limits.holdMs));
}

function payloadOf({ query, operationName, variables }: TransportSubscription<UpstreamContext>) {
  return { query, variables: { ...variables }, ...(operationName === null ? {} : { operationName }) };
}

/** A token that is refused is the caller's matter and an answer; the public refused is the region's, and a failure. One that has run out is renewed. */
function lastItem({ failure, message, refused, expired }: SocketEnd, signedIn: boolean): TransportEvent {
  if (refused && signedIn)
    return {
      ok: true,
      body: { errors: [{ message: 'the region refused the sign-in', extensions: { code: refused } }] },
    };
  return { ok: false, failure, message, ...(expired && signedIn ? { again: true } : {}) };
}

/** Holds the shared socket while this reader is behind, but not for long: then this subscription ends, and the others go on. */
function holding(
  socket: RegionSocket,
  backlog: EventBacklog<TransportEvent>,
  stop: () => void,
  holdMs: number,
) {
  let timer: NodeJS.Timeout | undefined;
  const release = (): void => {
    if (timer === undefined) return;
    clearTimeout(timer);
    timer = undefined;
    socket.release();
  };
  return {
    full() {
      socket.hold();
      timer = setTimeout(() => {
        release();
        stop();
        backlog.end({ ok: false, failure: 'TOO_LARGE', message: 'sent more than was read in time' });
      }, holdMs);
    },
    drained: release,
    closed() {
      release();
      stop();
    },
  };
}
