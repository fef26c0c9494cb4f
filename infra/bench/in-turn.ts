import type { Client, Request } from 'autocannon';

/** The requests for autocannon, each connection beginning elsewhere in the round: equal requests at the same time would be answered once. */
export function inTurn(
  bodies: readonly string[],
  connections: number,
): { readonly requests: Request[]; readonly setupClient: (client: Client) => void } {
  const requests = bodies.map((body): Request => ({
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  }));
  let connection = 0;
  return {
    requests,
    setupClient(client) {
      const from = Math.floor((connection++ * requests.length) / connections) % requests.length;
      client.setRequests([...requests.slice(from), ...requests.slice(0, from)]);
    },
  };
}
