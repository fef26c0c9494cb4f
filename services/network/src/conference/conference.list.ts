import type { ListRequest } from '../connection/list-request.ts';
import type { Context } from '../context.ts';
import { readSearch } from '../search/search.ts';
import { conferenceColumns } from './conference.columns.ts';
import { conferenceConditions } from './conference.filter.ts';
import type { ConferenceFilter, ConferenceOrderField } from './conference.input.ts';

const KEYS: Record<ConferenceOrderField, string> = {
  NAME: 'name_key',
  DATE: 'date_key',
  UPDATED_AT: 'updated_key',
};

/** The list of conferences a filter describes. */
export function conferenceList(
  filter: ConferenceFilter | null | undefined,
  context: Context,
): ListRequest<ConferenceOrderField> {
  return {
    table: 'conference',
    columns: conferenceColumns,
    region: filter?.region,
    search: readSearch(filter?.text),
    orderField: 'DATE',
    keys: KEYS,
    conditions: () => conferenceConditions(filter, context),
  };
}
