import { buildSubgraphSchema, type GraphQLResolverMap } from '@apollo/subgraph';
import { parse, type GraphQLSchema } from 'graphql';
import { buildSchemaSync, createResolversMap, type NonEmptyArray, type PubSub } from 'type-graphql';
import { ConferenceResolver } from './conference/conference.resolver.ts';
import { ConferenceStatusResolver } from './conference/conference-status.resolver.ts';
import { ConferenceMutations } from './conference/conference-write.resolver.ts';
import { SessionResolver } from './conference/session.resolver.ts';
import { VenueResolver } from './conference/venue.resolver.ts';
import type { Context } from './context.ts';
import { FormDraftResolver } from './draft/form-draft.resolver.ts';
import { FigureResolver } from './figure/figure.resolver.ts';
import { FigureTotalResolver } from './figure/figure-total.resolver.ts';
import { HistoryResolver } from './history/history.resolver.ts';
import { ChangeFeedResolver } from './live/change-feed.resolver.ts';
import { ExportResolver } from './export/export.resolver.ts';
import { ErasureResolver } from './erasure/erasure.resolver.ts';
import { ImportPayloadResolver, ImportProblemResolver } from './import/import.type.ts';
import { ImportResolver } from './import/import.resolver.ts';
import { MunicipalityResolver } from './municipality/municipality.resolver.ts';
import { OrganizationRecordsResolver } from './organization/organization-records.resolver.ts';
import { OrganizationResolver } from './organization/organization.resolver.ts';
import { SiteResolver } from './organization/site.resolver.ts';
import { OutcomeResolver } from './outcome/outcome.resolver.ts';
import { ParticipationResolver } from './participation/participation.resolver.ts';
import { PersonRefResolver } from './participation/person-ref.resolver.ts';
import { ProjectResolver } from './project/project.resolver.ts';
import { MetaResolver } from './record/meta.resolver.ts';
import { NodeResolver } from './record/node.resolver.ts';
import { TombstoneType } from './record/tombstone.type.ts';
import { OrganizationRefResolver } from './reference/organization-ref.resolver.ts';
import { ProjectRefResolver } from './reference/project-ref.resolver.ts';
import { RegionResolver } from './region/region.resolver.ts';
import { MembershipResolver } from './relation/membership.resolver.ts';
import { RelationResolver } from './relation/relation.resolver.ts';
import { directiveDefinitions } from './sdl/directives.ts';
import { resolveEntities, typeOfEntity } from './sdl/entities.resolver.ts';
import { printSdl } from './sdl/print-sdl.ts';
import { ConferenceSeriesResolver } from './series/series.resolver.ts';
import {
  OrganizationStatementsResolver,
  RelationStatementResolver,
  StatementResolver,
} from './statement/statement.resolver.ts';
import { SameNameResolver } from './todo/same-name.resolver.ts';
import { TodoResolver } from './todo/todo.resolver.ts';
import { ConfirmationLinkResolver } from './confirmation-link/confirmation-link.resolver.ts';
import { SuggestionMutations } from './suggestion/suggestion-write.resolver.ts';
import { SuggestionResolver } from './suggestion/suggestion.resolver.ts';
import { StatementMutations } from './statement/statement-write.resolver.ts';
import {
  ConferenceStatisticResolver,
  ConferenceStatisticsResolver,
} from './statistics/statistics.resolver.ts';
import { OrganizationMutations } from './organization/organization-write.resolver.ts';
import { ProjectMutations } from './project/project-write.resolver.ts';
import { SeriesMutations } from './series/series-write.resolver.ts';
import { RelationMutations } from './relation/relation-write.resolver.ts';
import { UmbrellaResolver, UmbrellaStateResolver } from './umbrella/umbrella.resolver.ts';
import { ConflictResolver, RecordPayloadResolver } from './write/payload.resolver.ts';
import { ManyRecordsResolver } from './write/many-records.resolver.ts';
import { RecordActionsResolver } from './write/record-actions.resolver.ts';

/** Every resolver of a region. TypeGraphQL keeps its registry by import: what is not here is not in the schema. */
const resolverClasses: NonEmptyArray<Function> = [
  OrganizationResolver,
  OrganizationRecordsResolver,
  SiteResolver,
  ProjectResolver,
  ConferenceResolver,
  SessionResolver,
  VenueResolver,
  ConferenceSeriesResolver,
  RelationResolver,
  MembershipResolver,
  UmbrellaResolver,
  UmbrellaStateResolver,
  StatementResolver,
  OrganizationStatementsResolver,
  RelationStatementResolver,
  MunicipalityResolver,
  ParticipationResolver,
  PersonRefResolver,
  FigureResolver,
  FigureTotalResolver,
  ConferenceStatisticsResolver,
  ConferenceStatisticResolver,
  OutcomeResolver,
  NodeResolver,
  HistoryResolver,
  MetaResolver,
  OrganizationRefResolver,
  ProjectRefResolver,
  RegionResolver,
  OrganizationMutations,
  ProjectMutations,
  ConferenceMutations,
  SeriesMutations,
  RelationMutations,
  StatementMutations,
  SuggestionResolver,
  SuggestionMutations,
  ConfirmationLinkResolver,
  TodoResolver,
  SameNameResolver,
  ConferenceStatusResolver,
  RecordActionsResolver,
  ManyRecordsResolver,
  ChangeFeedResolver,
  ErasureResolver,
  ExportResolver,
  FormDraftResolver,
  ImportResolver,
  ImportPayloadResolver,
  ImportProblemResolver,
  RecordPayloadResolver,
  ConflictResolver,
];

export interface NetworkSchema {
  /** The contract, without the definitions of its directives. The same for all regions. */
  readonly sdl: string;
  /** What is executed: the contract with `_service` and `_entities`. */
  readonly executable: GraphQLSchema;
}

/** TypeGraphQL asks for one; every stream here brings its own source. */
const NO_TOPICS: PubSub = {
  publish() {},
  subscribe() {
    throw new Error('no stream of a region has topics');
  },
};

/** Builds the schema from the classes, and makes a Federation 2 subgraph of it. */
export function buildNetworkSchema(): NetworkSchema {
  const plain = buildSchemaSync({
    resolvers: resolverClasses,
    // No field leads to it alone, only the interface.
    orphanedTypes: [TombstoneType],
    pubSub: NO_TOPICS,
    validate: false,
    skipCheck: true,
  });
  const sdl = printSdl(plain);
  const document = `${sdl}\n${directiveDefinitions}`;
  const resolvers = createResolversMap(plain);
  const federated = {
    ...resolvers,
    Query: { ...resolvers['Query'], _service: () => ({ sdl: document }), _entities: resolveEntities },
    _Entity: { __resolveType: typeOfEntity },
  };
  const executable = buildSubgraphSchema([
    { typeDefs: parse(document), resolvers: federated as GraphQLResolverMap<Context> },
  ]);
  return { sdl, executable };
}
