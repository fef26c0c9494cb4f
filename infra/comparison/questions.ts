import type { AnswerData } from './answer.ts';

/** A question, what a right answer must contain, and how to read it out of an answer. */
export interface Question {
  readonly title: string;
  readonly query: string;
  /** One line for the table; null data is said as such. */
  readonly read: (data: AnswerData) => string;
}

const ids = (nodes: readonly { readonly id: string }[]): string =>
  nodes.map((node) => node.id).join(' ') || 'none';

/** What an umbrella officer asks, in the words of the contract. Every gateway gets the same text. */
export const questions: readonly Question[] = [
  {
    title: 'conferences by date',
    query:
      '{ conferences(first: 10, orderBy: {field: DATE}, filter: {status: [HELD]}) { nodes { id startDate } } }',
    read: (data) => ids(data.conferences.nodes),
  },
  {
    title: 'number of organizations',
    query: '{ organizations { totalCount } }',
    read: (data) => String(data.organizations.totalCount),
  },
  {
    title: 'participants of all conferences',
    query: '{ figureTotal(measure: PARTICIPANTS) { value known of label } }',
    read: (data) => `${data.figureTotal.label} (${data.figureTotal.known}/${data.figureTotal.of})`,
  },
  {
    title: 'a conference of Sachsen, by id',
    query: '{ conference(id: "sn:conference/regionalkonferenz-hoyerswerda-2025") { id startDate } }',
    read: (data) => (data.conference === null ? 'null' : data.conference.id),
  },
  {
    title: 'its host, a record of another region',
    query:
      '{ conference(id: "sn:conference/regionalkonferenz-hoyerswerda-2025") { participations(role: [HOST]) { organization { label organization { name foundedYear } } } } }',
    read: (data) =>
      data.conference === null
        ? 'conference: null'
        : data.conference.participations
            .map((one) => `${one.organization.label} → ${one.organization.organization?.name ?? 'null'}`)
            .join(', '),
  },
  {
    title: 'an organization of Thüringen, by id',
    query: '{ organization(id: "th:organization/migranetz") { id name } }',
    read: (data) => (data.organization === null ? 'null' : data.organization.name),
  },
];
