import type { UpstreamDocument } from '../compile/compiled-plan.ts';
import type { Execution } from '../execution.ts';

/** The variables of one upstream request: those of the engine, and of the client's those the document uses, as the client gave them. */
export function upstreamVariables<Context>(
  { given }: Pick<Execution<Context>, 'given'>,
  document: UpstreamDocument,
  own: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const variables: Record<string, unknown> = { ...own };
  for (const name of document.variables) if (Object.hasOwn(given, name)) variables[name] = given[name];
  return variables;
}
