/** @jsxRuntime automatic */
import { renderToStaticMarkup } from 'react-dom/server';
import type { PortalResponse } from '../door.ts';
import { Document } from '../layout/document.tsx';
import type { Asset } from '../style/assets.ts';
import { EMBEDDED_HEADERS, SECURITY_HEADERS } from './security-headers.ts';
import { isDeskRoute } from '../desk/is-desk-route.ts';
import type { Page } from './page.ts';
import type { Visit } from './visit.ts';

const ONE_YEAR = 31_536_000;

/** A page as a complete HTML document. */
export function respond(page: Page, visit: Visit): PortalResponse {
  if (page.file) return respondFile(page.file, visit);
  const indexed = visit.site.mode === 'production' && page.canonical !== null && page.status === 200;
  return {
    status: page.status,
    headers: {
      ...(page.isEmbedded ? EMBEDDED_HEADERS : SECURITY_HEADERS),
      'cache-control': keeping(visit),
      'content-language': visit.language,
      'content-type': 'text/html; charset=utf-8',
      ...(indexed ? {} : { 'x-robots-tag': 'noindex' }),
      ...(page.location === undefined ? {} : { location: page.location }),
    },
    body: `<!doctype html>${renderToStaticMarkup(<Document page={page} visit={visit} indexed={indexed} />)}`,
  };
}

function respondFile({ name, type, body }: NonNullable<Page['file']>, visit: Visit): PortalResponse {
  return {
    status: 200,
    headers: {
      ...SECURITY_HEADERS,
      'cache-control': keeping(visit),
      'content-disposition': `attachment; filename="${name}"`,
      'content-type': type,
      'x-robots-tag': 'noindex',
    },
    body,
  };
}

/** Nothing of the desk is left in a browser or a cache. */
function keeping({ route }: Visit): string {
  return isDeskRoute(route) ? 'no-store' : 'no-cache';
}

/** A style sheet or picture of the portal. */
export function respondAsset(asset: Asset): PortalResponse {
  return {
    status: 200,
    headers: {
      ...SECURITY_HEADERS,
      'cache-control': `public, max-age=${ONE_YEAR}, immutable`,
      'content-type': asset.type,
    },
    body: asset.body,
  };
}

/** The same page under its own address. */
export function respondRedirect(location: string): PortalResponse {
  return {
    status: 308,
    headers: { ...SECURITY_HEADERS, location, 'content-type': 'text/plain; charset=utf-8' },
    body: '',
  };
}

/** Public pages are only read; nothing but the desk takes forms. */
export function respondMethod(allow: string): PortalResponse {
  return {
    status: 405,
    headers: { ...SECURITY_HEADERS, allow, 'content-type': 'text/plain; charset=utf-8' },
    body: '405',
  };
}
