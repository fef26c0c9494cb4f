/** @jsxRuntime automatic */
import type { ReactNode } from 'react';
import type {
  CoverageFields,
  MunicipalityFields,
  PageInfoFields,
  RegionFields,
  TotalRelation,
} from '../ask/operation-types.ts';
import { PlaceMap } from '../map/place-map.tsx';
import { counted, type Countable } from '../parts/counted.ts';
import { CoverageNote } from '../parts/coverage-note.tsx';
import type { RouteName } from '../route/routes.ts';
import type { Visit } from '../visit/visit.ts';
import { ChosenFilters } from './chosen-filters.tsx';
import { FilterForm, type FilterField } from './filter-form.tsx';
import { Notices } from './notices.tsx';
import { Pager } from './pager.tsx';
import { changedQuery, type QueryReader } from './query-reader.ts';

/** What every connection of the contract has. */
export interface ListedConnection {
  readonly nodes: readonly unknown[];
  readonly pageInfo: PageInfoFields;
  readonly totalCount: number;
  readonly totalRelation: TotalRelation;
  readonly coverage: CoverageFields;
}

interface DirectoryContentProperties {
  readonly title: string;
  readonly lead: string;
  readonly route: RouteName;
  readonly noun: Countable;
  readonly fields: readonly FilterField[];
  readonly kept: readonly string[];
  readonly reader: QueryReader;
  readonly connection: ListedConnection | null;
  readonly regions: readonly RegionFields[] | null;
  readonly restarted: boolean;
  readonly visit: Visit;
  /** Places of the rows, for the map. */
  readonly places: readonly MunicipalityFields[];
  /** Said above the result, such as a choice between places of one name. */
  readonly question?: ReactNode;
  /** The rows. */
  readonly children: ReactNode;
}

/** A directory: heading, filters, the result with its count and coverage, the way to further pages. */
export function DirectoryContent(properties: DirectoryContentProperties): ReactNode {
  const {
    title,
    lead,
    route,
    noun,
    fields,
    kept,
    reader,
    connection,
    regions,
    restarted,
    visit,
    places,
    question,
    children,
  } = properties;
  const { lists } = visit.text;
  return (
    <>
      <div className="page-head">
        <h1>{title}</h1>
        <p className="lead">{lead}</p>
      </div>
      <div className="directory">
        <div>
          <section className="directory-filters">
            <h2>{lists.filters}</h2>
            <FilterForm
              action={visit.href(route)}
              title={lists.filters}
              fields={fields}
              kept={kept}
              visit={visit}
            />
          </section>
          <div className="directory-map">
            <PlaceMap places={places} visit={visit} />
          </div>
        </div>
        <section className="directory-result" id="result">
          <h2 data-summary="">{connection === null ? lists.results : counted(noun, connection, visit)}</h2>
          <Notices notUnderstood={reader.notUnderstood} restarted={restarted} visit={visit} />
          <ChosenFilters chosen={reader.chosen} route={route} visit={visit} />
          {question}
          <CoverageNote
            coverage={connection?.coverage}
            regions={regions}
            visit={visit}
            restart={visit.href(route, {}, changedQuery(visit.query, {}))}
          />
          <Rows connection={connection} visit={visit}>
            {children}
          </Rows>
          {connection && <Pager pageInfo={connection.pageInfo} route={route} visit={visit} />}
        </section>
      </div>
    </>
  );
}

function Rows({
  connection,
  visit,
  children,
}: {
  readonly connection: ListedConnection | null;
  readonly visit: Visit;
  readonly children: ReactNode;
}): ReactNode {
  const { lists } = visit.text;
  if (connection === null) return <p className="empty">{lists.noAnswer}</p>;
  if (connection.nodes.length > 0) return children;
  return (
    <p className="empty">
      {lists.empty} {lists.emptyHint}
    </p>
  );
}
