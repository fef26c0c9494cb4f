import { randomUUID } from 'node:crypto';
import { enumLabel } from '@verbund/schema';
import { createAsk } from './ask/ask.ts';
import { readOperations } from './ask/operations.ts';
import type { CreatePortal, PortalRequest, PortalResponse } from './door.ts';
import { PortalError } from './errors.ts';
import { dayOf } from './format/format-date.ts';
import { legalTexts } from './legal/legal-texts.ts';
import { drawMap } from './map/draw-map.ts';
import { brokenPage } from './pages/errors/error-pages.tsx';
import { openPage } from './pages/open-page.ts';
import { takesForms } from './desk/is-desk-route.ts';
import { href } from './route/href.ts';
import { languageOfPath, matchRoute } from './route/match-route.ts';
import { respondRobots } from './search-engines/robots.ts';
import { createSitemap } from './search-engines/sitemap.ts';
import { readAssets } from './style/assets.ts';
import { contractLanguage } from './text/language.ts';
import { textIn } from './text/text.ts';
import { respond, respondAsset, respondMethod, respondRedirect } from './visit/respond.tsx';
import type { Site, Visit } from './visit/visit.ts';

/** See CreatePortal. */
export const createPortal: CreatePortal = (options) => {
  const map = drawMap();
  const assets = readAssets(map);
  const site: Site = {
    mode: options.mode,
    origin: checkedOrigin(options.origin),
    assets,
    map,
    legal: legalTexts(options),
    contacts: options.contacts ?? {},
    signIn: options.signIn ?? null,
    regionSwitch:
      options.mode === 'demo' && options.regionSwitch
        ? { ...options.regionSwitch, token: randomUUID() }
        : null,
  };
  const operations = readOperations();
  const ask = createAsk(options.execute, operations);
  const now = options.now ?? (() => new Date());
  const sitemap = createSitemap(ask, site.origin, now);
  const report = options.onError ?? (() => undefined);

  return {
    handle: async (request) => {
      const url = addressOf(request.url);
      const isForm = request.method === 'POST' && takesForms(matchRoute(url.pathname)?.route ?? null);
      if (request.method !== 'GET' && request.method !== 'HEAD' && !isForm)
        return respondMethod(request.method === 'POST' ? 'GET, HEAD' : 'GET, HEAD, POST');
      const asset = assets.byPath.get(url.pathname);
      if (asset) return respondAsset(asset);
      if (url.pathname === '/robots.txt') return bodyless(request, respondRobots(site));
      if (url.pathname === '/sitemap.xml' && site.mode === 'production')
        return bodyless(request, await sitemap());
      const tidy = tidyPath(url.pathname);
      if (tidy !== url.pathname) return respondRedirect(tidy + url.search);
      const visit = visitOf(url, request);
      const page = await openPage(visit, report);
      try {
        return bodyless(request, respond(page, visit));
      } catch (error) {
        report(error);
        return bodyless(request, respond(brokenPage(visit), visit));
      }
    },
  };

  /** An address nobody can read is one where no page is. */
  function addressOf(text: string): URL {
    return new URL(URL.canParse(text, site.origin) ? text : '/-', site.origin);
  }

  function visitOf(url: URL, { method, form, visitor, execute }: PortalRequest): Visit {
    const match = matchRoute(url.pathname);
    const language = match?.language ?? languageOfPath(url.pathname);
    const instant = now();
    return {
      site,
      language,
      text: textIn(language),
      label: (enumName, value) => enumLabel(enumName, value, contractLanguage(language)),
      route: match?.route ?? null,
      parameters: match?.parameters ?? {},
      query: url.searchParams,
      ask: execute ? createAsk(execute, operations) : ask,
      visitor: visitor ? { ...visitor, ask: createAsk(visitor.execute, operations) } : null,
      form: method === 'POST' ? new URLSearchParams(form ?? '') : null,
      now: instant,
      today: dayOf(instant),
      href: (route, parameters, query) => href(route, language, parameters, query),
    };
  }
};

function bodyless(request: PortalRequest, response: PortalResponse): PortalResponse {
  return request.method === 'HEAD' ? { ...response, body: '' } : response;
}

/** Pages have one address each: no slash at the end, but `/en/` with one. Two slashes in front would name a foreign host. */
function tidyPath(path: string): string {
  const single = path.replace(/^\/{2,}/, '/');
  if (single === '/en') return '/en/';
  return single.length > 1 && single !== '/en/' ? single.replace(/\/+$/, '') || '/' : single;
}

function checkedOrigin(origin: string): string {
  const url = URL.canParse(origin) ? new URL(origin) : null;
  if (!url || !/^https?:$/.test(url.protocol) || url.pathname !== '/' || url.search !== '')
    throw new PortalError('ORIGIN_INVALID', origin);
  return url.origin;
}
