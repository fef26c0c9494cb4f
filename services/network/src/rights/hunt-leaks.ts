import type { GraphQLSchema } from 'graphql';
import type { Answer, TestNetwork } from '../testing/test-network.ts';
import { markOf, NUMBERS } from './marked-records.ts';
import { generator, randomOperation, type Words } from './random-operation.ts';

/** Somebody who asks, and what must never be in an answer to them. */
export interface Asker {
  readonly name: string;
  readonly headers: Record<string, string>;
  readonly hidden: readonly ('FEDERATION' | 'NETWORK')[];
}

export interface Hunt {
  readonly asked: number;
  /** Answers with data: an operation that is refused as a whole shows nothing. */
  readonly answered: number;
  readonly leaks: readonly string[];
}

/** Asks random operations and looks for hidden words and numbers anywhere in the answers: data, errors, extensions, also inside cursors. */
export async function huntLeaks(
  network: TestNetwork,
  schema: GraphQLSchema,
  askers: readonly Asker[],
  words: Words,
  operations: number,
  seed: number,
): Promise<Hunt> {
  const random = generator(seed);
  const cursors = [...words.cursors];
  const leaks: string[] = [];
  let answered = 0;
  for (let asked = 0; asked < operations; asked++) {
    const asker = askers[asked % askers.length] as Asker;
    const query = randomOperation(schema, random, { ...words, cursors });
    const answer = await network.ask(query, {}, asker.headers);
    if (answer.data && Object.values(answer.data as object).some((value) => value !== null)) answered++;
    for (const found of hiddenIn(answer, asker, query)) leaks.push(`${asker.name} sees ${found}: ${query}`);
    for (const [, cursor = ''] of answer.text.matchAll(/"(?:\w+_)?(?:end)?[cC]ursor":"([\w-]+)"/g))
      if (cursors.length < 200) cursors.push(cursor);
  }
  return { asked: operations, answered, leaks };
}

/** Data must not hold it at all. A message may quote an id that stood in the question: that tells the asker nothing. */
function hiddenIn({ data, errors, text }: Answer, { hidden }: Asker, query: string): string[] {
  const asked = [...query.matchAll(/"([a-z]+:[a-z]+\/[a-z0-9-]+)"/g)].map(([, id = '']) => id);
  const messages = asked.reduce((told, id) => told.replaceAll(id, ''), JSON.stringify(errors));
  const told = `${JSON.stringify(data)} ${messages} ${decodedCursors(text)}`.toLowerCase();
  return hidden.flatMap((visibility) =>
    [markOf(visibility), String(NUMBERS[visibility]), String(NUMBERS[visibility] + 10)].filter((mark) =>
      told.includes(mark),
    ),
  );
}

function decodedCursors(text: string): string {
  return [...text.matchAll(/"([\w-]{24,})"/g)]
    .map(([, cursor = '']) => Buffer.from(cursor, 'base64url').toString('latin1'))
    .join(' ');
}
