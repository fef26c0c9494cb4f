import type { PortalResponse } from '../door.ts';
import { SECURITY_HEADERS } from '../visit/security-headers.ts';
import type { Site } from '../visit/visit.ts';

/** What search engines may do: nothing on a demonstration, follow the sitemap on a public origin. */
export function respondRobots(site: Pick<Site, 'mode' | 'origin'>): PortalResponse {
  const body =
    site.mode === 'demo'
      ? 'User-agent: *\nDisallow: /\n'
      : `User-agent: *\nDisallow: /graphql\nDisallow: /explorer/\n\nSitemap: ${site.origin}/sitemap.xml\n`;
  return { status: 200, headers: { ...SECURITY_HEADERS, 'content-type': 'text/plain; charset=utf-8' }, body };
}
