import type { Matter, Question } from './question.ts';

/** A question as a client asks it. */
export interface Operation {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

const COVERAGE = 'coverage { complete sources { region status } }';
const PAGE = `totalCount totalRelation nodes { id } ${COVERAGE}`;
const MEMBER =
  'organization name region states relation kind since until certainty confirmedBy disputed predecessors { id name since } successors { id name since }';
const UMBRELLA = `id name at statesKnown certainCount totalRelation populationComplete
  members { ${MEMBER} } undated { ${MEMBER} } claimed { ${MEMBER} } representations { ${MEMBER} }
  states { state status region stated members { relation } undated { relation } claimed { relation } representations { relation } }
  label(language: $language) ${COVERAGE}`;
const TOTAL = `measure value lower upper known of precisions { precision count } label(language: $language) relation ${COVERAGE}`;
const GROUPS = `groups { region year kind topic conferences held cancelled withParticipants participantsLower participantsUpper } totalRelation ${COVERAGE}`;

export function writeQuestion({ matter, regions, strict }: Question): Operation {
  const wish = [
    ...(regions === null ? [] : [`from: ${JSON.stringify(regions)}`]),
    ...(strict ? ['policy: STRICT'] : []),
  ];
  const answer = wish.length === 0 ? '' : ` @answer(${wish.join(', ')})`;
  const { head, body, variables } = parts(matter);
  return { query: `query(${head})${answer} { ${body} }`, variables };
}

interface Parts {
  readonly head: string;
  readonly body: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

function parts(matter: Matter): Parts {
  switch (matter.kind) {
    case 'UMBRELLA': {
      const { id, at, language } = matter;
      return {
        head: '$id: ID!, $at: Date, $language: Language!',
        body: `umbrella(id: $id, at: $at) { ${UMBRELLA} }`,
        variables: { id, at, language },
      };
    }
    case 'ORGANIZATIONS': {
      const below = ['conferences', 'projects', 'incomingRelations']
        .map((field) => `${field}(first: 50) { ${PAGE} }`)
        .join(' ');
      return {
        head: '$filter: OrganizationFilter',
        body: `organizations(first: 50, filter: $filter) { totalCount totalRelation nodes { id ${matter.nested ? below : ''} } ${COVERAGE} }`,
        variables: { filter: matter.filter },
      };
    }
    case 'CONFERENCES':
      return {
        head: '$filter: ConferenceFilter',
        body: `conferences(first: 50, filter: $filter) { ${PAGE} }`,
        variables: { filter: matter.filter },
      };
    case 'PROJECTS':
      return {
        head: '$filter: ProjectFilter',
        body: `projects(first: 50, filter: $filter) { ${PAGE} }`,
        variables: { filter: matter.filter },
      };
    case 'FIGURES': {
      const { measures, at, from, to, filter, language } = matter;
      const fields = measures.map(
        (measure, index) =>
          `m${index}: figureTotal(measure: ${measure}, at: $at, from: $from, to: $to, filter: $filter) { ${TOTAL} }`,
      );
      return {
        head: '$at: Date, $from: Date, $to: Date, $filter: FigureFilter, $language: Language!',
        body: fields.join(' '),
        variables: { at, from, to, filter, language },
      };
    }
    case 'STATISTICS':
      return {
        head: '$groupBy: [StatisticKey!]!, $filter: ConferenceFilter',
        body: `conferenceStatistics(groupBy: $groupBy, filter: $filter) { ${GROUPS} }`,
        variables: { groupBy: matter.groupBy, filter: matter.filter },
      };
  }
}
