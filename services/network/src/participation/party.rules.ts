import type { Problem } from '../write/problem.ts';
import type { ParticipationValue } from '../write/record-state.ts';

/** Whoever can be seen beyond the own network has a recorded basis, with what that basis rests on (design, section 4). */
export function personProblems(
  participations: readonly ParticipationValue[],
  path: readonly string[],
): Problem[] {
  return participations.flatMap((participation, index) => {
    const problem = (field: string, message: string): Problem => ({
      code: 'BASIS_MISSING',
      path: [...path, String(index), 'person', field],
      message,
    });
    const { personVisibility, personBasis, personConsentOn, personPublishedAt } = participation;
    if (personVisibility === null || personVisibility === 'NETWORK') return [];
    if (personBasis === null)
      return [problem('basis', `expected a basis for a person who is visible to ${personVisibility}`)];
    if (personBasis === 'CONSENT' && personConsentOn === null)
      return [problem('consentOn', 'expected the day of the consent')];
    if (personBasis === 'SELF_PUBLISHED' && personPublishedAt === null)
      return [problem('publishedAt', 'expected the address at which it was published')];
    return [];
  });
}

/** Is there somebody in one of these roles? */
export function hasRole(
  participations: readonly Pick<ParticipationValue, 'role'>[],
  roles: readonly ParticipationValue['role'][],
): boolean {
  return participations.some(({ role }) => roles.includes(role));
}
