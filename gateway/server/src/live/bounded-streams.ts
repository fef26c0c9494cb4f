import type { Engine } from '@verbund/engine';
import { rateLimited } from '../limits/operation-admission.ts';

const RETRY_SECONDS = 30;

/**
 * An engine that opens at most so many different streams: each costs a subscription at every region. Whoever asks what others ask joins
 * theirs, however many are open.
 */
export function boundedStreams<Context>(
  engine: Engine<Context>,
  maxStreams: number,
): Pick<Engine<Context>, 'apiSchema' | 'subscribe'> {
  return {
    apiSchema: engine.apiSchema,
    async subscribe(request) {
      const before = engine.streamCount;
      const stream = await engine.subscribe(request);
      if (!(Symbol.asyncIterator in stream) || engine.streamCount <= Math.max(before, maxStreams))
        return stream;
      void stream.return();
      return { errors: [rateLimited('too many different streams are open; ask again later', RETRY_SECONDS)] };
    },
  };
}
