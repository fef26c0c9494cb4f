import { NoAnswer, type Problem } from '../ask/ask.ts';
import type { FormProblem } from './form/check-form.ts';
import type { Payload } from './kinds/desk-kind.ts';

/** Why nothing was saved, where no field is to blame. */
export type Failure = 'OUTCOME_UNKNOWN' | 'FORBIDDEN' | 'UNREACHABLE' | 'SIGNED_OUT' | 'OTHER';

/** What became of a wish. */
export type Outcome =
  | { readonly done: true; readonly revision: number; readonly id: string | null }
  | {
      readonly done: false;
      readonly problems: readonly FormProblem[];
      readonly conflict: NonNullable<Payload['conflict']> | null;
      readonly failure: Failure | null;
    };

/** Sends a wish and reads the answer; a refusal is an outcome, never an error. */
export async function outcomeOf(
  wish: Promise<{
    readonly data: { readonly payload: Payload | null };
    readonly problems: readonly Problem[];
  }>,
): Promise<Outcome> {
  try {
    const {
      data: { payload },
      problems,
    } = await wish;
    if (payload === null) return refused(failureOf(problems));
    if (payload.revision !== null)
      return { done: true, revision: payload.revision, id: payload.record?.id ?? null };
    return {
      done: false,
      problems: payload.problems.map(({ code, path }) => ({ code, name: nameOf(path) })),
      conflict: payload.conflict ?? null,
      failure: null,
    };
  } catch (error) {
    if (error instanceof NoAnswer) return refused(failureOf(error.problems));
    throw error;
  }
}

function refused(failure: Failure): Outcome {
  return { done: false, problems: [], conflict: null, failure };
}

/** The reason among the problems of an answer that says nothing else. */
export function failureOf(problems: readonly Problem[]): Failure {
  const codes = problems.map(({ code }) => code);
  if (codes.includes('OUTCOME_UNKNOWN')) return 'OUTCOME_UNKNOWN';
  if (codes.some((code) => code === 'UNAUTHENTICATED' || code.startsWith('TOKEN_'))) return 'SIGNED_OUT';
  if (codes.includes('FORBIDDEN')) return 'FORBIDDEN';
  return codes.some((code) => code.startsWith('SHARD_')) ? 'UNREACHABLE' : 'OTHER';
}

/** `input`, `sessions`, `0`, `title` is the field `sessions.0.title`. */
function nameOf(path: readonly string[]): string {
  return (path[0] === 'input' ? path.slice(1) : path).join('.');
}
