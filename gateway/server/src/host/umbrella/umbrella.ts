import type { Ask } from '@verbund/engine';
import {
  parseGlobalId,
  relationStanding,
  saidStates,
  statesOfMember,
  umbrellaLabel,
  umbrellaStateName,
  umbrellaView,
  type Language,
  type UmbrellaEdge,
} from '@verbund/schema';
import { GraphQLError } from 'graphql';
import { askPages } from './ask-pages.ts';
import { joinCoverage } from './join-coverage.ts';
import { today } from './today.ts';
import type { CoverageAnswer, EdgeAnswer, EdgesPage, SuccessionsPage } from './umbrella-answers.ts';
import { SUCCESSIONS, UMBRELLA_EDGES } from './umbrella-operations.ts';

const KINDS = ['MEMBER_OF', 'FOUNDING_MEMBER_OF', 'REPRESENTS_IN'];

/**
 * `Query.umbrella`: a body with its members at a day, from the edges of all regions. Null where nobody knows the body. A region that is silent
 * makes it a lower bound; the body's own region being silent leaves the name its members give it, and nobody knows which states it covers.
 */
export async function umbrella(
  args: Readonly<Record<string, unknown>>,
  ask: Ask,
): Promise<Readonly<Record<string, unknown>> | null> {
  const id = String(args['id']);
  if (parseGlobalId(id)?.kind !== 'organization')
    throw new GraphQLError(
      `id: expected an id <region>:organization/<key>, got ${JSON.stringify(id.slice(0, 120))}`,
      {
        extensions: { code: 'ID_INVALID' },
      },
    );
  const at = typeof args['at'] === 'string' ? args['at'] : today();
  const [pages, successions] = await Promise.all([
    askPages<EdgesPage>(ask, UMBRELLA_EDGES, { id, filter: { to: id, kind: KINDS, at } }),
    askPages<SuccessionsPage>(ask, SUCCESSIONS, {}),
  ]);
  const coverage = joinCoverage([...pages, ...successions].map((page) => page.coverage));
  if (ask.isStrict) refuseMissing(coverage);
  const edges = pages.flatMap(({ answer }) => answer.relations?.nodes ?? []);
  const body = pages[0]?.answer.body ?? null;
  const ofEdges = joinCoverage(pages.map((page) => page.coverage));
  const name = body?.name ?? edges[0]?.to.label ?? nameOfSilent(id, answeredIn(ofEdges));
  if (name === null) return null;
  const view = umbrellaView({
    id,
    name,
    at,
    covered: body && saidStates(body.memberStates, at),
    edges: edges.map((edge) => edgeOf(edge, at)),
    successions: successions.flatMap(({ answer }) =>
      (answer.relations?.nodes ?? []).map(({ from, to, since }) => ({
        from: { id: from.id, name: from.label, since },
        to: { id: to.id, name: to.label, since: null },
      })),
    ),
    answered: answeredIn(coverage),
  });
  return {
    ...view,
    coverage,
    states: view.states.map((state) => ({
      ...state,
      name: ({ language }: { language: Language }) => umbrellaStateName(state.state, language),
    })),
    label: ({ language }: { language: Language }) => umbrellaLabel(view, language),
  };
}

/** All or nothing was asked for, and somebody is missing. */
function refuseMissing({ complete, sources }: CoverageAnswer): void {
  if (complete) return;
  const missing = sources
    .filter(({ status }) => status !== 'OK' && status !== 'SKIPPED')
    .map(({ region }) => region)
    .toSorted();
  throw new GraphQLError(`expected the answer of every region; missing: ${missing.join(', ')}`, {
    extensions: { code: 'INCOMPLETE', shards: missing },
  });
}

/** Regions, and whether each is in this answer: in the edges, in what they lead to, and in who took over from whom. */
function answeredIn({ sources }: CoverageAnswer): ReadonlyMap<string, boolean> {
  return new Map(sources.map(({ region, status }) => [region, status === 'OK']));
}

/** A body of a region that does not answer may well exist: nothing but its id is known of it. */
function nameOfSilent(id: string, answered: ReadonlyMap<string, boolean>): string | null {
  return answered.get(parseGlobalId(id)?.region ?? '') === false ? id : null;
}

function edgeOf(relation: EdgeAnswer, at: string): UmbrellaEdge {
  const { id, kind, since, until, certainty, from } = relation;
  const { confirmedBy, disputed } = relationStanding(relation);
  const { organization } = from;
  const region = from.region ?? '';
  const where = organization && {
    memberStates: organization.memberStates,
    sites: organization.sites.map((site) => ({ kind: site.kind, ags: site.municipality?.ags ?? null })),
  };
  return {
    relation: id,
    kind,
    since,
    until,
    certainty,
    confirmedBy,
    disputed,
    organization: from.id ?? '',
    name: organization?.name ?? from.label,
    region,
    states: statesOfMember(where, region, at),
  };
}
