import type { ListRequest } from '../connection/list-request.ts';
import { seriesColumns } from './series.columns.ts';
import type { SeriesFilter } from './series.input.ts';

/** The list of series a filter describes, in the order of their ids. */
export function seriesList(filter: SeriesFilter | null | undefined): ListRequest<'ID'> {
  return {
    table: 'conference_series',
    columns: seriesColumns,
    region: filter?.region,
    search: null,
    orderField: 'ID',
    keys: { ID: null },
    conditions: () => [],
  };
}
