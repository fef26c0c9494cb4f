import { href } from '../src/route/href.ts';
import type { RouteName, RouteParameters } from '../src/route/routes.ts';
import { PORTAL_LANGUAGES, type PortalLanguage } from '../src/text/language.ts';

/** One page as a reader may open it. */
export interface PortalPage {
  readonly name: string;
  readonly language: PortalLanguage;
  readonly path: string;
  readonly status: number;
}

type Place = readonly [
  name: string,
  route: RouteName,
  parameters?: RouteParameters,
  query?: Readonly<Record<string, string>>,
  status?: number,
];

const PLACES: readonly Place[] = [
  ['start', 'start'],
  ['organizations', 'organizations'],
  ['organizations-searched', 'organizations', {}, { q: 'Migrantenorganisation', region: 'th' }],
  ['organizations-empty', 'organizations', {}, { q: 'Wasserballett' }],
  ['organizations-not-understood', 'organizations', {}, { kind: 'choir', after: 'nowhere' }],
  ['organizations-place', 'organizations', {}, { place: 'Gera' }],
  ['organization', 'organization', { region: 'th', key: 'migranetz' }],
  ['organization-umbrella', 'organization', { region: 'bund', key: 'damost' }],
  ['conferences', 'conferences'],
  ['conference-list', 'conferenceList', {}, { from: '2019-01-01' }],
  ['conference', 'conference', { region: 'sn', key: 'regionalkonferenz-hoyerswerda-2025' }],
  ['conference-with-figures', 'conference', { region: 'bw', key: 'landesfachtag-2019' }],
  ['series', 'series', { region: 'bw', key: 'dezentral' }],
  ['projects', 'projects'],
  ['project', 'project', { region: 'bund', key: 'gleich-teilhaben' }],
  ['figures', 'figures', {}, { to: '2025-12-31' }],
  ['figures-by-topic', 'figures', {}, { by: 'topic', to: '2025-12-31' }],
  ['statement-asked', 'statement'],
  ['statement', 'statement', {}, { body: 'bund:organization/damost', at: '2024-01-01' }],
  ['statement-not-understood', 'statement', {}, { body: 'nobody', at: 'yesterday' }],
  ['report-asked', 'report'],
  ['report', 'report', {}, { project: 'bund:project/gleich-teilhaben', to: '2025-12-31' }],
  ['report-not-understood', 'report', {}, { project: 'nobody', funder: 'nobody', from: 'yesterday' }],
  ['correction', 'correction', { kind: 'conference', region: 'th', key: 'netzwerktreffen-2023-1' }],
  ['history', 'history', { kind: 'organization', region: 'th', key: 'migranetz' }],
  ['embedded', 'embed'],
  ['easy', 'easy'],
  ['desk-signed-out', 'desk'],
  ['confirm-link-gone', 'confirmLink', {}, { region: 'th', token: 'used' }, 404],
  ['imprint', 'imprint'],
  ['privacy', 'privacy'],
  ['accessibility', 'accessibility'],
  ['record-not-found', 'organization', { region: 'th', key: 'nobody' }, {}, 404],
];

/** Every kind of page, in both languages, also empty ones and those for what is not there. */
export const portalPages: readonly PortalPage[] = PORTAL_LANGUAGES.flatMap((language) => [
  ...PLACES.map(([name, route, parameters, query, status = 200]) => ({
    name,
    language,
    path: href(route, language, parameters, query),
    status,
  })),
  {
    name: 'not-found',
    language,
    path: language === 'de' ? '/gibt-es-nicht' : '/en/no-such-page',
    status: 404,
  },
]);
