import type { RouteName } from '../route/routes.ts';

const DESK_ROUTES: ReadonlySet<RouteName> = new Set<RouteName>([
  'desk',
  'deskRecords',
  'deskNew',
  'deskEdit',
  'deskAction',
  'deskHistory',
  'deskSuggestions',
  'deskClaims',
  'deskDuplicates',
  'deskImport',
  'deskExport',
  'deskProtect',
  'deskErase',
  'deskLink',
]);

/** Pages of the staff: they take forms, know who is signed in, and are never kept by a browser or a cache. */
export function isDeskRoute(route: RouteName | null): boolean {
  return route !== null && DESK_ROUTES.has(route);
}

/** Pages that take a form. Some of them are for everybody: somebody suggests, answers by a link, or stops a region of a demonstration. */
export function takesForms(route: RouteName | null): boolean {
  return isDeskRoute(route) || route === 'correction' || route === 'confirmLink' || route === 'regionSwitch';
}
