/** @jsxRuntime automatic */
import { Fragment, type ReactNode } from 'react';
import type { ParticipationFields } from '../ask/operation-types.ts';
import { capitalized } from '../format/format-words.ts';
import type { Visit } from '../visit/visit.ts';
import { Reference } from './reference.tsx';

/** Who took which part, grouped by role in the order of the programme. */
export function Participations({
  participations,
  visit,
}: {
  readonly participations: readonly ParticipationFields[];
  readonly visit: Visit;
}): ReactNode {
  const roles = [...new Set(participations.map((participation) => participation.role))];
  if (roles.length === 0) return null;
  return (
    <dl className="facts">
      {roles.map((role) => (
        <Fragment key={role}>
          <dt>{capitalized(visit.label('ParticipationRole', role))}</dt>
          <dd>
            <ul className="plain">
              {participations
                .filter((participation) => participation.role === role)
                .map((participation, index) => (
                  <li key={index}>
                    <Party participation={participation} visit={visit} />
                  </li>
                ))}
            </ul>
          </dd>
        </Fragment>
      ))}
    </dl>
  );
}

/** Name and function. A function that only repeats the role is left out. */
function personWords(person: NonNullable<ParticipationFields['person']>, role: string): string {
  const described = person.function?.toLowerCase() === role.toLowerCase() ? null : person.function;
  return [person.name, described, person.organizationLabel].filter((part) => part !== null).join(', ');
}

/** The party of one role: an organization, a person in office or function, a group, or a municipality. */
function Party({
  participation,
  visit,
}: {
  readonly participation: ParticipationFields;
  readonly visit: Visit;
}): ReactNode {
  const { organization, person, groupLabel, municipality, note } = participation;
  const name = person
    ? personWords(person, visit.label('ParticipationRole', participation.role))
    : (groupLabel ?? municipality?.displayName ?? '');
  return (
    <>
      {organization ? <Reference to={organization} visit={visit} /> : name}
      {note !== null && <span className="aside"> ({note})</span>}
    </>
  );
}
