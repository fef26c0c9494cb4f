import { parseGlobalId, type RecordKind } from '@verbund/schema';
import type { PortalLanguage } from '../text/language.ts';
import { ROUTES, type RouteName, type RouteParameters } from './routes.ts';

/** Values of a query; null and empty ones are left out, lists are repeated. */
export type QueryValues = Readonly<Record<string, string | readonly string[] | null | undefined>>;

/** The address of a page, with its query in a stable order. */
export function href(
  route: RouteName,
  language: PortalLanguage,
  parameters: RouteParameters = {},
  query: QueryValues = {},
): string {
  const path = ROUTES[route][language].replace(
    /:(region|key|kind)/g,
    (_, name: 'region' | 'key' | 'kind') => parameters[name] ?? '',
  );
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const item of typeof value === 'string' ? [value] : (value ?? []))
      if (item !== '') search.append(name, item);
  }
  const text = search.toString();
  return text === '' ? path : `${path}?${text}`;
}

const RECORD_ROUTES: Readonly<Partial<Record<RecordKind, RouteName>>> = {
  organization: 'organization',
  project: 'project',
  conference: 'conference',
  series: 'series',
};

/** The page of a record, or null where the id is none or its kind has no page of its own. */
export function recordHref(id: string, language: PortalLanguage): string | null {
  const parts = parseGlobalId(id);
  const route = parts ? RECORD_ROUTES[parts.kind] : undefined;
  return parts && route ? href(route, language, { region: parts.region, key: parts.key }) : null;
}
