import { PORTAL_LANGUAGES, type PortalLanguage } from '../text/language.ts';
import { ROUTES, type RouteName, type RouteParameters } from './routes.ts';

export interface MatchedRoute {
  readonly route: RouteName;
  readonly language: PortalLanguage;
  readonly parameters: RouteParameters;
}

interface Pattern extends Omit<MatchedRoute, 'parameters'> {
  readonly expression: RegExp;
}

const SEGMENT = { region: '[a-z][a-z0-9]{1,9}', key: '[a-z0-9][a-z0-9-]{0,79}', kind: '[a-z]+' } as const;

const PATTERNS: readonly Pattern[] = (Object.keys(ROUTES) as RouteName[]).flatMap((route) =>
  PORTAL_LANGUAGES.map((language) => ({
    route,
    language,
    expression: expressionOf(ROUTES[route][language]),
  })),
);

/** The page a path names, or null. Paths are compared as they are written: no case folding, no trailing slash. */
export function matchRoute(path: string): MatchedRoute | null {
  for (const { route, language, expression } of PATTERNS) {
    const match = expression.exec(path);
    if (match) return { route, language, parameters: { ...match.groups } };
  }
  return null;
}

/** Language a path is written in, also where no page is there. */
export function languageOfPath(path: string): PortalLanguage {
  return path === '/en' || path.startsWith('/en/') ? 'en' : 'de';
}

function expressionOf(pattern: string): RegExp {
  const source = pattern.replace(
    /:(region|key|kind)/g,
    (_, name: keyof typeof SEGMENT) => `(?<${name}>${SEGMENT[name]})`,
  );
  return new RegExp(`^${source}$`);
}
