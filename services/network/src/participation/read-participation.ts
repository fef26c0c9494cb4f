import type { ParticipationValue } from '../write/record-state.ts';
import type { Reading } from '../write/reading.ts';
import { readDay } from '../write/values/read-date.ts';
import { readUrl } from '../write/values/read-address.ts';
import { readLine } from '../write/values/read-line.ts';
import { readReference } from '../write/values/read-reference.ts';
import { readText } from '../write/values/read-text.ts';
import type { ParticipationInput, PersonInput } from './participation.input.ts';

/** One party in one role. */
export function readParticipation(given: ParticipationInput, reading: Reading): ParticipationValue {
  const { role, organization, person, groupLabel, municipality, note } = given;
  const parties = [organization, person, groupLabel, municipality].filter((party) => party != null);
  if (parties.length !== 1) {
    reading.problem(
      'ONE_PARTY',
      `expected exactly one of organization, person, groupLabel and municipality, got ${parties.length}`,
    );
  }
  const link = readReference(organization, reading.at('organization'), 'organization');
  return {
    role,
    organizationId: link.id,
    organizationLabel: link.label,
    ...readPerson(person ?? null, reading.at('person')),
    groupLabel: readText(groupLabel, reading.at('groupLabel'), {
      longest: 300,
      required: groupLabel != null,
    }),
    municipality: municipality == null ? null : reading.at('municipality').municipality(municipality),
    note: readText(note, reading.at('note'), { longest: 1_000 }),
  };
}

type PersonColumns = Pick<
  ParticipationValue,
  | 'personName'
  | 'personFunction'
  | 'personOrganizationLabel'
  | 'personBasis'
  | 'personConsentOn'
  | 'personPublishedAt'
  | 'personVisibility'
>;

const NOBODY: PersonColumns = {
  personName: null,
  personFunction: null,
  personOrganizationLabel: null,
  personBasis: null,
  personConsentOn: null,
  personPublishedAt: null,
  personVisibility: null,
};

/** A person is hidden unless somebody says otherwise, and then there has to be a basis for it. */
function readPerson(given: PersonInput | null, reading: Reading): PersonColumns {
  if (given === null) return NOBODY;
  const person: PersonColumns = {
    personName: readLine(given.name, reading.at('name'), { longest: 200 }),
    personFunction: readText(given.function, reading.at('function'), { longest: 300 }),
    personOrganizationLabel: readLine(given.organizationLabel, reading.at('organizationLabel'), {
      longest: 300,
    }),
    personBasis: given.basis ?? null,
    personConsentOn: readDay(given.consentOn, reading.at('consentOn')),
    personPublishedAt: readUrl(given.publishedAt, reading.at('publishedAt')),
    personVisibility: given.visibility ?? 'NETWORK',
  };
  if (person.personName === null && person.personFunction === null) {
    reading.problem('REQUIRED', 'expected a name, a function or both, got neither');
  }
  return person;
}
