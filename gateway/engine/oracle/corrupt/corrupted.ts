import type { ToyShard } from '../../toy/transport.ts';
import type { Corruption, JsonObject } from './corruption.ts';

/** A server whose answers to requests for `fieldName` are broken; all others it answers soundly. */
export function corrupted(server: ToyShard, fieldName: string, { apply }: Corruption): ToyShard {
  return {
    answer: async (request) => {
      const answer = await server.answer(request);
      if (!new RegExp(`\\b${fieldName}\\b`).test(request.query)) return answer;
      const body = JSON.parse(JSON.stringify(answer)) as JsonObject;
      const replaced = apply(body);
      return replaced === undefined ? body : replaced;
    },
  };
}
