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
/** While a region is silent: looked at again soon. */
const KEPT_INCOMPLETE_MS = 60_000;

interface Sitemap {
  readonly body: string;
  /** Every region has answered every question. */
  readonly complete: boolean;
}

/**
 * Answers `/sitemap.xml`, and keeps the answer for an hour: a sitemap asks for many rows. While a region is silent the last complete one
 * stands, so that its records do not drop out of search engines.
 */
export function createSitemap(ask: Ask, origin: string, now: () => Date): () => Promise<PortalResponse> {
  let kept: Promise<{ readonly sitemap: Sitemap; readonly until: number }> | null = null;
  const renew = async (former: Sitemap | null, at: number) => {
    const fresh = await print(ask, origin).catch((error: unknown) => {
      if (former) return former;
      throw error;
    });
    if (fresh !== former && fresh.complete) return { sitemap: fresh, until: at + KEPT_MS };
    return { sitemap: former?.complete ? former : fresh, until: at + KEPT_INCOMPLETE_MS };
  };
  return async () => {
    const at = now().getTime();
    try {
      const entry = kept;
      const former = await entry;
      if (kept === entry && (former === null || former.until <= at))
        kept = renew(former?.sitemap ?? null, at);
      const current = await kept;
      return response(200, current?.sitemap.body ?? '');
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
async function print(ask: Ask, origin: string): Promise<Sitemap> {
  const paths = STANDING.flatMap((route) => PORTAL_LANGUAGES.map((language) => href(route, language)));
  const { ids, complete } = await recordIds(ask);
  for (const id of ids) for (const language of PORTAL_LANGUAGES) paths.push(recordHref(id, language) ?? '');
  const urls = paths
    .filter((path) => path !== '')
    .map((path) => `  <url><loc>${escaped(origin + path)}</loc></url>`);
  const body = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`;
  return { body, complete };
}

async function recordIds(ask: Ask): Promise<{ ids: readonly string[]; complete: boolean }> {
  const ids = new Set<string>();
  let complete = true;
  const after: Partial<Record<(typeof KINDS)[number], string>> = {};
  for (let question = 0; question < MAX_QUESTIONS; question += 1) {
    const { data } = await ask('SitemapPage', { first: ROWS_PER_QUESTION, ...after });
    for (const kind of KINDS) {
      data[kind]?.nodes.forEach(({ id }) => ids.add(id));
      complete &&= data[kind]?.coverage.complete ?? false;
    }
    if (!moveOn(data, after)) break;
  }
  return { ids: [...ids], complete };
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
