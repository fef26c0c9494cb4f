import { NoAnswer, type Problem } from '../../ask/ask.ts';
import type { ErasePersonData } from '../../ask/operation-types.ts';
import type { SignedIn } from '../../visit/visit.ts';
import { failureOf, type Failure } from '../save.ts';

/** Where a name stands, or stood. */
export type Erasure = NonNullable<ErasePersonData['payload']>;

/** Why nothing was looked for. */
export type ErasureFailure = Failure | 'NOT_A_NAME' | 'NO_LOG';

/** Looks where a name stands, or erases it. Done again it changes nothing, so it needs no key. */
export async function erasePerson(
  visitor: SignedIn,
  { name, dryRun }: { readonly name: string; readonly dryRun: boolean },
): Promise<Erasure | ErasureFailure> {
  try {
    const { data, problems } = await visitor.ask('ErasePerson', { region: visitor.region, name, dryRun });
    return data.payload ?? reasonOf(problems);
  } catch (error) {
    if (error instanceof NoAnswer) return reasonOf(error.problems);
    throw error;
  }
}

function reasonOf(problems: readonly Problem[]): ErasureFailure {
  const codes = problems.map(({ code }) => code);
  if (codes.includes('BAD_USER_INPUT')) return 'NOT_A_NAME';
  return codes.includes('ERASURE_LOG_MISSING') ? 'NO_LOG' : failureOf(problems);
}
