import type { ApolloServerPlugin } from '@apollo/server';
import type { OperationContext } from './operation-context.ts';

/** A refused operation says so over HTTP, too: status 429 and when to come back. */
export const rateStatus: ApolloServerPlugin<OperationContext> = {
  requestDidStart: async () => ({
    async willSendResponse({ response: { body, http } }) {
      if (body.kind !== 'single' || body.singleResult.data) return;
      const refused = body.singleResult.errors?.find(
        ({ extensions }) => extensions?.['code'] === 'RATE_LIMITED',
      );
      const wait = refused?.extensions?.['retryAfter'];
      if (typeof wait !== 'number') return;
      http.status = 429;
      http.headers.set('retry-after', String(wait));
    },
  }),
};
