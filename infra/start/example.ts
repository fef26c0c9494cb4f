import { request } from 'undici';
import { z } from 'zod';

/** The question that the closing block shows with its real answer. */
export const exampleQuery =
  '{ conferences(first: 3) { totalCount nodes { title startDate region } coverage { complete } } }';

const graphqlAnswer = z.object({
  data: z.unknown(),
  errors: z.array(z.object({ message: z.string() })).optional(),
});

/** Asks the gateway and returns its answer as text for people, or one line on what went wrong. */
export async function askExample(url: string): Promise<string> {
  try {
    // Not `fetch`: it refuses some ports that an operator may well choose.
    const response = await request(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/graphql-response+json, application/json',
      },
      body: JSON.stringify({ query: exampleQuery }),
      signal: AbortSignal.timeout(15_000),
    });
    const answer = graphqlAnswer.parse(await response.body.json());
    return readable(answer);
  } catch (error) {
    return `no answer (${(error as Error).message})`;
  }
}

/** JSON with one line per list item: short, but nothing left out. */
function readable(answer: unknown): string {
  const text = JSON.stringify(answer, null, 2);
  return text.replace(
    /\{\n\s+([^{}[\]]*?)\n\s+\}/g,
    (_, inner: string) => `{ ${inner.replace(/\n\s+/g, ' ')} }`,
  );
}
