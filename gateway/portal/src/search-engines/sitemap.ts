import type { Ask } from '../ask/ask.ts';
import type { SitemapPageData } from '../ask/operation-types.ts';
import type { PortalResponse } from '../door.ts';
import { href, recordHref } from '../route/href.ts';
import type { RouteName } from '../route/routes.ts';
import { PORTAL_LANGUAGES } from '../text/language.ts';
import { SECURITY_HEADERS } from '../visit/security-headers.ts';

/** Pages without parameters that should be found. */
const STANDING: readonly RouteName[] = ['start', 'organizations', 'conferences', 'projects', 'figures'];
const KINDS = ['organizations', 'projects', 'conferences'] as const;
const ROWS_PER_QUESTION = 200;
/** Questions for one sitemap: 4,000 records of each kind, well under the 50,000 addresses the format allows. */
const MAX_QUESTIONS = 20;
const KEPT_MS = 3_600_000;

/** Answers `/sitemap.xml`, and keeps the answer for an hour: a sitemap asks for many rows. */
export function createSitemap(ask: Ask, origin: string, now: () => Date): () => Promise<PortalResponse> {
  let kept: { readonly body: Promise<string>; readonly until: number } | null = null;
  return async () => {
    const at = now().getTime();
    if (kept === null || kept.until <= at) kept = { body: print(ask, origin), until: at + KEPT_MS };
    try {
      return response(200, await kept.body);
    } catch {
      kept = null;
      return response(503, '');
    }
  };
}

/**
 * The addresses of all standing pages and records in both languages, by the protocol of sitemaps.org 0.9. Records are
 * named by their id, which never holds a person's name.
 */
async function print(ask: Ask, origin: string): Promise<string> {
  const paths = STANDING.flatMap((route) => PORTAL_LANGUAGES.map((language) => href(route, language)));
  for (const id of await recordIds(ask))
    for (const language of PORTAL_LANGUAGES) paths.push(recordHref(id, language) ?? '');
  const urls = paths
    .filter((path) => path !== '')
    .map((path) => `  <url><loc>${escaped(origin + path)}</loc></url>`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`;
}

async function recordIds(ask: Ask): Promise<string[]> {
  const ids = new Set<string>();
  const after: Partial<Record<(typeof KINDS)[number], string>> = {};
  for (let question = 0; question < MAX_QUESTIONS; question += 1) {
    const { data } = await ask('SitemapPage', { first: ROWS_PER_QUESTION, ...after });
    for (const kind of KINDS) data[kind]?.nodes.forEach(({ id }) => ids.add(id));
    if (!moveOn(data, after)) break;
  }
  return [...ids];
}

/** Moves every list that has more to its next page. False where none has. */
function moveOn(data: SitemapPageData, after: Partial<Record<(typeof KINDS)[number], string>>): boolean {
  let more = false;
  for (const kind of KINDS) {
    const { hasNextPage = false, endCursor = null } = data[kind]?.pageInfo ?? {};
    if (endCursor !== null) after[kind] = endCursor;
    more ||= hasNextPage;
  }
  return more;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

function response(status: number, body: string): PortalResponse {
  return { status, headers: { ...SECURITY_HEADERS, 'content-type': 'application/xml; charset=utf-8' }, body };
}
